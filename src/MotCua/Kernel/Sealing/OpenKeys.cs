using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>
/// Private keys that were unlocked, for a short time, in the memory of this server only. Each lies there closed under a token that the browser holds and
/// the server does not: between two requests of the same browser, memory alone opens nothing.
/// </summary>
internal sealed class OpenKeys(OfficeClock clock)
{
    /// <summary>House rules: so long without a request, and so long at most.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromHours(2);
    private const int MostTries = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Held> held = new();
    private readonly ConcurrentDictionary<Guid, (int Count, DateTime Since)> wrong = new();

    private sealed record Held(Guid AccountId, Guid KeyId, byte[] Closed, DateTime Until)
    {
        public DateTime UsedAt { get; set; }
    }

    /// <returns>The token for the browser.</returns>
    public string Hold(Guid accountId, SealingKey key, SecretBytes privateKey)
    {
        Sweep();
        using var token = SecretBytes.Random();
        var now = clock.UtcNow;
        held[NameOf(token.Span)] = new Held(accountId, key.Id, Seal.Close(token.Span, Place(accountId, key.Id), privateKey.Span), now + Longest) { UsedAt = now };
        return Convert.ToHexStringLower(token.Span);
    }

    /// <returns>The private key, to be disposed, and whose it is; null where it is not open in this browser.</returns>
    public (SecretBytes Private, Guid KeyId)? Take(Guid accountId, string? token)
    {
        if (token is not { Length: 64 } || !token.All(char.IsAsciiHexDigitLower)) return null;
        using var raw = SecretBytes.Take(Convert.FromHexString(token));
        if (!held.TryGetValue(NameOf(raw.Span), out var entry) || entry.AccountId != accountId) return null;
        var now = clock.UtcNow;
        if (now > entry.Until || now - entry.UsedAt > Idle)
        {
            Forget(accountId);
            return null;
        }
        entry.UsedAt = now;
        return (Seal.Open(raw.Span, Place(accountId, entry.KeyId), entry.Closed), entry.KeyId);
    }

    public void Forget(Guid accountId)
    {
        foreach (var (name, entry) in held)
            if (entry.AccountId == accountId && held.TryRemove(name, out var gone)) CryptographicOperations.ZeroMemory(gone.Closed);
    }

    /// <exception cref="Refused"><see cref="SealingProblems.TooManyTries"/></exception>
    public void MayTry(Guid accountId)
    {
        if (wrong.TryGetValue(accountId, out var tried) && tried.Count >= MostTries && clock.UtcNow - tried.Since < Pause) throw SealingProblems.TooManyTries.Because();
    }

    public void Note(Guid accountId, bool right)
    {
        if (right) wrong.TryRemove(accountId, out _);
        else wrong.AddOrUpdate(accountId, (1, clock.UtcNow), (_, before) => clock.UtcNow - before.Since < Pause ? (before.Count + 1, before.Since) : (1, clock.UtcNow));
    }

    private void Sweep()
    {
        var now = clock.UtcNow;
        foreach (var (name, entry) in held)
            if (now > entry.Until || now - entry.UsedAt > Idle) held.TryRemove(name, out _);
    }

    private static SealPlace Place(Guid accountId, Guid keyId) => SealPlace.Of("held-key", accountId, keyId);

    private static string NameOf(ReadOnlySpan<byte> token) => Convert.ToHexStringLower(SHA256.HashData(token));
}
