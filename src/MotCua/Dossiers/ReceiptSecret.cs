using System.Security.Cryptography;
using System.Text;

namespace MotCua.Dossiers;

/// <summary>
/// Mã bí mật on the receipt slip. It is computed from the code with the installation's key, so it is stored nowhere, and a
/// slip printed again, or a request repeated, shows the same. Some 39 bits; guesses are counted by address (the rate limit) and, wherever they
/// come from, by code.
/// </summary>
internal sealed class ReceiptSecret(Secrets secrets, OfficeClock clock)
{
    private const string KeyName = "receipt";

    /// <summary>House rule: so many wrong secrets of one code, and none is tried until so long after the last. On each node.</summary>
    private const int MostWrong = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, (int Count, DateTime Last)> wrong = new();

    /// <summary>No I, L, O, U, 0 or 1, so thirty signs: nothing to mistake on paper.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>Makes the key where there is none yet; before a long write, since the key has a write of its own.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => secrets.KeyAsync(KeyName, cancellation);

    /// <summary>Eight signs in two groups: <c>K7QM-2XWP</c>.</summary>
    public async Task<string> OfAsync(string code, CancellationToken cancellation)
    {
        var key = await secrets.KeyAsync(KeyName, cancellation);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(code));
        var signs = new char[9];
        for (int i = 0, at = 0; i < 8; i++)
        {
            if (i == 4) signs[at++] = '-';
            signs[at++] = Alphabet[hash[i] % Alphabet.Length];
        }
        return new string(signs);
    }

    /// <summary>Takes what people type: small letters, spaces, no hyphen.</summary>
    public async Task<bool> MatchesAsync(string code, string? typed, CancellationToken cancellation)
    {
        if (typed is null) return false;
        var now = clock.UtcNow;
        var counted = wrong.TryGetValue(code, out var before) && now - before.Last < Rest ? before.Count : 0;
        var clean = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var expected = (await OfAsync(code, cancellation)).Replace("-", "", StringComparison.Ordinal);
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(clean), Encoding.UTF8.GetBytes(expected)) && counted < MostWrong) return true;
        if (wrong.Count > 10_000) wrong.Clear();
        if (clean.Length > 0 && counted < MostWrong) wrong[code] = (counted + 1, now);
        return false;
    }
}
