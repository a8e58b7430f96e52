using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;

namespace MotCua.Kernel.People.Acts;

/// <summary>
/// The way back into an account: an officer who has compared the identity paper issues a link that works once and for
/// thirty minutes; it sets a password, lifts a lock and ends every session. The second factor is taken away with it only
/// when the officer says so, since it is what stands against somebody else's link.
/// </summary>
public sealed class AccountRecovery(Store store, ActLog acts, OfficeClock clock, IPasswordHasher<Account> hasher, ActorCache actors,
    ILookupNormalizer normalizer, PublicAddress address)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <returns>The secret of the link, this once: <c>/dat-mat-khau/{secret}</c>.</returns>
    public async Task<string> IssueAsync(Guid accountId, bool withoutSecondFactor, Actor by, string reason, CancellationToken cancellation)
    {
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Id == accountId, cancellation) ?? throw Problems.NotFound.Because();
        if (account.IsStaff && !by.May(PeoplePermissions.ManageAccounts))
            throw Problems.NotAllowed.Because("Tài khoản cán bộ do quản trị hệ thống khôi phục. Mời liên hệ quản trị hệ thống.");
        var now = clock.UtcNow;
        foreach (var earlier in await store.RecoveryLinks.Where(link => link.AccountId == accountId && link.UsedAt == null).ToListAsync(cancellation))
            earlier.UsedAt = now;
        var secret = NewLink(accountId, now);
        if (withoutSecondFactor) account.TwoFactorEnabled = false;
        await acts.CommitAsync(new Doing("account.recovery", by, "person", account.PersonId ?? accountId)
        {
            Reason = reason,
            ReasonCode = withoutSecondFactor ? "without-second-factor" : null,
        }, cancellation);
        actors.Forget(accountId);
        return secret;
    }

    /// <summary>Notes that somebody asks for a link by mail; the same work whoever is named.</summary>
    public async Task AskByMailAsync(string name, CancellationToken cancellation)
    {
        store.Outbox.Add(new OutboxMessage { Id = clock.NewId(), Kind = RecoveryMail.MessageKind, Body = name.Trim()[..Math.Min(name.Trim().Length, 200)], DueAt = clock.UtcNow });
        await store.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Sends a link to the mail address of an account, if there is one; says nothing of whether there is. The address in
    /// the letter comes from <c>$MOTCUA_PUBLIC_URL</c>, never from the request, whose Host anybody can write.
    /// </summary>
    public async Task SendByMailAsync(string name, CancellationToken cancellation)
    {
        var normal = normalizer.NormalizeName(AccountMaking.SignInName(name));
        var account = await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normal, cancellation);
        if (account?.Email is not { } email) return;
        var now = clock.UtcNow;
        // One letter in five minutes: nobody's mailbox is filled through us.
        if (await store.RecoveryLinks.AnyAsync(link => link.AccountId == account.Id && link.CreatedAt > now.AddMinutes(-5), cancellation)) return;
        var secret = NewLink(account.Id, now);
        var body = $"Có yêu cầu đặt lại mật khẩu cho tài khoản này. Mở đường dẫn sau trong 30 phút để đặt mật khẩu mới:\n\n{address.Site}/dat-mat-khau/{secret}\n\n"
            + "Nếu anh chị không yêu cầu, mời bỏ qua thư này; mật khẩu cũ vẫn dùng được.";
        await acts.CommitAsync(new Doing("account.recovery", Actor.System, "person", account.PersonId ?? account.Id)
        {
            ReasonCode = "by-mail",
            Outbox = [Notify.Message(clock, null, email, "Đặt lại mật khẩu", body, null)],
        }, cancellation);
    }

    /// <summary>Does the link work? It says nothing of whose it is.</summary>
    public async Task<bool> IsAliveAsync(string secret, CancellationToken cancellation) => await FindAsync(secret, cancellation) is not null;

    /// <exception cref="Refused">The link is used up or too old, or the password too weak.</exception>
    public async Task UseAsync(string secret, string password, CancellationToken cancellation)
    {
        AccountMaking.CheckPassword(password, "Password");
        var link = await FindAsync(secret, cancellation) ?? throw Problems.RecoveryLinkDead.Because();
        var account = await store.Accounts.SingleAsync(row => row.Id == link.AccountId, cancellation);
        link.UsedAt = clock.UtcNow;
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = RoleDesk.NewStamp();
        account.ConcurrencyStamp = RoleDesk.NewStamp();
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        var by = new Actor(account.IsStaff ? ActorKind.Staff : ActorKind.Citizen, account.Id, account.PersonId, account.DisplayName, []);
        await acts.CommitAsync(new Doing("account.recovered", by, "person", account.PersonId ?? account.Id) { UnitId = null }, cancellation);
        actors.Forget(account.Id);
    }

    private string NewLink(Guid accountId, DateTime now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        store.RecoveryLinks.Add(new RecoveryLink { Id = clock.NewId(), AccountId = accountId, SecretHash = Hash(secret), CreatedAt = now, ExpiresAt = now + Lifetime });
        return secret;
    }

    private async Task<RecoveryLink?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(secret), clock.UtcNow);
        return await store.RecoveryLinks.SingleOrDefaultAsync(link => link.SecretHash == hash && link.UsedAt == null && link.ExpiresAt > now, cancellation);
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
