namespace MotCua.WorkingTime;

/// <summary>Limits of the steps of a process, in working minutes, inside the whole limit.</summary>
public static class StepLimits
{
    /// <summary>Days of the shortest month: what is certain of a limit in months.</summary>
    private const int ShortestMonth = 28;

    /// <summary>Working minutes from a start to the date of the whole limit, whatever its unit.</summary>
    /// <returns>Null when there is no limit.</returns>
    public static long? Room(WorkCalendar calendar, DateTime start, TimeLimit whole, CountRule rule = CountRule.Legal) =>
        Deadline.Of(calendar, start, whole, rule) is { } due ? Math.Max(0, calendar.WorkingMinutesBetween(start, due.Due)) : null;

    /// <summary>
    /// The least working minutes certain in a limit that may begin on any day of a week without holidays: what an internal process, which
    /// is made before anybody files, has to fit into. Elapsed hours hold none for certain: a night may swallow them.
    /// </summary>
    /// <returns>Null when there is no limit.</returns>
    public static long? LeastRoom(OfficeHours hours, TimeLimit whole)
    {
        switch (whole.Unit)
        {
            case LimitUnit.None: return null;
            case LimitUnit.WorkingHour: return whole.Amount * 60L;
            case LimitUnit.WorkingDay: return (long)whole.Amount * hours.MinutesPerDay;
            case LimitUnit.Hour: return LeastOf(hours, whole.Amount / 24);
            case LimitUnit.Day: return LeastOf(hours, whole.Amount);
            default: return LeastOf(hours, whole.Amount * ShortestMonth);
        }
    }

    /// <summary>By how many minutes the steps together exceed the whole from a start; 0 when they fit or there is no limit.</summary>
    public static long Excess(WorkCalendar calendar, DateTime start, TimeLimit whole, ReadOnlySpan<int> stepMinutes, CountRule rule = CountRule.Legal) =>
        Room(calendar, start, whole, rule) is { } room ? Math.Max(0, SumOf(stepMinutes) - room) : 0;

    /// <summary>The same for a process that may begin on any day.</summary>
    public static long Excess(OfficeHours hours, TimeLimit whole, ReadOnlySpan<int> stepMinutes) =>
        LeastRoom(hours, whole) is { } room ? Math.Max(0, SumOf(stepMinutes) - room) : 0;

    /// <summary>When each step is due if every one uses all its time from <paramref name="start"/> on; none after the whole.</summary>
    /// <param name="whole">The date of the whole; null where there is none.</param>
    public static DateTime[] DueDates(WorkCalendar calendar, DateTime start, ReadOnlySpan<int> stepMinutes, DateTime? whole = null)
    {
        var dues = new DateTime[stepMinutes.Length];
        var at = calendar.IntoOffice(start);
        for (var i = 0; i < stepMinutes.Length; i++)
        {
            if (whole is null || at < whole) at = calendar.AddWorkingMinutes(at, stepMinutes[i]);
            if (whole is { } end && at > end) at = end;
            dues[i] = at;
        }
        return dues;
    }

    private static long LeastOf(OfficeHours hours, int days)
    {
        var week = Enum.GetValues<DayOfWeek>().Sum(day => (long)hours.Of(day).Minutes);
        var least = long.MaxValue;
        for (var first = 0; first < 7; first++)
        {
            long rest = 0;
            for (var day = 0; day < days % 7; day++) rest += hours.Of((DayOfWeek)((first + day) % 7)).Minutes;
            least = Math.Min(least, rest);
        }
        return (days / 7 * week) + least;
    }

    private static long SumOf(ReadOnlySpan<int> minutes)
    {
        long sum = 0;
        foreach (var one in minutes) sum += one;
        return sum;
    }
}
