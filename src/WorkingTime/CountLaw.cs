namespace MotCua.WorkingTime;

/// <summary>Ids of the rows of law/rules.json that an explanation names. The rows say since when and how surely they hold.</summary>
public sealed record CountLaw
{
    public static CountLaw Default { get; } = new();

    /// <summary>Hours start at once; otherwise the day of the event is not counted.</summary>
    public string DayOfEvent { get; init; } = "blds-147";

    /// <summary>Months end on the matching day, or the last of the month.</summary>
    public string MonthEnd { get; init; } = "blds-148-1-4";

    /// <summary>A last day that is a rest day moves to the next working day.</summary>
    public string LastDayMoves { get; init; } = "blds-148-5";

    /// <summary>The last day ends at 24:00.</summary>
    public string EndsAtMidnight { get; init; } = "blds-148-6";

    /// <summary>Saturday and Sunday are weekly rest.</summary>
    public string WorkWeek { get; init; } = "work-week";

    /// <summary>The office's hours.</summary>
    public string Hours { get; init; } = "hours";

    /// <summary>After a supplement the limit is counted anew.</summary>
    public string SupplementRestart { get; init; } = "nd61-19-4";

    /// <summary>After a supplement the date moves by the wait.</summary>
    public string SupplementShift { get; init; } = "qd766-shift";
}
