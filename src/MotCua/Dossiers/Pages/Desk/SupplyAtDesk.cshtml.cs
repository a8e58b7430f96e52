using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Desk;

internal sealed class SupplyAtDeskModel(Store store, ActorAccess actors, DossierView view, FileDesk files, SupplyPapers supply) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }

    public WholeDossier Whole { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) =>
        Whole = await view.WholeAsync(await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation), cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion) = (FormKey.New(), Whole.Dossier.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        actors.Required.MustServeDesk(Whole.Dossier);
        var papers = new List<PaperInput>();
        foreach (var item in Whole.OpenSupplement?.Items ?? [])
        {
            var sheets = int.TryParse(Request.Form[$"sheets:{item.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
            var file = Request.Form.Files[$"file:{item.Id}"];
            Guid? upload = null;
            if (file is { Length: > 0 })
            {
                await using var content = file.OpenReadStream();
                upload = (await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation)).Id;
            }
            if (sheets > 0 || upload is not null) papers.Add(new PaperInput(item.RequiredPaperKey, upload, Originals: sheets, Name: item.PaperName));
        }
        await supply.RunAsync(actors.Required, Whole.Dossier, papers, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{Whole.Dossier.Code}");
    }
}
