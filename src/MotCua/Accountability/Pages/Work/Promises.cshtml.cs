using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Accountability.Pages.Work;

internal sealed class PromisesModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<PublicPromise> Lines { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var units = actors.Required.UnitsOf();
        Lines = await store.PublicPromises.AsNoTracking().Where(row => units == null || units.Contains(row.UnitId)).OrderBy(row => row.KeptOn == null && row.BrokenOn == null ? 0 : 1).ThenBy(row => row.DueOn).Take(Most).ToListAsync(cancellation);
    }
}
