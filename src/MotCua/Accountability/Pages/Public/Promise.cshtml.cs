using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Accountability.Pages.Public;

internal sealed class PromiseModel(Store store, OfficeClock clock) : PageModel
{
    public PublicPromise Promise { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<PromiseOutcome> Outcomes { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        code = code.Trim().ToUpperInvariant();
        Promise = await store.PublicPromises.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
        UnitName = await store.Units.AsNoTracking().Where(unit => unit.Id == Promise.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        Outcomes = await store.PromiseOutcomes.AsNoTracking().Where(row => row.PromiseId == Promise.Id).OrderBy(row => row.At).ToListAsync(cancellation);
    }
}
