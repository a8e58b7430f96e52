using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans.Pages.Read;

internal sealed class PlanModel(Store store, PlanQueries queries, ActorAccess actors, OfficeClock clock, OrgQueries organisation) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public Plan Plan { get; private set; } = null!;
    public Plan? Parent { get; private set; }
    public Plan? CopiedFrom { get; private set; }
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<PlanStep> Steps { get; private set; } = [];
    public IReadOnlyList<PlanLine> Below { get; private set; } = [];
    public IReadOnlyList<TargetLine> Targets { get; private set; } = [];
    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public bool MayDraft => actors.Required.Drafts(Plan);
    public bool MayHead => actors.Required.May(PlanPermissions.Head) && actors.Required.Heads(Plan.UnitId);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(Code, cancellation);
        Parent = await store.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Plan.ParentId, cancellation);
        CopiedFrom = await store.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Plan.CopiedFromId, cancellation);
        UnitName = await organisation.NameOnAsync(Plan.UnitId, Plan.SignedOn ?? clock.Today, cancellation);
        Steps = await store.PlanSteps.AsNoTracking().Where(row => row.PlanId == Plan.Id).OrderBy(row => row.At).ToListAsync(cancellation);
        Below = [.. (await queries.PlansAsync(cancellation)).Where(line => line.Row.ParentId == Plan.Id)];
        Targets = await queries.TargetsAsync(Plan, cancellation);
        Lines = await queries.AssignmentsAsync(new AssignmentFilter(Plan.Id), cancellation);
    }
}
