using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Accountability;

public enum AskerKind { Person, Organisation, Group }

public enum AskedWay { Online, InPerson, Post }

public enum ExplanationState { Requested, SupplementAsked, Working, Suspended, Answered, Refused, Guided, Ended }

public enum ExplanationVerdict { Satisfied, Partly, NotSatisfied }

/// <summary>Yêu cầu giải trình: somebody whom a decision or act touches asks why (Nghị định 59/2019/NĐ-CP, Điều 3–14).</summary>
public sealed partial class ExplanationRequest : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>What people know it by, given in the act that takes it in: <c>GT-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required Guid DutyId { get; init; }

    public required Guid UnitId { get; init; }

    public required AskerKind AskerKind { get; init; }

    [Personal] public required string AskerName { get; init; }

    [Personal] public required string Address { get; init; }

    [Personal] public string? Phone { get; init; }

    [Personal] public string? Email { get; init; }

    /// <summary>Người đại diện, where somebody else asks for the one concerned, or one for a group.</summary>
    [Personal] public string? Representative { get; init; }

    /// <summary>The paper by which they may.</summary>
    [Personal] public string? RepresentativePaper { get; init; }

    /// <summary>The asker's account, where they were signed in.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The decision or act that is to be explained.</summary>
    [Personal] public required string About { get; init; }

    /// <summary>How it touches the asker.</summary>
    [Personal] public required string HowAffected { get; init; }

    public required AskedWay Way { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public ExplanationState State { get; private set; } = ExplanationState.Requested;

    /// <summary>Where the count to the notice begins: the arrival, or the day on which it was complete.</summary>
    public DateTime CompleteAt { get; private set; }

    public DateTime? NoticeDueAt { get; private set; }

    public string NoticeRow { get; private set; } = "";

    /// <summary>When the asker was told whether it is explained. UTC.</summary>
    public DateTime? NoticedAt { get; private set; }

    /// <summary>Where the count to the answer begins.</summary>
    public DateTime? AnswerFrom { get; private set; }

    public DateTime? AnswerDueAt { get; private set; }

    public string? AnswerRow { get; private set; }

    public int ExtensionDays { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public ExplanationVerdict? Verdict { get; private set; }

    public DateTime? ReviewDueAt { get; private set; }

    public string? ReviewRow { get; private set; }

    public bool IsUnderReview { get; private set; }

    /// <summary>Whoever accepted or refused: another must review it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Named on everything: the officer who works on it and the head who answers for it.</summary>
    public Guid? OfficerId { get; private set; }

    public string OfficerName { get; private set; } = "";

    public Guid? HeadId { get; private set; }

    public string HeadName { get; private set; } = "";

    public int Version { get; set; }

    public bool IsOpen => State is ExplanationState.Requested or ExplanationState.SupplementAsked or ExplanationState.Working or ExplanationState.Suspended || IsUnderReview;

    /// <summary>Which date runs now. UTC; null where none does.</summary>
    public DateTime? DueAt => IsUnderReview ? ReviewDueAt : State switch
    {
        ExplanationState.Requested => NoticeDueAt,
        ExplanationState.Working => AnswerDueAt,
        _ => null,
    };

    public bool NoticeIsLate(DateTime now) => NoticeDueAt is { } due && (NoticedAt ?? now) >= due && State != ExplanationState.SupplementAsked && (NoticedAt is not null || State == ExplanationState.Requested);

    public bool AnswerIsLate(DateTime now) => AnswerDueAt is { } due && (AnsweredAt ?? now) >= due && (AnsweredAt is not null || State == ExplanationState.Working);

    public void Take(StepClock clock)
    {
        CompleteAt = ReceivedAt;
        StartNotice(clock);
    }

    public void Name(Guid? officer, string officerName, Guid? head, string headName) => (OfficerId, OfficerName, HeadId, HeadName) = (officer, officerName, head, headName);

    /// <summary>The date that runs now with its explanation; null where none runs.</summary>
    public StepDue? DueNow(StepClock clock, IReadOnlyList<ExplanationStep> steps) => IsUnderReview
        ? clock.Of(ExplanationRules.Review, steps.Last(step => step.Kind == ExplanationStepKind.ReviewAsked).At)
        : State switch
        {
            ExplanationState.Requested => clock.Of(ExplanationRules.Notice, CompleteAt),
            ExplanationState.Working => clock.Of(ExplanationRules.Answer, AnswerFrom!.Value, ExplanationRules.Pauses(steps.Where(step => step.At >= AnswerFrom)), ExtensionDays),
            _ => null,
        };

    private void StartNotice(StepClock clock)
    {
        NoticeRow = clock.Row(ExplanationRules.Notice, CompleteAt).Id;
        NoticeDueAt = clock.Of(ExplanationRules.Notice, CompleteAt)?.EndsAt;
    }

    private void StartAnswer(StepClock clock, DateTime at)
    {
        (AnswerFrom, ExtensionDays, AnsweredAt, Verdict) = (at, 0, null, null);
        AnswerRow = clock.Row(ExplanationRules.Answer, at).Id;
        AnswerDueAt = clock.Of(ExplanationRules.Answer, at)?.EndsAt;
        State = ExplanationState.Working;
    }

    private void Must(params ReadOnlySpan<ExplanationState> states)
    {
        if (!states.Contains(State)) throw AccountabilityProblems.NotInThatState.Because();
    }

    private static string Said(string? words, string field) =>
        string.IsNullOrWhiteSpace(words) ? throw AccountabilityProblems.WordsNeeded.Because(field: field) : words.Trim();
}

/// <summary>The rules a request for explanation asks for.</summary>
internal static class ExplanationRules
{
    public const string Notice = "explanation-notice", Answer = "explanation-answer", Extension = "explanation-extension", Review = "explanation-review", Supplement = "explanation-supplement";

    /// <summary>Suspensions of one request, in order.</summary>
    public static IReadOnlyList<Pause> Pauses(IEnumerable<ExplanationStep> steps)
    {
        var pauses = new List<Pause>();
        foreach (var step in steps.OrderBy(step => step.At).ThenBy(step => step.Id))
        {
            if (step.Kind == ExplanationStepKind.Suspended) pauses.Add(new Pause(step.At, null));
            else if (step.Kind == ExplanationStepKind.Resumed && pauses.Count > 0) pauses[^1] = pauses[^1] with { To = step.At };
        }
        return pauses;
    }
}
