using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Own;

internal sealed class WithdrawModel(Store store, ActorAccess actors, PartyLinks links, WithdrawDossier withdraw) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.OwnDossierAsync(Code, await links.OwnershipAsync(actors.Required, cancellation), cancellation);
        SeenVersion = Dossier.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var own = await store.OwnToActAsync(Code, await links.OwnershipAsync(actors.Required, cancellation), cancellation);
        await withdraw.AskAsync(actors.Required, own, Reason, new Sent(SeenVersion), cancellation);
        return Redirect($"/ho-so-cua-toi/{own.Code}");
    }
}
