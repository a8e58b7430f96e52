namespace MotCua.WorkingTime;

public enum LimitUnit { None, WorkingDay, WorkingHour, Hour, Day, Month }

/// <summary>A legal limit: so many of a unit; <see cref="LimitUnit.None"/> means that there is none.</summary>
public readonly record struct TimeLimit(int Amount, LimitUnit Unit);

/// <summary>The legal count (BLDS 2015 Điều 147–148), or the exact count in hours of the office from the moment.</summary>
public enum CountRule { Legal, Exact }

/// <param name="Due">What is printed: the office's closing time on the last day (or the exact moment).</param>
/// <param name="LawEndsAt">Where lateness begins in law: 24:00 of the last day, written as 00:00 of the next.</param>
public readonly record struct DueDate(DateTime Due, DateTime LawEndsAt);

/// <summary>A stretch in which the clock stood still; without an end it still does.</summary>
public readonly record struct Pause(DateTime From, DateTime? To);

/// <summary>After a supplement: count anew from its completion (NĐ 61/2018 Đ19 k4, the default), or move the date by the wait (QĐ 766).</summary>
public enum SupplementTreatment { Restart, Shift }

/// <summary>Due dates. Pure; times are the office's wall clock. The plain road allocates nothing.</summary>
public static class Deadline
{
    /// <returns>Null when there is no limit.</returns>
    /// <exception cref="CalendarEndsException">The date lies beyond the calendar.</exception>
    public static DueDate? Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule = CountRule.Legal)
    {
        if (limit.Amount < 0) throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is not negative.");
        return limit.Unit switch
        {
            LimitUnit.None => null,
            LimitUnit.Hour => Moment(start.AddHours(limit.Amount)),
            LimitUnit.WorkingHour => Moment(calendar.AddWorkingMinutes(start, limit.Amount * 60L)),
            _ => rule == CountRule.Legal
                ? EndOf(calendar, LastDay(calendar, DateOnly.FromDateTime(start), limit))
                : Exact(calendar, start, limit),
        };
    }

    /// <summary>The same after pauses.</summary>
    /// <returns>Null when there is no limit, or the clock still stands.</returns>
    public static DueDate? Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule, ReadOnlySpan<Pause> pauses, SupplementTreatment treatment)
    {
        if (limit.Unit == LimitUnit.None) return null;
        if (treatment == SupplementTreatment.Restart)
        {
            foreach (var pause in pauses)
            {
                if (pause.To is not { } resumed) return null;
                start = resumed;
            }
            return Of(calendar, start, limit, rule);
        }
        var due = Of(calendar, start, limit, rule)!.Value;
        foreach (var pause in pauses)
        {
            if (pause.To is not { } resumed) return null;
            due = Shifted(calendar, due, pause.From, resumed, limit.Unit, rule);
        }
        return due;
    }

    /// <summary>The date after an extension by the same unit.</summary>
    public static DueDate? Extended(WorkCalendar calendar, DateTime start, TimeLimit limit, int by, CountRule rule = CountRule.Legal) =>
        Of(calendar, start, limit with { Amount = limit.Amount + by }, rule);

    /// <summary>The same date as <see cref="Of(WorkCalendar, DateTime, TimeLimit, CountRule)"/>, with every day and why it counts.</summary>
    public static ExplainedDueDate? Explain(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule = CountRule.Legal) =>
        Of(calendar, start, limit, rule) is { } due ? Explanation.Of(calendar, start, limit, rule, due) : null;

    private static DateOnly LastDay(WorkCalendar calendar, DateOnly start, TimeLimit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDay => calendar.WorkingDayAfter(start, limit.Amount),
        LimitUnit.Day => calendar.OnOrAfter(start.AddDays(limit.Amount)),
        _ => calendar.OnOrAfter(start.AddMonths(limit.Amount)),
    };

    private static DueDate EndOf(WorkCalendar calendar, DateOnly day) => new(calendar.ClosingOf(day), day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private static DueDate Moment(DateTime moment) => new(moment, moment);

    private static DueDate Exact(WorkCalendar calendar, DateTime start, TimeLimit limit)
    {
        var from = calendar.IntoOffice(start);
        var day = DateOnly.FromDateTime(from);
        var last = limit.Unit switch
        {
            LimitUnit.WorkingDay => calendar.WorkingDayAfter(day, limit.Amount),
            LimitUnit.Day => day.AddDays(limit.Amount),
            _ => day.AddMonths(limit.Amount),
        };
        return Moment(calendar.IntoOffice(last.ToDateTime(TimeOnly.FromDateTime(from))));
    }

    /// <summary>What was left when the clock stopped is left when it goes on; a legal date still ends with its day.</summary>
    private static DueDate Shifted(WorkCalendar calendar, DueDate due, DateTime paused, DateTime resumed, LimitUnit unit, CountRule rule)
    {
        if (resumed <= paused || paused >= due.Due) return due;
        if (unit is LimitUnit.Hour) return Moment(due.Due + (resumed - paused));
        if (rule == CountRule.Legal && unit is LimitUnit.Day or LimitUnit.Month)
            return EndOf(calendar, calendar.OnOrAfter(DateOnly.FromDateTime(due.Due).AddDays((resumed.Date - paused.Date).Days)));
        var moved = calendar.AddWorkingMinutes(resumed, calendar.WorkingMinutesBetween(paused, due.Due));
        return rule == CountRule.Exact || unit == LimitUnit.WorkingHour ? Moment(moved) : EndOf(calendar, DateOnly.FromDateTime(moved));
    }
}
