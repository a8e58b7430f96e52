using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Work;

/// <summary>One request: what was asked, what was done, what may be done now.</summary>
[ResponseCache(NoStore = true)]
internal sealed class RequestModel(Store store, ActorAccess actors, OfficeClock clock, StepClock steps, LawBook law, AccountabilityQueries queries, HandleExplanation handle, CodeSecret secrets) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? SupplementWords { get; set; }
    [BindProperty] public string? ReasonCode { get; set; }
    [BindProperty] public string? RefuseWords { get; set; }
    [BindProperty] public string? Prior { get; set; }
    [BindProperty] public string? GuideWords { get; set; }
    [BindProperty] public string? GroundCode { get; set; }
    [BindProperty] public string? GroundWords { get; set; }
    [BindProperty] public int? Days { get; set; }
    [BindProperty] public string? ExtendWords { get; set; }
    [BindProperty] public Guid? Officer { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public string? Competence { get; set; }
    [BindProperty] public string? Procedure { get; set; }
    [BindProperty] public string? AnswerContent { get; set; }
    [BindProperty] public string? MeetingResult { get; set; }
    [BindProperty] public string? PublicQuestion { get; set; }
    [BindProperty] public string? PublicAnswer { get; set; }
    [BindProperty] public string? KeepBackWords { get; set; }
    [BindProperty] public string? ReviewWords { get; set; }

    public ExplanationRequest Asked { get; private set; } = null!;
    public DutyLine Duty { get; private set; } = null!;
    public IReadOnlyList<ExplanationStep> Steps { get; private set; } = [];
    public IReadOnlyList<ExplanationAnswer> Answers { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Numbers { get; private set; } = new Dictionary<Guid, string>();
    public StepDue? Due { get; private set; }
    public string? Secret { get; private set; }
    public bool IsPublished { get; private set; }
    public IEnumerable<SelectListItem> OfficerItems { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public LawRow ExtensionRow => law.Rule(ExplanationRules.Extension, clock.Today);
    public bool MayDecide => actors.Required.DecidesFor(Asked.UnitId);
    public bool MayPublish => Asked is { State: ExplanationState.Answered, IsUnderReview: false } && !IsPublished && !Steps.Any(step => step.Kind == ExplanationStepKind.KeptBack && step.At >= Answers[0].At);

    public IEnumerable<SelectListItem> RefusalItems => law.Codes(HandleExplanation.RefusalList).Select(row => new SelectListItem(row.Name, row.Code)).Prepend(new SelectListItem("Chọn lý do", ""));
    public IEnumerable<SelectListItem> GroundItems => law.Codes(HandleExplanation.SuspensionList).Select(row => new SelectListItem($"{row.Name} ({(row.More.GetValueOrDefault("use") == "end" ? "đình chỉ" : "tạm đình chỉ")})", row.Code)).Prepend(new SelectListItem("Chọn căn cứ", ""));

    public string Act(string handler) => $"/giai-trinh/xu-ly/{Code}?handler={handler}";

    public long Left(DateTime due) => steps.MinutesLeft(clock.UtcNow, due);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        Asked = await store.ExplanationRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        if (!actor.SeesUnit(Asked.UnitId)) throw Problems.NotFound.Because();
        SeenVersion = Asked.Version;
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Asked.DutyId);
        Steps = await store.ExplanationSteps.AsNoTracking().Where(row => row.RequestId == Asked.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        Answers = await store.ExplanationAnswers.AsNoTracking().Where(row => row.RequestId == Asked.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(cancellation);
        Numbers = await queries.NumbersAsync(Steps.Select(step => step.Id).Concat(Answers.Select(answer => answer.Id)), cancellation);
        IsPublished = await store.ExplanationPublications.AnyAsync(row => row.RequestId == Asked.Id, cancellation);
        Due = Asked.DueNow(steps, Steps);
        // Whoever came in person takes the secret along; nobody here needs that of one sent online.
        if (Asked.Way != AskedWay.Online && Asked.OfficerId == actor.AccountId) Secret = await secrets.OfAsync(AskExplanation.Series, Asked.Code, cancellation);
        OfficerItems = [.. (await queries.OfficersAsync(Asked.UnitId, cancellation)).Select(one => new SelectListItem(one.Name, one.AccountId.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAskSupplementAsync(CancellationToken cancellation) => DoneAsync(handle.AskSupplementAsync(actors.Required, Code, SupplementWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => DoneAsync(handle.AcceptAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) => DoneAsync(handle.RefuseAsync(actors.Required, Code, ReasonCode, RefuseWords, Prior, SeenVersion, cancellation));

    public Task<IActionResult> OnPostGuideAsync(CancellationToken cancellation) => DoneAsync(handle.GuideAsync(actors.Required, Code, GuideWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellation) => DoneAsync(handle.SuspendAsync(actors.Required, Code, GroundCode, GroundWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostTerminateAsync(CancellationToken cancellation) => DoneAsync(handle.TerminateAsync(actors.Required, Code, GroundCode, GroundWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation) => DoneAsync(handle.ResumeAsync(actors.Required, Code, GroundWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostExtendAsync(CancellationToken cancellation) => DoneAsync(handle.ExtendAsync(actors.Required, Code, Days, ExtendWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAssignAsync(CancellationToken cancellation) => DoneAsync(handle.AssignAsync(actors.Required, Code, Officer, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation) => DoneAsync(handle.AnswerAsync(actors.Required, Code, Answer, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAnswerAtOnceAsync(CancellationToken cancellation) => DoneAsync(handle.AnswerOnTheSpotAsync(actors.Required, Code, Answer, SeenVersion, cancellation));

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) => DoneAsync(handle.PublishAsync(actors.Required, Code, PublicQuestion, PublicAnswer, SeenVersion, cancellation));

    public Task<IActionResult> OnPostKeepBackAsync(CancellationToken cancellation) => DoneAsync(handle.KeepBackAsync(actors.Required, Code, KeepBackWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostOverturnAsync(CancellationToken cancellation) => DoneAsync(handle.ReviewAsync(actors.Required, Code, true, ReviewWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostUpholdAsync(CancellationToken cancellation) => DoneAsync(handle.ReviewAsync(actors.Required, Code, false, ReviewWords, SeenVersion, cancellation));

    private AnswerInput Answer => new(LegalBasis, Competence, Procedure, AnswerContent, MeetingResult);

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/giai-trinh/xu-ly/{Code}");
    }
}
