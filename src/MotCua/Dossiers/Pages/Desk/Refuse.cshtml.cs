using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Desk;

internal sealed class RefuseModel(Store store, ActorAccess actors, RefuseDossier refuse, Reasons reasons) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string? Sentence { get; set; }

    public Reasons Reasons => reasons;

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion) = (FormKey.New(), Dossier.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await refuse.RunAsync(actors.Required, DossierCode.Clean(Code), Reason, Sentence ?? "", SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
