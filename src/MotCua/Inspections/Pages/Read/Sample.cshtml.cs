using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Inspections.Pages.Read;

internal sealed class SampleModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    public Mandate Mandate { get; private set; } = null!;
    public InspectionSample Sample { get; private set; } = null!;
    public bool MayInspect => actors.Required.May(InspectionPermissions.Inspect) && Mandate.Names(actors.Required) && Mandate.IsInForce(clock.Today);

    public async Task OnGetAsync(Guid id, Guid sampleId, CancellationToken cancellation)
    {
        Mandate = await store.MandateAsync(id, actors.Required, cancellation);
        Sample = await store.InspectionSamples.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sampleId && row.MandateId == id, cancellation) ?? throw Problems.NotFound.Because();
    }
}
