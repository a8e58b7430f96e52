using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Signatures;

/// <summary>What a signature on a stored file says.</summary>
public enum SignaturePurpose
{
    /// <summary>An officer compared the copy with the paper.</summary>
    CertifiedCopy,
    /// <summary>The person who decides.</summary>
    Decision,
    /// <summary>The agency's seal.</summary>
    Seal,
}

/// <summary>Where the signature was made.</summary>
public enum SignatureWay
{
    /// <summary>Here, with an imported key.</summary>
    ImportedKey,
    /// <summary>Outside, with a token or a signing service, and uploaded.</summary>
    Uploaded,
}

/// <summary>What could be found out about the certificate's issuers when the signature came in. Revocation is not asked for.</summary>
public enum ChainState
{
    /// <summary>Leads to a certificate this machine, or the administrator's list, trusts.</summary>
    Trusted,
    /// <summary>Issued by itself.</summary>
    SelfIssued,
    /// <summary>The issuer is not known here, or the chain has another fault.</summary>
    UnknownIssuer,
}

/// <summary>
/// A detached CMS signature (RFC 5652) over the content of one stored file: anybody checks it with
/// <c>openssl cms -verify -binary -inform DER</c>, without this program.
/// </summary>
public sealed class FileSignature
{
    public Guid Id { get; init; }
    public Guid StoredFileId { get; init; }
    /// <summary>SHA-256 of the signed content, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
    /// <summary>What the file belongs to: <c>dossier</c>.</summary>
    public string SubjectKind { get; init; } = "";
    public Guid SubjectId { get; init; }
    public SignaturePurpose Purpose { get; init; }
    public SignatureWay Way { get; init; }
    /// <summary>DER.</summary>
    [Personal] public byte[] Cms { get; init; } = [];
    /// <summary>The common name of the signer's certificate.</summary>
    [Personal] public string SignerName { get; init; } = "";
    public string Issuer { get; init; } = "";
    public string SerialNumber { get; init; } = "";
    /// <summary>The time the signature itself gives: the signer's own word, under no time stamp. UTC.</summary>
    public DateTime? ClaimedAt { get; init; }
    public ChainState Chain { get; init; }
    public bool IsDemonstration { get; init; }
    /// <summary>The imported key it was made with.</summary>
    public Guid? SigningKeyId { get; init; }
    /// <summary>When it was made or received here. UTC.</summary>
    public DateTime At { get; init; }
    public Guid? By { get; init; }
}
