using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.Printing.Pages;

/// <summary>Every block that the clerk may word, with the wording of today.</summary>
internal sealed class BlocksModel(TextBlocks blocks, OfficeClock clock) : PageModel
{
    /// <param name="From">First day of the wording; null: as delivered.</param>
    /// <param name="Next">First day of one that is still to come.</param>
    public sealed record Line(BlockShape Shape, string Text, DateOnly? From, DateOnly? Next);

    public List<Line> Lines { get; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        foreach (var shape in blocks.All.OrderBy(shape => shape.Key, StringComparer.Ordinal))
        {
            var history = await blocks.HistoryAsync(shape.Key, cancellation);
            var now = history.Find(row => row.From <= clock.Today);
            Lines.Add(new Line(shape, now?.Text ?? shape.Text, now?.From, history.FindLast(row => row.From > clock.Today)?.From));
        }
    }
}
