using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class LateModel(Store store, ActorAccess actors, PostponePromise postpone, Reasons reasons, OfficeClock clock, LawBook law) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string ReasonCode { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public DateOnly? NewDay { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IEnumerable<SelectListItem> Reasons => reasons.Lateness.Select(item => new SelectListItem(item.Name, item.Code));

    /// <summary>What holds today: by when, how often, and what comes after.</summary>
    public IEnumerable<LawRow> Rules => new[] { "lateness-notice", "lateness-once", "lateness-second" }.Select(rule => law.Rule(rule, clock.Today));

    /// <summary>The report that waits for the head or the desk; null where there is none.</summary>
    public Apology? Pending { get; private set; }

    public bool MayAllow => Pending is { WaitsForHead: true } && actors.Required.Holds(Role.Director);

    public bool MayConfirm => Pending is { WaitsForHead: false } && actors.Required.May(DossierPermissions.Receive, Dossier.DeskUnitId);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Pending = await store.Apologies.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.ConfirmedAt == null, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await postpone.ReportAsync(actors.Required, Code, ReasonCode, Reason, NewDay, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostAllowAsync(CancellationToken cancellation) =>
        Shown(await postpone.AllowAsync(actors.Required, Code, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) =>
        Shown(await postpone.ConfirmAsync(actors.Required, Code, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
