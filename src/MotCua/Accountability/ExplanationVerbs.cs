using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Accountability;

/// <summary>Who does it and when: what every step of a request needs to know.</summary>
/// <param name="At">UTC.</param>
public sealed record StepBy(Guid StepId, DateTime At, Guid? Account, string Name);

/// <summary>What may become of a request, and what it does to the dates.</summary>
public sealed partial class ExplanationRequest
{
    public ExplanationStep AskSupplement(StepBy by, string? words)
    {
        Must(ExplanationState.Requested);
        State = ExplanationState.SupplementAsked;
        return Step(by, ExplanationStepKind.SupplementAsked, Said(words, "SupplementWords"), lawRow: ExplanationRules.Supplement);
    }

    /// <summary>The asker has mended the request; the count to the notice begins again (no text says so: an unconfirmed row).</summary>
    public ExplanationStep Supplement(StepBy by, string? words, StepClock clock)
    {
        Must(ExplanationState.SupplementAsked);
        (State, CompleteAt) = (ExplanationState.Requested, by.At);
        StartNotice(clock);
        return Step(by, ExplanationStepKind.Supplemented, Said(words, "Supplement"), NoticeDueAt, NoticeRow);
    }

    public ExplanationStep Accept(StepBy by, StepClock clock)
    {
        Must(ExplanationState.Requested);
        (NoticedAt, DecidedBy) = (by.At, by.Account);
        StartAnswer(clock, by.At);
        return Step(by, ExplanationStepKind.Accepted, null, AnswerDueAt, AnswerRow);
    }

    /// <param name="refers">The request already answered, where that is the reason.</param>
    public ExplanationStep Refuse(StepBy by, string reasonCode, string? words, string? refers)
    {
        Must(ExplanationState.Requested);
        (State, NoticedAt, DecidedBy) = (ExplanationState.Refused, by.At, by.Account);
        return Step(by, ExplanationStepKind.Refused, Said(words, "RefuseWords"), lawRow: NoticeRow, reason: reasonCode, refers: refers);
    }

    /// <summary>It is another body's to explain: the asker is told whose.</summary>
    public ExplanationStep Guide(StepBy by, string? words)
    {
        Must(ExplanationState.Requested);
        (State, NoticedAt) = (ExplanationState.Guided, by.At);
        return Step(by, ExplanationStepKind.Guided, Said(words, "GuideWords"), lawRow: NoticeRow);
    }

    public ExplanationStep Suspend(StepBy by, string reasonCode, string? words)
    {
        Must(ExplanationState.Working);
        (State, AnswerDueAt) = (ExplanationState.Suspended, null);
        return Step(by, ExplanationStepKind.Suspended, Said(words, "GroundWords"), reason: reasonCode);
    }

    public ExplanationStep Resume(StepBy by, string? words, IReadOnlyList<Pause> pauses, StepClock clock)
    {
        Must(ExplanationState.Suspended);
        State = ExplanationState.Working;
        AnswerDueAt = clock.Of(ExplanationRules.Answer, AnswerFrom!.Value, [.. pauses.SkipLast(1), pauses[^1] with { To = by.At }], ExtensionDays)?.EndsAt;
        return Step(by, ExplanationStepKind.Resumed, Said(words, "GroundWords"), AnswerDueAt, AnswerRow);
    }

    /// <summary>Once, in writing, while there is still time, and no longer than the row allows.</summary>
    public ExplanationStep Extend(StepBy by, int? days, string? words, IReadOnlyList<Pause> pauses, StepClock clock)
    {
        Must(ExplanationState.Working);
        if (ExtensionDays > 0) throw AccountabilityProblems.ExtendedAlready.Because();
        var row = clock.Row(ExplanationRules.Extension, by.At);
        if (days is not >= 1 || !(days <= row.Number)) throw AccountabilityProblems.ExtensionTooLong.Because($"Mời ghi số ngày gia hạn từ 1 đến {row.Number}.", "Days");
        if (AnswerDueAt <= by.At) throw AccountabilityProblems.ExtensionTooLate.Because();
        ExtensionDays = days.Value;
        AnswerDueAt = clock.Of(ExplanationRules.Answer, AnswerFrom!.Value, pauses, ExtensionDays)?.EndsAt;
        return Step(by, ExplanationStepKind.Extended, Said(words, "ExtendWords"), AnswerDueAt, row.Id);
    }

    public ExplanationStep Answer(StepBy by)
    {
        Must(ExplanationState.Working);
        (State, AnsweredAt, HeadId, HeadName) = (ExplanationState.Answered, by.At, by.Account, by.Name);
        return Step(by, ExplanationStepKind.Answered, null, lawRow: AnswerRow);
    }

    public ExplanationStep Withdraw(StepBy by, string? words)
    {
        Must(ExplanationState.Requested, ExplanationState.SupplementAsked, ExplanationState.Working, ExplanationState.Suspended);
        State = ExplanationState.Ended;
        return Step(by, ExplanationStepKind.Withdrawn, words?.Trim());
    }

    public ExplanationStep Terminate(StepBy by, string reasonCode, string? words)
    {
        Must(ExplanationState.Working, ExplanationState.Suspended);
        State = ExplanationState.Ended;
        return Step(by, ExplanationStepKind.Terminated, Said(words, "GroundWords"), reason: reasonCode);
    }

    public ExplanationStep Judge(StepBy by, ExplanationVerdict verdict, string? words)
    {
        Must(ExplanationState.Answered);
        if (Verdict is not null || IsUnderReview) throw AccountabilityProblems.JudgedAlready.Because();
        Verdict = verdict;
        return Step(by, ExplanationStepKind.Verdict, words?.Trim(), reason: verdict.ToString());
    }

    /// <summary>Against a refusal, or an answer the asker is not content with.</summary>
    public ExplanationStep AskReview(StepBy by, string? words, StepClock clock)
    {
        if (IsUnderReview || ReviewDueAt is not null || !(State == ExplanationState.Refused || (State == ExplanationState.Answered && Verdict is ExplanationVerdict.Partly or ExplanationVerdict.NotSatisfied)))
            throw AccountabilityProblems.ReviewNotOpen.Because();
        var step = Step(by, ExplanationStepKind.ReviewAsked, Said(words, "ReviewWords"), clock.Of(ExplanationRules.Review, by.At)?.EndsAt, clock.Row(ExplanationRules.Review, by.At).Id);
        (IsUnderReview, ReviewDueAt, ReviewRow) = (true, step.DueAfter ?? by.At, step.LawRow);
        return step;
    }

    /// <summary>Whoever decided does not review himself. Overturned, the matter is worked on anew with a fresh count.</summary>
    public ExplanationStep Review(StepBy by, bool overturn, string? words, StepClock clock)
    {
        if (!IsUnderReview) throw AccountabilityProblems.NotInThatState.Because();
        if (by.Account is not null && (by.Account == DecidedBy || (State == ExplanationState.Answered && by.Account == HeadId))) throw AccountabilityProblems.OwnDecision.Because();
        var said = Said(words, "ReviewWords");
        IsUnderReview = false;
        if (!overturn) return Step(by, ExplanationStepKind.ReviewUpheld, said, lawRow: ReviewRow);
        DecidedBy = by.Account;
        StartAnswer(clock, by.At);
        return Step(by, ExplanationStepKind.ReviewOverturned, said, AnswerDueAt, AnswerRow);
    }

    internal ExplanationStep Step(StepBy by, ExplanationStepKind kind, string? words, DateTime? due = null, string? lawRow = null, string? reason = null, string? refers = null) => new()
    {
        Id = by.StepId, RequestId = Id, Kind = kind, At = by.At, By = by.Account, ByName = by.Name, Words = words, DueAfter = due, LawRow = lawRow, ReasonCode = reason, Refers = refers,
    };
}
