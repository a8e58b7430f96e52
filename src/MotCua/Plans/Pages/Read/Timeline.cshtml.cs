using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Plans.Pages.Read;

internal sealed class TimelineModel(PlanQueries queries, OfficeClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(code, cancellation);
        Lines = [.. (await queries.AssignmentsAsync(new AssignmentFilter(Plan.Id), cancellation)).OrderBy(line => line.Row.DueOn)];
    }
}
