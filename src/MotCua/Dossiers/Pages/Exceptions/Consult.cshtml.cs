using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class ConsultModel(Store store, ActorAccess actors, ConsultUnit consult, OfficeClock clock, LawBook law) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public DateOnly? DueDay { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The law of today that the page cites.</summary>
    public LawRow Rule => law.Rule("joint-opinion", clock.Today);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        var today = clock.Today;
        Units = await store.Units.AsNoTracking().Where(unit => unit.Id != Dossier.HolderUnitId && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today))
            .OrderBy(unit => unit.Name).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await consult.AskAsync(actors.Required, Code, UnitId ?? Guid.Empty, Question, DueDay, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
