using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.People.Acts;

/// <summary>Gives roles, takes them away, ends sessions. All of it counts with the next request.</summary>
internal sealed class RoleDesk(Store store, ActLog acts, OfficeClock clock, ActorCache actors)
{
    public async Task<RoleHolding> GrantAsync(Guid personId, Role role, Guid unitId, DateOnly from, DateOnly? to, Actor by, string? key, CancellationToken cancellation)
    {
        if (role == Role.Citizen || !Enum.IsDefined(role)) throw Problems.RoleInvalid.Because("Mời chọn một vai trò của cán bộ.", "Role");
        if (to < from) throw Problems.RoleInvalid.Because("Ngày kết thúc phải sau ngày bắt đầu.", "To");
        if (!await store.Staff.AnyAsync(row => row.PersonId == personId && row.Active, cancellation))
            throw Problems.RoleInvalid.Because("Chỉ cán bộ đang công tác mới được giao vai trò.", "Role");
        var unit = await store.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == unitId, cancellation)
            ?? throw Problems.RoleInvalid.Because("Mời chọn đơn vị.", "UnitId");
        if (!unit.IsValidOn(from)) throw Problems.RoleInvalid.Because($"{unit.Name} không hoạt động vào ngày {from:dd/MM/yyyy}.", "UnitId");
        if (await store.RoleHoldings.AnyAsync(row => row.PersonId == personId && row.Role == role && row.UnitId == unitId
                && (row.To == null || row.To >= from) && (to == null || row.From <= to), cancellation))
            throw Problems.RoleInvalid.Because("Người này đang giữ vai trò đó ở đơn vị đó trong thời gian này.", "Role");

        var holding = new RoleHolding { Id = clock.NewId(), PersonId = personId, Role = role, UnitId = unitId, From = from, To = to };
        store.RoleHoldings.Add(holding);
        await acts.CommitAsync(new Doing("role.grant", by, "person", personId) { Key = key }, cancellation);
        await ForgetAsync(personId, cancellation);
        return holding;
    }

    /// <param name="firstDayWithout">Today or later: what was done under the role stays done.</param>
    public async Task EndAsync(Guid holdingId, DateOnly firstDayWithout, int version, Actor by, string reason, CancellationToken cancellation)
    {
        var holding = await store.RoleHoldings.SingleOrDefaultAsync(row => row.Id == holdingId, cancellation) ?? throw Problems.NotFound.Because();
        if (firstDayWithout < clock.Today) throw Problems.RoleInvalid.Because("Ngày thôi vai trò không được trước hôm nay.", "On");
        store.Entry(holding).Property(row => row.Version).OriginalValue = version;
        holding.EndBefore(firstDayWithout);
        await acts.CommitAsync(new Doing("role.end", by, "person", holding.PersonId) { Reason = reason }, cancellation);
        await ForgetAsync(holding.PersonId, cancellation);
    }

    /// <summary>Ends every session of an account: the stamp in their cookies no longer holds.</summary>
    public async Task EndSessionsAsync(Guid accountId, Actor by, CancellationToken cancellation)
    {
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Id == accountId, cancellation) ?? throw Problems.NotFound.Because();
        account.SecurityStamp = NewStamp();
        account.ConcurrencyStamp = NewStamp();
        await acts.CommitAsync(new Doing("account.sessions", by, "person", account.PersonId ?? account.Id), cancellation);
        actors.Forget(accountId);
    }

    internal static string NewStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));

    private async Task ForgetAsync(Guid personId, CancellationToken cancellation)
    {
        foreach (var account in await store.Accounts.Where(row => row.PersonId == personId).Select(row => row.Id).ToListAsync(cancellation))
            actors.Forget(account);
    }
}
