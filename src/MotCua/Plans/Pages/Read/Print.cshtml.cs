using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans.Pages.Read;

/// <summary>The plan with its annex, in the columns such plans usually have.</summary>
internal sealed class PrintModel(PlanQueries queries, OfficeClock clock, OrgQueries organisation) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public Plan Plan { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];
    public IReadOnlyList<TargetLine> Targets { get; private set; } = [];
    public IReadOnlyList<TargetLine> Whole => [.. Targets.Where(line => line.Row.Solution is null)];
    public DateOnly Today => clock.Today;
    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(Code, cancellation);
        UnitName = await organisation.NameOnAsync(Plan.UnitId, Plan.SignedOn ?? clock.Today, cancellation);
        Lines = await queries.AssignmentsAsync(new AssignmentFilter(Plan.Id), cancellation);
        Targets = await queries.TargetsAsync(Plan, cancellation);
    }

    /// <summary>Targets of the assignment's criteria, or of its solution where they name no criterion.</summary>
    public IReadOnlyList<TargetLine> TargetsOf(AssignmentLine line) =>
        [.. Targets.Where(target => target.Row.Solution == line.Row.Solution && (target.Row.CriterionCode is null || line.Criteria.Contains(target.Row.CriterionCode)))];
}
