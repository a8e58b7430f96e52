using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Vietnamese;

namespace MotCua.Kernel.People;

internal sealed record UserLine(Guid Id, string UserName, string Name, bool IsStaff, string? Title, bool Active, bool Locked);

/// <param name="Next">The key to go on with, or null at the end.</param>
internal sealed record UserPage(IReadOnlyList<UserLine> Lines, string? Next);

internal sealed record HoldingLine(Guid Id, Role Role, string Unit, DateOnly From, DateOnly? To, int Version);

internal sealed class UserQueries(Store store, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>Accounts by user name, a page at a time by key; the search is folded.</summary>
    public async Task<UserPage> ListAsync(string? search, bool staffOnly, string? after, CancellationToken cancellation)
    {
        var accounts = store.Accounts.AsNoTracking();
        foreach (var word in Folding.Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            accounts = accounts.Where(account => account.SearchKey.Contains(word));
        if (staffOnly) accounts = accounts.Where(account => account.IsStaff);
#pragma warning disable CA1309 // Compared by the database, in the order in which it sorts.
        if (!string.IsNullOrEmpty(after)) accounts = accounts.Where(account => string.Compare(account.NormalizedUserName, after) > 0);
#pragma warning restore CA1309
        var staff = store.Staff;
        var rows = await accounts.OrderBy(account => account.NormalizedUserName).Take(PageSize + 1)
            .Select(account => new
            {
                account.Id,
                account.UserName,
                account.NormalizedUserName,
                account.DisplayName,
                account.IsStaff,
                account.LockoutEnd,
                Post = staff.Where(row => row.PersonId == account.PersonId).Select(row => new { row.Title, row.Active }).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var now = time.GetUtcNow();
        return new UserPage(
            [.. rows.Take(PageSize).Select(row => new UserLine(row.Id, row.UserName ?? "", row.DisplayName, row.IsStaff, row.Post?.Title, row.Post?.Active ?? true, row.LockoutEnd > now))],
            rows.Count > PageSize ? rows[PageSize - 1].NormalizedUserName : null);
    }

    public async Task<IReadOnlyList<HoldingLine>> HoldingsAsync(Guid? personId, CancellationToken cancellation) =>
        await (from holding in store.RoleHoldings
               join unit in store.Units on holding.UnitId equals unit.Id
               where holding.PersonId == personId
               orderby holding.From descending, holding.Id
               select new HoldingLine(holding.Id, holding.Role, unit.Name, holding.From, holding.To, holding.Version)).ToListAsync(cancellation);
}
