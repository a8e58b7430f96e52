using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>The administrator swaps days and sets hours.</summary>
internal sealed class CalendarDesk(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars, IEnumerable<IDatesThatMove> rooms)
{
    /// <summary>A change that may be made; nothing is stored.</summary>
    /// <exception cref="Refused">It lies in the past, changes nothing, or stands there already.</exception>
    public async Task<CalendarChange> ProposeAsync(DateOnly date, CalendarChangeKind kind, string reason, string decision, CancellationToken cancellation)
    {
        if (date < clock.Today) throw Invalid("Ngày đã qua. Chỉ hoán đổi được từ hôm nay trở đi.", "Date");
        if (date > OfficeCalendars.To) throw Invalid($"Mời chọn ngày trước năm {OfficeCalendars.To.Year + 1}.", "Date");
        if (string.IsNullOrWhiteSpace(reason)) throw Invalid("Mời nhập lý do, ví dụ: Nghỉ hoán đổi dịp lễ.", "Reason");
        if (string.IsNullOrWhiteSpace(decision)) throw Invalid("Mời nhập số và ngày của quyết định hoặc thông báo.", "Decision");
        if (await store.CalendarChanges.AnyAsync(row => row.Date == date && row.WithdrawnAt == null, cancellation))
            throw Invalid("Ngày này đã được hoán đổi. Mời rút lại thay đổi cũ trước.", "Date");
        if (calendars.Of().IsWorking(date) == (kind == CalendarChangeKind.MakeUp))
            throw Invalid(kind == CalendarChangeKind.MakeUp ? "Ngày này vốn đã là ngày làm việc." : "Ngày này vốn đã là ngày nghỉ.", "Kind");
        return new CalendarChange { Id = clock.NewId(), Date = date, Kind = kind, Reason = reason.Trim(), Decision = decision.Trim(), AddedAt = clock.UtcNow };
    }

    /// <summary>Every open deadline of every room that would be another one; under the calendar in force, those that a change has not reached yet.</summary>
    public async Task<IReadOnlyList<MovedDate>> MovesAsync(WorkCalendar after, CancellationToken cancellation)
    {
        var moves = new List<MovedDate>();
        foreach (var room in rooms)
            await foreach (var move in room.FindAsync(calendars.Of(), after, cancellation)) moves.Add(move);
        return moves;
    }

    /// <returns>How many deadlines moved with it.</returns>
    public async Task<int> AddAsync(CalendarChange change, Actor by, CancellationToken cancellation)
    {
        var before = calendars.Of();
        store.CalendarChanges.Add(change);
        try
        {
            await acts.CommitAsync(new Doing("calendar.swap", by, "calendar", change.Id), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw Invalid("Ngày này vừa được người khác hoán đổi. Mời xem lại.", "Date");
        }
        return await MoveAsync(before, by, $"{(change.Kind == CalendarChangeKind.MakeUp ? "Làm bù" : "Nghỉ")} ngày {change.Date:dd/MM/yyyy} theo {change.Decision}", cancellation);
    }

    /// <returns>How many deadlines moved back with it.</returns>
    public async Task<int> WithdrawAsync(Guid id, int version, Actor by, string reason, CancellationToken cancellation)
    {
        var change = await store.CalendarChanges.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (change.WithdrawnAt is not null) return 0;
        if (change.Date < clock.Today) throw Invalid("Ngày đã qua, không rút lại được.", "Date");
        var before = calendars.Of();
        store.Entry(change).Property(row => row.Version).OriginalValue = version;
        change.WithdrawnAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("calendar.withdraw", by, "calendar", id) { Reason = reason }, cancellation);
        return await MoveAsync(before, by, $"Rút lại việc hoán đổi ngày {change.Date:dd/MM/yyyy}", cancellation);
    }

    /// <summary>Moves what does not stand where the calendar in force has it: after a change of hours, an import, or a change that was cut short.</summary>
    public Task<int> MoveRestAsync(Actor by, CancellationToken cancellation) => MoveAsync(calendars.Of(), by, "Lịch làm việc thay đổi", cancellation);

    public async Task SetHoursAsync(Guid? unitId, DateOnly from, string pattern, string decision, Actor by, CancellationToken cancellation)
    {
        HoursPattern.Parse(pattern);
        if (from < clock.Today) throw Invalid("Giờ làm việc mới áp dụng từ hôm nay trở đi.", "From");
        var row = await store.OfficeHoursSettings.SingleOrDefaultAsync(row => row.UnitId == unitId && row.From == from, cancellation);
        if (row is null) store.OfficeHoursSettings.Add(row = new OfficeHoursSetting { Id = clock.NewId(), UnitId = unitId, From = from, Pattern = pattern });
        (row.Pattern, row.Decision) = (pattern.Trim(), decision.Trim());
        await acts.CommitAsync(new Doing("calendar.hours", by, "calendar", row.Id), cancellation);
        calendars.Forget();
    }

    private async Task<int> MoveAsync(WorkCalendar before, Actor by, string because, CancellationToken cancellation)
    {
        calendars.Forget();
        var moved = 0;
        foreach (var room in rooms) moved += await room.MoveAsync(before, calendars.Of(), by, because, cancellation);
        return moved;
    }

    private static Refused Invalid(string sentence, string field) => Problems.CalendarChangeInvalid.Because(sentence, field);
}
