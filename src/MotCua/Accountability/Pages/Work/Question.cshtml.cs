using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Work;

[ResponseCache(NoStore = true)]
internal sealed class QuestionModel(Store store, ActorAccess actors, OfficeClock clock, StepClock steps, AccountabilityQueries queries, HeadQuestions questions) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? ShownText { get; set; }
    [BindProperty] public string? RejectWords { get; set; }
    [BindProperty] public string? AnswerText { get; set; }
    [BindProperty] public string? Sources { get; set; }
    [BindProperty] public Guid PostId { get; set; }
    [BindProperty] public string? FollowUpBecause { get; set; }

    public HeadQuestion Question { get; private set; } = null!;
    public DutyLine Duty { get; private set; } = null!;
    public IReadOnlyList<QuestionPost> Posts { get; private set; } = [];
    public StepDue? Due { get; private set; }
    public DateTime Now => clock.UtcNow;
    public bool MayDecide => actors.Required.DecidesFor(Question.UnitId);

    public string Act(string handler) => $"/hoi-dap/xu-ly/{Code}?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Question = await store.HeadQuestions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        if (!actors.Required.SeesUnit(Question.UnitId)) throw Problems.NotFound.Because();
        SeenVersion = Question.Version;
        ShownText ??= Question.Text;
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Question.DutyId);
        Posts = await store.QuestionPosts.AsNoTracking().Where(row => row.QuestionId == Question.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        if (Question.State is QuestionState.Asked or QuestionState.Shown) Due = steps.Of(QuestionRules.Answer, Question.CountedFrom);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancellation) => DoneAsync(questions.ShowAsync(actors.Required, Code, ShownText, SeenVersion, cancellation));

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellation) => DoneAsync(questions.RejectAsync(actors.Required, Code, RejectWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation) => DoneAsync(questions.AnswerAsync(actors.Required, Code, AnswerText, Sources, SeenVersion, cancellation));

    public Task<IActionResult> OnPostShowFollowUpAsync(CancellationToken cancellation) => DoneAsync(questions.JudgeFollowUpAsync(actors.Required, Code, PostId, true, null, SeenVersion, cancellation));

    public Task<IActionResult> OnPostHideFollowUpAsync(CancellationToken cancellation) => DoneAsync(questions.JudgeFollowUpAsync(actors.Required, Code, PostId, false, FollowUpBecause, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/hoi-dap/xu-ly/{Code}");
    }
}
