using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>An X25519 key pair; only whoever holds the private half opens what is sealed to the public one.</summary>
public sealed class KeyPair : IDisposable
{
    private KeyPair(SecretBytes secret) => (Private, Public) = (secret, SealedBox.PublicOf(secret.Span));

    public SecretBytes Private { get; }

    public byte[] Public { get; }

    public static KeyPair New() => new(SecretBytes.Random());

    public static KeyPair Of(ReadOnlySpan<byte> privateKey) => new(SecretBytes.Copy(privateKey));

    public void Dispose() => Private.Dispose();
}

/// <summary>
/// Sealed boxes: HPKE of RFC 9180, base mode, one message, with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305 (suite 0x0020, 0x0001, 0x0003).
/// <c>info</c> is "motcua box v1", the additional data is the place. The box is <c>enc (32) ‖ ciphertext and tag</c>.
/// </summary>
public static class SealedBox
{
    private const int Length = 32, TagLength = 16;
    private static readonly byte[] Info = Encoding.ASCII.GetBytes("motcua box v1");
    private static readonly byte[] KemSuite = [.. "KEM"u8, 0x00, 0x20], Suite = [.. "HPKE"u8, 0x00, 0x20, 0x00, 0x01, 0x00, 0x03];
    private static readonly KeyAgreementAlgorithm Curve = KeyAgreementAlgorithm.X25519;
    private static readonly AeadAlgorithm Cipher = AeadAlgorithm.ChaCha20Poly1305;

    public static byte[] Close(ReadOnlySpan<byte> recipientPublic, SealPlace place, ReadOnlySpan<byte> content)
    {
        using var once = KeyPair.New();
        return Close(once, recipientPublic, Info, place.Bytes, content);
    }

    /// <exception cref="SealBroken">Another key, another place, a changed byte.</exception>
    public static SecretBytes Open(ReadOnlySpan<byte> recipientPrivate, SealPlace place, ReadOnlySpan<byte> box) => Open(recipientPrivate, Info, place.Bytes, box);

    public static byte[] PublicOf(ReadOnlySpan<byte> privateKey)
    {
        using var key = Key.Import(Curve, privateKey, KeyBlobFormat.RawPrivateKey);
        return key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    /// <summary>With the sender's key pair given: for known answers only.</summary>
    internal static byte[] Close(KeyPair once, ReadOnlySpan<byte> recipientPublic, ReadOnlySpan<byte> info, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> content)
    {
        using var shared = Shared(once.Private.Span, recipientPublic, once.Public, recipientPublic);
        using var schedule = Schedule(shared.Span, info);
        using var key = Key.Import(Cipher, schedule.Span[..Length], KeyBlobFormat.RawSymmetricKey);
        return [.. once.Public, .. Cipher.Encrypt(key, schedule.Span[Length..], bound, content)];
    }

    internal static SecretBytes Open(ReadOnlySpan<byte> recipientPrivate, ReadOnlySpan<byte> info, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> box)
    {
        if (box.Length < Length + TagLength) throw new SealBroken();
        using var shared = Shared(recipientPrivate, box[..Length], box[..Length], PublicOf(recipientPrivate));
        using var schedule = Schedule(shared.Span, info);
        using var key = Key.Import(Cipher, schedule.Span[..Length], KeyBlobFormat.RawSymmetricKey);
        var content = SecretBytes.Empty(box.Length - Length - TagLength);
        if (Cipher.Decrypt(key, schedule.Span[Length..], bound, box[Length..], content.Span)) return content;
        content.Dispose();
        throw new SealBroken();
    }

    /// <summary>Encap and Decap of the KEM: the same secret on both sides.</summary>
    private static SecretBytes Shared(ReadOnlySpan<byte> own, ReadOnlySpan<byte> other, ReadOnlySpan<byte> enc, ReadOnlySpan<byte> recipient)
    {
        if (!PublicKey.TryImport(Curve, other, KeyBlobFormat.RawPublicKey, out var publicKey)) throw new SealBroken();
        using var key = Key.Import(Curve, own, KeyBlobFormat.RawPrivateKey);
        var exportable = new SharedSecretCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        // Null where the other's key is a point of small order: then there is no secret.
        using var agreed = Curve.Agree(key, publicKey!, in exportable) ?? throw new SealBroken();
        using var raw = SecretBytes.Take(agreed.Export(SharedSecretBlobFormat.RawSharedSecret));
        using var extracted = Extract(KemSuite, [], "eae_prk"u8, raw.Span);
        return Expand(KemSuite, extracted.Span, "shared_secret"u8, [.. enc, .. recipient], Length);
    }

    /// <returns>Key (32) and nonce (12) of the only message.</returns>
    private static SecretBytes Schedule(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> info)
    {
        using var pskId = Extract(Suite, [], "psk_id_hash"u8, []);
        using var infoHash = Extract(Suite, [], "info_hash"u8, info);
        byte[] context = [0, .. pskId.Span, .. infoHash.Span];
        using var secret = Extract(Suite, shared, "secret"u8, []);
        using var key = Expand(Suite, secret.Span, "key"u8, context, Length);
        using var nonce = Expand(Suite, secret.Span, "base_nonce"u8, context, 12);
        var both = SecretBytes.Empty(Length + 12);
        key.Span.CopyTo(both.Span);
        nonce.Span.CopyTo(both.Span[Length..]);
        return both;
    }

    private static SecretBytes Extract(byte[] suite, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> material)
    {
        using var labelled = SecretBytes.Take([.. "HPKE-v1"u8, .. suite, .. label, .. material]);
        var extracted = SecretBytes.Empty(Length);
        HKDF.Extract(HashAlgorithmName.SHA256, labelled.Span, salt, extracted.Span);
        return extracted;
    }

    private static SecretBytes Expand(byte[] suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> label, ReadOnlySpan<byte> info, int length)
    {
        byte[] labelled = [0, (byte)length, .. "HPKE-v1"u8, .. suite, .. label, .. info];
        var expanded = SecretBytes.Empty(length);
        HKDF.Expand(HashAlgorithmName.SHA256, key, expanded.Span, labelled);
        return expanded;
    }
}
