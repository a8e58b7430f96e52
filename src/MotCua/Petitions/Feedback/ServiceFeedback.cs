using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;

namespace MotCua.Petitions.Feedback;

public enum FeedbackState
{
    /// <summary>Waits to be read before it is shown.</summary>
    Received,
    /// <summary>Shown, and the unit owes an answer.</summary>
    Open,
    Answered,
    /// <summary>The sender says that it is solved.</summary>
    Solved,
    /// <summary>Not shown; the sender was told why.</summary>
    NotShown,
}

public enum FeedbackWay { Page, Dossier, Open311 }

public enum FeedbackStepKind { Shown, NotShown, Moved, Answered, Solved, Reopened, PhotoHidden }

/// <summary>What somebody says about a service: where, which unit, with a picture if they like.</summary>
/// <param name="ServiceCode">A code of law/codes/feedback-services.json.</param>
public sealed record FeedbackInput(string? ServiceCode, Guid? UnitId, string? Text, string? Place, double? Latitude, double? Longitude, string? Name, string? Phone, string? Email, FeedbackWay Way);

/// <summary>
/// Phản ánh về dịch vụ: seen before it is shown, answered in public with a clock, and asked back whether it is solved. Who sent it is
/// never shown.
/// </summary>
public sealed class ServiceFeedback : IVersioned
{
    public const int LongestText = 4_000, LongestPlace = 300;

    public required Guid Id { get; init; }

    /// <summary><c>PA-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required string ServiceCode { get; init; }

    /// <summary>The unit it is about, which answers.</summary>
    public required Guid UnitId { get; set; }

    public required FeedbackWay Way { get; init; }

    /// <summary>The program that sent it for somebody.</summary>
    public Guid? ClientKeyId { get; init; }

    /// <summary>The dossier it was sent from; seen by officers, never by the public.</summary>
    public Guid? DossierId { get; init; }

    public string? ProcedureCode { get; init; }

    [Personal] public required string Text { get; init; }

    /// <summary>As it is shown.</summary>
    public string? ShownText { get; private set; }

    /// <summary>As the sender wrote it; it may be somebody's home, so the public sees <see cref="ShownPlace"/>.</summary>
    [Personal] public string? Place { get; init; }

    public string? ShownPlace { get; private set; }

    /// <summary>Degrees, WGS 84.</summary>
    [Personal] public double? Latitude { get; init; }

    [Personal] public double? Longitude { get; init; }

    public bool PositionIsShown { get; private set; }

    public Guid? PhotoId { get; init; }

    public string? PhotoName { get; init; }

    public bool PhotoIsShown { get; private set; }

    [Personal] public string? SenderName { get; init; }

    [Personal] public string? Phone { get; init; }

    [Personal] public string? Email { get; init; }

    public required DateTime SentAt { get; init; }

    public FeedbackState State { get; private set; } = FeedbackState.Received;

    /// <summary>Where the count to the answer begins: the sending, or the day on which it was reopened.</summary>
    public DateTime CountedFrom { get; private set; }

    public DateTime? DueAt { get; private set; }

    public string DueRow { get; private set; } = "";

    public DateTime? ModeratedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid? HeadId { get; private set; }

    public string HeadName { get; internal set; } = "";

    public int Reopenings { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public int Version { get; set; }

    public bool IsPublic => State is FeedbackState.Open or FeedbackState.Answered or FeedbackState.Solved;

    public bool IsLate(DateTime now) => DueAt is { } due && State != FeedbackState.NotShown && (AnsweredAt ?? now) >= due;

    public void Take(StepClock clock) => Count(clock, SentAt);

    public FeedbackStep Show(StepStamp stamp, string? text, string? place, bool position, bool photo)
    {
        Must(FeedbackState.Received);
        (State, ShownText, ShownPlace, PositionIsShown, PhotoIsShown, ModeratedAt) = (FeedbackState.Open, Said(text, "ShownText"), place?.Trim(), position && Latitude is not null, photo && PhotoId is not null, stamp.At);
        return Step(stamp, FeedbackStepKind.Shown, null);
    }

    public FeedbackStep Hide(StepStamp stamp, string? because)
    {
        Must(FeedbackState.Received);
        (State, ModeratedAt) = (FeedbackState.NotShown, stamp.At);
        return Step(stamp, FeedbackStepKind.NotShown, Said(because, "Because"));
    }

    /// <summary>It is about another unit: that one answers; the clock goes on.</summary>
    public FeedbackStep Move(StepStamp stamp, Guid unit, string headName, string? because)
    {
        Must(FeedbackState.Received, FeedbackState.Open);
        if (unit == UnitId) throw FeedbackProblems.UnitNeeded.Because(field: "ToUnit");
        (UnitId, HeadName) = (unit, headName);
        return Step(stamp, FeedbackStepKind.Moved, Said(because, "MoveWords"));
    }

    public FeedbackStep Answer(StepStamp stamp, string? text)
    {
        Must(FeedbackState.Open);
        (State, AnsweredAt, HeadId, HeadName) = (FeedbackState.Answered, stamp.At, stamp.Account, stamp.Name);
        return Step(stamp, FeedbackStepKind.Answered, Said(text, "AnswerText"));
    }

    public FeedbackStep Solve(StepStamp stamp, string? words)
    {
        Must(FeedbackState.Answered);
        State = FeedbackState.Solved;
        return Step(stamp, FeedbackStepKind.Solved, string.IsNullOrWhiteSpace(words) ? null : words.Trim());
    }

    /// <summary>The sender says that it is not solved, even after having said that it was: the count begins anew.</summary>
    public FeedbackStep Reopen(StepStamp stamp, string? because, StepClock clock)
    {
        Must(FeedbackState.Answered, FeedbackState.Solved);
        var said = Said(because, "ReopenWords");
        (State, AnsweredAt) = (FeedbackState.Open, null);
        Reopenings++;
        Count(clock, stamp.At);
        return Step(stamp, FeedbackStepKind.Reopened, said, DueAt, DueRow);
    }

    public FeedbackStep HidePhoto(StepStamp stamp, string? because)
    {
        if (!PhotoIsShown) throw FeedbackProblems.NotInThatState.Because();
        PhotoIsShown = false;
        return Step(stamp, FeedbackStepKind.PhotoHidden, Said(because, "Because"));
    }

    private FeedbackStep Step(StepStamp stamp, FeedbackStepKind kind, string? words, DateTime? due = null, string? row = null)
    {
        UpdatedAt = stamp.At;
        return new() { Id = stamp.Id, FeedbackId = Id, Kind = kind, At = stamp.At, By = stamp.Account, ByName = stamp.Name, Words = words, DueAfter = due, LawRow = row };
    }

    private void Count(StepClock clock, DateTime since)
    {
        (CountedFrom, UpdatedAt) = (since, since);
        DueRow = clock.Row(FeedbackRules.Answer, since).Id;
        DueAt = clock.Of(FeedbackRules.Answer, since)?.EndsAt;
    }

    private void Must(params ReadOnlySpan<FeedbackState> states)
    {
        if (!states.Contains(State)) throw FeedbackProblems.NotInThatState.Because();
    }

    private static string Said(string? words, string field) => string.IsNullOrWhiteSpace(words) ? throw FeedbackProblems.WordsNeeded.Because(field: field) : words.Trim();
}

/// <summary>Who does a step and when; the sender has neither account nor name.</summary>
public sealed record StepStamp(Guid Id, DateTime At, Guid? Account, string Name);

internal static class FeedbackRules
{
    public const string Answer = "feedback-answer", Moderate = "feedback-moderate";
}

/// <summary>One thing that happened to a piece of feedback. Answers, and reasons given to reopen it, are public.</summary>
public sealed class FeedbackStep
{
    public required Guid Id { get; init; }

    public required Guid FeedbackId { get; init; }

    public required FeedbackStepKind Kind { get; init; }

    public required DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    [Personal] public string? Words { get; init; }

    public DateTime? DueAfter { get; init; }

    public string? LawRow { get; init; }
}
