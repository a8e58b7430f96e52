using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>Cảnh báo: that holder and head were told, so many working minutes before a step's limit. Once for a step and a mark.</summary>
public sealed class StepAlarm
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public Guid RouteStepId { get; init; }
    /// <summary>Working minutes before the limit.</summary>
    public int MinutesBefore { get; init; }
    public DateTime At { get; init; }
    public DateTime DueAt { get; init; }
}

/// <summary>Looks for steps that come near their limit and tells those who can still do something about it; the marks are a row of law/.</summary>
internal sealed class StepAlarms(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars, LawBook law)
{
    private const int Most = 500;

    /// <summary>Working minutes before a step's limit at which it is said, the earliest first.</summary>
    public static IReadOnlyList<int> Marks(LawBook law, DateOnly day) =>
        [.. (law.Rule("step-alarm", day).Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(mark => int.Parse(mark, NumberStyles.None, CultureInfo.InvariantCulture)).OrderDescending()];

    /// <summary>Working minutes left where the earliest mark has come and the limit has not; else null.</summary>
    public static long? Near(LawBook law, WorkingTime.WorkCalendar calendar, OfficeClock clock, DateTime dueAt) =>
        dueAt > clock.UtcNow && Marks(law, clock.Today) is [var first, ..] && calendar.WorkingMinutesBetween(clock.Now, OfficeClock.ToOffice(dueAt)) is var left && left <= first ? left : null;

    /// <returns>How many alarms were given.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var marks = Marks(law, clock.Today);
        if (marks.Count == 0) return 0;
        var horizon = OfficeClock.ToUtc(calendars.Of().AddWorkingMinutes(clock.Now, marks[0]));
        var near = await store.RouteSteps.AsNoTracking()
            .Where(step => step.LeftAt == null && step.DueAt != null && step.DueAt > now && step.DueAt <= horizon
                && store.Set<Dossier>().Any(dossier => dossier.Id == step.DossierId && dossier.State == DossierState.InProgress && dossier.PausedAt == null))
            .OrderBy(step => step.DueAt).Take(Most).ToListAsync(cancellation);
        var given = 0;
        foreach (var step in near)
        {
            // Entered inside a mark already, or found late: said once, by the nearest mark that has come.
            var left = calendars.Of().WorkingMinutesBetween(clock.Now, OfficeClock.ToOffice(step.DueAt!.Value));
            var mark = marks.Where(minutes => left <= minutes).DefaultIfEmpty(-1).Min();
            if (mark < 0 || await store.StepAlarms.AnyAsync(alarm => alarm.RouteStepId == step.Id && alarm.MinutesBefore <= mark, cancellation)) continue;
            if (await GiveAsync(step, mark, left, now, cancellation)) given++;
        }
        return given;
    }

    private async Task<bool> GiveAsync(RouteStep step, int mark, long left, DateTime now, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var dossier = await store.Dossiers.AsNoTracking().Where(row => row.Id == step.DossierId).Select(row => new { row.Code, row.HolderPersonId, row.HandlingUnitId }).SingleAsync(cancellation);
        var told = await ToldAsync(step, dossier.HolderPersonId, cancellation);
        store.StepAlarms.Add(new StepAlarm { Id = clock.NewId(), DossierId = step.DossierId, RouteStepId = step.Id, MinutesBefore = mark, At = now, DueAt = step.DueAt!.Value });
        var words = $"Bước “{step.Name}” của hồ sơ {dossier.Code} còn {Screen.Minutes(left)}, phải xong trước {Screen.Time(step.DueAt.Value)}.";
        try
        {
            await acts.CommitAsync(new Doing("dossier.alarm", Actor.System, "dossier", step.DossierId)
            {
                UnitId = step.UnitId,
                Outbox = [.. told.Select(person => Notify.Message(clock, person, null, $"Hồ sơ {dossier.Code} sắp hết hạn của bước", words, $"/ho-so/{dossier.Code}"))],
            }, cancellation);
            return true;
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Another node gave it in the same minute.
            return false;
        }
    }

    /// <summary>The holder, or where nobody has taken it on everybody of the unit who may; and the unit's head.</summary>
    private async Task<IReadOnlyList<Guid>> ToldAsync(RouteStep step, Guid? holder, CancellationToken cancellation)
    {
        var today = clock.Today;
        var there = await store.RoleHoldings.AsNoTracking().Where(held => held.UnitId == step.UnitId && held.From <= today && (held.To == null || held.To >= today))
            .Select(held => new { held.PersonId, held.Role }).ToListAsync(cancellation);
        var hands = holder is { } one ? [one] : there.Where(held => held.Role == step.Role).Select(held => held.PersonId);
        var heads = there.Where(held => held.Role is Role.DivisionHead or Role.DeskHead || (held.Role == Role.Director && step.Role == Role.Director)).Select(held => held.PersonId);
        return [.. hands.Concat(heads).Distinct()];
    }
}
