using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>By when a step is due, and on what that rests.</summary>
/// <param name="EndsAt">Where lateness begins: for days, the midnight after the last one. UTC.</param>
/// <param name="Row">The row of law in force on the day on which the count began.</param>
/// <param name="Explained">Every day, counted or not, and why.</param>
public sealed record StepDue(DateTime EndsAt, LawRow Row, ExplainedDueDate Explained);

/// <summary>
/// The time the law gives for one step of a matter: chosen by the day on which the step begins, counted in that row's own unit, with
/// suspensions left out and an extension on top.
/// </summary>
public sealed class StepClock(OfficeCalendars calendars, LawBook law)
{
    /// <summary>The row that governs a step that begins at an instant.</summary>
    public LawRow Row(string rule, DateTime startsAt) => law.Rule(rule, OfficeClock.DayOf(startsAt));

    /// <param name="startsAt">UTC.</param>
    /// <returns>Null where the law sets no number; <see cref="Row"/> still says which row that is.</returns>
    public StepDue? Of(string rule, DateTime startsAt, IReadOnlyList<Pause>? pauses = null, int extensionDays = 0) =>
        Of(Row(rule, startsAt), startsAt, pauses, extensionDays);

    /// <param name="pauses">Suspensions, in order, in UTC; one that still runs means that there is no date yet.</param>
    /// <param name="extensionDays">Calendar days granted on top, with the figure of a row of its own.</param>
    /// <returns>Null where the row has no number or the clock stands.</returns>
    public StepDue? Of(LawRow row, DateTime startsAt, IReadOnlyList<Pause>? pauses = null, int extensionDays = 0)
    {
        var office = (pauses ?? []).Select(pause => new Pause(OfficeClock.ToOffice(pause.From), pause.To is { } to ? OfficeClock.ToOffice(to) : null)).ToList();
        return Explain(row, OfficeClock.ToOffice(startsAt), office, extensionDays == 0 ? default : new TimeLimit(extensionDays, LimitUnit.Day)) is { } explained ? new StepDue(OfficeClock.ToUtc(explained.Date.LawEndsAt), row, explained) : null;
    }

    /// <summary>The figure of a row with its unit; null where it has none.</summary>
    public static TimeLimit? LimitOf(LawRow row) => row.Number is { } amount && Unit(row.Unit) is { } unit ? new TimeLimit(amount, unit) : null;

    /// <param name="start">The office's wall clock, like the pauses.</param>
    /// <param name="unitId">Whose hours count; null: the agency's.</param>
    /// <returns>Null where the row has no figure or the clock stands.</returns>
    public DueDate? DateOf(LawRow row, DateTime start, IReadOnlyList<Pause>? pauses = null, TimeLimit extension = default, Guid? unitId = null) =>
        LimitOf(row) is { } limit ? Deadline.Of(calendars.Of(unitId), start, limit, CountRule.Legal, [.. pauses ?? []], SupplementTreatment.Shift, extension) : null;

    /// <summary>The same, with every day, counted or not, and why.</summary>
    public ExplainedDueDate? Explain(LawRow row, DateTime start, IReadOnlyList<Pause>? pauses = null, TimeLimit extension = default, Guid? unitId = null) =>
        LimitOf(row) is { } limit ? Deadline.Explain(calendars.Of(unitId), start, limit, CountRule.Legal, pauses, SupplementTreatment.Shift, extension) : null;

    /// <summary>Working minutes from now until a step is due; negative once it has passed.</summary>
    public long MinutesLeft(DateTime now, DateTime endsAt) => calendars.Of().WorkingMinutesBetween(OfficeClock.ToOffice(now), OfficeClock.ToOffice(endsAt));

    /// <summary>"hết ngày 19/11/2021", or the very minute where the limit is one of hours.</summary>
    public static string Until(DateTime endsAt)
    {
        var office = OfficeClock.ToOffice(endsAt);
        return office.TimeOfDay == TimeSpan.Zero ? $"hết ngày {Web.Say.Day(DateOnly.FromDateTime(office.AddDays(-1)))}" : Web.Say.Instant(endsAt);
    }

    private static LimitUnit? Unit(string? unit) => unit switch
    {
        "WORKING_DAY" => LimitUnit.WorkingDay,
        "WORKING_HOUR" => LimitUnit.WorkingHour,
        "DAY" => LimitUnit.Day,
        "HOUR" => LimitUnit.Hour,
        "MONTH" => LimitUnit.Month,
        _ => null,
    };
}
