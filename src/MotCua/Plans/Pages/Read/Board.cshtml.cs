using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Plans.Pages.Read;

/// <summary>Assignments of a year by how far they are; the soonest first, the late ones before them.</summary>
internal sealed class BoardModel(PlanQueries queries, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? DonVi { get; set; }
    [BindProperty(SupportsGet = true)] public int? GiaiPhap { get; set; }

    public IReadOnlyList<(string Title, IReadOnlyList<AssignmentLine> Lines)> Columns { get; private set; } = [];
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public static IEnumerable<SelectListItem> SolutionItems => PlanWords.AllSolutions.Select(number => new SelectListItem(PlanWords.Solution(number), number.ToString(CultureInfo.InvariantCulture)));
    public DateOnly Today => clock.Today;
    public int Year => Nam ?? clock.Today.Year;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Nam = Year;
        UnitItems = [.. (await queries.UnitsAsync(clock.Today, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var lines = (await queries.AssignmentsAsync(new AssignmentFilter(Year: Year, UnitId: DonVi, Solution: GiaiPhap), cancellation)).OrderBy(line => line.Row.DueOn).ToList();
        Columns =
        [
            ("Chờ nhận", Of(AssignmentState.Planned, AssignmentState.Assigned)), ("Đang làm", Of(AssignmentState.Accepted, AssignmentState.InProgress)), ("Chờ xác nhận", Of(AssignmentState.Reported)), ("Đã xong, đã đóng", Of(AssignmentState.Done, AssignmentState.Closed)),
        ];

        IReadOnlyList<AssignmentLine> Of(params AssignmentState[] states) => [.. lines.Where(line => states.Contains(line.Row.State))];
    }
}
