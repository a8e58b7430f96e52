using Microsoft.AspNetCore.Identity;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People.Acts;

/// <summary>
/// Somebody changes how they sign in: password, second step, passkey. What the framework changes, it changes, and an act says who did so and
/// when, both in one transaction; the act holds nothing of the secret.
/// </summary>
internal sealed class OwnSignIn(Store store, ActLog acts, IPasswordHasher<Account> hasher, ActorCache actors)
{
    /// <summary>Sets a password; every other session ends. Hashed before the write begins: it takes long on purpose, and the writer serves everybody.</summary>
    /// <param name="account">Tracked; the caller has checked the password used until now.</param>
    public async Task SetPasswordAsync(Account account, string password, Actor by, CancellationToken cancellation)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = RoleDesk.NewStamp();
        account.ConcurrencyStamp = RoleDesk.NewStamp();
        await acts.CommitAsync(new Doing("account.password", by, "person", account.PersonId ?? account.Id), cancellation);
        actors.Forget(account.Id);
    }

    /// <param name="kind">The act's kind; it is written when the framework's answer is a success.</param>
    public Task<IdentityResult> ChangeAsync(string kind, Actor by, Func<Task<IdentityResult>> change, CancellationToken cancellation) =>
        store.Dialect.WriteAsync(store, async inner =>
        {
            var result = await change();
            if (result.Succeeded) await acts.CommitAsync(new Doing(kind, by, "person", by.PersonId ?? by.AccountId!.Value), inner);
            return result;
        }, cancellation);
}
