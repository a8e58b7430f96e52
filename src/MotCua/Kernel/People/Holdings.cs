using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.People;

/// <summary>Which roles count on a day.</summary>
public static class Holdings
{
    /// <summary>Holdings that count on a day: they run, the unit lasts and the person works here.</summary>
    public static IQueryable<RoleHolding> HoldingsOn(this Store store, DateOnly day) =>
        from holding in store.RoleHoldings.AsNoTracking()
        join unit in store.Units.AsNoTracking() on holding.UnitId equals unit.Id
        join staff in store.Staff.AsNoTracking() on holding.PersonId equals staff.PersonId
        where staff.Active && holding.From <= day && (holding.To == null || holding.To >= day)
            && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day)
        select holding;
}
