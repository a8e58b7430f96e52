namespace MotCua.WorkingTime;

/// <summary>Ids of the rows of law/rules.json on which a count rests.</summary>
public static class LawRows
{
    /// <summary>Hours start at once; otherwise the day of the event is not counted.</summary>
    public const string DayOfEventNotCounted = "blds-147";
    /// <summary>A last day that is a rest day moves to the next working day.</summary>
    public const string LastDayMoves = "blds-148-5";
    /// <summary>The last day ends at 24:00.</summary>
    public const string EndsAtMidnight = "blds-148-6";
    /// <summary>Saturday and Sunday are weekly rest.</summary>
    public const string WorkWeek = "work-week";
    /// <summary>The office's hours.</summary>
    public const string Hours = "hours";
    /// <summary>After a supplement the limit is counted anew.</summary>
    public const string SupplementRestart = "nd61-19-4";
    /// <summary>After a supplement the date moves by the wait.</summary>
    public const string SupplementShift = "qd766-shift";
}

public enum DayReason { DayOfEvent, Working, MakeUp, WeeklyRest, Holiday, CalendarDay, MovedToWorkingDay, Paused, LastDay }

/// <summary>One day of a count.</summary>
/// <param name="Ordinal">Which day of the limit it is, from 1; null when it does not count.</param>
/// <param name="LawRow">Id of the row of law/ that decides about this day.</param>
/// <param name="Name">The holiday's or make-up day's name.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Ordinal, DayReason Why, string? LawRow, string? Name);

/// <summary>A due date with every day between start and end, and the rows of law it rests on.</summary>
public sealed record ExplainedDueDate(DueDate Date, TimeLimit Limit, CountRule Rule, DateTime Start, IReadOnlyList<CountedDay> Days, IReadOnlyList<string> LawRows);

internal static class Explanation
{
    public static ExplainedDueDate Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule, DueDate due)
    {
        var first = DateOnly.FromDateTime(start);
        var last = DateOnly.FromDateTime(due.Due);
        var days = new List<CountedDay>(last.DayNumber - first.DayNumber + 1);
        var ordinal = 0;
        var legalDays = limit.Unit is LimitUnit.Day or LimitUnit.Month;
        var nominal = limit.Unit switch
        {
            LimitUnit.Day => first.AddDays(limit.Amount),
            LimitUnit.Month => first.AddMonths(limit.Amount),
            _ => last,
        };
        for (var day = first; day <= last; day = day.AddDays(1))
            days.Add(legalDays ? Calendar(calendar, day, first, nominal, ref ordinal) : Working(calendar, day, first, limit.Unit, ref ordinal));
        return new ExplainedDueDate(due, limit, rule, start, days, [.. Rows(days, limit.Unit, rule)]);
    }

    private static CountedDay Working(WorkCalendar calendar, DateOnly day, DateOnly first, LimitUnit unit, ref int ordinal)
    {
        var special = calendar.SpecialOn(day);
        if (unit == LimitUnit.Hour) return new CountedDay(day, true, ++ordinal, DayReason.CalendarDay, LawRows.DayOfEventNotCounted, null);
        if (day == first && unit == LimitUnit.WorkingDay) return new CountedDay(day, false, null, DayReason.DayOfEvent, LawRows.DayOfEventNotCounted, special?.Name);
        return calendar.KindOf(day) switch
        {
            DayKind.Holiday => new CountedDay(day, false, null, DayReason.Holiday, special!.LawRow, special.Name),
            DayKind.MakeUp => new CountedDay(day, true, ++ordinal, DayReason.MakeUp, special!.LawRow, special.Name),
            DayKind.WeeklyRest => new CountedDay(day, false, null, DayReason.WeeklyRest, LawRows.WorkWeek, null),
            _ => new CountedDay(day, true, ++ordinal, DayReason.Working, LawRows.WorkWeek, null),
        };
    }

    private static CountedDay Calendar(WorkCalendar calendar, DateOnly day, DateOnly first, DateOnly nominal, ref int ordinal)
    {
        var special = calendar.SpecialOn(day);
        if (day == first && first != nominal) return new CountedDay(day, false, null, DayReason.DayOfEvent, LawRows.DayOfEventNotCounted, special?.Name);
        if (day <= nominal) return new CountedDay(day, true, ++ordinal, DayReason.CalendarDay, LawRows.DayOfEventNotCounted, special?.Name);
        return calendar.KindOf(day) switch
        {
            DayKind.Holiday => new CountedDay(day, false, null, DayReason.Holiday, special!.LawRow, special.Name),
            DayKind.WeeklyRest => new CountedDay(day, false, null, DayReason.WeeklyRest, LawRows.WorkWeek, null),
            _ => new CountedDay(day, false, null, DayReason.MovedToWorkingDay, LawRows.LastDayMoves, special?.Name),
        };
    }

    private static IEnumerable<string> Rows(List<CountedDay> days, LimitUnit unit, CountRule rule)
    {
        var rows = days.Select(day => day.LawRow).OfType<string>();
        if (rule == CountRule.Legal && unit is LimitUnit.WorkingDay or LimitUnit.Day or LimitUnit.Month) rows = rows.Append(LawRows.EndsAtMidnight);
        if (unit is not LimitUnit.Hour) rows = rows.Append(LawRows.Hours);
        return rows.Distinct();
    }
}
