using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Inspections.Pages.Read;

internal sealed class ListModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public bool MayOpen => actors.Required.May(InspectionPermissions.Open);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Mandates = await store.Mandates.AsNoTracking().Include(row => row.Ended).KnownTo(actors.Required).OrderByDescending(row => row.OpenedAt).Take(Most).ToListAsync(cancellation);
}
