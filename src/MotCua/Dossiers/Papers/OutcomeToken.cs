using System.Security.Cryptography;
using System.Text;

namespace MotCua.Dossiers.Papers;

/// <summary>
/// What the QR on a printed result leads to: the dossier's code and, behind a tilde, twelve signs computed from it with a key of the
/// installation. Whoever shows both holds the result, and may read its number, date and signers. Some 58 bits; guesses are counted by the rate limit.
/// </summary>
internal sealed class OutcomeToken(Secrets secrets)
{
    private const string KeyName = "outcome";
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Signs = 12;

    public async Task<string> OfAsync(string code, CancellationToken cancellation)
    {
        var hash = HMACSHA256.HashData(await secrets.KeyAsync(KeyName, cancellation), Encoding.UTF8.GetBytes(code));
        return $"{code}~{string.Concat(hash.Take(Signs).Select(one => Alphabet[one % Alphabet.Length]))}";
    }

    /// <returns>The code as typed, cleaned; and whether the signs behind it are its own.</returns>
    public async Task<(string Code, bool IsBearer)> ReadAsync(string typed, CancellationToken cancellation)
    {
        var clean = DossierCode.Clean(typed);
        var bar = clean.IndexOf('~', StringComparison.Ordinal);
        if (bar < 0) return (clean, false);
        var code = clean[..bar];
        var right = Encoding.UTF8.GetBytes(await OfAsync(code, cancellation));
        return (code, CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(clean), right));
    }
}
