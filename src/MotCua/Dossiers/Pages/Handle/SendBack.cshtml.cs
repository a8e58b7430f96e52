using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Handle;

internal sealed class SendBackModel(Store store, ActorAccess actors, MoveStep move) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion) = (FormKey.New(), Dossier.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await move.BackAsync(actors.Required, DossierCode.Clean(Code), Reason, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
