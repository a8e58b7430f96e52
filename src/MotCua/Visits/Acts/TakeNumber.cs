using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;

namespace MotCua.Visits.Acts;

/// <summary>What somebody says when they take a number.</summary>
/// <param name="Priority">A code of law/codes/visit-priority.json.</param>
/// <param name="Appointment">The code of an appointment of today.</param>
internal sealed record NumberWish(Guid Desk, VisitTopic Topic, TicketWay Way, string? Priority = null, string? Appointment = null);

/// <summary>Lấy số, while the desk is open; and giving it back.</summary>
internal sealed class TakeNumber(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars, LawBook law)
{
    /// <summary>So long before opening numbers are given out to those who stand at the door. A house rule.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(30);

    public async Task<VisitTicket> RunAsync(NumberWish wish, string? key, CancellationToken cancellation, DateTime? at = null)
    {
        var actor = VisitPermissions.Visitor;
        if (key is not null && await acts.FindDoneAsync(actor, "visit.take", key, null, cancellation) is { } done)
            return await store.VisitTickets.AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        var now = at ?? clock.UtcNow;
        var day = OfficeClock.DayOf(now);
        if ((await store.DesksOnAsync(day, cancellation)).All(desk => desk.Id != wish.Desk)) throw VisitProblems.DeskUnknown.Because(field: "Desk");
        MustBeOpen(wish.Desk, now);
        var (priority, row) = PriorityOf(wish.Priority, day);
        var appointment = await ArriveAsync(wish, day, now, cancellation);
        VisitTicket? ticket = null;
        var id = clock.NewId();
        await acts.CommitAsync(new Doing("visit.take", actor, "visit", id)
        {
            At = at,
            Key = key,
            UnitId = wish.Desk,
            Inside = async inner =>
            {
                var number = await store.Dialect.NextNumberAsync(store, $"visit:{wish.Desk:N}:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", inner);
                store.VisitTickets.Add(ticket = new VisitTicket
                {
                    Id = id,
                    Code = AccessCode.New(),
                    DeskUnitId = wish.Desk,
                    Day = day,
                    Number = (int)number,
                    Topic = appointment?.Topic ?? wish.Topic,
                    Way = appointment is null ? wish.Way : TicketWay.Appointment,
                    PriorityCode = priority,
                    PriorityRow = row,
                    AppointmentId = appointment?.Id,
                    BookedFor = appointment is null ? null : OfficeClock.ToUtc(day.ToDateTime(appointment.Start)),
                    TakenAt = now,
                });
            },
        }, cancellation);
        return ticket ?? await store.VisitTickets.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Gives the number back: whoever holds its code.</summary>
    public async Task LeaveAsync(string code, CancellationToken cancellation)
    {
        var ticket = await store.TicketAsync(code, cancellation);
        store.VisitEnds.Add(ticket.End(VisitOutcome.Left, null, clock.UtcNow, null, null, null));
        await acts.CommitAsync(new Doing("visit.leave", VisitPermissions.Visitor, "visit", ticket.Id) { UnitId = ticket.DeskUnitId }, cancellation);
    }

    /// <summary>The groups that come first on a day: what the row of the law names, by the names of the list.</summary>
    public (LawRow Row, IReadOnlyList<LawCode> Groups) PriorityOn(DateOnly day)
    {
        var row = law.Rule("visit-priority", day);
        var codes = (row.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (row, [.. law.Codes("visit-priority").Where(code => codes.Contains(code.Code))]);
    }

    private (string? Code, string? Row) PriorityOf(string? code, DateOnly day)
    {
        if (string.IsNullOrWhiteSpace(code)) return (null, null);
        var (row, groups) = PriorityOn(day);
        return groups.Any(group => group.Code == code) ? (code, row.Id) : throw VisitProblems.PriorityUnknown.Because(field: "Priority");
    }

    private async Task<Appointment?> ArriveAsync(NumberWish wish, DateOnly day, DateTime now, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(wish.Appointment)) return null;
        var code = AccessCode.Clean(wish.Appointment);
        var appointment = await store.Appointments.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw VisitProblems.AppointmentUnknown.Because(field: "Appointment");
        if (appointment.Day != day || appointment.DeskUnitId != wish.Desk) throw VisitProblems.NotToday.Because(field: "Appointment");
        appointment.Arrive(now);
        return appointment;
    }

    private void MustBeOpen(Guid desk, DateTime now)
    {
        var (calendar, office) = (calendars.Of(desk), OfficeClock.ToOffice(now));
        var day = DateOnly.FromDateTime(office);
        if (!calendar.IsWorking(day) || office < day.ToDateTime(calendar.SessionsOn(day)[0].Opens) - Early || office >= calendar.ClosingOf(day)) throw VisitProblems.ClosedNow.Because();
    }
}
