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
    public static WorkingSpan Between(WorkCalendar calendar, DateTime now, DateTime due) =>
        new(calendar.WorkingMinutesBetween(now, due), calendar.Hours.MinutesPerDay);
}

/// <summary>Limits of the steps of a process inside the whole limit.</summary>
public static class StepLimits
{
    /// <summary>By how many minutes the steps together exceed the whole; 0 when they fit.</summary>
    public static long Excess(WorkCalendar calendar, TimeLimit whole, ReadOnlySpan<int> stepMinutes)
    {
        long sum = 0;
        foreach (var minutes in stepMinutes) sum += minutes;
        long? room = whole.Unit switch
        {
            LimitUnit.WorkingDay => (long)whole.Amount * calendar.Hours.MinutesPerDay,
            LimitUnit.WorkingHour or LimitUnit.Hour => whole.Amount * 60L,
            _ => null,
        };
        return room is { } most ? Math.Max(0, sum - most) : 0;
    }

    /// <summary>When each step is due if every one uses all its time from <paramref name="start"/> on.</summary>
    public static DateTime[] DueDates(WorkCalendar calendar, DateTime start, ReadOnlySpan<int> stepMinutes)
    {
        var dues = new DateTime[stepMinutes.Length];
        var at = calendar.IntoOffice(start);
        for (var i = 0; i < stepMinutes.Length; i++) dues[i] = at = calendar.AddWorkingMinutes(at, stepMinutes[i]);
        return dues;
    }
}
