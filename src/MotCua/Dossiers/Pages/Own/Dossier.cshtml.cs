using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Own;

internal sealed class DossierModel(Store store, ActorAccess actors, PartyLinks links, DossierView view, FileDesk files, SupplyPapers supply, DeliverOutcome deliver)
    : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public string Key { get; set; } = "";

    public WholeDossier Whole { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await OwnAsync(tracked: false, cancellation), cancellation);
        if (Key.Length == 0) Key = FormKey.New();
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(int seenVersion, CancellationToken cancellation)
    {
        var dossier = await OwnAsync(tracked: true, cancellation);
        var papers = new List<PaperInput>();
        foreach (var file in Request.Form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var upload = await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation);
            var paper = file.Name["file:".Length..];
            papers.Add(new PaperInput(paper.Length == 0 ? null : paper, upload.Id));
        }
        await supply.RunAsync(actors.Required, dossier, papers, seenVersion, Key, cancellation);
        return Redirect($"/ho-so-cua-toi/{dossier.Code}");
    }

    public async Task<IActionResult> OnPostReceivedAsync(CancellationToken cancellation)
    {
        var dossier = await OwnAsync(tracked: true, cancellation);
        await deliver.ByOwnerAsync(actors.Required, dossier, Key, cancellation);
        return Redirect($"/ho-so-cua-toi/{dossier.Code}");
    }

    private async Task<Dossier> OwnAsync(bool tracked, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var code = DossierCode.Clean(Code);
        var own = store.Dossiers.OwnedBy(store, actor.PersonId, await links.OrganisationsOfAsync(actor.PersonId, cancellation));
        return await (tracked ? own : own.AsNoTracking()).SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
    }
}
