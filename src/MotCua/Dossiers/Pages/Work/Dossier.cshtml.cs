using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Dossiers.Pages.Work;

internal sealed class DossierModel(Store store, ActorAccess actors, DossierView view, OfficeClock clock, OfficeCalendars calendars, PromiseMaker promises, AnswerClock answers,
    AcceptDossier accept, HandOver handOver, MoveStep move, SignOutcome sign) : PageModel, IRedisplay
{
    /// <summary>Something the officer can do now: one click, or a page of its own.</summary>
    public sealed record Offer(string Text, string? Handler = null, string? Href = null, bool Second = false);

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public string Key { get; set; } = "";

    [BindProperty] public int SeenVersion { get; set; }

    public WholeDossier Whole { get; private set; } = null!;

    public Screen.RemainingWords? Left { get; private set; }

    public ExplainedDueDate? Why { get; private set; }

    /// <summary>The desk's time to answer, and the working minutes it took or has taken so far.</summary>
    public (AnswerDue Due, long Minutes)? Answer { get; private set; }

    [BindProperty] public string? Note { get; set; }

    public IReadOnlyList<Offer> Acts { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation), cancellation);
        var dossier = Whole.Dossier;
        if (Key.Length == 0) Key = FormKey.New();
        if (dossier.PromisedAt is { } promised)
        {
            Why = promises.Explain(PromiseFacts.Of(dossier), Waits.Of(dossier, Whole.Supplements));
            if (dossier.FinishedAt is null && !dossier.State.IsPaused()) Left = Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(promised));
        }
        if (answers.For(dossier.Channel, dossier.AcceptedAt is null ? dossier.CompleteAt : dossier.RegisteredAt) is { } due && dossier.State is not DossierState.AwaitingSupplement)
            Answer = (due, answers.Minutes(dossier.CompleteAt, dossier.AcceptedAt ?? clock.UtcNow));
        Acts = [.. OffersFor(actors.Required, Whole)];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        Redirect($"/ho-so/{(await accept.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation)).Code}/giay-tiep-nhan");

    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellation) =>
        Shown(await handOver.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation));

    public async Task<IActionResult> OnPostForwardAsync(CancellationToken cancellation) =>
        Shown(await move.ForwardAsync(actors.Required, Code, Note, SeenVersion, Key, cancellation));

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancellation) =>
        Shown(await sign.RunAsync(actors.Required, Code, SeenVersion, Key, cancellation));

    public static string Punctuality(RouteStep step) => step switch
    {
        { End: StepEnd.SentBack } => "trả lại",
        { LeftAt: null } => "đang giữ",
        { DueAt: { } due, LeftAt: { } left } when left > due => "quá hạn",
        _ => "đúng hạn",
    };

    private static IEnumerable<Offer> OffersFor(Actor actor, WholeDossier whole)
    {
        var dossier = whole.Dossier;
        var at = $"/ho-so/{dossier.Code}";
        if (actor.May(DossierPermissions.Receive, dossier.DeskUnitId))
        {
            if (dossier.State == DossierState.Registered)
            {
                yield return new Offer("Tiếp nhận", Handler: "Accept");
                yield return new Offer("Yêu cầu bổ sung", Href: $"{at}/bo-sung", Second: true);
                yield return new Offer("Từ chối", Href: $"{at}/tu-choi", Second: true);
            }
            if (dossier.State == DossierState.Accepted) yield return new Offer("Chuyển phòng xử lý", Handler: "HandOver");
            if (dossier.State == DossierState.AwaitingSupplement) yield return new Offer("Nhận giấy tờ bổ sung tại quầy", Href: $"{at}/nhan-bo-sung");
            if (dossier.State == DossierState.Finished) yield return new Offer("Trả kết quả", Href: $"{at}/tra-ket-qua");
            if (dossier.AcceptedAt is not null) yield return new Offer("In giấy tiếp nhận", Href: $"{at}/giay-tiep-nhan", Second: true);
        }
        if (dossier.State != DossierState.InProgress || !actor.HoldsStepOf(dossier)) yield break;
        if (dossier.StepRole == Role.Director) yield return new Offer("Ký kết quả", Handler: "Sign");
        else if (dossier.StepRole == Role.Clerk) yield return new Offer("Phát hành kết quả", Href: $"{at}/phat-hanh");
        else
        {
            if (actor.May(DossierPermissions.Propose)) yield return new Offer(whole.Outcome is null ? "Soạn kết quả" : "Sửa dự thảo kết quả", Href: $"{at}/soan-ket-qua", Second: whole.Outcome is not null);
            if (whole.Outcome is not null || dossier.StepRole == Role.DivisionHead) yield return new Offer("Chuyển bước sau", Handler: "Forward");
            yield return new Offer("Yêu cầu bổ sung", Href: $"{at}/bo-sung", Second: true);
        }
        if (dossier.StepIndex > 0) yield return new Offer("Trả lại bước trước", Href: $"{at}/tra-lai", Second: true);
    }

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
