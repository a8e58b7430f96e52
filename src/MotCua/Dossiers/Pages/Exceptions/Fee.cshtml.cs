using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class FeeModel(Store store, ActorAccess actors, TakeFee fee) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public decimal? Amount { get; set; }
    [BindProperty] public string? Receipt { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>What is waited for; null where nothing is.</summary>
    public FeeDemand? Open { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Open = await store.FeeDemands.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.PaidAt == null, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await fee.DemandAsync(actors.Required, Code, What, Amount ?? 0, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation) =>
        Shown(await fee.RunAsync(actors.Required, Code, Receipt, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
