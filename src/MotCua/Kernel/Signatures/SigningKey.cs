using System.Security.Cryptography.X509Certificates;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Signatures;

/// <summary>
/// A certificate with its private key, imported by an administrator for one person, or for a unit as its seal. The key is
/// kept encrypted by the installation's own keys; the passphrase it came under is used once and kept nowhere.
/// </summary>
public sealed class SigningKey : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>Whose it is; null for a seal.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The unit whose seal it is; null for a person's.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>DER. It names its holder.</summary>
    [Personal] public byte[] Certificate { get; init; } = [];

    /// <summary>Certificates of the issuers that came with it, as certificate-only PKCS #7; empty where none did.</summary>
    public byte[] Issuers { get; init; } = [];

    [NotRecorded("A secret never goes into an act.")]
    public byte[] ProtectedKey { get; init; } = [];

    [Personal] public string Subject { get; init; } = "";
    public string Issuer { get; init; } = "";
    public string SerialNumber { get; init; } = "";

    /// <summary>SHA-256 of the certificate, lower-case hexadecimal.</summary>
    public string Thumbprint { get; init; } = "";

    public DateTime NotBefore { get; init; }
    public DateTime NotAfter { get; init; }
    public bool IsDemonstration { get; init; }
    public DateTime ImportedAt { get; init; }
    public Guid? ImportedBy { get; init; }
    public DateTime? WithdrawnAt { get; private set; }
    public int Version { get; set; }

    public bool IsSeal => UnitId is not null;

    public bool MaySignAt(DateTime at) => WithdrawnAt is null && NotBefore <= at && at <= NotAfter;

    /// <summary>No longer used for signing; what it signed stays signed.</summary>
    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is not null) throw SignatureProblems.KeyWithdrawn.Because();
        WithdrawnAt = at;
    }

    internal X509Certificate2 LoadCertificate() => X509CertificateLoader.LoadCertificate(Certificate);
}
