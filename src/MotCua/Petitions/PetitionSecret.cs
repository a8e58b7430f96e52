using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Petitions;

/// <summary>
/// The secret a sender is given with the code. Computed from the code with the installation's key, so it is stored nowhere and a
/// repeated request gets the same. Twelve signs, some 58 bits; wrong tries are counted by code, and by address at the door.
/// </summary>
internal sealed class PetitionSecret(Secrets secrets, OfficeClock clock)
{
    private const string KeyName = "petition", Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Signs = 12, Group = 4;

    /// <summary>House rule: so many wrong secrets of one code, and none is tried until so long after the last. On each node.</summary>
    private const int MostWrong = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Count, DateTime Last)> wrong = new();

    /// <summary>Makes the key where there is none yet; before a long write, since the key has a write of its own.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => secrets.KeyAsync(KeyName, cancellation);

    public async Task<string> OfAsync(string code, CancellationToken cancellation)
    {
        var hash = HMACSHA256.HashData(await secrets.KeyAsync(KeyName, cancellation), Encoding.UTF8.GetBytes(code));
        var signs = hash.Take(Signs).Select(one => Alphabet[one % Alphabet.Length]).ToArray();
        return string.Join('-', signs.Chunk(Group).Select(group => new string(group)));
    }

    public async Task<bool> MatchesAsync(string code, string? typed, CancellationToken cancellation)
    {
        if (typed is null) return false;
        var now = clock.UtcNow;
        var counted = wrong.TryGetValue(code, out var before) && now - before.Last < Rest ? before.Count : 0;
        var clean = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var expected = (await OfAsync(code, cancellation)).Replace("-", "", StringComparison.Ordinal);
        if (counted < MostWrong && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(clean), Encoding.UTF8.GetBytes(expected))) return true;
        if (wrong.Count > 10_000) wrong.Clear();
        if (clean.Length > 0 && counted < MostWrong) wrong[code] = (counted + 1, now);
        return false;
    }
}
