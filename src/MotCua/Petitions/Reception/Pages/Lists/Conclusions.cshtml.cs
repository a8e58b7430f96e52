using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Lists;

/// <summary>All conclusions for those who receive and the heads, the own unit's for others; the overdue first.</summary>
internal sealed class ConclusionsModel(Store store, ActorAccess actors, OfficeClock clock, ReceptionAccess access) : PageModel
{
    public DateOnly Today => clock.Today;
    public IReadOnlyList<ConclusionLine> Lines { get; private set; } = [];
    public int Overdue => Lines.Count(line => line.Conclusion.IsOverdue(Today));
    public int Open => Lines.Count(line => line.Conclusion.DoneAt is null) - Overdue;
    public int Done => Lines.Count(line => line.Conclusion.DoneAt is not null);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = await store.ConclusionsAsync(await access.IsOnDutyAsync(actors.Required, cancellation) ? null : ReceptionAccess.UnitsOf(actors.Required), openOnly: false, cancellation);
}
