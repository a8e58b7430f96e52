using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions.Denunciations.Pages.Public;

internal sealed class PublishedModel(Store store, OfficeClock clock) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<PublishedConclusion> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        All = await store.PublishedConclusions.AsNoTracking().Where(one => one.Until >= today).OrderByDescending(one => one.PublishedAt).Take(Most).ToListAsync(cancellation);
    }
}
