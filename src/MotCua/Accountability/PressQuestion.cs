using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;

namespace MotCua.Accountability;

/// <summary>
/// What the press asks, or a major matter on which the office must speak by itself: each with its own time (24 hours for a first
/// statement, days for a question), a named spokesperson and what was said.
/// </summary>
public sealed class PressQuestion : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary><c>BC-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required Guid DutyId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The paper, station or agency; empty where the office speaks by itself.</summary>
    public string Outlet { get; init; } = "";

    [Personal] public string? ContactName { get; init; }

    [Personal] public string? ContactWay { get; init; }

    public required string Question { get; init; }

    /// <summary>A major matter, or one on which opinions differ: the first statement is due within hours of the event.</summary>
    public required bool IsMajor { get; init; }

    /// <summary>The question's arrival, or the event. UTC.</summary>
    public required DateTime StartsAt { get; init; }

    public DateTime? DueAt { get; private set; }

    public string DueRow { get; private set; } = "";

    public DateTime? StatedAt { get; private set; }

    public string? Spokesperson { get; private set; }

    public Guid? SpokespersonId { get; private set; }

    public string? Statement { get; private set; }

    /// <summary>Why it was not answered, where the law lets it be.</summary>
    public string? RefusedBecause { get; private set; }

    public int Version { get; set; }

    public string Rule => IsMajor ? "press-first-statement" : "press-answer";

    public bool IsOpen => StatedAt is null;

    public bool IsLate(DateTime now) => DueAt is { } due && (StatedAt ?? now) > due;

    public void Take(StepClock clock)
    {
        DueRow = clock.Row(Rule, StartsAt).Id;
        DueAt = clock.Of(Rule, StartsAt)?.EndsAt;
    }

    public void State(string? statement, Actor by, DateTime at)
    {
        if (!IsOpen) throw AccountabilityProblems.NotInThatState.Because();
        if (string.IsNullOrWhiteSpace(statement)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi nội dung phát ngôn.", "Statement");
        (StatedAt, Statement, Spokesperson, SpokespersonId) = (at, statement.Trim(), by.Name, by.AccountId);
    }

    public void Refuse(string? because, Actor by, DateTime at)
    {
        if (!IsOpen) throw AccountabilityProblems.NotInThatState.Because();
        if (IsMajor || string.IsNullOrWhiteSpace(because)) throw AccountabilityProblems.WordsNeeded.Because("Chỉ từ chối câu hỏi của báo chí khi pháp luật cho phép; mời ghi rõ lý do.", "RefuseWords");
        (StatedAt, RefusedBecause, Spokesperson, SpokespersonId) = (at, because.Trim(), by.Name, by.AccountId);
    }
}
