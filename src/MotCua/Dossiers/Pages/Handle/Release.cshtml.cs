using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Handle;

internal sealed class ReleaseModel(Store store, ActorAccess actors, OfficeClock clock, ReleaseOutcome release) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion, Date) = (FormKey.New(), Dossier.Version, clock.Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await release.RunAsync(actors.Required, DossierCode.Clean(Code), Number ?? "", Date ?? clock.Today, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
