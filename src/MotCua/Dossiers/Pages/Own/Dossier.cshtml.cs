using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Own;

internal sealed class DossierModel(Store store, ActorAccess actors, PartyLinks links, DossierView view, FileDesk files, SupplyPapers supply, DeliverOutcome deliver, Reasons reasons)
    : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public string Key { get; set; } = "";

    public Reasons Reasons => reasons;

    public WholeDossier Whole { get; private set; } = null!;

    public string Why { get; private set; } = "";

    /// <summary>False for whoever of an organisation only reads.</summary>
    public bool MayAct { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await OwnAsync(cancellation), cancellation);
        (Why, MayAct) = OwnInbox.Why(await links.OwnershipAsync(actors.Required, cancellation), Whole.Parties, Whole.Represented is not null);
        if (Key.Length == 0) Key = FormKey.New();
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(int seenVersion, CancellationToken cancellation)
    {
        var dossier = await OwnToActAsync(cancellation);
        var asked = (await view.WholeAsync(dossier, cancellation)).OpenSupplement?.Items ?? [];
        var papers = new List<PaperInput>();
        foreach (var item in asked)
        {
            if (Request.Form.Files[$"file:{item.Id}"] is not { Length: > 0 } file) continue;
            await using var content = file.OpenReadStream();
            papers.Add(new PaperInput(item.RequiredPaperKey, (await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation)).Id, Name: item.PaperName));
        }
        await supply.RunAsync(actors.Required, dossier, papers, seenVersion, Key, cancellation);
        return Redirect($"/ho-so-cua-toi/{dossier.Code}");
    }

    public async Task<IActionResult> OnPostReceivedAsync(CancellationToken cancellation)
    {
        var dossier = await OwnToActAsync(cancellation);
        await deliver.ByOwnerAsync(actors.Required, dossier, Key, cancellation);
        return Redirect($"/ho-so-cua-toi/{dossier.Code}");
    }

    private async Task<Dossier> OwnToActAsync(CancellationToken cancellation) =>
        await store.OwnToActAsync(Code, await links.OwnershipAsync(actors.Required, cancellation), cancellation);

    private async Task<Dossier> OwnAsync(CancellationToken cancellation) =>
        await store.OwnDossierAsync(Code, await links.OwnershipAsync(actors.Required, cancellation), cancellation);
}
