using System.Globalization;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Counts a child's own date: its agency's limit from when the agency has it; without a limit of its own, the whole's date.</summary>
internal sealed class ChildDates(OfficeCalendars calendars, LawBook law)
{
    private const string SameDayRule = "same-day-result";

    /// <param name="from">When the agency has it. UTC.</param>
    public ChildPromise From(ChildDossier child, Dossier parent, DateTime from)
    {
        var start = OfficeClock.ToOffice(from);
        if (child.SameDay) return SameDay(start);
        if (child.LimitUnit == LimitUnit.None) return new ChildPromise(parent.PromisedAt, parent.LawEndsAt, parent.LawRows.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var explained = Deadline.Explain(calendars.Of(), start, new TimeLimit(child.LimitAmount, child.LimitUnit), CountRule.Legal)!;
        return new ChildPromise(OfficeClock.ToUtc(explained.Date.Due), OfficeClock.ToUtc(explained.Date.LawEndsAt), explained.LawRows);
    }

    /// <summary>On the day itself; what comes after the hour of the law, or on a day off, on the next working day.</summary>
    private ChildPromise SameDay(DateTime start)
    {
        var calendar = calendars.Of();
        var today = DateOnly.FromDateTime(start);
        var row = law.Rule(SameDayRule, today);
        var late = row.Value is { } hour && TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && TimeOnly.FromDateTime(start) > until;
        var day = late ? calendar.WorkingDayAfter(today, 1) : calendar.OnOrAfter(today);
        return new ChildPromise(OfficeClock.ToUtc(calendar.ClosingOf(day)), OfficeClock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)), [row.Id]);
    }
}
