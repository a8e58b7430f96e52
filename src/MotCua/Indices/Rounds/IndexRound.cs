using MotCua.Kernel.Acts;

namespace MotCua.Indices.Rounds;

public enum RoundState { Open, Published }

public enum RoundStepKind { Opened, Submitted, Appraised, Accepted, Objected, Settled, Published }

/// <summary>Kỳ chấm điểm: a year in which each unit scores itself by one edition, is appraised by others, and may object.</summary>
public sealed class IndexRound : IVersioned
{
    public required Guid Id { get; init; }
    /// <summary><c>CC-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";
    public required int Year { get; init; }
    /// <summary>A list of law/codes: the criteria by which it is scored.</summary>
    public required string Edition { get; init; }
    public required string Title { get; init; }
    public required string LegalBasis { get; init; }
    public RoundState State { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    /// <summary>The ranking as it was published, word for word, as JSON.</summary>
    public string Content { get; private set; } = "";
    public int Version { get; set; }

    internal void Publish(string content, DateTime at)
    {
        MustBeOpen();
        (State, Content, PublishedAt) = (RoundState.Published, content, at);
    }

    internal void MustBeOpen()
    {
        if (State != RoundState.Open) throw IndexProblems.RoundIsPublished.Because();
    }
}

/// <summary>That something happened in a round, to a unit of it or to the round as a whole.</summary>
public sealed class RoundStep
{
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public Guid? RoundUnitId { get; init; }
    public required RoundStepKind Kind { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public string Words { get; init; } = "";
}

public enum RoundUnitState
{
    /// <summary>Scores itself.</summary>
    Scoring,
    /// <summary>Waits for appraisal.</summary>
    Submitted,
    /// <summary>The unit may accept or object.</summary>
    Appraised,
    /// <summary>Waits for the final score.</summary>
    Objected,
    Settled,
}

/// <summary>One unit in a round. Whoever scored does not appraise.</summary>
public sealed class RoundUnit : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public required Guid UnitId { get; init; }
    public RoundUnitState State { get; private set; }
    /// <summary>Accounts that typed a self-score, with commas.</summary>
    public string ScoredBy { get; private set; } = "";
    public int Version { get; set; }

    public bool IsScoredBy(Guid? account) => account is { } one && ScoredBy.Contains(one.ToString(), StringComparison.Ordinal);

    internal void Scored(Actor by)
    {
        Must(RoundUnitState.Scoring);
        if (by.AccountId is { } account && !IsScoredBy(account)) ScoredBy = ScoredBy.Length == 0 ? account.ToString() : $"{ScoredBy},{account}";
    }

    internal void MustAppraise(Actor by)
    {
        Must(RoundUnitState.Submitted);
        if (IsScoredBy(by.AccountId)) throw IndexProblems.OwnScore.Because();
    }

    internal RoundStep Go(RoundUnitState from, RoundUnitState to, RoundStepKind kind, Guid id, Actor by, DateTime at, string? words = null)
    {
        Must(from);
        State = to;
        return new RoundStep { Id = id, RoundId = RoundId, RoundUnitId = Id, Kind = kind, At = at, By = by.AccountId, ByName = by.Name, Words = words?.Trim() ?? "" };
    }

    internal void Must(RoundUnitState state)
    {
        if (State != state) throw IndexProblems.NotInThatState.Because();
    }
}

/// <summary>That a piece of evidence stands for one criterion of one unit. The evidence itself is that of Plans and may serve there too.</summary>
public sealed class ScoreEvidence
{
    public required Guid RoundUnitId { get; init; }
    public required string CriterionCode { get; init; }
    public required Guid EvidenceId { get; init; }
}
