using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Explains a date that waits have moved: the same count, with the days on which the clock stood still.</summary>
internal static class ShiftedWhy
{
    public static ExplainedDueDate? Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule, DateTime due, IReadOnlyList<Pause> waits)
    {
        var (first, last) = (DateOnly.FromDateTime(start), DateOnly.FromDateTime(due));
        // The days up to the moved date, as a longer limit of the same kind would count them.
        var span = limit.Unit is LimitUnit.Day or LimitUnit.Month or LimitUnit.Hour
            ? new TimeLimit(last.DayNumber - first.DayNumber, LimitUnit.Day)
            : new TimeLimit(Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(n => calendar.IsWorking(first.AddDays(n))), LimitUnit.WorkingDay);
        if (Deadline.Explain(calendar, start, span, rule) is not { } whole) return null;

        // The day on which it was asked for still counts, the day on which it came does not; what is then too many stood still as well.
        var paused = whole.Days.Where(day => waits.Any(wait => DateOnly.FromDateTime(wait.From) < day.Date && (wait.To is null || day.Date <= DateOnly.FromDateTime(wait.To.Value))))
            .Select(day => day.Date).ToHashSet();
        var most = limit.Unit is LimitUnit.WorkingDay or LimitUnit.Day ? limit.Amount : int.MaxValue;
        foreach (var asked in waits.Select(wait => DateOnly.FromDateTime(wait.From)))
            if (whole.Days.Count(day => day.Counted && !paused.Contains(day.Date)) > most) paused.Add(asked);

        var ordinal = 0;
        return new ExplainedDueDate(new DueDate(due, last.AddDays(1).ToDateTime(TimeOnly.MinValue)), limit, rule, start,
            [.. whole.Days.Select(day => !day.Counted ? day
                : paused.Contains(day.Date) ? day with { Counted = false, Ordinal = null, Why = DayReason.Paused, LawRow = LawRows.SupplementShift }
                : day with { Ordinal = ++ordinal })],
            [.. whole.LawRows.Append(LawRows.SupplementShift).Distinct()]);
    }
}
