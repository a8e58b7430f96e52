using MotCua.Kernel.Acts;

namespace MotCua.Petitions.RuleFeedback;

/// <summary>How it reached the office (Nghị định 20/2008/NĐ-CP): a document, the published telephone, a questionnaire, the page.</summary>
public enum RemarkWay { Document, Phone, Questionnaire, Portal }

public enum RemarkState { Registered, NotTaken, Transferred, Assigned, Assessed, Decided, Published }

/// <summary>What came of it.</summary>
public enum RemarkResult { Keep, Amend, Propose, NewRule }

/// <summary>
/// Phản ánh, kiến nghị về quy định hành chính: somebody says what is wrong with a rule, not with a decision about themselves. It is
/// transferred or assigned; nobody handles it unassigned.
/// </summary>
public sealed class RuleRemark : IVersioned
{
    public const int LongestText = 8_000;

    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string SecretDigest { get; init; } = "";
    public RemarkWay Way { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Address { get; init; } = "";
    [Personal] public string Phone { get; init; } = "";
    /// <summary>The rule: number and name of the document, article; or a procedure by its code.</summary>
    public string Rule { get; init; } = "";
    [Personal] public string Text { get; init; } = "";
    [Personal] public string Proposal { get; init; } = "";
    public DateTime At { get; init; }
    public Guid? By { get; init; }
    public RemarkState State { get; private set; }
    public int Version { get; set; }

    public bool IsSecret(string? typed) => typed is { Length: > 0 and <= 40 } && AccessCode.Digest(AccessCode.Clean(typed)) == SecretDigest;

    /// <summary>Not about a rule, or without what the decree wants: told why and where to go instead.</summary>
    public void NotTaken() => State = Is(RemarkState.Registered, RemarkState.NotTaken);

    public void Transfer() => State = Is(RemarkState.Registered, RemarkState.Transferred);

    public void Assign() => State = Is(RemarkState.Registered, RemarkState.Assigned);

    public void Assess() => State = Is(RemarkState.Assigned, RemarkState.Assessed);

    public void Decide() => State = Is(RemarkState.Assessed, RemarkState.Decided);

    public void Publish() => State = Is(RemarkState.Decided, RemarkState.Published);

    private RemarkState Is(RemarkState needed, RemarkState next) => State == needed ? next : throw RuleFeedbackProblems.NotNow.Because();
}

/// <summary>What was done about one, each once: not taken, transferred, assigned, decided, published.</summary>
public sealed class RemarkStep
{
    public Guid Id { get; init; }
    public Guid RemarkId { get; init; }
    public RemarkState State { get; init; }
    /// <summary>The body it went to, or the unit it was given to.</summary>
    public string Whom { get; init; } = "";
    public Guid? UnitId { get; init; }
    /// <summary>Number of the letter, the assignment or the decision.</summary>
    public string Document { get; init; } = "";
    [Personal] public string Words { get; init; } = "";
    public RemarkResult? Result { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>Whether a limit of the law was kept, and which row sets it.</summary>
    public bool? InTime { get; init; }
    public string? LawRow { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>One of the six criteria, judged.</summary>
public sealed class RemarkCriterion
{
    public Guid Id { get; init; }
    public Guid RemarkId { get; init; }
    /// <summary>A code of law/codes/rule-criteria.json.</summary>
    public string Criterion { get; init; } = "";
    public bool Meets { get; init; }
    public string Words { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}
