using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Statistics.Pages.Public;

/// <summary>The quarters whose evaluation was published.</summary>
internal sealed class EvaluationsModel(Store store) : PageModel
{
    private const int Most = 100;

    public sealed record Line(int Year, int Quarter, int Edition, DateTime At);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = await store.QuarterPublications.AsNoTracking().OrderByDescending(row => row.Year).ThenByDescending(row => row.Quarter).ThenByDescending(row => row.Edition)
            .Take(Most).Select(row => new Line(row.Year, row.Quarter, row.Edition, row.At)).ToListAsync(cancellation);
}
