using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Visits.Pages.Public;

/// <summary>How many wait, for everybody.</summary>
internal sealed class WaitingModel(Store store, OfficeClock clock) : PageModel
{
    public sealed record Line(DeskChoice Desk, HallState Hall);

    public DateTime Now => clock.Now;
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lines = new List<Line>();
        foreach (var desk in await store.DesksOnAsync(clock.Today, cancellation)) lines.Add(new Line(desk, await store.HallAsync(desk.Id, clock.Today, cancellation)));
        Lines = lines;
    }
}
