using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Files;

/// <summary>What the virus scanner said when the file came in.</summary>
public enum ScanVerdict
{
    /// <summary>No scanner is configured: shown as "chưa quét".</summary>
    NotScanned,
    Clean,
}

/// <summary>
/// A file as it was received, for ever the same: its content lies under its SHA-256 in the data folder. What it is called
/// and who sent it stands with the paper that uses it.
/// </summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Found from the content, never from what the sender said.</summary>
    public required string MediaType { get; init; }

    /// <summary>Pages of a PDF, 1 for a picture, null where it cannot be counted (word processor, spreadsheet).</summary>
    public int? Pages { get; init; }

    public required ScanVerdict Scan { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The first eight digits of the fingerprint, for people to compare.</summary>
    public string Fingerprint => Sha256[..8].ToUpperInvariant();
}

/// <summary>
/// A file somebody has sent and not yet attached to anything. Attaching it removes this row; after seven days a job does.
/// </summary>
[NotRecorded("Lives seven days at most; the paper that a file is attached to is recorded, and the file itself is.")]
public sealed class Upload
{
    public required Guid Id { get; init; }

    public required Guid StoredFileId { get; init; }

    public StoredFile File { get; init; } = null!;

    /// <summary>As the sender called it, cleaned.</summary>
    [Personal]
    public required string FileName { get; init; }

    /// <summary>The account or client key that sent it; only it may attach it. Null for somebody not signed in.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Digest of the browser session's token where nobody was signed in.</summary>
    public string? OwnerSession { get; init; }

    public required DateTime At { get; init; }
}
