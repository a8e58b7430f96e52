using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Calendar;

namespace MotCua.Accountability.Pages.Work;

/// <summary>Requests of one's own unit, or of all for the clerk and the director; what is due first stands first.</summary>
internal sealed class ListModel(AccountabilityQueries queries, ActorAccess actors, OfficeClock clock, StepClock steps) : PageModel
{
    public bool Open { get; private set; }
    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public bool MayKeep => actors.Required.May(AccountabilityPermissions.Keep);

    public long Left(DateTime due) => steps.MinutesLeft(clock.UtcNow, due);

    public async Task OnGetAsync(string? xong, CancellationToken cancellation)
    {
        Open = xong is null;
        Lines = await queries.RequestsAsync(actors.Required, Open, cancellation);
    }
}
