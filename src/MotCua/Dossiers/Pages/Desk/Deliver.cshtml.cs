using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Desk;

internal sealed class DeliverModel(Store store, ActorAccess actors, DeliverOutcome deliver) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public DeliveryWay Way { get; set; }
    [BindProperty] public string? Receiver { get; set; }
    [BindProperty] public string? Identity { get; set; }
    [BindProperty] public string? Note { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion, Receiver) = (FormKey.New(), Dossier.Version, Dossier.OwnerName);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await deliver.RunAsync(actors.Required, DossierCode.Clean(Code), Way, Receiver, Identity, Note, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
