using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Plans.Pages.Read;

/// <summary>Plans of every level, and what the reader's own units have to do.</summary>
internal sealed class IndexModel(PlanQueries queries, ActorAccess actors, OfficeClock clock) : PageModel
{
    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];
    public IReadOnlyList<AssignmentLine> Mine { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public bool MayHead => actors.Required.May(PlanPermissions.Head);
    public bool MayWork => actors.Required.May(PlanPermissions.Work);
    public bool MayDraft => actors.Required.May(PlanPermissions.Draft);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Plans = await queries.PlansAsync(cancellation);
        var actor = actors.Required;
        var units = actor.Roles.Select(held => held.UnitId).ToHashSet();
        Mine = [.. (await queries.AssignmentsAsync(new AssignmentFilter(), cancellation)).Where(line => line.Row.IsOpen && (units.Contains(line.Row.LeadUnitId) || line.Row.HeadId == actor.AccountId)).OrderBy(line => line.Row.DueOn)];
    }
}
