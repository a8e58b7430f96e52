using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Own;

// The receipt's secret may be tried here as on the look-up page.
[EnableRateLimiting("look-up")]
internal sealed class ListModel(Store store, ActorAccess actors, PartyLinks links, DossierDrafts drafts, ClaimByReceipt claims) : PageModel, IRedisplay
{
    public IReadOnlyList<OwnLine> Dossiers { get; private set; } = [];

    public IReadOnlyList<DossierDraft> Drafts { get; private set; } = [];

    /// <summary>The identity is confirmed: what was filed at the desk is in the list already.</summary>
    public bool IsKnown { get; private set; }

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Secret { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostClaimAsync(CancellationToken cancellation)
    {
        await claims.RunAsync(actors.Required, Code ?? "", Secret, cancellation);
        return Redirect("/ho-so-cua-toi");
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancellation)
    {
        var (draft, _) = await drafts.OpenAsync(id, actors.Required, cancellation);
        await drafts.DiscardAsync(draft, cancellation);
        return Redirect("/ho-so-cua-toi");
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var by = await links.OwnershipAsync(actor, cancellation);
        IsKnown = by.IdentityNumber is not null;
        Dossiers = await store.OwnAsync(by, 100, cancellation);
        Drafts = await drafts.MineAsync(actor, cancellation);
    }
}
