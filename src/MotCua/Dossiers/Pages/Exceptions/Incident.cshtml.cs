using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class IncidentModel(Store store, ActorAccess actors, ReportIncident report, OfficeClock clock, LawBook law) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public IncidentKind Kind { get; set; }
    [BindProperty] public Guid? PaperId { get; set; }
    [BindProperty] public string? Sentence { get; set; }
    [BindProperty] public string? Remedy { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The law of today that the page cites.</summary>
    public LawRow Rule => law.Rule("official-error", clock.Today);

    public IReadOnlyList<SelectListItem> Papers { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("Bị mất", nameof(IncidentKind.Lost)), new("Bị hỏng", nameof(IncidentKind.Damaged))];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Papers = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == Dossier.Id).OrderBy(row => row.Round).ThenBy(row => row.Id)
            .Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await report.RunAsync(actors.Required, Code, Kind, PaperId, Sentence, Remedy, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
