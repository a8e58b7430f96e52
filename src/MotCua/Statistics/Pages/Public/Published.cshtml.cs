using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Statistics.Pages.Public;

/// <summary>The evaluation of a quarter, word for word as it was published.</summary>
internal sealed class PublishedModel(Store store) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "lan")] public int? Edition { get; set; }

    public QuarterPublication Publication { get; private set; } = null!;

    public PublishedQuarter Quarter { get; private set; } = null!;

    /// <summary>A later edition of the same quarter; null where this is the last.</summary>
    public int? Later { get; private set; }

    public async Task OnGetAsync(int year, int quarter, CancellationToken cancellation)
    {
        var editions = await store.QuarterPublications.AsNoTracking().Where(row => row.Year == year && row.Quarter == quarter).OrderBy(row => row.Edition).ToListAsync(cancellation);
        Publication = (Edition is { } asked ? editions.Find(row => row.Edition == asked) : editions.LastOrDefault()) ?? throw Problems.NotFound.Because();
        Quarter = PublishedQuarter.Read(Publication.Content);
        Later = editions[^1].Edition > Publication.Edition ? editions[^1].Edition : null;
    }
}
