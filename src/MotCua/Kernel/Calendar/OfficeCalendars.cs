using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>
/// The working calendar of the agency and of each unit with hours of its own: the national days of the law, the days
/// swapped here, the hours in force today. Kept in memory; a change on this node shows at once, on another within
/// <see cref="Lifetime"/>.
/// </summary>
public sealed class OfficeCalendars(IServiceScopeFactory scopes, Installation installation, OfficeClock clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    public static readonly DateOnly From = new(2015, 1, 1), To = new(2045, 12, 31);

    private Known? known;

    private sealed record Known(IReadOnlyList<SpecialDay> Specials, IReadOnlyList<OfficeHoursSetting> Hours, IReadOnlyDictionary<Guid, Guid?> Parents,
        DateOnly Day, DateTime ReadAt)
    {
        public ConcurrentDictionary<Guid, WorkCalendar> Made { get; } = new();
    }

    /// <summary>The last day for which the days off are known; later dates rest on weekly rest alone.</summary>
    public static DateOnly KnownThrough => Holidays.KnownThrough;

    /// <param name="unitId">A unit, whose hours are its own, its parent's, or the agency's; null: the agency's.</param>
    public WorkCalendar Of(Guid? unitId = null)
    {
        var now = Current();
        var (owner, pattern) = HoursOf(now, unitId);
        return now.Made.GetOrAdd(owner, _ => Make(pattern, now.Specials));
    }

    /// <summary>The agency's calendar as it would be with one change more or less: to see what would move before anything does.</summary>
    public WorkCalendar With(CalendarChange change, bool withdrawn = false)
    {
        var now = Current();
        var specials = now.Specials.Where(day => day.LawRow != RowOf(change));
        return Make(HoursOf(now, null).Pattern, withdrawn ? specials : specials.Append(Special(change)));
    }

    internal void Forget() => known = null;

    /// <summary>How a swapped day is named where a date is explained.</summary>
    internal static string RowOf(CalendarChange change) => $"calendar-{change.Date:yyyy-MM-dd}";

    private static SpecialDay Special(CalendarChange change) =>
        new(change.Date, change.Kind == CalendarChangeKind.MakeUp ? DayKind.MakeUp : DayKind.Holiday, change.Reason, RowOf(change));

    private static WorkCalendar Make(string pattern, IEnumerable<SpecialDay> specials) => new(HoursPattern.Parse(pattern), specials, From, To);

    private (Guid Owner, string Pattern) HoursOf(Known now, Guid? unitId)
    {
        for (var unit = unitId; unit is { } id; unit = now.Parents.GetValueOrDefault(id))
            if (InForce(id) is { } own) return (id, own.Pattern);
        return (Guid.Empty, InForce(null)?.Pattern ?? installation.Hours);

        OfficeHoursSetting? InForce(Guid? id) => now.Hours.Where(row => row.UnitId == id && row.From <= now.Day).MaxBy(row => row.From);
    }

    /// <summary>Where an administrator's day and the law's meet, the administrator's holds: it rests on the later decision.</summary>
    private Known Current()
    {
        var (today, instant) = (clock.Today, clock.UtcNow);
        if (known is { } held && held.Day == today && instant - held.ReadAt < Lifetime) return held;
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var changes = store.CalendarChanges.AsNoTracking().Where(change => change.WithdrawnAt == null).ToList();
        var swapped = changes.Select(change => change.Date).ToHashSet();
        var fresh = new Known(
            [.. Holidays.All.Where(day => !swapped.Contains(day.Date)), .. changes.Select(Special)],
            store.OfficeHoursSettings.AsNoTracking().ToList(),
            store.Units.AsNoTracking().ToDictionary(unit => unit.Id, unit => unit.ParentId), today, instant);
        return known = known is { } before && SameAs(before, fresh) ? Renew(before, fresh) : fresh;
    }

    private static bool SameAs(Known a, Known b) => a.Day == b.Day && a.Specials.SequenceEqual(b.Specials)
        && a.Hours.Select(row => (row.UnitId, row.From, row.Pattern)).SequenceEqual(b.Hours.Select(row => (row.UnitId, row.From, row.Pattern)))
        && a.Parents.Count == b.Parents.Count;

    /// <summary>Nothing changed: the calendars made already go on.</summary>
    private static Known Renew(Known before, Known fresh)
    {
        foreach (var (owner, calendar) in before.Made) fresh.Made[owner] = calendar;
        return fresh;
    }
}
