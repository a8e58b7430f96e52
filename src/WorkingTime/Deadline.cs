namespace MotCua.WorkingTime;

/// <summary>Due dates. Pure; times are the office's wall clock. All but <see cref="Explain"/> allocates nothing.</summary>
public static class Deadline
{
    /// <returns>Null when there is no limit.</returns>
    /// <exception cref="CalendarEndsException">The date lies beyond the calendar.</exception>
    public static DueDate? Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule = CountRule.Legal)
    {
        if (limit.Unit == LimitUnit.None) return null;
        return Count.From(calendar, start, limit, rule).Due(calendar, limit, rule);
    }

    /// <summary>The same after pauses and an extension.</summary>
    /// <param name="pauses">In order. Where the date moves by the wait, a pause that began when the limit was over changes nothing.</param>
    /// <param name="extension">
    /// Granted on top. In the unit of the limit it makes one longer limit; in another unit it runs from where the limit ended.
    /// <see langword="default"/>: none.
    /// </param>
    /// <returns>Null when there is no limit, or the clock still stands.</returns>
    /// <exception cref="ArgumentException">Pauses are out of order.</exception>
    public static DueDate? Of(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule, ReadOnlySpan<Pause> pauses, SupplementTreatment treatment, TimeLimit extension = default)
    {
        if (limit.Unit == LimitUnit.None) return null;
        if (extension.Amount < 0) throw new ArgumentOutOfRangeException(nameof(extension), extension, "An extension is not negative.");
        for (var i = 0; i < pauses.Length; i++)
        {
            if (i > 0 && pauses[i].From < pauses[i - 1].From) throw new ArgumentException("Pauses are out of order.", nameof(pauses));
            if (pauses[i].To is not { } resumed) return null;
            if (treatment == SupplementTreatment.Restart && resumed > start) start = resumed;
        }
        if (extension.Unit == limit.Unit) (limit, extension) = (limit with { Amount = limit.Amount + extension.Amount }, default);
        var first = Stage(calendar, start, limit, rule, pauses, treatment);
        if (extension.Unit == LimitUnit.None || extension.Amount == 0) return first;
        return Stage(calendar, EndOf(first, limit, extension, rule), extension, rule, pauses, treatment);
    }

    /// <summary>The date of <see cref="Of(WorkCalendar, DateTime, TimeLimit, CountRule, ReadOnlySpan{Pause}, SupplementTreatment, TimeLimit)"/> with every day and why it counts.</summary>
    /// <param name="law">The rows of law to name; by default those of <see cref="CountLaw.Default"/>.</param>
    public static ExplainedDueDate? Explain(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule = CountRule.Legal, IReadOnlyList<Pause>? pauses = null,
        SupplementTreatment treatment = SupplementTreatment.Restart, TimeLimit extension = default, CountLaw? law = null) =>
        Of(calendar, start, limit, rule, [.. pauses ?? []], treatment, extension) is { } due
            ? new Explanation(calendar, rule, [.. pauses ?? []], treatment, law ?? CountLaw.Default).Of(start, limit, extension, due) : null;

    /// <summary>A limit, moved by the pauses that began before it was over.</summary>
    internal static DueDate Stage(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule, ReadOnlySpan<Pause> pauses, SupplementTreatment treatment)
    {
        var count = Count.From(calendar, start, limit, rule);
        if (treatment == SupplementTreatment.Restart) return count.Due(calendar, limit, rule);
        var ran = start;
        foreach (var pause in pauses)
        {
            var from = pause.From > ran ? pause.From : ran;
            if (pause.To is not { } to || to <= from) continue;
            if (count.IsOverAt(calendar, limit, rule, from)) break;
            count = count.Moved(calendar, limit, rule, from, to);
            ran = to;
        }
        return count.Due(calendar, limit, rule);
    }

    /// <summary>Where an extension in another unit begins: elapsed hours after 24:00 of the last day, everything else from the date itself.</summary>
    internal static DateTime EndOf(DueDate due, TimeLimit limit, TimeLimit extension, CountRule rule) =>
        extension.Unit == LimitUnit.Hour && rule == CountRule.Legal && limit.IsOfDays ? due.LawEndsAt : due.Due;
}
