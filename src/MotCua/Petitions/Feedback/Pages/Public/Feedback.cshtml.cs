using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Feedback.Pages.Public;

/// <summary>One piece of feedback; with the secret, the sender's own, shown or not.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class FeedbackModel(Store store, SendFeedback send, FeedbackQueries queries, StepClock steps, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Khoa { get; set; }
    [BindProperty] public string? SolvedWords { get; set; }
    [BindProperty] public string? ReopenWords { get; set; }

    public ServiceFeedback Feedback { get; private set; } = null!;
    public bool IsSender { get; private set; }
    public string UnitName { get; private set; } = "";
    public StepDue? Due { get; private set; }
    public IReadOnlyList<FeedbackStep> Steps { get; private set; } = [];
    public DateTime Now => clock.UtcNow;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Code = Code.Trim().ToUpperInvariant();
        try
        {
            Feedback = await send.OfAsync(Code, Khoa, cancellation);
            IsSender = true;
        }
        catch (Refused refused) when (refused.Problem == FeedbackProblems.FeedbackUnknown)
        {
            // What is not shown is as if it were not there.
            Feedback = await queries.Public.SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        }
        UnitName = await store.Units.AsNoTracking().Where(unit => unit.Id == Feedback.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        if (Feedback.State is FeedbackState.Received or FeedbackState.Open) Due = steps.Of(FeedbackRules.Answer, Feedback.CountedFrom);
        Steps = await store.FeedbackSteps.AsNoTracking().Where(row => row.FeedbackId == Feedback.Id && row.Kind != FeedbackStepKind.Shown && (IsSender || row.Kind != FeedbackStepKind.Moved)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostSolvedAsync(CancellationToken cancellation) => RunAsync(feedback => send.SolvedAsync(feedback, SolvedWords, cancellation), cancellation);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation) => RunAsync(feedback => send.ReopenAsync(feedback, ReopenWords, cancellation), cancellation);

    private async Task<IActionResult> RunAsync(Func<ServiceFeedback, Task> run, CancellationToken cancellation)
    {
        var feedback = await send.OfAsync(Code, Khoa, cancellation);
        await run(feedback);
        return Redirect($"/phan-anh/{feedback.Code}?khoa={Uri.EscapeDataString(Khoa ?? "")}");
    }
}
