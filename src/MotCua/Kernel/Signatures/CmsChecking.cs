using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MotCua.Kernel.Signatures;

/// <summary>What a signature that holds says about itself.</summary>
internal sealed record CheckedSignature(byte[] Der, string SignerName, string Issuer, string SerialNumber, DateTime? ClaimedAt, ChainState Chain, bool IsDemonstration);

/// <summary>
/// Holds a detached signature to a content. What it rests on, digest and signature, is checked in full; of the chain it is said what was
/// found, no more: revocation is not asked for, and nothing is fetched from anywhere.
/// </summary>
internal sealed class CmsChecking(IConfiguration configuration)
{
    private const string Demonstration = "TRÌNH DIỄN";
    private const int SmallestRsa = 2048;

    private static readonly string[] Digests = [CmsMaking.Sha256, "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    /// <param name="typed">DER, or the same as PEM.</param>
    /// <param name="now">Where the signature gives no time of its own. UTC.</param>
    /// <exception cref="Refused">It is no signature, or none of this content, or too weak, or made outside the certificate's validity.</exception>
    public CheckedSignature Check(byte[] content, byte[] typed, DateTime now)
    {
        var der = Der(typed);
        var cms = Decode(content, der);
        var signer = cms.SignerInfos is { Count: 1 } one ? one[0] : throw SignatureProblems.NotOneSigner.Because();
        var certificate = signer.Certificate ?? throw SignatureProblems.NotOneSigner.Because();
        if (!Digests.Contains(signer.DigestAlgorithm.Value) || certificate.GetRSAPublicKey() is { KeySize: < SmallestRsa }) throw SignatureProblems.TooWeak.Because();
        MustHold(signer);
        MustBeForSigning(certificate);
        var claimed = signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>().FirstOrDefault()?.SigningTime.ToUniversalTime();
        var at = claimed ?? now;
        if (at < certificate.NotBefore.ToUniversalTime() || at > certificate.NotAfter.ToUniversalTime()) throw SignatureProblems.OutOfValidity.Because();
        return new CheckedSignature(der, NameOf(certificate), certificate.Issuer, certificate.SerialNumber, claimed is { } told ? Milliseconds(told) : null,
            ChainOf(certificate, cms.Certificates, at), SaysDemonstration(certificate));
    }

    public static string NameOf(X509Certificate2 certificate) =>
        certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) is { Length: > 0 } name ? name : certificate.Subject;

    public static bool SaysDemonstration(X509Certificate2 certificate) => certificate.Subject.Contains(Demonstration, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Refused"><see cref="SignatureProblems.NotForSigning"/></exception>
    public static void MustBeForSigning(X509Certificate2 certificate)
    {
        const X509KeyUsageFlags signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & signing) == X509KeyUsageFlags.None) throw SignatureProblems.NotForSigning.Because();
    }

    private static SignedCms Decode(byte[] content, byte[] der)
    {
        try
        {
            var alone = new SignedCms();
            alone.Decode(der);
            if (alone.ContentInfo.Content.Length > 0) throw SignatureProblems.NotDetached.Because();
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(der);
            return cms;
        }
        catch (CryptographicException)
        {
            throw SignatureProblems.NotASignature.Because();
        }
    }

    private static void MustHold(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            throw SignatureProblems.NotOfThisFile.Because();
        }
    }

    private ChainState ChainOf(X509Certificate2 certificate, X509Certificate2Collection among, DateTime at)
    {
        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)) return ChainState.SelfIssued;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.ExtraStore.AddRange(among);
        if (configuration["MOTCUA_TRUSTED_CERTIFICATES"] is { Length: > 0 } bundle && File.Exists(bundle))
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(bundle);
        }
        return chain.Build(certificate) ? ChainState.Trusted : ChainState.UnknownIssuer;
    }

    private static byte[] Der(byte[] typed)
    {
        if (typed is [(byte)'-', (byte)'-', ..] && Encoding.ASCII.GetString(typed) is var text && PemEncoding.TryFind(text, out var found))
        {
            var der = new byte[found.DecodedDataLength];
            if (Convert.TryFromBase64String(text[found.Base64Data], der, out var length)) return der[..length];
        }
        return typed;
    }

    private static DateTime Milliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
