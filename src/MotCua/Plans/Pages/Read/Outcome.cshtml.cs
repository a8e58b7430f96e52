using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Plans.Pages.Read;

/// <summary>Plan and outcome side by side; nothing is added up across the two.</summary>
internal sealed class OutcomeModel(PlanQueries queries, OfficeClock clock) : PageModel
{
    public sealed record Row(string Name, int All, int InTime, int Late, int Overdue, int Abandoned, IReadOnlyList<TargetLine> Targets);

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(code, cancellation);
        var (lines, targets, today) = (await queries.AssignmentsAsync(new AssignmentFilter(Plan.Id), cancellation), await queries.TargetsAsync(Plan, cancellation), clock.Today);
        Rows = [.. PlanWords.AllSolutions.Select(number => Of(PlanWords.Solution(number), lines.Where(line => line.Row.Solution == number), [.. targets.Where(line => line.Row.Solution == number)])),
            Of("Cả kế hoạch", lines, [.. targets.Where(line => line.Row.Solution is null)])];

        Row Of(string name, IEnumerable<AssignmentLine> some, IReadOnlyList<TargetLine> aims)
        {
            var standings = some.Select(line => line.Row.Standing(today)).ToList();
            return new Row(name, standings.Count, standings.Count(one => one == AssignmentStanding.DoneInTime), standings.Count(one => one == AssignmentStanding.DoneLate), standings.Count(one => one == AssignmentStanding.Overdue), standings.Count(one => one == AssignmentStanding.Abandoned), aims);
        }
    }
}
