using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Dossiers.Answers;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class FeeModel(Store store, ActorAccess actors, TakeFee fee) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public decimal? Amount { get; set; }
    [BindProperty] public string? WhyOther { get; set; }
    [BindProperty] public string? Receipt { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>What is waited for; null where nothing is.</summary>
    public FeeDemand? Open { get; private set; }

    /// <summary>What was reckoned when it was filed.</summary>
    public ComputedFee? Computed { get; private set; }

    /// <summary>The desk may take it at once: reckoned, and nobody has asked for it or taken it.</summary>
    public bool MayTakeNow { get; private set; }

    public bool MayDemand => Dossier.State == DossierState.InProgress && actors.Required.HoldsStepOf(Dossier);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Open = await store.FeeDemands.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.PaidAt == null, cancellation);
        Computed = await store.ComputedFees.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id, cancellation);
        MayTakeNow = Computed is { Amount: > 0 } && !Dossier.State.IsClosed() && actors.Required.May(DossierPermissions.Receive, Dossier.DeskUnitId)
            && !await store.FeeDemands.AnyAsync(row => row.DossierId == Dossier.Id, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Computed is { Amount: > 0 and var amount } fee) (What, Amount) = (fee.Reason, (long)amount);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await fee.DemandAsync(actors.Required, Code, What, Amount ?? 0, WhyOther, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation) =>
        Shown(await fee.RunAsync(actors.Required, Code, Receipt, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostNowAsync(CancellationToken cancellation) =>
        Shown(await fee.AtCounterAsync(actors.Required, Code, Receipt, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
