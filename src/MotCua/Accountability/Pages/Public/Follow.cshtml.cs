using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Public;

/// <summary>The asker's own view, opened by code and secret.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class FollowModel(Store store, AskExplanation ask, AccountabilityQueries queries, StepClock steps, LawBook law, OfficeClock clock, Words words) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string? Ma { get; set; }
    [BindProperty(SupportsGet = true)] public string? Khoa { get; set; }
    [BindProperty] public string? Supplement { get; set; }
    [BindProperty] public ExplanationVerdict? Verdict { get; set; }
    [BindProperty] public string? VerdictWords { get; set; }
    [BindProperty] public string? ReviewWords { get; set; }
    [BindProperty] public string? WithdrawWords { get; set; }

    public bool Wrong { get; private set; }
    public ExplanationRequest? Asked { get; private set; }
    public DutyLine? Duty { get; private set; }
    public ExplanationAnswer? Answer { get; private set; }
    public IReadOnlyList<ExplanationStep> Steps { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Numbers { get; private set; } = new Dictionary<Guid, string>();
    public StepDue? Due { get; private set; }
    public DateTime Now => clock.UtcNow;
    public LawRow ReviewRow => law.Rule(ExplanationRules.Review, clock.Today);
    public LawRow ComplainRow => law.Rule("kn-01", clock.Today);
    public bool MayAskReview => Asked is { IsUnderReview: false, ReviewDueAt: null } && (Asked.State == ExplanationState.Refused || (Asked.State == ExplanationState.Answered && Asked.Verdict is ExplanationVerdict.Partly or ExplanationVerdict.NotSatisfied));

    /// <summary>What the law leaves to whoever was refused: kept with the reason.</summary>
    public string? Advice => Asked?.State != ExplanationState.Refused ? null
        : law.Codes(HandleExplanation.RefusalList).FirstOrDefault(row => row.Code == Steps.LastOrDefault(step => step.Kind == ExplanationStepKind.Refused)?.ReasonCode)?.More.GetValueOrDefault("advice");

    public IEnumerable<SelectListItem> VerdictItems => Enum.GetValues<ExplanationVerdict>().Select(verdict => new SelectListItem(AccountabilityWords.Verdict(verdict, words.IsEnglish), verdict.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Ma)) return;
        try
        {
            Asked = await ask.OfAsync(Ma, Khoa, cancellation);
        }
        catch (Refused refused) when (refused.Problem == AccountabilityProblems.RequestUnknown)
        {
            Wrong = true;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Steps = await store.ExplanationSteps.AsNoTracking().Where(row => row.RequestId == Asked.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        Answer = await store.ExplanationAnswers.AsNoTracking().Where(row => row.RequestId == Asked.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        Numbers = await queries.NumbersAsync(Steps.Select(step => step.Id).Append(Answer?.Id ?? Guid.Empty), cancellation);
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Asked.DutyId);
        Due = Asked.DueNow(steps, Steps);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostSupplementAsync(CancellationToken cancellation) => RunAsync(request => ask.SupplementAsync(request, Supplement, cancellation), cancellation);

    public Task<IActionResult> OnPostJudgeAsync(CancellationToken cancellation) => RunAsync(request => ask.JudgeAsync(request, Verdict, VerdictWords, cancellation), cancellation);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken cancellation) => RunAsync(request => ask.AskReviewAsync(request, ReviewWords, cancellation), cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) => RunAsync(request => ask.WithdrawAsync(request, WithdrawWords, cancellation), cancellation);

    private async Task<IActionResult> RunAsync(Func<ExplanationRequest, Task> run, CancellationToken cancellation)
    {
        var request = await ask.OfAsync(Ma, Khoa, cancellation);
        await run(request);
        return Redirect($"/giai-trinh/theo-doi?ma={request.Code}&khoa={Uri.EscapeDataString(Khoa ?? "")}");
    }
}
