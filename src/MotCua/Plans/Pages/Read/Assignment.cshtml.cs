using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans.Pages.Read;

internal sealed class AssignmentModel(Store store, PlanQueries queries, LiveFigures figures, ActorAccess actors, OfficeClock clock, OrgQueries organisation) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public AssignmentLine Line { get; private set; } = null!;
    public Assignment? Parent { get; private set; }
    public string GivenBy { get; private set; } = "";
    public IReadOnlyList<(Evidence Row, FigureReading? Reading, IReadOnlyList<string> Criteria)> Evidence { get; private set; } = [];
    public IReadOnlyList<AssignmentLine> Below { get; private set; } = [];
    public IReadOnlyList<AssignmentStep> Steps { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public DateTime Now => clock.UtcNow;
    public bool MayWork { get; private set; }
    public bool MayDraft { get; private set; }
    public bool MayGive => actors.Required.May(PlanPermissions.Head) && actors.Required.GivesAt(Line.Row);
    public bool MayCascade => actors.Required.May(PlanPermissions.Head) && actors.Required.Heads(Line.Row.LeadUnitId) && Line.Row.State is AssignmentState.Accepted or AssignmentState.InProgress;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await queries.AssignmentAsync(Code, cancellation);
        var plan = await queries.AssignmentsAsync(new AssignmentFilter(found.PlanId), cancellation);
        Line = plan.Single(line => line.Row.Id == found.Id);
        Parent = await store.Assignments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == found.ParentId, cancellation);
        GivenBy = await organisation.NameOnAsync(found.GivenByUnitId, clock.Today, cancellation);
        var below = await store.Assignments.AsNoTracking().Where(row => row.ParentId == found.Id).Select(row => row.PlanId).Distinct().ToListAsync(cancellation);
        var lines = new List<AssignmentLine>();
        foreach (var id in below) lines.AddRange((await queries.AssignmentsAsync(new AssignmentFilter(id), cancellation)).Where(line => line.Row.ParentId == found.Id));
        Below = lines;
        Steps = await store.AssignmentSteps.AsNoTracking().Where(row => row.AssignmentId == found.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        var evidence = new List<(Evidence, FigureReading?, IReadOnlyList<string>)>();
        foreach (var group in (await queries.EvidenceAsync(found.Id, cancellation)).GroupBy(line => line.Row.Id))
            evidence.Add((group.First().Row, group.First().Row.Kind == EvidenceKind.Figure ? await figures.ReadAsync(group.First().Row, cancellation) : null, [.. group.Select(line => line.CriterionCode)]));
        Evidence = evidence;
        var supports = await store.AssignmentSupports.AsNoTracking().Where(row => row.AssignmentId == found.Id).Select(row => row.UnitId).ToListAsync(cancellation);
        MayWork = actors.Required.May(PlanPermissions.Work) && actors.Required.WorksAt(found, supports);
        MayDraft = actors.Required.Drafts(await store.Plans.AsNoTracking().SingleAsync(row => row.Id == found.PlanId, cancellation));
    }
}
