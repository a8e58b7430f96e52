using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Handle;

internal sealed class ReleaseModel(Store store, ActorAccess actors, OfficeClock clock, ReleaseOutcome release, Kernel.Law.LawBook law) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }

    /// <summary>A code of law/codes/letter-kinds.json.</summary>
    [BindProperty] public string? Kind { get; set; }

    /// <summary>The kinds a result may have.</summary>
    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Kinds => law.Codes("letter-kinds").Where(item => item.More.GetValueOrDefault("result") == "yes").Select(item => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(item.Name, item.Code));

    public Dossier Dossier { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Dossier = await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion, Date) = (FormKey.New(), Dossier.Version, clock.Today);
        if (await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id, cancellation) is { } outcome) Kind = DossierLetters.KindOf(outcome);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var dossier = await release.RunAsync(actors.Required, DossierCode.Clean(Code), Number ?? "", Date ?? clock.Today, SeenVersion, Key, cancellation, kind: string.IsNullOrEmpty(Kind) ? null : Kind);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
