using System.Globalization;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>By when the desk passes an accepted dossier on.</summary>
/// <param name="DueAt">UTC.</param>
/// <param name="AtOnce">Online: right after acceptance, no hour is waited for.</param>
/// <param name="Row">The row of law it rests on.</param>
public sealed record HandOverDue(DateTime DueAt, bool AtOnce, LawRow Row);

/// <summary>
/// Chuyển hồ sơ đúng lúc (NĐ 61/2018 Đ18): online at once; received at the desk until 15:00, the same day; after it, at the start
/// of the next working day. By when a dossier goes back after appraisal (Đ19 k4).
/// </summary>
internal sealed class HandOverClock(OfficeCalendars calendars, LawBook law)
{
    /// <returns>Null where the law of the day sets no time.</returns>
    public HandOverDue? For(Channel channel, DateTime acceptedAt)
    {
        var accepted = OfficeClock.ToOffice(acceptedAt);
        var today = DateOnly.FromDateTime(accepted);
        if (channel == Channel.Online)
        {
            var online = law.Rule("hand-over-online", today);
            return online.Number is { } hours ? new HandOverDue(OfficeClock.ToUtc(calendars.Of().AddWorkingMinutes(accepted, hours * 60)), hours == 0, online) : null;
        }
        var row = law.Rule("hand-over-direct", today);
        if (!TimeOnly.TryParseExact(row.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)) return null;
        var calendar = calendars.Of();
        // 15:00:00 itself is not after 15:00.
        if (calendar.IsWorking(today) && TimeOnly.FromDateTime(accepted) <= until) return new HandOverDue(OfficeClock.ToUtc(calendar.ClosingOf(today)), false, row);
        var next = calendar.WorkingDayAfter(today, 1);
        return new HandOverDue(OfficeClock.ToUtc(calendar.AddWorkingMinutes(next.ToDateTime(TimeOnly.MinValue), law.Rule("hand-over-start", today).Number ?? 0)), false, row);
    }

    /// <summary>By when it goes back through the desk when the appraisal finds something lacking; null where the law of the day sets no time.</summary>
    public (DateTime DueAt, LawRow Row)? ReturnBy(DateTime acceptedAt)
    {
        var accepted = OfficeClock.ToOffice(acceptedAt);
        var row = law.Rule("return-after-appraisal", DateOnly.FromDateTime(accepted));
        return row.Number is { } days && Deadline.Of(calendars.Of(), accepted, new TimeLimit(days, LimitUnit.WorkingDay)) is { } due ? (OfficeClock.ToUtc(due.Due), row) : null;
    }
}
