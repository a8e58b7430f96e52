using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Kernel.Signatures;

/// <summary>Where a detached signature over a content comes from: made here with an imported key, or made outside and brought.</summary>
internal interface ICmsSource
{
    SignatureWay Way { get; }

    /// <summary>The key that was used, where it is kept here.</summary>
    Guid? KeyId { get; }

    byte[] Over(byte[] content);
}

/// <summary>Signs here and now.</summary>
/// <param name="privateKey">PKCS #8, decrypted for this use.</param>
/// <param name="at">The signing time that is signed along. UTC.</param>
internal sealed class ImportedKey(SigningKey key, byte[] privateKey, DateTime at) : ICmsSource
{
    public SignatureWay Way => SignatureWay.ImportedKey;

    public Guid? KeyId => key.Id;

    public byte[] Over(byte[] content)
    {
        using var bare = key.LoadCertificate();
        using var whole = WithKey(bare);
        var issuers = new X509Certificate2Collection();
        if (key.Issuers.Length > 0) issuers.AddRange(IssuersOf(key.Issuers));
        return CmsMaking.Sign(content, whole, issuers, at);
    }

    internal static X509Certificate2Collection IssuersOf(byte[] pkcs7)
    {
        var cms = new System.Security.Cryptography.Pkcs.SignedCms();
        cms.Decode(pkcs7);
        return cms.Certificates;
    }

    private X509Certificate2 WithKey(X509Certificate2 bare)
    {
        if (bare.GetRSAPublicKey() is not null)
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(privateKey, out _);
            return bare.CopyWithPrivateKey(rsa);
        }
        using var curve = ECDsa.Create();
        curve.ImportPkcs8PrivateKey(privateKey, out _);
        return bare.CopyWithPrivateKey(curve);
    }
}

/// <summary>A .p7s made with a token or a signing service.</summary>
/// <param name="file">DER or PEM, as it was uploaded.</param>
internal sealed class UploadedSignature(byte[] file) : ICmsSource
{
    public SignatureWay Way => SignatureWay.Uploaded;

    public Guid? KeyId => null;

    public byte[] Over(byte[] content) => file;
}
