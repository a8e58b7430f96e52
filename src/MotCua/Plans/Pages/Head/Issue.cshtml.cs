using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Head;

internal sealed class IssueModel(ActorAccess actors, PlanQueries queries, MakePlan make) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? CloseWords { get; set; }

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];
    public int Open => Lines.Count(line => line.Row.IsOpen);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.Heads(Plan.UnitId));
        SeenVersion = Plan.Version;
        Lines = await queries.AssignmentsAsync(new AssignmentFilter(Plan.Id), cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellation)
    {
        await make.IssueAsync(actors.Required, Code, SeenVersion, cancellation);
        return Redirect($"/ke-hoach/{Code}");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await make.CloseAsync(actors.Required, Code, CloseWords, SeenVersion, cancellation);
        return Redirect($"/ke-hoach/{Code}");
    }
}
