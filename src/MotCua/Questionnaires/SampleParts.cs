using MotCua.Kernel.Acts;

namespace MotCua.Questionnaires;

/// <summary>A layer of the sample: so many persons in the frame, so many drawn.</summary>
public sealed class SurveyStratum
{
    public Guid SurveyId { get; init; }
    public string Key { get; init; } = "";
    public string Label { get; init; } = "";
    public int Population { get; init; }
    public int Drawn { get; init; }
}

/// <summary>Ô hạn ngạch: a stratum by the way of filing, with how many answers it should give.</summary>
public sealed class SurveyCell
{
    public Guid SurveyId { get; init; }
    public string StratumKey { get; init; } = "";
    /// <summary>The way of filing: <c>Direct</c>, <c>Online</c>, <c>Post</c>.</summary>
    public string Way { get; init; } = "";
    public int Population { get; init; }
    public int Quota { get; init; }
}

public enum SamplePlace { Drawn, Reserve, Substitute, Replaced }

/// <summary>What came of somebody in the sample, kept when the round closes.</summary>
public enum SampleOutcome { Answered, Refused, NotReached, NotAnswered }

/// <summary>One person of the sample, by the dossier through which they were drawn. Name and telephone stay in the dossier.</summary>
public sealed class SampleUnit
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    /// <summary>Order of the draw, from 1: what is called out instead of a name.</summary>
    public int Number { get; init; }
    public string StratumKey { get; init; } = "";
    public string Way { get; init; } = "";
    public Guid DossierId { get; init; }
    /// <summary>Digest of the code of their link.</summary>
    public string LinkDigest { get; init; } = "";
    public SamplePlace Place { get; internal set; }
    public SampleOutcome? Outcome { get; internal set; }

    /// <summary>Is this person asked now?</summary>
    public bool IsAsked => Place is SamplePlace.Drawn or SamplePlace.Substitute;
}

/// <summary>Thay người trong mẫu: who stands in for whom, and why.</summary>
public sealed class SampleReplacement
{
    public Guid OutId { get; init; }
    public Guid SurveyId { get; init; }
    /// <summary>Null: no reserve was left in the stratum.</summary>
    public Guid? InId { get; init; }
    public string ReasonCode { get; init; } = "";
    public DateTime At { get; init; }
    public Guid? By { get; init; }
    public string ByName { get; init; } = "";
}

public enum AttemptKind { NoAnswer, CallLater, WrongNumber, Refused, InvitationGiven }

/// <summary>One try to reach somebody of the sample; says nothing of answers.</summary>
public sealed class ContactAttempt
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    public Guid SampleUnitId { get; init; }
    public AttemptKind Kind { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
}

public enum AnswerWay { Link, Phone, Paper, Import }

/// <summary>
/// A questionnaire being answered, while the round is open: tied to its person, so that it can be resumed and nobody answers twice. Never in acts,
/// and deleted when the round closes: what was said then stands in <see cref="SurveyResponse"/>, without a person.
/// </summary>
[NotRecorded("Until the round closes it says who answered what; an act would say so for ever.")]
public sealed class FieldPaper : IVersioned
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    public Guid SampleUnitId { get; init; }
    /// <summary>1; 2: typed in again by another person.</summary>
    public int Pass { get; init; }
    public AnswerWay Way { get; set; }
    /// <summary>JSON: key of a question → answer in its one notation.</summary>
    public string Answers { get; set; } = "";
    public bool IsComplete { get; set; }
    /// <summary>Made by the browser that sent it: sent again, it is the same.</summary>
    public string? ClientKey { get; set; }
    public Guid? By { get; set; }
    public DateTime At { get; set; }
    /// <summary>Both passes were compared and agree, or a person chose.</summary>
    public bool IsSettled { get; set; }
    /// <summary>Answers compared and answers that differed, when it was settled.</summary>
    public int Compared { get; set; }
    public int Differing { get; set; }
    public int Version { get; set; }
}

/// <summary>What one person said: of nobody, made in shuffled order when the round closed.</summary>
public sealed class SurveyResponse
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    public int Number { get; init; }
    public string StratumKey { get; init; } = "";
    public string Way { get; init; } = "";
    public AnswerWay AnsweredBy { get; init; }
    /// <summary>JSON; free words are left out.</summary>
    public string Answers { get; init; } = "";
}

/// <summary>Free words of one answer, apart from all others.</summary>
public sealed class SurveyRemark
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    public string QuestionKey { get; init; } = "";
    [Personal] public string Words { get; init; } = "";
}
