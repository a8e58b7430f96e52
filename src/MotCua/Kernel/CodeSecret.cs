using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Kernel;

/// <summary>
/// The secret that goes with a code whoever filed something was given. It is computed from the code with the installation's key, so it is
/// stored nowhere, and a form sent again shows the same. Some 39 bits in two groups of signs, 58 in three; guesses are counted by address (the rate limit) and, wherever they
/// come from, by code.
/// </summary>
public sealed class CodeSecret
{
    /// <summary>House rule: so many wrong secrets of one code, and none is tried until so long after the last. On each node.</summary>
    private const int MostWrong = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>No I, L, O, U, 0 or 1, so thirty signs: nothing to mistake on paper.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private readonly ConcurrentDictionary<(string Series, string Code), (int Count, DateTime Last)> wrong = new();
    private readonly Secrets secrets;
    private readonly OfficeClock clock;

    internal CodeSecret(Secrets secrets, OfficeClock clock) => (this.secrets, this.clock) = (secrets, clock);

    /// <summary>Makes the key where there is none yet; before a long write, since the key has a write of its own.</summary>
    /// <param name="series">Whose codes: <c>receipt</c>, <c>explanation</c>.</param>
    public Task PrepareAsync(string series, CancellationToken cancellation) => secrets.KeyAsync(series, cancellation);

    /// <summary>Signs in groups of four: <c>K7QM-2XWP</c>.</summary>
    public async Task<string> OfAsync(string series, string code, CancellationToken cancellation, int groups = 2)
    {
        var key = await secrets.KeyAsync(series, cancellation);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(code));
        return string.Join('-', hash.Take(groups * 4).Select(one => Alphabet[one % Alphabet.Length]).Chunk(4).Select(group => new string(group)));
    }

    /// <summary>Takes what people type: small letters, spaces, no hyphen.</summary>
    public async Task<bool> MatchesAsync(string series, string code, string? typed, CancellationToken cancellation, int groups = 2)
    {
        if (typed is null) return false;
        var (now, which) = (clock.UtcNow, (series, code));
        var counted = wrong.TryGetValue(which, out var before) && now - before.Last < Rest ? before.Count : 0;
        var clean = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var expected = (await OfAsync(series, code, cancellation, groups)).Replace("-", "", StringComparison.Ordinal);
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(clean), Encoding.UTF8.GetBytes(expected)) && counted < MostWrong) return true;
        if (wrong.Count > 10_000) wrong.Clear();
        if (clean.Length > 0 && counted < MostWrong) wrong[which] = (counted + 1, now);
        return false;
    }
}
