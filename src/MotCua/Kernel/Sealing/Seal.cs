using System.Buffers.Binary;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>
/// Content under a key: XChaCha20-Poly1305 over padded content, bound to its <see cref="SealPlace"/>, and bound to its key.
/// <c>version (1) ‖ nonce (24) ‖ commitment (32) ‖ ciphertext and tag</c>. Key and commitment are the halves of
/// HKDF-SHA-256(key, salt = nonce, info = "motcua seal v1", 64): the cipher alone would let one ciphertext open under two keys.
/// </summary>
public static class Seal
{
    public const int KeyLength = 32;

    private const byte Version = 1;
    private const int NonceLength = 24, CommitmentLength = 32, Head = 1 + NonceLength + CommitmentLength, TagLength = 16;
    private static readonly AeadAlgorithm Cipher = AeadAlgorithm.XChaCha20Poly1305;

    public static byte[] Close(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> content)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        RandomNumberGenerator.Fill(nonce);
        return Close(key, place, content, nonce);
    }

    /// <exception cref="SealBroken">Another key, another place, a changed byte.</exception>
    public static SecretBytes Open(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < Head + TagLength || closed[0] != Version) throw new SealBroken();
        var nonce = closed.Slice(1, NonceLength);
        using var derived = Derive(key, nonce);
        if (!CryptographicOperations.FixedTimeEquals(derived.Span[KeyLength..], closed.Slice(1 + NonceLength, CommitmentLength))) throw new SealBroken();
        using var cipherKey = Key.Import(Cipher, derived.Span[..KeyLength], KeyBlobFormat.RawSymmetricKey);
        using var padded = SecretBytes.Empty(closed.Length - Head - TagLength);
        if (!Cipher.Decrypt(cipherKey, nonce, Bound(place), closed[Head..], padded.Span)) throw new SealBroken();
        return Padding.Remove(padded.Span);
    }

    /// <summary>With a nonce that is given: for known answers only.</summary>
    internal static byte[] Close(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> content, ReadOnlySpan<byte> nonce)
    {
        using var derived = Derive(key, nonce);
        using var cipherKey = Key.Import(Cipher, derived.Span[..KeyLength], KeyBlobFormat.RawSymmetricKey);
        using var padded = Padding.Add(content);
        var closed = new byte[Head + padded.Span.Length + TagLength];
        closed[0] = Version;
        nonce.CopyTo(closed.AsSpan(1));
        derived.Span[KeyLength..].CopyTo(closed.AsSpan(1 + NonceLength));
        Cipher.Encrypt(cipherKey, nonce, Bound(place), padded.Span, closed.AsSpan(Head));
        return closed;
    }

    private static byte[] Bound(SealPlace place) => [Version, .. place.Bytes];

    private static SecretBytes Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce)
    {
        if (key.Length != KeyLength) throw new ArgumentException("A key has 32 bytes.", nameof(key));
        var derived = SecretBytes.Empty(KeyLength + CommitmentLength);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived.Span, nonce, "motcua seal v1"u8);
        return derived;
    }
}

/// <summary>
/// Content is preceded by its length and filled with zeros, so that a stored length tells little of a name or a letter: to 256 bytes at least, then to lengths
/// whose binary form has few significant digits (Padmé: at most 12 % more).
/// </summary>
internal static class Padding
{
    private const int Least = 256;

    public static SecretBytes Add(ReadOnlySpan<byte> content)
    {
        var padded = SecretBytes.Empty(LengthFor(content.Length + 4));
        BinaryPrimitives.WriteInt32BigEndian(padded.Span, content.Length);
        content.CopyTo(padded.Span[4..]);
        return padded;
    }

    /// <exception cref="SealBroken">The length is not one that was written here.</exception>
    public static SecretBytes Remove(ReadOnlySpan<byte> padded)
    {
        var length = padded.Length < 4 ? -1 : BinaryPrimitives.ReadInt32BigEndian(padded);
        return length < 0 || length > padded.Length - 4 || LengthFor(length + 4) != padded.Length ? throw new SealBroken() : SecretBytes.Copy(padded.Slice(4, length));
    }

    public static int LengthFor(int length)
    {
        if (length <= Least) return Least;
        var exponent = int.Log2(length);
        var zeroBits = exponent - (int.Log2(exponent) + 1);
        var mask = (1 << zeroBits) - 1;
        return (length + mask) & ~mask;
    }
}
