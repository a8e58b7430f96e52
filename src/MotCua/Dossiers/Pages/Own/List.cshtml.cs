using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Dossiers.Pages.Own;

internal sealed class ListModel(Store store, ActorAccess actors, PartyLinks links, DossierDrafts drafts) : PageModel
{
    public IReadOnlyList<OwnLine> Dossiers { get; private set; } = [];

    public IReadOnlyList<DossierDraft> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        Dossiers = await store.OwnAsync(actor.PersonId, await links.OrganisationsOfAsync(actor.PersonId, cancellation), 100, cancellation);
        Drafts = await drafts.MineAsync(actor, cancellation);
    }
}
