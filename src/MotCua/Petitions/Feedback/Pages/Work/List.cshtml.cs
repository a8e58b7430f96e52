using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Feedback.Pages.Work;

internal sealed class ListModel(Store store, ActorAccess actors, OfficeClock clock, StepClock steps) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<(ServiceFeedback Feedback, string UnitName)> Lines { get; private set; } = [];
    public DateTime Now => clock.UtcNow;

    public long Left(DateTime due) => steps.MinutesLeft(clock.UtcNow, due);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var units = actors.Required.FeedbackUnits();
        var rows = await (from feedback in store.ServiceFeedback.AsNoTracking()
                          join unit in store.Units.AsNoTracking() on feedback.UnitId equals unit.Id
                          where units == null || units.Contains(feedback.UnitId)
                          orderby feedback.SentAt descending
                          select new { Feedback = feedback, unit.Name }).Take(Most).ToListAsync(cancellation);
        Lines = [.. rows.OrderBy(row => row.Feedback.State is FeedbackState.Received or FeedbackState.Open ? 0 : 1).ThenBy(row => row.Feedback.DueAt).Select(row => (row.Feedback, row.Name))];
    }
}
