using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Sealing;

/// <summary>A person's own key: made, unlocked, its passphrase changed, replaced when the passphrase is lost.</summary>
internal sealed class SealingKeyDesk(Store store, ActLog acts, OfficeClock clock, OpenKeys open, IOptions<SealingOptions> options)
{
    public const int ShortestPassphrase = 14;

    public Task<SealingKey?> FindAsync(Guid? personId, CancellationToken cancellation) =>
        store.SealingKeys.SingleOrDefaultAsync(row => row.PersonId == personId && row.EndedAt == null, cancellation);

    /// <summary>The first key.</summary>
    /// <returns>The token with which it stays open in this browser.</returns>
    public async Task<string> MakeAsync(Actor actor, string? passphrase, string? again, CancellationToken cancellation)
    {
        if (await FindAsync(actor.PersonId, cancellation) is not null) throw SealingProblems.HasKey.Because();
        return await NewAsync(actor, passphrase, again, "sealing-key.make", cancellation);
    }

    /// <summary>The passphrase is lost: a new key. What was sealed to the old one, custodians or colleagues must seal to the new one.</summary>
    public async Task<string> ReplaceAsync(Actor actor, string? passphrase, string? again, CancellationToken cancellation)
    {
        var old = await FindAsync(actor.PersonId, cancellation) ?? throw SealingProblems.NoKey.Because();
        old.End(clock.UtcNow);
        return await NewAsync(actor, passphrase, again, "sealing-key.replace", cancellation);
    }

    public async Task<string> UnlockAsync(Actor actor, string? passphrase, CancellationToken cancellation)
    {
        var (account, key) = (actor.AccountId!.Value, await FindAsync(actor.PersonId, cancellation) ?? throw SealingProblems.NoKey.Because());
        using var secret = await OpenAsync(account, key, passphrase, cancellation);
        return open.Hold(account, key, secret);
    }

    public async Task ChangeAsync(Actor actor, string? old, string? passphrase, string? again, CancellationToken cancellation)
    {
        var (account, key) = (actor.AccountId!.Value, await FindAsync(actor.PersonId, cancellation) ?? throw SealingProblems.NoKey.Because());
        using var secret = await OpenAsync(account, key, old, cancellation);
        await CloseAsync(key, passphrase, again, secret, cancellation);
        await acts.CommitAsync(new Doing("sealing-key.change", actor, "sealing-key", key.Id), cancellation);
        open.Forget(account);
    }

    private async Task<string> NewAsync(Actor actor, string? passphrase, string? again, string kind, CancellationToken cancellation)
    {
        using var pair = KeyPair.New();
        var key = new SealingKey { Id = clock.NewId(), PersonId = actor.PersonId ?? throw Problems.NotAllowed.Because(), PublicKey = pair.Public, MadeAt = clock.UtcNow };
        await CloseAsync(key, passphrase, again, pair.Private, cancellation);
        store.SealingKeys.Add(key);
        await acts.CommitAsync(kind == "sealing-key.make" ? new Doing("sealing-key.make", actor, "sealing-key", key.Id) : new Doing("sealing-key.replace", actor, "sealing-key", key.Id), cancellation);
        return open.Hold(actor.AccountId!.Value, key, pair.Private);
    }

    private async Task CloseAsync(SealingKey key, string? passphrase, string? again, SecretBytes secret, CancellationToken cancellation)
    {
        if (passphrase is null || passphrase.Trim().Length < ShortestPassphrase || passphrase.Distinct().Count() < 6 || CommonPasswords.IsCommon(passphrase)) throw SealingProblems.PassphraseWeak.Because(field: "Passphrase");
        if (passphrase != again) throw SealingProblems.PassphraseUnequal.Because(field: "Again");
        var (salt, cost) = (RandomNumberGenerator.GetBytes(16), options.Value.Cost);
        using var stretched = await Stretching.DeriveAsync(passphrase, salt, cost, cancellation);
        key.CloseWith(stretched, salt, cost, secret);
    }

    private async Task<SecretBytes> OpenAsync(Guid account, SealingKey key, string? passphrase, CancellationToken cancellation)
    {
        open.MayTry(account);
        try
        {
            using var stretched = await Stretching.DeriveAsync(passphrase ?? "", key.Salt, key.Cost, cancellation);
            var secret = key.OpenWith(stretched);
            open.Note(account, right: true);
            if (SealedBox.PublicOf(secret.Span).AsSpan().SequenceEqual(key.PublicKey)) return secret;
            secret.Dispose();
            throw SealingProblems.KeyExchanged.Because();
        }
        catch (SealBroken)
        {
            open.Note(account, right: false);
            throw SealingProblems.PassphraseWrong.Because(field: "Passphrase");
        }
    }
}
