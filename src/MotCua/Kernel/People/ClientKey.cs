using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

/// <summary>Another program's right to use the API. The secret is shown once; only its digest is kept.</summary>
public sealed class ClientKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Scopes with a space between, in ordinal order.</summary>
    public required string Scopes { get; init; }

    [NotRecorded("A digest of a secret never goes into acts.")]
    public required byte[] SecretHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    [NotRecorded("Housekeeping: shows unused keys.")]
    public DateOnly? LastUsedOn { get; set; }
}

/// <summary>What a client key may be good for.</summary>
public static class Scopes
{
    public const string DossiersRead = "dossiers.read";
    public const string DossiersSubmit = "dossiers.submit";
    public const string Uploads = "uploads";
    public const string ProceduresRead = "procedures.read";

    public static readonly IReadOnlyList<string> All = [DossiersRead, DossiersSubmit, ProceduresRead, Uploads];

    /// <summary>What the scope allows, for whoever grants it.</summary>
    public static string Words(string scope) => scope switch
    {
        DossiersRead => "Xem tình trạng hồ sơ",
        DossiersSubmit => "Nộp hồ sơ",
        ProceduresRead => "Xem thủ tục",
        Uploads => "Gửi tệp",
        _ => scope,
    };
}

/// <summary>A way back in for somebody whose identity an officer has checked, or who reads the mail of the account: once, for a short time.</summary>
[NotRecorded("Holds the digest of a secret; that it was issued is an act.")]
public sealed class RecoveryLink
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
