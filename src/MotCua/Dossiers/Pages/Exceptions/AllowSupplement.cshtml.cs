using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class AllowSupplementModel(Store store, ActorAccess actors, PassOnReturn pass, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public LawRow Cap => SupplementCap.Cap(law, clock.Today);

    /// <summary>What another request does to the measures; null where nothing of the day counts it.</summary>
    public LawRow? Measure => SupplementCap.CountsAsLate(law, Dossier.SupplementRounds + 1, clock.Today);

    public bool May => PassOnReturn.MayAllow(actors.Required, Dossier);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/ho-so/{(await pass.AllowAsync(actors.Required, Code, Reason, new Sent(SeenVersion), cancellation)).Code}");
}
