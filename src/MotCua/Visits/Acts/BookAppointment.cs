using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Vietnamese;

namespace MotCua.Visits.Acts;

/// <summary>An hour that can still be booked.</summary>
internal sealed record OpenSlot(DateOnly Day, TimeOnly Start, int Left);

/// <summary>Books an hour at a desk, and cancels it by a link that works once.</summary>
internal sealed class BookAppointment(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars)
{
    /// <summary>How far ahead an hour may be booked. A house rule.</summary>
    public const int DaysAhead = 14;

    private const int Tries = 50;

    /// <summary>Hours of working days to come with seats left, soonest first.</summary>
    public async Task<IReadOnlyList<OpenSlot>> OpenAsync(Guid desk, CancellationToken cancellation)
    {
        var (today, now) = (clock.Today, clock.Now);
        var last = today.AddDays(DaysAhead);
        var slots = await store.AppointmentSlots.AsNoTracking().Where(row => row.DeskUnitId == desk && row.Capacity > 0 && row.From <= last && (row.To == null || row.To >= today)).ToListAsync(cancellation);
        var taken = (await store.Appointments.AsNoTracking().Where(row => row.DeskUnitId == desk && row.Day >= today && row.Day <= last && row.Seat != null)
            .GroupBy(row => new { row.Day, row.Start }).Select(group => new { group.Key.Day, group.Key.Start, Count = group.Count() }).ToListAsync(cancellation)).ToDictionary(row => (row.Day, row.Start), row => row.Count);
        var calendar = calendars.Of(desk);
        return [.. Enumerable.Range(0, DaysAhead + 1).Select(today.AddDays).Where(calendar.IsWorking)
            .SelectMany(day => slots.Where(slot => slot.IsOn(day) && day.ToDateTime(slot.Start) > now).Select(slot => new OpenSlot(day, slot.Start, slot.Capacity - taken.GetValueOrDefault((day, slot.Start)))))
            .Where(slot => slot.Left > 0).OrderBy(slot => slot.Day).ThenBy(slot => slot.Start)];
    }

    /// <returns>The appointment, and the token of the link that cancels it: shown once, kept as a digest.</returns>
    /// <exception cref="Refused"><see cref="VisitProblems.SlotFull"/>, <see cref="VisitProblems.NameNeeded"/></exception>
    public async Task<(Appointment Appointment, string CancelToken)> RunAsync(Guid desk, DateOnly day, TimeOnly start, VisitTopic topic, string? name, string? phone, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name)) throw VisitProblems.NameNeeded.Because(field: "Name");
        if (!PhoneNumber.TryParse(phone ?? "", out _)) throw VisitProblems.NameNeeded.Because("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.", "Phone");
        for (var tried = 1; ; tried++)
        {
            var slot = (await store.AppointmentSlots.AsNoTracking().Where(row => row.DeskUnitId == desk && row.Start == start && row.Weekday == day.DayOfWeek).ToListAsync(cancellation)).Find(row => row.IsOn(day));
            if (slot is null || !calendars.Of(desk).IsWorking(day) || day.ToDateTime(start) <= clock.Now || day > clock.Today.AddDays(DaysAhead)) throw VisitProblems.SlotFull.Because(field: "Slot");
            var seats = await store.Appointments.AsNoTracking().Where(row => row.DeskUnitId == desk && row.Day == day && row.Start == start && row.Seat != null).Select(row => row.Seat!.Value).ToListAsync(cancellation);
            if (Enumerable.Range(1, slot.Capacity).Except(seats).ToList() is not [var seat, ..]) throw VisitProblems.SlotFull.Because(field: "Slot");
            var token = AccessCode.NewToken();
            var appointment = new Appointment { Id = clock.NewId(), Code = AccessCode.New(), DeskUnitId = desk, Day = day, Start = start, Topic = topic, Name = name.Trim(), Phone = phone!.Trim(), BookedAt = clock.UtcNow };
            appointment.Seated(seat, AccessCode.Digest(token));
            store.Appointments.Add(appointment);
            try
            {
                await acts.CommitAsync(new Doing("appointment.book", VisitPermissions.Visitor, "appointment", appointment.Id) { UnitId = desk }, cancellation);
                return (appointment, token);
            }
            catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e) && tried < Tries)
            {
                // Somebody took that seat in the same moment: the next one, if there is any.
                store.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The appointment a cancel link leads to; the link is dead once it was used.</summary>
    public async Task<Appointment> ByTokenAsync(string token, CancellationToken cancellation)
    {
        var digest = AccessCode.Digest(token);
        return await store.Appointments.SingleOrDefaultAsync(row => row.CancelDigest == digest, cancellation) ?? throw VisitProblems.AppointmentUnknown.Because();
    }

    public async Task CancelAsync(string token, CancellationToken cancellation)
    {
        var appointment = await ByTokenAsync(token, cancellation);
        appointment.Cancel(clock.UtcNow);
        await acts.CommitAsync(new Doing("appointment.cancel", VisitPermissions.Visitor, "appointment", appointment.Id) { UnitId = appointment.DeskUnitId }, cancellation);
    }
}
