using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Inspections.Acts;

namespace MotCua.Inspections.Pages.Inside;

/// <summary>A dossier within the scope, to read. That it was opened is written down before it is shown.</summary>
[ResponseCache(NoStore = true)]
internal sealed class DossierModel(Store store, ActorAccess actors, OfficeClock clock, DossierReading reading, Look look) : PageModel
{
    public Mandate Mandate { get; private set; } = null!;
    public new DossierFile File { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, string code, CancellationToken cancellation)
    {
        Mandate = await store.MandateInForceAsync(id, actors.Required, clock.Today, cancellation);
        var dossier = await store.CoveredDossierAsync(Mandate, code, cancellation);
        await look.RecordAsync(actors.Required, Mandate, LookKind.Dossier, dossier.Id, null, cancellation);
        File = await reading.ReadAsync(dossier, cancellation);
    }
}
