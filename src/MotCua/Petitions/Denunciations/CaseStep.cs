namespace MotCua.Petitions.Denunciations;

public enum StepKind
{
    Received, CheckProlonged, Accepted, NotAccepted, Transferred, DenouncerTold, RespondentTold, VerificationAssigned, Prolonged, Suspended, Resumed,
    DecisionSent, Withdrawn, PartWithdrawn, Discontinued, Concluded, ConclusionSent, SentToInvestigators, Handled, Reported, Published, Closed, FurtherReceived, FurtherAnswered,
    Forwarded, ForwarderAnswered, ReportDemanded, OverdueReported, FurtherOverdue, DestructionDecided, Destroyed, ReportAsked,
}

/// <summary>Something was done in a case, on a day, under a row of law; who and what about stands under seal.</summary>
public sealed class CaseStep
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public StepKind Kind { get; init; }
    public DateTime At { get; init; }
    public Guid? ByAccountId { get; init; }
    /// <summary>The row that decided on that day; null where the law sets no limit.</summary>
    public string? LawRow { get; init; }
    /// <summary>A code of law/codes: a ground, a result, or several criteria parted by commas.</summary>
    public string? ReasonCode { get; init; }
    /// <summary>Number of the decision or notice, where there is one.</summary>
    public string? Number { get; init; }
    /// <summary>Days added, of a prolongation.</summary>
    public int? Days { get; init; }
}

/// <summary>A conclusion as it is published: in clear on purpose, held against the identity under seal before it is.</summary>
public sealed class PublishedConclusion
{
    public Guid CaseId { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public DateTime PublishedAt { get; init; }
    public DateOnly Until { get; init; }
}

public enum ProtectionState { Asked, Assessed, Granted, Refused, Ended }

/// <summary>Hồ sơ bảo vệ: states and days; for whom, against what and by which measure stands under seal.</summary>
public sealed class ProtectionFile : Kernel.Acts.IVersioned
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public ProtectionState State { get; internal set; }
    public bool IsUrgent { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime? AssessedAt { get; internal set; }
    public DateTime? DecidedAt { get; internal set; }
    public DateTime? EndedAt { get; internal set; }
    /// <summary>A code of law/codes/protection-end.json.</summary>
    public string? EndCode { get; internal set; }
    public int Version { get; set; }
}

/// <summary>What somebody has typed and not sent, closed under a key that only their browser holds.</summary>
[Kernel.Acts.NotRecorded("Lives a day at most; what is filed from it is recorded.")]
public sealed class SealedDraft
{
    /// <summary>Derived from the browser's key; the key cannot be derived from it.</summary>
    public string Id { get; init; } = "";
    public byte[] Closed { get; set; } = [];
    public DateTime At { get; set; }
}

/// <summary>A paper of a draft, closed like it.</summary>
[Kernel.Acts.NotRecorded("Lives a day at most; what is filed from it is recorded.")]
public sealed class SealedDraftPaper
{
    /// <summary>Derived from the browser's key and the content, so that the same file sent twice stands once.</summary>
    public string Id { get; init; } = "";
    public string DraftId { get; init; } = "";
    public byte[] Closed { get; init; } = [];
    public DateTime At { get; init; }
}
