using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Kernel.Signatures;

/// <summary>Makes a detached CMS signature with SHA-256, the signing time and the signing certificate (RFC 5035) among what is signed.</summary>
internal static class CmsMaking
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    public static byte[] Sign(byte[] content, X509Certificate2 certificate, X509Certificate2Collection issuers, DateTime at)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(issuers);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at));
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), BindingOf(certificate)));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    /// <summary>
    /// <c>SigningCertificateV2</c>: the digest of the certificate with issuer and serial number, so that no other certificate of
    /// the same key can be put in its place. SHA-256 is the default algorithm and is therefore not written.
    /// </summary>
    private static byte[] BindingOf(X509Certificate2 certificate)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        using (der.PushSequence())
        using (der.PushSequence())
        {
            der.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (der.PushSequence())
            {
                using (der.PushSequence())
                using (der.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true)))
                    der.WriteEncodedValue(certificate.IssuerName.RawData);
                der.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
        return der.Encode();
    }
}
