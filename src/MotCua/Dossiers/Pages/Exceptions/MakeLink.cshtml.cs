using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class MakeLinkModel(Store store, ActorAccess actors, SupplyByLink links) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The whole address, shown this once.</summary>
    public string? Made { get; private set; }

    public bool May => Dossier.State == DossierState.AwaitingSupplement && actors.Required.May(DossierPermissions.Receive, Dossier.DeskUnitId);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Made = PublicAddress.Of(HttpContext) + SupplyByLink.PathOf(await links.MakeAsync(actors.Required, Code, new Sent(SeenVersion), cancellation));
        await LoadAsync(cancellation);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
