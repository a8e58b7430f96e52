using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Public;

/// <summary>A public thread; with the secret, the asker's own, shown or not.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class ThreadModel(Store store, AccountabilityQueries queries, HeadQuestions questions, StepClock steps, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Khoa { get; set; }
    [BindProperty] public string? FollowUpText { get; set; }

    public HeadQuestion Question { get; private set; } = null!;
    public DutyLine Duty { get; private set; } = null!;
    public bool IsAsker { get; private set; }
    public StepDue? Due { get; private set; }
    public IReadOnlyList<QuestionPost> Posts { get; private set; } = [];
    public ILookup<Guid, QuestionCitation> Citations { get; private set; } = Array.Empty<QuestionCitation>().ToLookup(row => row.PostId);
    public IReadOnlyList<PublicPromise> Promises { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Code = Code.Trim().ToUpperInvariant();
        try
        {
            Question = await questions.OfAsync(Code, Khoa, cancellation);
            IsAsker = true;
        }
        catch (Refused refused) when (refused.Problem == AccountabilityProblems.RequestUnknown)
        {
            // What is not shown is as if it were not there.
            Question = await store.HeadQuestions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code && (row.State == QuestionState.Shown || row.State == QuestionState.Answered), cancellation) ?? throw Problems.NotFound.Because();
        }
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Question.DutyId);
        Posts = [.. (await store.QuestionPosts.AsNoTracking().Where(row => row.QuestionId == Question.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation)).Where(post => post.IsShown || IsAsker)];
        var ids = Posts.Select(post => post.Id).ToList();
        Citations = (await store.QuestionCitations.AsNoTracking().Where(row => ids.Contains(row.PostId)).OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.PostId);
        Promises = await store.PublicPromises.AsNoTracking().Where(row => row.SourceCode == Code).OrderBy(row => row.Code).ToListAsync(cancellation);
        if (Question.State is QuestionState.Asked or QuestionState.Shown) Due = steps.Of(QuestionRules.Answer, Question.CountedFrom);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await questions.FollowUpAsync(Code, Khoa, FollowUpText, cancellation);
        return Redirect($"/hoi-dap/{Code.Trim().ToUpperInvariant()}?khoa={Uri.EscapeDataString(Khoa ?? "")}");
    }
}
