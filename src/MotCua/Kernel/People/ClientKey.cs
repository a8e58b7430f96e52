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

    /// <summary>A service account acts for one unit in one role; null for keys that need neither.</summary>
    public Guid? UnitId { get; init; }

    public Role? Role { get; init; }

    /// <summary>The last day on which it counts; null: until revoked.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The key it takes the place of.</summary>
    public Guid? ReplacesId { get; init; }

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

    /// <summary>Lists and reads what the unit and role of the key may see; names and numbers of people are left out.</summary>
    public const string StaffRead = "staff.read";
    /// <summary>Adds who the parties are.</summary>
    public const string StaffPersonal = "staff.personal";
    /// <summary>Acts as an officer of the key's unit and role would.</summary>
    public const string StaffAct = "staff.act";
    /// <summary>Has acts told to an address of its own.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Files feedback on services for others, by Open311.</summary>
    public const string FeedbackSubmit = "feedback.submit";

    public static readonly IReadOnlyList<string> All = [DossiersRead, DossiersSubmit, FeedbackSubmit, ProceduresRead, StaffAct, StaffPersonal, StaffRead, Uploads, Webhooks];

    /// <summary>Those that mean nothing without a unit and a role.</summary>
    public static readonly IReadOnlyList<string> Staff = [StaffAct, StaffPersonal, StaffRead];

    /// <summary>The roles a program may hold. Who signs, leads or administers is a person.</summary>
    public static readonly IReadOnlyList<Role> ServiceRoles = [Role.DeskOfficer, Role.Specialist, Role.Clerk];

    /// <summary>What the scope allows, for whoever grants it.</summary>
    public static string Words(string scope) => scope switch
    {
        DossiersRead => "Xem tình trạng hồ sơ",
        DossiersSubmit => "Nộp hồ sơ",
        FeedbackSubmit => "Gửi phản ánh hiện trường",
        ProceduresRead => "Xem thủ tục",
        Uploads => "Gửi tệp",
        StaffRead => "Xem hồ sơ trong phạm vi của đơn vị và vai trò",
        StaffPersonal => "Xem cả tên, giấy tờ của người nộp và chủ hồ sơ",
        StaffAct => "Thực hiện việc trên hồ sơ như cán bộ",
        Webhooks => "Nhận tin khi hồ sơ có thay đổi",
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
