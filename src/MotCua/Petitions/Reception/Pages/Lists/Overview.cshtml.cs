using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Lists;

/// <summary>The calendar and one's unit's conclusions for everybody here; what is owed to people, for those who receive.</summary>
internal sealed class OverviewModel(Store store, ActorAccess actors, OfficeClock clock, ReceptionLaw law, ReceptionAccess access) : PageModel
{
    private const int DaysAhead = 31, MostShown = 15;

    public bool IsOnDuty { get; private set; }
    public bool MayDirect => actors.Required.May(ReceptionPermissions.Direct);
    public DateOnly Today => clock.Today;
    public DateTime Now => clock.UtcNow;
    public IReadOnlyList<SittingLine> Coming { get; private set; } = [];
    public IReadOnlyList<PostedPaper> Missing { get; private set; } = [];
    public IReadOnlyList<TurnLine> Owing { get; private set; } = [];
    public IReadOnlyList<ConclusionLine> Conclusions { get; private set; } = [];

    public DateTime? DueOf(ReceptionTurn turn) => law.ResultDue(turn.At)?.DueAt;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        IsOnDuty = await access.IsOnDutyAsync(actor, cancellation);
        Coming = await store.SittingsAsync(Today, Today.AddDays(DaysAhead), cancellation, MostShown);
        Conclusions = await store.ConclusionsAsync(IsOnDuty ? null : ReceptionAccess.UnitsOf(actor), openOnly: true, cancellation);
        if (!IsOnDuty) return;
        Missing = [.. (await store.PostedAsync(law, Today, cancellation)).Where(posted => posted.Paper is null)];
        Owing = await store.OwingAsync(cancellation);
    }
}
