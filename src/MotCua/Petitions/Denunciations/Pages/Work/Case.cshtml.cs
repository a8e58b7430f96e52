using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>One sealed case: shut until its reader has given a reason, then open for half an hour.</summary>
[ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class CaseModel(Store store, ActorAccess actors, CaseAccess access, CaseReading reading, SettleCase settle, AnswerTip tips, SealedPapers sealedPapers, LawBook law, OfficeCalendars calendars, OfficeClock clock,
    OpenKeys open) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];
    [BindProperty] public string? Outcome { get; set; }

    public SealedCase Case { get; private set; } = null!;
    public KeyGrant Grant { get; private set; } = null!;
    public SealedOpening? Opening { get; private set; }
    public bool IsUnlocked { get; private set; }
    public IReadOnlyList<OpenedPart> Parts { get; private set; } = [];
    public IReadOnlyList<CaseStep> Steps { get; private set; } = [];
    public IReadOnlyList<Duty> Duties { get; private set; } = [];
    public IReadOnlyList<StepKind> Possible { get; private set; } = [];
    public IEnumerable<LawCode> Forms => Case.Kind == SealedKind.Tip ? [] : CaseForm.Offered(law, Steps, Possible, clock.Today);
    public DateTime Now => clock.Now;

    public IEnumerable<SelectListItem> Reasons => law.Codes(CaseAccess.ReasonList).Select(code => new SelectListItem(code.Name, code.Code));
    public IEnumerable<SelectListItem> Outcomes => law.Codes(AnswerTip.OutcomeList).Select(code => new SelectListItem(code.Name, code.Code));

    public string CodeNames(CaseStep step)
    {
        var list = Denunciation.Shapes.TryGetValue(step.Kind, out var shape) && shape.CodeList is { } name ? name : AnswerTip.OutcomeList;
        return string.Join("; ", step.ReasonCode!.Split(',').Select(code => law.Codes(list).FirstOrDefault(known => known.Code == code)?.Name ?? law.Codes(AnswerTip.OutcomeList).FirstOrDefault(known => known.Code == code)?.Name ?? code));
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        (Case, Grant) = await access.FindAsync(actor, Code, cancellation);
        Steps = await store.StepsOfAsync(Case.Id, cancellation);
        Duties = Case.Kind == SealedKind.Tip ? [] : DutyRules.Of(Steps, law, calendars.Of());
        Possible = Case.Kind == SealedKind.Tip ? [] : [.. Denunciation.Possible(Case, Steps)];
        IsUnlocked = access.IsUnlocked(actor, Request);
        Opening = await access.CurrentAsync(actor, Case.Id, cancellation);
        if (!IsUnlocked || Opening is null) return;
        using var own = access.Own(actor, Request);
        using var opened = await access.EnterAsync(actor, Code, own, cancellation);
        Parts = await reading.PartsAsync(opened, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation) => DoAsync(own => access.OpenAsync(actors.Required, Code, Reason, own, cancellation), cancellation);

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken cancellation)
    {
        var (one, _) = await access.FindAsync(actors.Required, Code, cancellation);
        var papers = await sealedPapers.TakeAsync(Papers, cancellation);
        return await DoAsync(own => one.Kind == SealedKind.Tip ? tips.AnswerAsync(actors.Required, Code, Text, papers, own, cancellation) : settle.WriteAsync(actors.Required, Code, Text, papers, own, cancellation), cancellation);
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => DoAsync(own => tips.CloseAsync(actors.Required, Code, Outcome, null, own, cancellation), cancellation);

    public IActionResult OnPostShut()
    {
        open.Forget(actors.Required.AccountId!.Value);
        KeyCookie.Drop(HttpContext);
        return Redirect("/don-thu/to-cao");
    }

    private async Task<IActionResult> DoAsync(Func<OwnSecret, Task> act, CancellationToken cancellation)
    {
        // Whose case it is comes first: a shut key must not tell that there is one.
        var (one, _) = await access.FindAsync(actors.Required, Code, cancellation);
        using var own = access.Own(actors.Required, Request);
        await act(own);
        return Redirect($"/don-thu/to-cao/{one.Code}");
    }
}
