using MotCua.Kernel.Acts;

namespace MotCua.Plans;

public enum AssignmentStepKind { Assigned, Accepted, Progress, Reported, Returned, Confirmed, Extended, HandedOver, Closed, Reminded, Escalated }

/// <summary>Something that happened to an assignment: who, when, and what they said.</summary>
public sealed record AssignmentStep
{
    public required Guid Id { get; init; }
    public required Guid AssignmentId { get; init; }
    public required AssignmentStepKind Kind { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public required string Words { get; init; }
    public int? Percent { get; init; }
    /// <summary>What the figures named as evidence said at that moment, read by the program and typed by nobody.</summary>
    public string Readings { get; init; } = "";
    public DateOnly? FromDay { get; init; }
    public DateOnly? ToDay { get; init; }
    public Guid? FromUnitId { get; init; }
    public Guid? ToUnitId { get; init; }
    public string? FromHead { get; init; }
    public string? ToHead { get; init; }
}

/// <summary>Đơn vị phối hợp.</summary>
public sealed class AssignmentSupport
{
    public required Guid AssignmentId { get; init; }
    public required Guid UnitId { get; init; }
}

/// <summary>A criterion an assignment should move: a code of law/codes/plan-criteria.json.</summary>
public sealed class AssignmentCriterion
{
    public required Guid AssignmentId { get; init; }
    public required string CriterionCode { get; init; }
}

public enum EvidenceKind { File, Figure, Page }

/// <summary>Minh chứng: a file, a page of this site, or a figure that another room counts. It stands once and serves as many assignments and criteria as it may.</summary>
public sealed class Evidence
{
    public required Guid Id { get; init; }
    /// <summary><c>MC-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";
    public required EvidenceKind Kind { get; init; }
    public required string Title { get; init; }
    public required Guid UnitId { get; init; }
    public Guid? StoredFileId { get; init; }
    /// <summary>As whoever sent it called it.</summary>
    [Personal] public string? FileName { get; init; }
    /// <summary>A figure of <see cref="LiveFigures"/>, of <see cref="FigureUnitId"/> (null: of the whole department), between two days.</summary>
    public string? FigureCode { get; init; }
    public Guid? FigureUnitId { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Href { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
}

/// <summary>That a piece of evidence serves an assignment, for a criterion or for the assignment as a whole (empty).</summary>
public sealed class EvidenceUse
{
    public required Guid EvidenceId { get; init; }
    public required Guid AssignmentId { get; init; }
    public required string CriterionCode { get; init; }
}
