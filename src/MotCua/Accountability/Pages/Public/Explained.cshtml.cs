using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Accountability.Pages.Public;

/// <summary>An explanation as it is published; of one that is not, nothing is said, not even that it was asked for.</summary>
internal sealed class ExplainedModel(Store store, AccountabilityQueries queries) : PageModel
{
    public string Code { get; private set; } = "";
    public ExplanationRequest Asked { get; private set; } = null!;
    public ExplanationPublication Publication { get; private set; } = null!;
    public ExplanationAnswer Answer { get; private set; } = null!;
    public DutyLine Duty { get; private set; } = null!;
    public bool WasLate { get; private set; }

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Code = code.Trim().ToUpperInvariant();
        Asked = await store.ExplanationRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        Publication = await store.ExplanationPublications.AsNoTracking().SingleOrDefaultAsync(row => row.RequestId == Asked.Id, cancellation) ?? throw Problems.NotFound.Because();
        Answer = await store.ExplanationAnswers.AsNoTracking().SingleAsync(row => row.Id == Publication.AnswerId, cancellation);
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Asked.DutyId);
        WasLate = Asked.AnswerIsLate(Answer.At);
    }
}
