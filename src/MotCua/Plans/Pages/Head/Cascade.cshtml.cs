using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Head;

internal sealed class CascadeModel(ActorAccess actors, PlanQueries queries, GiveAssignments give) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public List<Guid> Units { get; set; } = [];
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }

    public Assignment Row { get; private set; } = null!;
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Row = await queries.AssignmentAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.Heads(Row.LeadUnitId));
        SeenVersion = Row.Version;
        DueOn ??= Row.DueOn;
        var planUnit = await queries.PlanUnitAsync(Row, cancellation);
        UnitItems = [.. (await queries.MayLeadAsync(planUnit, cancellation)).Where(unit => unit.Id != Row.LeadUnitId && unit.Id != planUnit).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await give.CascadeAsync(actors.Required, Code, Units, Words, DueOn, SeenVersion, cancellation);
        return Redirect($"/ke-hoach/viec/{Code}");
    }
}
