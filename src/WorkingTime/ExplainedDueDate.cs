namespace MotCua.WorkingTime;

public enum DayReason
{
    /// <summary>On it the limit began: not counted.</summary>
    DayOfEvent,
    Working,
    MakeUp,
    WeeklyRest,
    Holiday,
    /// <summary>Counted whatever day of the week it is.</summary>
    CalendarDay,
    /// <summary>The count was over on a rest day or outside the office's hours: the date lies here.</summary>
    MovedToWorkingDay,
    /// <summary>The office had closed, or not worked, while the limit ran on this working day.</summary>
    OutsideHours,
    /// <summary>The clock stood still.</summary>
    Paused,
    /// <summary>The count was over while the clock stood still: the date lies on the day on which it went on.</summary>
    EndsAfterPause,
    /// <summary>Counted once, and void since the limit is counted anew.</summary>
    Discarded,
    /// <summary>On it the supplement was complete and the limit began anew: not counted.</summary>
    Restarted,
}

/// <summary>One day of a count.</summary>
/// <param name="Ordinal">Which day of the limit, or of its extension in another unit, it is, from 1; null when it does not count, or minutes are counted.</param>
/// <param name="LawRow">Id of the row that decides about this day: of law/, or of the office's own calendar.</param>
/// <param name="Name">The holiday's or make-up day's name.</param>
/// <param name="Minutes">Minutes of the limit that ran on this day, where minutes are counted: of hours, and of the exact rule; else 0.</param>
/// <param name="IsExtension">It belongs to the extension.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Ordinal, DayReason Why, string LawRow, string? Name, int Minutes = 0, bool IsExtension = false);

/// <summary>A due date with every day from start to end once and in order, and the rows of law it rests on.</summary>
/// <param name="Start">Where the count begins, before any supplement.</param>
public sealed record ExplainedDueDate(DueDate Date, TimeLimit Limit, CountRule Rule, DateTime Start, IReadOnlyList<CountedDay> Days, IReadOnlyList<string> LawRows)
{
    /// <summary>On top of the limit; <see langword="default"/> is none.</summary>
    public TimeLimit Extension { get; init; }
}
