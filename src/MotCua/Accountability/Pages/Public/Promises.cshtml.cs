using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Accountability.Pages.Public;

/// <summary>Every promise; what is overdue stands first.</summary>
internal sealed class PromisesModel(Store store, OfficeClock clock) : PageModel
{
    private const int Most = 500;

    public PromiseStanding? Standing { get; private set; }
    public IReadOnlyList<PublicPromise> Lines { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync([FromQuery(Name = "trang-thai")] string? standing, CancellationToken cancellation)
    {
        Standing = Enum.TryParse<PromiseStanding>(standing, out var asked) && Enum.IsDefined(asked) ? asked : null;
        Lines = [.. (await store.PublicPromises.AsNoTracking().OrderByDescending(row => row.MadeOn).ThenByDescending(row => row.Code).Take(Most).ToListAsync(cancellation))
            .Where(row => Standing is null || row.Standing(Today) == Standing)
            .OrderBy(row => row.Standing(Today) switch { PromiseStanding.Overdue => 0, PromiseStanding.Running => 1, PromiseStanding.Broken => 2, _ => 3 }).ThenBy(row => row.DueOn)];
    }
}
