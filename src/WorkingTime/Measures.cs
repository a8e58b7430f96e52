namespace MotCua.WorkingTime;

/// <summary>Working time left (positive) or overdue (negative).</summary>
/// <param name="MinutesPerDay">The office's full day: turns minutes into days.</param>
public readonly record struct WorkingSpan(long Minutes, int MinutesPerDay)
{
    public bool IsOverdue => Minutes < 0;

    public long Days => Math.Abs(Minutes) / MinutesPerDay;

    public int Hours => (int)(Math.Abs(Minutes) % MinutesPerDay / 60);

    public int MinutesOfHour => (int)(Math.Abs(Minutes) % MinutesPerDay % 60);
}

public static class Remaining
{
    /// <summary>From now to a date; behind it, as overdue, once working time has passed since.</summary>
    public static WorkingSpan Between(WorkCalendar calendar, DateTime now, DateTime due) =>
        new(calendar.WorkingMinutesBetween(now, due), calendar.HoursOn(DateOnly.FromDateTime(now)).MinutesPerDay);

    /// <summary>The same while the clock stands: what was left when it stopped.</summary>
    /// <param name="stoppedAt">Null: it runs.</param>
    public static WorkingSpan Between(WorkCalendar calendar, DateTime now, DateTime due, DateTime? stoppedAt) =>
        Between(calendar, stoppedAt is { } stopped && stopped < now ? stopped : now, due);

    /// <summary>Late in law: past 24:00 of the last day, not past the office's closing.</summary>
    public static bool IsLate(DueDate due, DateTime now) => now >= due.LawEndsAt && now > due.Due;
}

/// <summary>How long somebody waited, and how long somebody worked: time between two moments, with the pauses told apart.</summary>
public static class Elapsed
{
    /// <summary>Working minutes in which the clock stood, of pauses in order; an open one lasts until <paramref name="until"/>.</summary>
    public static long WaitedMinutes(WorkCalendar calendar, ReadOnlySpan<Pause> pauses, DateTime until)
    {
        long sum = 0;
        var counted = DateTime.MinValue;
        foreach (var pause in pauses)
        {
            var from = pause.From > counted ? pause.From : counted;
            var to = pause.To is { } end && end < until ? end : until;
            if (to <= from) continue;
            sum += calendar.WorkingMinutesBetween(from, to);
            counted = to;
        }
        return sum;
    }

    /// <summary>Working minutes from start to end without those in which the clock stood.</summary>
    public static long HandlingMinutes(WorkCalendar calendar, DateTime start, DateTime end, ReadOnlySpan<Pause> pauses)
    {
        var waited = end <= start ? 0 : WaitedMinutes(calendar, pauses, end) - WaitedMinutes(calendar, pauses, start);
        return calendar.WorkingMinutesBetween(start, end) - waited;
    }

    /// <summary>Working days of one wait as a limit of days counts them: the day of the request is not counted, that of the completion is.</summary>
    public static int WaitedDays(WorkCalendar calendar, Pause pause, DateTime until) =>
        Math.Max(0, calendar.WorkingDaysBetween(DateOnly.FromDateTime(pause.From), DateOnly.FromDateTime(pause.To ?? until)));
}
