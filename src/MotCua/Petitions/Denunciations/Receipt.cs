using System.Security.Cryptography;
using System.Text;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// Sixteen digits that only whoever filed the case has. Stretched once (Argon2id), two keys are derived from it: one by which the case is found and one that opens what
/// was answered. The digits themselves are kept nowhere; without them nobody finds the case or reads along.
/// </summary>
internal sealed class Receipt : IDisposable
{
    private const int Digits = 16, Group = 4;

    private Receipt(SecretBytes key, byte[] lookUp) => (Key, LookUp) = (key, lookUp);

    public SecretBytes Key { get; }

    public byte[] LookUp { get; }

    public static string NewDigits() => RandomNumberGenerator.GetString("0123456789", Digits);

    /// <summary>
    /// The same request of a program, by key and content, gives the same digits, so that repeating it is answered alike although neither key, content nor answer is
    /// kept. The installation's key is in it: outside, knowing a program's keys tells nothing.
    /// </summary>
    /// <param name="content">A digest of what was sent; another content under the same key is another case, not somebody else's receipt.</param>
    public static string DigitsOf(string idempotencyKey, byte[] content, byte[] installationKey)
    {
        // 16 bytes over ten digits: the share of each digit differs by less than one in a billion.
        var bytes = HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. content, .. Encoding.UTF8.GetBytes(idempotencyKey)], 16, installationKey, "motcua receipt of a request"u8.ToArray());
        var number = new System.Numerics.BigInteger(bytes, isUnsigned: true);
        return (number % System.Numerics.BigInteger.Pow(10, Digits)).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>1234 5678 9012 3456: as it is read aloud and written down.</summary>
    public static string Show(string digits) => string.Join(' ', digits.Chunk(Group).Select(group => new string(group)));

    /// <returns>The digits, or null where it is not sixteen of them.</returns>
    public static string? Clean(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        return digits.Length == Digits ? digits : null;
    }

    public static async Task<Receipt> OfAsync(string digits, byte[] installationKey, StretchCost cost, CancellationToken cancellation)
    {
        using var stretched = await Stretching.DeriveAsync(digits, SHA256.HashData(installationKey)[..16], cost, cancellation);
        var lookUp = HKDF.Expand(HashAlgorithmName.SHA256, stretched.Span.ToArray(), 32, "motcua receipt look-up"u8.ToArray());
        var key = SecretBytes.Empty(Seal.KeyLength);
        HKDF.Expand(HashAlgorithmName.SHA256, stretched.Span, key.Span, "motcua receipt key"u8);
        return new Receipt(key, lookUp);
    }

    public void Dispose() => Key.Dispose();
}
