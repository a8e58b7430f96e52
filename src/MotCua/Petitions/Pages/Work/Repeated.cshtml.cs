using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Pages.Work;

/// <summary>Matters that come again or last long: across years, and across units of before and after their mergers.</summary>
internal sealed class RepeatedModel(Store store, ActorAccess actors) : PageModel
{
    /// <summary>House rule: so many petitions on one matter, or so many days between the first and the last.</summary>
    private const int ManyPetitions = 3, ManyDays = 365;
    private const int Most = 200;

    public sealed record Matter(Guid Id, int Petitions, DateOnly First, DateOnly Last, string About, string Units, string Code, bool IsOpen)
    {
        public int Years => Last.Year - First.Year;
    }

    public IReadOnlyList<Matter> Matters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await store.Petitions.AsNoTracking().SeenBy(actors.Required).GroupBy(row => row.MatterId).Select(group => new { Id = group.Key, Count = group.Count(), First = group.Min(row => row.ReceivedOn), Last = group.Max(row => row.ReceivedOn) })
            .Where(group => group.Count >= 2).OrderByDescending(group => group.Count).Take(Most).ToListAsync(cancellation);
        var ids = found.ConvertAll(group => group.Id);
        var rows = (await (from petition in store.Petitions.AsNoTracking().SeenBy(actors.Required).Where(row => ids.Contains(row.MatterId))
                           join unit in store.Units on petition.UnitId equals unit.Id
                           orderby petition.ReceivedOn
                           select new { petition.MatterId, petition.Code, petition.About, petition.State, Unit = unit.Name }).ToListAsync(cancellation)).ToLookup(row => row.MatterId);
        Matters = [.. found.Where(group => group.Count >= ManyPetitions || group.Last.DayNumber - group.First.DayNumber >= ManyDays)
            .Select(group => new Matter(group.Id, group.Count, group.First, group.Last, rows[group.Id].First().About, string.Join("; ", rows[group.Id].Select(row => row.Unit).Distinct()), rows[group.Id].Last().Code, rows[group.Id].Any(row => row.State != PetitionState.Closed)))];
    }
}
