using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>Sheets of a reception away from the office, one after the other.</summary>
internal sealed class SheetModel(Store store, ActorAccess actors, ReceptionAccess access, TypeSheet type) : PageModel, IRedisplay
{
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? From { get; set; }
    [BindProperty] public TimeOnly? To { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public Guid? ReceiverId { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public TimeOnly? Came { get; set; }
    [BindProperty] public ReceptionMatter? Matter { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? IdNumber { get; set; }
    [BindProperty] public int? People { get; set; }
    [BindProperty] public string? Representatives { get; set; }
    [BindProperty] public string? Summary { get; set; }
    [BindProperty] public string? Asks { get; set; }
    [BindProperty] public string? Explained { get; set; }
    [BindProperty] public bool WithinCompetence { get; set; }
    [BindProperty] public SigningWay? Way { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public bool Anyway { get; set; }

    public IReadOnlyList<StaffChoice> Staff { get; private set; } = [];
    public IEnumerable<SelectListItem> StaffItems => Staff.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        (From, To, People) = (From ?? new TimeOnly(8, 0), To ?? new TimeOnly(11, 0), People ?? 1);
        Staff = await store.StaffAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var turn = await type.RunAsync(actors.Required, new SheetHead(Day, From, To, Place, ReceiverId),
            new SheetLine(Number, Came, new RegistrationForm(null, Matter, Name, Address, Phone, null, IdNumber, null, People), Representatives, new RecordWords(Summary, Asks, Explained, null, WithinCompetence), Way, Note, Anyway), cancellation);
        TempData["Done"] = $"Đã nhập phiếu {turn.SheetNumber} thành lượt tiếp số {turn.RegisterNumber}.";
        return Redirect($"/don-thu/tiep-dan/luot/{turn.Code}");
    }
}
