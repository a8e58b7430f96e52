using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions.Denunciations.Pages.Work;

internal sealed record SealedFigures(int Year, SealedKind Kind, int Received, int Accepted, int Elsewhere, int Concluded, int Discontinued, int Closed);

/// <summary>How many, without what.</summary>
internal sealed class FiguresModel(Store store) : PageModel
{
    public IReadOnlyList<SealedFigures> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var cases = await store.SealedCases.AsNoTracking().Select(one => new { one.Id, one.Kind, one.ReceivedAt }).ToListAsync(cancellation);
        var steps = (await store.CaseSteps.AsNoTracking().Select(step => new { step.CaseId, step.Kind }).ToListAsync(cancellation)).ToLookup(step => step.CaseId, step => step.Kind);
        Rows = [.. cases.GroupBy(one => (OfficeClock.ToOffice(one.ReceivedAt).Year, one.Kind), one => one.Id).OrderByDescending(group => group.Key.Year).ThenBy(group => group.Key.Kind).Select(group => new SealedFigures(group.Key.Year, group.Key.Kind, group.Count(),
            Count(group, StepKind.Accepted), Count(group, StepKind.NotAccepted, StepKind.Transferred), Count(group, StepKind.Concluded), Count(group, StepKind.Discontinued), Count(group, StepKind.Closed)))];

        int Count(IEnumerable<Guid> ids, params StepKind[] kinds) => ids.Count(id => steps[id].Any(kinds.Contains));
    }
}
