using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.People;

/// <summary>An officer of the demonstration, acting in the post held today.</summary>
internal static class DemoActor
{
    public static async Task<Actor?> OfAsync(Store store, string userName, Role role, DateOnly day, CancellationToken cancellation) =>
        await (from account in store.Accounts.AsNoTracking()
               join holding in store.RoleHoldings.AsNoTracking() on account.PersonId equals holding.PersonId
               where account.UserName == userName && holding.Role == role && holding.From <= day && (holding.To == null || holding.To >= day)
               select new { account.Id, account.PersonId, account.DisplayName, holding.UnitId }).FirstOrDefaultAsync(cancellation) is { } found
            ? new Actor(ActorKind.Staff, found.Id, found.PersonId, found.DisplayName, [new HeldRole(role, found.UnitId)]) : null;
}
