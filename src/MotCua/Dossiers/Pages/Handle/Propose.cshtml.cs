using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Handle;

internal sealed class ProposeModel(Store store, ActorAccess actors, DossierView view, FileDesk files, ProposeOutcome propose,
    MotCua.Kernel.Printing.TextBlocks texts, OfficeClock clock, Installation installation) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public OutcomeKind Kind { get; set; }
    [BindProperty] public string? Summary { get; set; }

    public WholeDossier Whole { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);
        actors.Required.MustHold(dossier);
        Whole = await view.WholeAsync(dossier, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion) = (FormKey.New(), Whole.Dossier.Version);
        if (Whole.Outcome is { } outcome) (Kind, Summary) = (outcome.Kind, outcome.Summary);
        else Summary = await texts.FillAsync(PaperTexts.Granted, clock.UtcNow, PaperTexts.Values(Whole, installation), cancellation);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        Guid? upload = null;
        if (file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();
            upload = (await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation)).Id;
        }
        await propose.RunAsync(actors.Required, DossierCode.Clean(Code), Kind, Summary ?? "", upload, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{DossierCode.Clean(Code)}");
    }
}
