using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Accountability.Pages.Work;

/// <summary>The explanation as it is sent: asker, request, meeting, basis, content (Nghị định 59/2019/NĐ-CP, Điều 13).</summary>
[ResponseCache(NoStore = true)]
internal sealed class PaperModel(Store store, ActorAccess actors, AccountabilityQueries queries) : PageModel
{
    public ExplanationRequest Asked { get; private set; } = null!;
    public ExplanationAnswer Answer { get; private set; } = null!;
    public DutyLine Duty { get; private set; } = null!;
    public string? Number { get; private set; }

    public async Task OnGetAsync(string code, Guid id, CancellationToken cancellation)
    {
        Asked = await store.ExplanationRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
        if (!actors.Required.SeesUnit(Asked.UnitId)) throw Problems.NotFound.Because();
        Answer = await store.ExplanationAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RequestId == Asked.Id, cancellation) ?? throw Problems.NotFound.Because();
        Number = (await queries.NumbersAsync([Answer.Id], cancellation)).GetValueOrDefault(Answer.Id);
        Duty = (await queries.DutiesAsync(null, cancellation)).Single(row => row.Id == Asked.DutyId);
    }
}
