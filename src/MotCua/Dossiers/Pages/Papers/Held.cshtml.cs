using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Dossiers.Papers;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Papers;

internal sealed class HeldModel(Store store, ActorAccess actors, ReusePapers reuse) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public List<string> Chosen { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;
    public IReadOnlyList<(RequiredPaper Required, IReadOnlyList<HeldPaper> Held)> Offers { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        Offers = await reuse.OffersAsync(Dossier, cancellation);
        if (Key.Length == 0) (Key, SeenVersion) = (FormKey.New(), Dossier.Version);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await reuse.RunAsync(actors.Required, Code, HeldChoice.Read(Chosen), new Sent(SeenVersion, Key), cancellation);
        TempData["Done"] = "Đã đưa giấy tờ đã có vào hồ sơ.";
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
