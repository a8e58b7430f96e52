using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>By when the desk answers a dossier: measured apart, it never moves the promise.</summary>
/// <param name="DueAt">UTC.</param>
/// <param name="Row">The row of law it rests on; it says whether it is confirmed.</param>
public sealed record AnswerDue(DateTime DueAt, LawRow Row);

/// <summary>The desk's own clock, from the arrival of the dossier to its answer.</summary>
internal sealed class AnswerClock(OfficeCalendars calendars, LawBook law)
{
    /// <returns>Null where the law of that day sets no time.</returns>
    public AnswerDue? For(Channel channel, DateTime completeAt)
    {
        var arrived = OfficeClock.ToOffice(completeAt);
        var row = law.Rule(channel == Channel.Online ? "online-answer" : "counter-answer", DateOnly.FromDateTime(arrived));
        if (row.Number is not { } amount || DateOnly.FromDateTime(arrived) < OfficeCalendars.From) return null;
        var unit = row.Unit == "WORKING_HOUR" ? LimitUnit.WorkingHour : LimitUnit.WorkingDay;
        return Deadline.Of(calendars.Of(), arrived, new TimeLimit(amount, unit)) is { } due ? new AnswerDue(OfficeClock.ToUtc(due.Due), row) : null;
    }

    /// <summary>Working minutes the desk took, or has taken so far; of a dossier older than the calendar, those since it begins.</summary>
    public long Minutes(DateTime completeAt, DateTime answeredAt)
    {
        var (from, first) = (OfficeClock.ToOffice(completeAt), OfficeCalendars.From.ToDateTime(TimeOnly.MinValue));
        return calendars.Of().WorkingMinutesBetween(from < first ? first : from, OfficeClock.ToOffice(answeredAt));
    }
}
