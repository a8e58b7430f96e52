using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Pages.Public;

/// <summary>One duty, who answers for it, and everything that hangs on it.</summary>
internal sealed class DutyModel(Store store, AccountabilityQueries queries, UnitHeads heads, OfficeClock clock) : PageModel
{
    public DutyLine Duty { get; private set; } = null!;
    public string Head { get; private set; } = "";
    public IReadOnlyList<PublishedLine> Published { get; private set; } = [];
    public IReadOnlyList<HeadQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<PublicPromise> Promises { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        code = code.Trim().ToUpperInvariant();
        Duty = (await queries.DutiesAsync(null, cancellation)).FirstOrDefault(row => row.Code == code) ?? throw Problems.NotFound.Because();
        Head = (await heads.OfAsync(Duty.UnitId, cancellation))?.Name ?? "";
        (Published, _) = await queries.PublishedAsync(Duty.Id, null, cancellation);
        Questions = await store.HeadQuestions.AsNoTracking().Where(row => row.DutyId == Duty.Id && (row.State == QuestionState.Shown || row.State == QuestionState.Answered)).OrderByDescending(row => row.AskedAt).Take(30).ToListAsync(cancellation);
        Promises = await store.PublicPromises.AsNoTracking().Where(row => row.DutyId == Duty.Id).OrderByDescending(row => row.DueOn).Take(30).ToListAsync(cancellation);
    }
}
