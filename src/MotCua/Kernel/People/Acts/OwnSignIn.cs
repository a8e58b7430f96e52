using Microsoft.AspNetCore.Identity;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People.Acts;

/// <summary>
/// Somebody changes how they sign in: password, second step, passkey. The framework changes it, an act says who did so and
/// when, both in one transaction; the act holds nothing of the secret.
/// </summary>
internal sealed class OwnSignIn(Store store, ActLog acts)
{
    /// <param name="kind">The act's kind; it is written when the framework's answer is a success.</param>
    public Task<IdentityResult> ChangeAsync(string kind, Actor by, Func<Task<IdentityResult>> change, CancellationToken cancellation) =>
        store.Dialect.WriteAsync(store, async inner =>
        {
            var result = await change();
            if (result.Succeeded) await acts.CommitAsync(new Doing(kind, by, "person", by.PersonId ?? by.AccountId!.Value), inner);
            return result;
        }, cancellation);
}
