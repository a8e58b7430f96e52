using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Vietnamese;

namespace MotCua.Accountability.Pages.Public;

/// <summary>Questions that are shown, newest first; found without marks.</summary>
[EnableRateLimiting("look-up")]
internal sealed class QuestionsModel(Store store, OfficeClock clock) : PageModel
{
    private const int PageSize = 30, MostSearched = 2000;

    public string? Search { get; private set; }
    public IReadOnlyList<HeadQuestion> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(string? tim, string? sau, CancellationToken cancellation)
    {
        Search = tim?.Trim();
        var from = sau is null ? null : await store.HeadQuestions.Where(row => row.Code == sau).Select(row => (DateTime?)row.AskedAt).SingleOrDefaultAsync(cancellation);
        var shown = store.HeadQuestions.AsNoTracking().Where(row => (row.State == QuestionState.Shown || row.State == QuestionState.Answered) && (from == null || row.AskedAt < from)).OrderByDescending(row => row.AskedAt);
        List<HeadQuestion> rows;
        if (string.IsNullOrEmpty(Search)) rows = await shown.Take(PageSize + 1).ToListAsync(cancellation);
        else
        {
            var words = Folding.Words(Search);
            rows = [.. (await shown.Take(MostSearched).ToListAsync(cancellation)).Where(row => Folding.Fold($"{row.Subject} {row.ShownText}") is var key && words.All(word => key.Contains(word, StringComparison.Ordinal))).Take(PageSize + 1)];
        }
        Lines = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = "/hoi-dap" + QueryString.Create(new Dictionary<string, string?> { ["tim"] = Search, ["sau"] = rows[PageSize - 1].Code });
    }
}
