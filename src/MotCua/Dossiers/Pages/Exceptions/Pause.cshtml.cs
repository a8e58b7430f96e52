using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class PauseModel(Store store, ActorAccess actors, PauseClock clocks, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? LawRow { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? Sentence { get; set; }
    [BindProperty] public string? Because { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The pause that lasts; null: the clock runs.</summary>
    public ClockPause? Open { get; private set; }

    public IReadOnlyList<LawRow> Grounds => [.. PauseClock.Grounds(law, clock.Today)];

    public IEnumerable<SelectListItem> GroundItems => Grounds.Select(row => new SelectListItem(row.Title, row.Id));

    public bool MayPause => PauseClock.MayPause(actors.Required, Dossier);

    public bool MayResume => PauseClock.MayResume(actors.Required, Dossier);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Open = await store.ClockPauses.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.ResumedAt == null, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await clocks.PauseAsync(actors.Required, Code, LawRow, Document, Sentence, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation) =>
        Shown(await clocks.ResumeAsync(actors.Required, Code, Because, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
