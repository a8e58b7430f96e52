using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;

namespace MotCua.Accountability;

public enum QuestionState { Asked, Shown, Answered, Rejected }

public enum QuestionPostKind { FollowUp, Answer }

/// <summary>
/// Câu hỏi gửi người đứng đầu: asked by anybody about a duty, read before it is shown, answered in public by a named head. A question
/// that is not shown is told why.
/// </summary>
public sealed class HeadQuestion : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary><c>HD-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required Guid DutyId { get; init; }

    public required Guid UnitId { get; init; }

    public required string Subject { get; init; }

    /// <summary>As it was written; never shown to the public.</summary>
    [Personal] public required string Text { get; init; }

    /// <summary>As it is shown: without what identifies somebody.</summary>
    public string? ShownText { get; private set; }

    [Personal] public required string AskerName { get; init; }

    [Personal] public string? Phone { get; init; }

    [Personal] public string? Email { get; init; }

    public required DateTime AskedAt { get; init; }

    public QuestionState State { get; private set; } = QuestionState.Asked;

    /// <summary>Where the count to the answer begins: the arrival, or the day on which a question after it was shown.</summary>
    public DateTime CountedFrom { get; private set; }

    public DateTime? DueAt { get; private set; }

    public string DueRow { get; private set; } = "";

    public DateTime? ModeratedAt { get; private set; }

    /// <summary>Why it is not shown.</summary>
    public string? RejectedBecause { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid? HeadId { get; private set; }

    public string HeadName { get; internal set; } = "";

    public int Version { get; set; }

    public bool IsLate(DateTime now) => DueAt is { } due && State != QuestionState.Rejected && (AnsweredAt ?? now) >= due;

    public void Take(StepClock clock) => Count(clock, AskedAt);

    public void Show(string? text, DateTime at)
    {
        if (State != QuestionState.Asked) throw AccountabilityProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(text)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi câu hỏi như sẽ hiện công khai.", "ShownText");
        (State, ShownText, ModeratedAt) = (QuestionState.Shown, text.Trim(), at);
    }

    public void Reject(string? because, DateTime at)
    {
        if (State != QuestionState.Asked) throw AccountabilityProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(because)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi lý do để người hỏi biết.", "RejectWords");
        (State, RejectedBecause, ModeratedAt) = (QuestionState.Rejected, because.Trim(), at);
    }

    public QuestionPost Answer(Guid postId, string? text, Guid? head, string headName, DateTime at)
    {
        if (State is not (QuestionState.Shown or QuestionState.Answered)) throw AccountabilityProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(text)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi nội dung trả lời.", "AnswerText");
        (State, HeadId, HeadName) = (QuestionState.Answered, head, headName);
        AnsweredAt ??= at;
        return new QuestionPost { Id = postId, QuestionId = Id, Kind = QuestionPostKind.Answer, At = at, By = head, ByName = headName, Text = text.Trim(), IsShown = true };
    }

    /// <summary>The asker comes back to it; shown once it was read.</summary>
    public QuestionPost FollowUp(Guid postId, string? text, DateTime at)
    {
        if (State is not (QuestionState.Shown or QuestionState.Answered)) throw AccountabilityProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(text)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi nội dung hỏi thêm.", "FollowUpText");
        return new QuestionPost { Id = postId, QuestionId = Id, Kind = QuestionPostKind.FollowUp, At = at, ByName = "", Text = text.Trim() };
    }

    /// <summary>A follow-up that is shown waits for an answer of its own.</summary>
    public void Reopen(StepClock clock, DateTime at)
    {
        (State, AnsweredAt) = (QuestionState.Shown, null);
        Count(clock, at);
    }

    private void Count(StepClock clock, DateTime from)
    {
        CountedFrom = from;
        DueRow = clock.Row(QuestionRules.Answer, from).Id;
        DueAt = clock.Of(QuestionRules.Answer, from)?.EndsAt;
    }
}

internal static class QuestionRules
{
    public const string Answer = "head-question-answer";
}

/// <summary>One entry of a public thread.</summary>
public sealed class QuestionPost
{
    public required Guid Id { get; init; }

    public required Guid QuestionId { get; init; }

    public required QuestionPostKind Kind { get; init; }

    public required DateTime At { get; init; }

    public Guid? By { get; init; }

    /// <summary>The head who answers; empty for the asker.</summary>
    public required string ByName { get; init; }

    [Personal] public required string Text { get; init; }

    public bool IsShown { get; set; }

    /// <summary>A follow-up that was read and is not shown.</summary>
    public string? NotShownBecause { get; set; }
}

/// <summary>What an answer rests on: an article, a document, a page where it can be read.</summary>
public sealed class QuestionCitation
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>Name of the document and article.</summary>
    public required string Source { get; init; }

    public string? Address { get; init; }
}
