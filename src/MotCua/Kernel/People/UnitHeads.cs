using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.People;

/// <summary>Người đứng đầu: whoever answers for a unit on a day.</summary>
/// <param name="IsOwn">The unit's own head; false: the director, because the unit has none here.</param>
public sealed record UnitHead(Guid AccountId, Guid PersonId, string Name, bool IsOwn);

/// <summary>Who answers for a unit: its head, or the director where it has none.</summary>
public sealed class UnitHeads(Store store, OfficeClock clock)
{
    public async Task<UnitHead?> OfAsync(Guid unit, CancellationToken cancellation, DateOnly? on = null) =>
        (await OfAsync([unit], cancellation, on)).GetValueOrDefault(unit);

    /// <summary>Of several units at once; a unit that nobody answers for is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, UnitHead>> OfAsync(IReadOnlyCollection<Guid> units, CancellationToken cancellation, DateOnly? on = null)
    {
        var day = on ?? clock.Today;
        var rows = await (from holding in store.HoldingsOn(day)
                          join account in store.Accounts.AsNoTracking() on holding.PersonId equals account.PersonId
                          where (units.Contains(holding.UnitId) && (holding.Role == Role.DivisionHead || holding.Role == Role.DeskHead)) || holding.Role == Role.Director
                          orderby account.UserName
                          select new { holding.UnitId, holding.Role, account.Id, holding.PersonId, account.DisplayName }).ToListAsync(cancellation);
        var director = rows.Find(row => row.Role == Role.Director);
        var heads = new Dictionary<Guid, UnitHead>();
        foreach (var unit in units.Distinct())
            if ((rows.Find(row => row.UnitId == unit) ?? director) is { } head)
                heads[unit] = new UnitHead(head.Id, head.PersonId, head.DisplayName, head.UnitId == unit);
        return heads;
    }
}
