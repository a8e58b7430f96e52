using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Organisation.Acts;
using MotCua.Web;

namespace MotCua.Kernel.Organisation.Pages.Admin;

internal sealed class UnitsModel(OrgQueries queries, UnitDesk desk, OfficeClock clock, ActorAccess actors) : PageModel, IRedisplay
{
    public sealed class Fields
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? ShortName { get; set; }

        public UnitKind Kind { get; set; } = UnitKind.Division;

        public Guid? ParentId { get; set; }

        public DateOnly? ValidFrom { get; set; }

        public string? AgencyIdentifier { get; set; }

        public string? DocumentSymbol { get; set; }

        public string? Confirmed { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Asked { get; set; }

    [BindProperty] public Fields Form { get; set; } = new();

    public DateOnly Day => Asked ?? clock.Today;

    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) => Units = await queries.TreeOnAsync(Day, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellation);
            return Page();
        }
        var id = await FieldPrefix.Under("Form", () => desk.CreateAsync(new NewUnit(Form.Code ?? "", Form.Name ?? "", Form.ShortName ?? "", Form.Kind, Form.ParentId,
            Form.ValidFrom, Form.AgencyIdentifier, Form.DocumentSymbol, Form.Confirmed), actors.Required, cancellation));
        TempData["Done"] = $"Đã thêm đơn vị {Form.Name}.";
        return Redirect($"/quan-tri/don-vi/{id}");
    }
}
