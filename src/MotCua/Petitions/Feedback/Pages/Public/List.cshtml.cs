using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Feedback.Pages.Public;

/// <summary>States that the public sees.</summary>
internal static class ListStates
{
    public static readonly FeedbackState[] Shown = [FeedbackState.Open, FeedbackState.Answered, FeedbackState.Solved];
}

[EnableRateLimiting("look-up")]
internal sealed class ListModel(Store store, FeedbackQueries queries, OfficeClock clock) : PageModel
{
    public string? Unit { get; private set; }
    public FeedbackState? State { get; private set; }
    public IReadOnlyList<FeedbackUnit> Units { get; private set; } = [];
    public IReadOnlyList<(ServiceFeedback Feedback, string UnitName)> Lines { get; private set; } = [];
    public IReadOnlyList<FeedbackFigures> Figures { get; private set; } = [];
    public string? Next { get; private set; }
    public int Year => clock.Today.Year;
    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? unit, [FromQuery(Name = "trang-thai")] string? state, string? sau, CancellationToken cancellation)
    {
        Units = await queries.UnitsAsync(cancellation);
        var about = Units.FirstOrDefault(row => row.Code == unit);
        (Unit, State) = (about?.Code, Enum.TryParse<FeedbackState>(state, out var asked) && ListStates.Shown.Contains(asked) ? asked : null);
        var (id, wanted) = (about?.Id, State);
        var before = sau is null ? null : await store.ServiceFeedback.Where(row => row.Code == sau).Select(row => (DateTime?)row.SentAt).SingleOrDefaultAsync(cancellation);
        var rows = await (from feedback in queries.Public
                          join held in store.Units.AsNoTracking() on feedback.UnitId equals held.Id
                          where (id == null || feedback.UnitId == id) && (wanted == null || feedback.State == wanted) && (before == null || feedback.SentAt < before)
                          orderby feedback.SentAt descending
                          select new { Feedback = feedback, held.Name }).Take(FeedbackQueries.PageSize + 1).ToListAsync(cancellation);
        Lines = [.. rows.Take(FeedbackQueries.PageSize).Select(row => (row.Feedback, row.Name))];
        if (rows.Count > FeedbackQueries.PageSize) Next = "/phan-anh" + QueryString.Create(new Dictionary<string, string?> { ["don-vi"] = Unit, ["trang-thai"] = State?.ToString(), ["sau"] = Lines[^1].Feedback.Code });
        Figures = await queries.FiguresAsync(Year, cancellation);
    }
}
