using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Visits.Pages.Serve;

/// <summary>One day at one's own desk: how visits ended, how long people waited and were served.</summary>
internal sealed class FiguresModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    public DateOnly Day { get; private set; }
    public IReadOnlyList<(VisitOutcome Outcome, int Count)> Outcomes { get; private set; } = [];
    public int Unended { get; private set; }
    public IReadOnlyList<VisitSpread> Spreads { get; private set; } = [];

    public async Task OnGetAsync(string? ngay, CancellationToken cancellation)
    {
        Day = DateOnly.TryParseExact(ngay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : clock.Today;
        var desk = VisitPermissions.DeskOf(actors.Required);
        var times = await store.TimesAsync(desk, Day, cancellation);
        Outcomes = [.. Enum.GetValues<VisitOutcome>().Select(outcome => (outcome, times.Count(visit => visit.Outcome == outcome)))];
        Unended = await store.VisitTickets.CountAsync(row => row.DeskUnitId == desk && row.Day == Day && row.State != TicketState.Ended, cancellation);
        Spreads =
        [
            VisitSpread.Of("Thời gian chờ", times.Where(visit => visit.CalledAt is not null).Select(visit => (visit.CalledAt!.Value - visit.TakenAt).TotalMinutes)),
            VisitSpread.Of("Thời gian phục vụ", times.Where(visit => visit.LastCalledAt is not null && visit.Outcome is not (VisitOutcome.Absent or VisitOutcome.Left)).Select(visit => (visit.EndedAt - visit.LastCalledAt!.Value).TotalMinutes)),
        ];
    }
}
