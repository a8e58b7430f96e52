using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Dossiers.Pages.Work;

internal sealed class DossierModel(Store store, ActorAccess actors, DossierView view, OfficeClock clock, OfficeCalendars calendars, PromiseMaker promises, AnswerClock answers, Reasons reasons,
    HandOverClock handOvers, Kernel.Law.LawBook law, PassOnReturn passOn, MarkVerification verification, AcceptDossier accept, HandOver handOver, MoveStep move, SignOutcome sign) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public string Key { get; set; } = "";

    [BindProperty] public int SeenVersion { get; set; }

    public WholeDossier Whole { get; private set; } = null!;

    public DateTime Now => clock.UtcNow;

    /// <summary>Typed in later than it was received; null: at once.</summary>
    public LateEntry? Late { get; private set; }

    public Reasons Reasons => reasons;

    public Screen.RemainingWords? Left { get; private set; }

    public ExplainedDueDate? Why { get; private set; }

    /// <summary>The desk's time to answer, and the working minutes it took or has taken so far.</summary>
    public (AnswerDue Due, long Minutes)? Answer { get; private set; }

    /// <summary>By when it was or is to be passed on to the handling unit, and when it was.</summary>
    public (HandOverDue Due, DateTime? At)? Onward { get; private set; }

    /// <summary>By when an appraisal that finds something lacking sends it back; while the appraisal lasts.</summary>
    public (DateTime DueAt, Kernel.Law.LawRow Row)? ReturnBy { get; private set; }

    /// <summary>The row by which it counts as late in what is measured, for having been asked for papers too often.</summary>
    public Kernel.Law.LawRow? CountsAsLate { get; private set; }

    [BindProperty] public string? Note { get; set; }

    public IReadOnlyList<Offer> Acts { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation), cancellation);
        var dossier = Whole.Dossier;
        Late = await store.LateEntries.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation);
        if (Key.Length == 0) Key = FormKey.New();
        if (dossier.PromisedAt is { } promised)
        {
            if (PromiseFacts.Of(dossier) is var facts && promises.MayExplain(facts)) Why = promises.Explain(facts, Whole.Waits);
            if (dossier is { FinishedAt: null, PausedAt: null } && !dossier.State.IsPaused()) Left = Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(promised));
        }
        if (answers.For(dossier.Channel, dossier.AcceptedAt is null ? dossier.CompleteAt : dossier.RegisteredAt) is { } due && dossier.State is not DossierState.AwaitingSupplement)
            Answer = (due, answers.Minutes(dossier.CompleteAt, dossier.AcceptedAt ?? clock.UtcNow));
        if (dossier.AcceptedAt is { } accepted && handOvers.For(dossier.Channel, accepted) is { } onward) Onward = (onward, Whole.Steps.Count > 0 ? Whole.Steps[0].EnteredAt : null);
        if (dossier is { AcceptedAt: { } from, State: DossierState.InProgress, StepRole: Role.Specialist, SupplementRounds: 0 }) ReturnBy = handOvers.ReturnBy(from);
        CountsAsLate = SupplementCap.CountsAsLate(law, dossier.SupplementRounds, clock.Today);
        Acts = [.. Offer.For(actors.Required, Whole)];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        Redirect($"/ho-so/{(await accept.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation)).Code}/giay-tiep-nhan");

    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellation) =>
        Shown(await handOver.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation));

    public async Task<IActionResult> OnPostPassOnAsync(CancellationToken cancellation) =>
        Shown(await passOn.RunAsync(actors.Required, Code, new Sent(SeenVersion, Key), cancellation));

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellation) =>
        Shown(await verification.RunAsync(actors.Required, Code, new Sent(SeenVersion, Key), cancellation));

    public async Task<IActionResult> OnPostForwardAsync(CancellationToken cancellation) =>
        Shown(await move.ForwardAsync(actors.Required, Code, Note, SeenVersion, Key, cancellation));

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancellation) =>
        Shown(await sign.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation));

    public static string Punctuality(RouteStep step) => step switch
    {
        { End: StepEnd.Stopped } => "dừng",
        { End: StepEnd.SentBack } => "trả lại",
        { End: StepEnd.Moved } => "chuyển đơn vị kế nhiệm",
        { LeftAt: null } => "đang giữ",
        { DueAt: { } due, LeftAt: { } left } when left > due => "quá hạn",
        _ => "đúng hạn",
    };

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
