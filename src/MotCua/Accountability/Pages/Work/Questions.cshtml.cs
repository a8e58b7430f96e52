using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;

namespace MotCua.Accountability.Pages.Work;

internal sealed class QuestionsModel(Store store, ActorAccess actors, OfficeClock clock, StepClock steps) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<HeadQuestion> Lines { get; private set; } = [];
    public DateTime Now => clock.UtcNow;

    public long Left(DateTime due) => steps.MinutesLeft(clock.UtcNow, due);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var units = actors.Required.UnitsOf();
        Lines = [.. (await store.HeadQuestions.AsNoTracking().Where(row => units == null || units.Contains(row.UnitId)).OrderByDescending(row => row.AskedAt).Take(Most).ToListAsync(cancellation))
            .OrderBy(row => row.State is QuestionState.Asked or QuestionState.Shown ? 0 : 1).ThenBy(row => row.DueAt)];
    }
}
