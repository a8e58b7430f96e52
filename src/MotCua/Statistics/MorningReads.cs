using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Statistics;

/// <summary>A unit or procedure in the morning.</summary>
/// <param name="Head">Who answers for it; null where nobody holds the post, or for a procedure.</param>
internal sealed record MorningLine(string Key, string Name, string? Head, int LateNow, LateForecast Soon, int Judged, int JudgedInTime);

/// <summary>A week of finished dossiers.</summary>
/// <param name="LateAtEnd">How many were late and open when it ended, or now.</param>
internal sealed record MorningWeek(DateOnly Monday, int Received, int InTime, int Late, int LateAtEnd);

internal sealed record MorningPicture(int LateNow, LateForecast Soon, int LateYesterday, FigureCounts Yesterday, FigureCounts Today, IReadOnlyList<MorningWeek> Weeks,
    IReadOnlyList<MorningLine> Units, IReadOnlyList<MorningLine> Procedures, int HistoryOf);

/// <summary>Puts the morning page together, within what its reader answers for.</summary>
internal sealed class MorningReads(Store store, OfficeClock clock, LateHistory history, FigureView view)
{
    private const int Weeks = 12, MostProcedures = 15;

    public async Task<MorningPicture> ReadAsync(MorningScope scope, CancellationToken cancellation)
    {
        var (now, today) = (clock.UtcNow, clock.Today);
        var groups = await store.OpenGroupsAsync(scope, now.AddDays(LateHistory.Horizon), cancellation);
        var past = await history.ReadAsync(cancellation);
        var year = FigurePeriod.OfYear(today.Year);
        var sheet = await FigureSheet.ReadAsync(store, year, today, new FigureFilter(), cancellation);
        var own = scope.IsAll ? sheet : new FigureSheet([.. sheet.Before.Where(sum => Mine(sum.Key.UnitId))], [.. sheet.Within.Where(sum => Mine(sum.Key.UnitId))]);
        // A desk's head sees what the desk received; sums are kept by the unit that handles, so the trend is that of all units.
        bool Mine(Guid unit) => scope.Desks is { Count: > 0 } || scope.Divisions!.Contains(unit);

        var days = await DaysAsync(scope, sheet, today, cancellation);
        int LateUpTo(DateOnly day) => days.Where(sum => sum.Key <= day).Sum(sum => sum.LateOpen);
        return new MorningPicture(groups.Where(group => group.LawEndsAt < now).Sum(group => group.Count), Forecast(groups, now, past), LateUpTo(today.AddDays(-1)),
            FigureCounts.SumOf(days.Where(sum => sum.Key == today.AddDays(-1))), FigureCounts.SumOf(days.Where(sum => sum.Key == today)), WeeksOf(days, today),
            await LinesAsync(FigureBy.Unit, group => group.UnitId.ToString()), [.. (await LinesAsync(FigureBy.Procedure, group => group.ProcedureCode)).Take(MostProcedures)], past.Dossiers);

        async Task<IReadOnlyList<MorningLine>> LinesAsync(FigureBy by, Func<OpenGroup, string> key)
        {
            var open = groups.ToLookup(key);
            var heads = by == FigureBy.Unit ? await HeadsAsync(cancellation) : [];
            return [.. (await view.LinesAsync(own, by, today, cancellation)).Select(line => new MorningLine(line.Key, line.Name, by == FigureBy.Unit ? heads.GetValueOrDefault(Guid.Parse(line.Key)) : null,
                    open[line.Key].Where(group => group.LawEndsAt < now).Sum(group => group.Count), Forecast(open[line.Key], now, past), line.Judged, line.JudgedInTime))
                .Where(line => by == FigureBy.Unit || line.LateNow > 0 || line.Soon.Open > 0)
                .OrderByDescending(line => line.LateNow).ThenByDescending(line => line.Soon.Expected)];
        }
    }

    /// <summary>What is not late yet, and its limit ends within the horizon.</summary>
    private static LateForecast Forecast(IEnumerable<OpenGroup> groups, DateTime now, LateHistory.Known past) =>
        LateForecast.Of(groups.Where(group => group.LawEndsAt >= now).GroupBy(group => (group.Stage, Days: DaysLeft(group.LawEndsAt, now)))
            .Select(group => (group.Sum(one => one.Count), past.For(group.Key.Stage, group.Key.Days))));

    public static int DaysLeft(DateTime lawEndsAt, DateTime now) => Math.Min(LateHistory.Horizon, (int)Math.Floor((lawEndsAt - now).TotalDays));

    /// <summary>The weeks that are drawn, day by day; before them one sum, of which only what was late and open counts.</summary>
    private async Task<List<Summed<DateOnly>>> DaysAsync(MorningScope scope, FigureSheet sheet, DateOnly today, CancellationToken cancellation)
    {
        var first = FirstMonday(today);
        var past = new Summed<DateOnly> { Key = first.AddDays(-1) };
        List<Summed<DateOnly>> days = [past];
        if (scope.IsAll || scope.Desks is { Count: > 0 })
        {
            days.AddRange(await store.ByDayAsync(first, today, byMonth: false, new FigureFilter(), cancellation));
            // All there is until today is read already: what the weeks did not add was there before.
            past.LateOpen = sheet.Before.Concat(sheet.Within).Sum(sum => sum.LateOpen) - days.Sum(day => day.LateOpen);
            return days;
        }
        foreach (var filter in scope.Divisions!.Distinct().Select(unit => new FigureFilter(unit)))
        {
            past.Add(FigureCounts.SumOf(await store.SumAsync(null, past.Key, filter, cancellation)));
            days.AddRange(await store.ByDayAsync(first, today, byMonth: false, filter, cancellation));
        }
        return days;
    }

    private static List<MorningWeek> WeeksOf(List<Summed<DateOnly>> days, DateOnly today)
    {
        var weeks = new List<MorningWeek>();
        for (var monday = FirstMonday(today); monday <= today; monday = monday.AddDays(7))
        {
            var sum = FigureCounts.SumOf(days.Where(day => day.Key >= monday && day.Key < monday.AddDays(7)));
            weeks.Add(new MorningWeek(monday, sum.Received, sum.Early + sum.OnTime + sum.Unlimited, sum.Late, days.Where(day => day.Key < monday.AddDays(7)).Sum(day => day.LateOpen)));
        }
        return weeks;
    }

    private static DateOnly FirstMonday(DateOnly today) => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(-7 * (Weeks - 1));

    private async Task<Dictionary<Guid, string>> HeadsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var heads = await (from holding in store.RoleHoldings.AsNoTracking()
                           join staff in store.Staff.AsNoTracking() on holding.PersonId equals staff.PersonId
                           where holding.Role == Role.DivisionHead && staff.Active && holding.From <= today && (holding.To == null || holding.To >= today)
                           orderby holding.From
                           select new { holding.UnitId, staff.Name }).ToListAsync(cancellation);
        return heads.GroupBy(head => head.UnitId).ToDictionary(group => group.Key, group => group.First().Name);
    }
}
