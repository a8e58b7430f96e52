using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>
/// The working calendar of the agency and of each unit with hours of its own: the national days of the law, the days
/// swapped here, and the hours, each from its day on. Kept in memory; a change on this node shows at once, on another
/// within <see cref="Lifetime"/>.
/// </summary>
public sealed class OfficeCalendars(IServiceScopeFactory scopes, Installation installation, OfficeClock clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    public static readonly DateOnly From = new(2015, 1, 1), To = new(2045, 12, 31);

    private const string SwappedPrefix = "calendar-";

    private Known? known;

    private sealed record Known(IReadOnlyList<SpecialDay> Specials, IReadOnlyList<OfficeHoursSetting> Hours, IReadOnlyDictionary<Guid, Guid?> Parents,
        DateTime ReadAt)
    {
        public ConcurrentDictionary<Guid, WorkCalendar> Made { get; } = new();
    }

    /// <summary>The last day for which the days off are known; later dates rest on weekly rest alone.</summary>
    public static DateOnly KnownThrough => Holidays.KnownThrough;

    /// <param name="unitId">A unit, whose hours are its own, its parent's, or the agency's; null: the agency's.</param>
    public WorkCalendar Of(Guid? unitId = null)
    {
        var now = Current();
        return now.Made.GetOrAdd(OwnerOf(now, unitId), owner => new WorkCalendar(HoursOf(now, owner), now.Specials, From, To));
    }

    /// <summary>The agency's calendar as it would be with one change more or less: to see what would move before anything does.</summary>
    public WorkCalendar With(CalendarChange change, bool withdrawn = false)
    {
        var now = Current();
        var others = now.Specials.Where(day => day.Date != change.Date);
        return new WorkCalendar(HoursOf(now, Guid.Empty), others.Concat(withdrawn ? Holidays.All.Where(day => day.Date == change.Date) : [Special(change)]), From, To);
    }

    internal void Forget() => known = null;

    /// <summary>How a swapped day is named where a date is explained.</summary>
    internal static string RowOf(CalendarChange change) => $"{SwappedPrefix}{change.Date:yyyy-MM-dd}";

    /// <summary>The day that such a name stands for; null for a row of law/.</summary>
    internal static DateOnly? SwappedDay(string row) =>
        row.StartsWith(SwappedPrefix, StringComparison.Ordinal)
        && DateOnly.TryParseExact(row[SwappedPrefix.Length..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    private static SpecialDay Special(CalendarChange change) =>
        new(change.Date, change.Kind == CalendarChangeKind.MakeUp ? DayKind.MakeUp : DayKind.Holiday, change.Reason, RowOf(change));

    /// <summary>The unit, or the nearest above it, that has hours of its own; empty for the agency.</summary>
    private static Guid OwnerOf(Known now, Guid? unitId)
    {
        for (var unit = unitId; unit is { } id; unit = now.Parents.GetValueOrDefault(id))
            if (now.Hours.Any(row => row.UnitId == id)) return id;
        return Guid.Empty;
    }

    /// <summary>A unit's own hours from their first day on; until then those of the unit above it.</summary>
    private IEnumerable<HoursFrom> HoursOf(Known now, Guid owner)
    {
        var own = now.Hours.Where(row => (row.UnitId ?? Guid.Empty) == owner).Select(row => new HoursFrom(row.From, HoursPattern.Parse(row.Pattern))).ToList();
        var first = own.Count == 0 ? DateOnly.MaxValue : own.Min(row => row.From);
        var until = owner == Guid.Empty ? [new HoursFrom(DateOnly.MinValue, HoursPattern.Parse(installation.Hours))] : HoursOf(now, OwnerOf(now, now.Parents.GetValueOrDefault(owner)));
        return [.. until.Where(row => row.From < first), .. own];
    }

    /// <summary>Where an administrator's day and the law's meet, the administrator's holds: it rests on the later decision.</summary>
    private Known Current()
    {
        var instant = clock.UtcNow;
        if (known is { } held && instant - held.ReadAt < Lifetime) return held;
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var changes = store.CalendarChanges.AsNoTracking().Where(change => change.WithdrawnAt == null).ToList();
        var swapped = changes.Select(change => change.Date).ToHashSet();
        var fresh = new Known(
            [.. Holidays.All.Where(day => !swapped.Contains(day.Date)), .. changes.Select(Special)],
            store.OfficeHoursSettings.AsNoTracking().ToList(),
            store.Units.AsNoTracking().ToDictionary(unit => unit.Id, unit => unit.ParentId), instant);
        return known = known is { } before && SameAs(before, fresh) ? Renew(before, fresh) : fresh;
    }

    private static bool SameAs(Known a, Known b) => a.Specials.SequenceEqual(b.Specials)
        && a.Hours.Select(row => (row.UnitId, row.From, row.Pattern)).SequenceEqual(b.Hours.Select(row => (row.UnitId, row.From, row.Pattern)))
        && a.Parents.Count == b.Parents.Count && !a.Parents.Except(b.Parents).Any();

    /// <summary>Nothing changed: the calendars made already go on.</summary>
    private static Known Renew(Known before, Known fresh)
    {
        foreach (var (owner, calendar) in before.Made) fresh.Made[owner] = calendar;
        return fresh;
    }
}
