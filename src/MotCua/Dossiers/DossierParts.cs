using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>One change of state. <see cref="By"/> is null where the citizen or the program caused it.</summary>
public sealed class Transition
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public DossierState? From { get; init; }
    public DossierState To { get; init; }
    public Guid? By { get; init; }
    public Guid UnitId { get; init; }
}

public enum PartyRole { Submitter, Owner }

/// <summary>The kinds the national exchange knows, by its numbers.</summary>
public enum PartyKind { Citizen = 1, Enterprise = 2, StateBody = 3, OtherOrganisation = 4 }

/// <summary>Người nộp or chủ hồ sơ, as they stood when the dossier was filed.</summary>
public sealed class DossierParty
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public PartyRole Role { get; init; }
    public PartyKind Kind { get; init; }
    [Personal] public string Name { get; init; } = "";
    public IdentityType IdentityType { get; init; }
    [Personal] public string IdentityNumber { get; init; } = "";
    /// <summary>ISO 3166 alpha-2 of the issuing country; null for Vietnam's own papers.</summary>
    public string? IdentityCountry { get; init; }
    [Personal] public string? Phone { get; init; }
    [Personal] public string? Email { get; init; }
    [Personal] public string? Address { get; init; }
    /// <summary>The person or organisation known here, where the identity was confirmed.</summary>
    public Guid? PersonId { get; init; }
    public Guid? OrganisationId { get; init; }
}

/// <summary>Giấy tờ nộp: a file received, or sheets handed over at the desk.</summary>
public sealed class SubmittedPaper
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    /// <summary>Key of the required paper; null for one that nobody asked for.</summary>
    public string? RequiredPaperKey { get; init; }
    public string Name { get; init; } = "";
    public Guid? StoredFileId { get; init; }
    [Personal] public string? FileName { get; init; }
    public int Originals { get; init; }
    public int Copies { get; init; }
    public int? Pages { get; init; }
    public long? Length { get; init; }
    public string? Sha256 { get; init; }
    /// <summary>0 with the dossier, n with the n-th supplement.</summary>
    public int Round { get; init; }
    public DateTime SubmittedAt { get; init; }
    public Papers.Digitisation Digitisation { get; init; }
    /// <summary>The <see cref="SubmittedPaper"/> or <see cref="Outcome"/> whose file this is, where it was not asked for again.</summary>
    public Guid? ReusedFromId { get; init; }
    /// <summary>The account that took it from the store.</summary>
    public Guid? ReusedBy { get; init; }
}

/// <summary>Tiếp nhận: the desk found the dossier in order.</summary>
public sealed class Acceptance
{
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public Guid DeskUnitId { get; init; }
}

/// <summary>Yêu cầu bổ sung (Mẫu 02): every missing item at once, each with its reason.</summary>
public sealed class SupplementRequest
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public int Round { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DateTime? AnswerBy { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    /// <summary>Written by the handling unit after appraisal: it goes to the person through the desk.</summary>
    public bool AfterAppraisal { get; init; }
    /// <summary>By when the law wants it back with the person; null where it sets no time. UTC.</summary>
    public DateTime? ReturnDueAt { get; init; }
    public DateTime? PassedOnAt { get; private set; }
    public Guid? PassedOnBy { get; private set; }
    public List<SupplementItem> Items { get; init; } = [];

    /// <summary>Back with the person later than the law wants.</summary>
    public bool IsReturnedLate(DateTime now) => AfterAppraisal && ReturnDueAt < (PassedOnAt ?? AnsweredAt ?? now);

    internal void Answer(DateTime at) => AnsweredAt = at;

    internal void PassOn(Guid by, DateTime at)
    {
        if (PassedOnAt is not null) throw RoadProblems.NothingToPassOn.Because();
        (PassedOnAt, PassedOnBy) = (at, by);
    }
}

/// <summary>One paper to bring or to mend.</summary>
public sealed class SupplementItem
{
    public Guid Id { get; init; }
    public Guid SupplementRequestId { get; init; }
    public string? RequiredPaperKey { get; init; }
    public string PaperName { get; init; } = "";
    /// <summary>A code of law/codes/supplement-reasons.json.</summary>
    public string ReasonCode { get; init; } = "";
    [Personal] public string Sentence { get; init; } = "";
}

/// <summary>Từ chối tiếp nhận (Mẫu 03).</summary>
public sealed class Refusal
{
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public string ReasonCode { get; init; } = "";
    [Personal] public string Sentence { get; init; } = "";
}

/// <summary><see cref="Moved"/>: the unit was merged and its successor goes on with the step.</summary>
public enum StepEnd { Passed, SentBack, Stopped, Moved }

/// <summary>A line of the route sheet (Mẫu 05): who held the dossier in which step, from when to when.</summary>
public sealed class RouteStep
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    /// <summary>Order in which the steps were entered, from 1.</summary>
    public int Ordinal { get; init; }
    /// <summary>Place in the internal process, from 0.</summary>
    public int Index { get; init; }
    public string Name { get; init; } = "";
    public Role Role { get; init; }
    public Guid UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public DateTime EnteredAt { get; init; }
    public DateTime? DueAt { get; internal set; }
    public DateTime? LeftAt { get; private set; }
    public Guid? LeftBy { get; private set; }
    public StepEnd? End { get; private set; }
    [Personal] public string? Reason { get; private set; }

    internal void Leave(Guid by, DateTime at, StepEnd end, string? reason)
    {
        LeftAt = at;
        LeftBy = by;
        End = end;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }
}

public enum OutcomeKind { Granted, RefusedAfterAppraisal }

/// <summary>Kết quả: proposed by a specialist, signed by the director, released by the clerk. A refusal after appraisal is an outcome too.</summary>
public sealed class Outcome : IVersioned
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public OutcomeKind Kind { get; private set; }
    [Personal] public string Summary { get; private set; } = "";
    public Guid? StoredFileId { get; private set; }
    [Personal] public string? FileName { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid ProposedBy { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public Guid? SignedBy { get; private set; }
    public string? DocumentNumber { get; private set; }
    public DateOnly? DocumentDate { get; private set; }
    public DateTime? ReleasedAt { get; private set; }
    public Guid? ReleasedBy { get; private set; }
    public int Version { get; set; }

    public void Propose(OutcomeKind kind, string summary, Guid? storedFileId, string? fileName, Guid by, DateTime at)
    {
        if (ReleasedAt is not null) throw DossierProblems.OutcomeReleased.Because();
        if (string.IsNullOrWhiteSpace(summary)) throw DossierProblems.SummaryNeeded.Because(field: "Summary");
        (Kind, Summary, ProposedBy, ProposedAt) = (kind, summary.Trim(), by, at);
        if (storedFileId is not null) (StoredFileId, FileName) = (storedFileId, fileName);
        (SignedAt, SignedBy) = (null, null);
    }

    /// <summary>What goes back from behind the signature is to be signed again.</summary>
    public void Unsign() => (SignedAt, SignedBy) = (null, null);

    public void Sign(Guid by, DateTime at)
    {
        if (SignedAt is not null) throw DossierProblems.AlreadySigned.Because();
        (SignedAt, SignedBy) = (at, by);
    }

    /// <summary>Of a joint dossier: every agency signed its own; the desk gathers them and nothing is signed again.</summary>
    public void Gather(OutcomeKind kind, string summary, string numbers, DateOnly day, Guid by, DateTime at)
    {
        (Kind, Summary, ProposedBy, ProposedAt) = (kind, summary, by, at);
        (DocumentNumber, DocumentDate, ReleasedAt, ReleasedBy) = (numbers, day, at, by);
    }

    public void Release(string number, DateOnly date, Guid by, DateTime at)
    {
        if (SignedAt is null) throw DossierProblems.NotSigned.Because();
        if (string.IsNullOrWhiteSpace(number)) throw DossierProblems.NumberNeeded.Because(field: "Number");
        (DocumentNumber, DocumentDate, ReleasedAt, ReleasedBy) = (number.Trim(), date, at, by);
    }
}

public enum DeliveryWay { Counter, Online, Post }

/// <summary>Trả kết quả.</summary>
public sealed class Delivery
{
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DeliveryWay Way { get; init; }
    [Personal] public string? ReceiverName { get; init; }
    [Personal] public string? ReceiverIdentity { get; init; }
    [Personal] public string? Note { get; init; }
}

/// <summary>What a citizen has begun to fill in and not sent: theirs alone, and gone when sent or after 90 days.</summary>
[NotRecorded("A draft is nobody's act yet.")]
public sealed class DossierDraft : IVersioned
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public string ProcedureCode { get; init; } = "";
    public string ProcedureName { get; init; } = "";
    /// <summary>Protected JSON of <see cref="DraftContent"/>.</summary>
    public string Content { get; set; } = "";
    public DateTime UpdatedAt { get; set; }
    /// <summary>The dossier it became.</summary>
    public string? SentCode { get; set; }
    public int Version { get; set; }
}
