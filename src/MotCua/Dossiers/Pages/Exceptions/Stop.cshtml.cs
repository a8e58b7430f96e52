using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class StopModel(Store store, ActorAccess actors, StopDossier stop, Reasons reasons) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string? Sentence { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IEnumerable<SelectListItem> Reasons => reasons.Stop.Select(item => new SelectListItem(item.Name, item.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await stop.RunAsync(actors.Required, Code, Reason, Sentence, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
