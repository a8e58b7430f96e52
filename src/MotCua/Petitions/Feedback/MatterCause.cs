using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Feedback;

public enum CausedKind { Petition, Feedback }

/// <summary>
/// What brought a petition or a piece of feedback about, as an officer sees it: the unit, and where it can be said the procedure and the
/// step. So that a unit sees what it causes.
/// </summary>
public sealed class MatterCause
{
    public required Guid Id { get; init; }

    public required CausedKind Kind { get; init; }

    public required Guid MatterId { get; init; }

    public required string MatterCode { get; init; }

    public required Guid UnitId { get; init; }

    public string? ProcedureCode { get; init; }

    public string? StepName { get; init; }

    /// <summary>A code of law/codes/matter-causes.json.</summary>
    public required string CauseCode { get; init; }

    public string Note { get; init; } = "";

    public required string MarkedBy { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>
/// Việc cải tiến a unit gives itself because of what it causes: what will change, by when, and in the end what changed. A plain record
/// until the room Plans exists.
/// </summary>
public sealed class ImprovementAssignment : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary><c>CT-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required Guid UnitId { get; init; }

    public string? ProcedureCode { get; init; }

    public string? StepName { get; init; }

    public required string CauseCode { get; init; }

    public required string Text { get; init; }

    /// <summary>Matters of that cause when it was opened.</summary>
    public required int MattersThen { get; init; }

    public required string HeadName { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; private set; }

    public string? DoneWords { get; private set; }

    public int Version { get; set; }

    public void Finish(DateOnly day, string? words)
    {
        if (DoneOn is not null) throw FeedbackProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(words)) throw FeedbackProblems.WordsNeeded.Because("Mời ghi đã thay đổi gì.", "DoneWords");
        (DoneOn, DoneWords) = (day, words.Trim());
    }
}
