using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>Which cells: of one unit (null: of all units of the department, which no commune is), of some procedures, of one way in; null: of all.</summary>
internal sealed record FigureFilter(Guid? UnitId = null, IReadOnlyList<string>? Procedures = null, Channel? Channel = null);

/// <summary>Where a sum of a period belongs, whatever the day.</summary>
internal sealed record SummedPlace(Guid UnitId, string ProcedureCode, Channel Channel);

/// <summary>Counts summed under a key.</summary>
internal sealed class Summed<TKey> : FigureCounts
{
    public required TKey Key { get; init; }
}

/// <summary>
/// Sums of a span of days in one statement: whole years from the cells of years, whole months from those of months, the rest from
/// those of days, and what is not folded yet. What it reads grows with the years, units and procedures, never with dossiers.
/// </summary>
internal static class FigureReads
{
    /// <param name="from">First day; null: from the beginning.</param>
    /// <param name="to">Last day.</param>
    public static async Task<List<Summed<SummedPlace>>> SumAsync(this Store store, DateOnly? from, DateOnly to, FigureFilter filter, CancellationToken cancellation) =>
        [.. (await Cells(store, from, to, filter).GroupBy(cell => new { cell.UnitId, cell.ProcedureCode, cell.Channel }).Select(SumsOf(new { UnitId = Guid.Empty, ProcedureCode = "", Channel = Channel.Direct })).ToListAsync(cancellation))
            .Select(sum => Of(new SummedPlace(sum.Key.UnitId, sum.Key.ProcedureCode, sum.Key.Channel), sum))];

    /// <summary>The same for each officer who proposed the outcomes, by account and unit.</summary>
    public static async Task<List<Summed<(Guid UnitId, Guid OfficerId)>>> OfOfficersAsync(this Store store, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        [.. (await Months(store, from, to, new FigureFilter()).Where(cell => cell.OfficerId != Guid.Empty).GroupBy(cell => new { cell.UnitId, cell.OfficerId })
            .Select(SumsOf(new { UnitId = Guid.Empty, OfficerId = Guid.Empty })).ToListAsync(cancellation)).Select(sum => Of((sum.Key.UnitId, sum.Key.OfficerId), sum))];

    /// <summary>Sums of each day, or of each month under its first day; months that have begun end with <paramref name="to"/>.</summary>
    public static async Task<List<Summed<DateOnly>>> ByDayAsync(this Store store, DateOnly from, DateOnly to, bool byMonth, FigureFilter filter, CancellationToken cancellation)
    {
        var cells = byMonth ? Months(store, from, to, filter) : Days(Filtered(store, filter), from, to);
        var sums = await cells.GroupBy(cell => cell.Day).Select(SumsOf(default(DateOnly))).ToListAsync(cancellation);
        return [.. sums.GroupBy(sum => byMonth ? new DateOnly(sum.Key.Year, sum.Key.Month, 1) : sum.Key).OrderBy(group => group.Key).Select(group => Of(group.Key, FigureCounts.SumOf(group)))];
    }

    private static Summed<TKey> Of<TKey>(TKey key, FigureCounts counts)
    {
        var sum = new Summed<TKey> { Key = key };
        sum.Add(counts);
        return sum;
    }

    private static IQueryable<FigureCell> Cells(Store store, DateOnly? from, DateOnly to, FigureFilter filter)
    {
        var first = from ?? DateOnly.MinValue;
        // Years wholly inside the span: from the first that begins in it to the one in which the day after its end lies.
        var years = first is { Day: 1, Month: 1 } ? first : new DateOnly(first.Year + 1, 1, 1);
        var rest = new DateOnly(to.AddDays(1).Year, 1, 1);
        if (rest <= years) return Months(store, first, to, filter);
        var cells = Filtered(store, filter);
        var whole = cells.Where(cell => (cell.Grain == FigureGrain.Year || cell.Grain == FigureGrain.Fresh) && cell.Day >= years && cell.Day < rest);
        if (first < years) whole = whole.Concat(Months(store, first, years.AddDays(-1), filter));
        return rest <= to ? whole.Concat(Months(store, rest, to, filter)) : whole;
    }

    private static IQueryable<FigureCell> Months(Store store, DateOnly first, DateOnly to, FigureFilter filter)
    {
        var months = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        var after = to.AddDays(1);
        var rest = new DateOnly(after.Year, after.Month, 1);
        var cells = Filtered(store, filter);
        if (rest <= months) return Days(cells, first, to);
        return cells.Where(cell => (cell.Grain == FigureGrain.Month && cell.Day >= months && cell.Day < rest)
            || (cell.Grain == FigureGrain.Day && ((cell.Day >= first && cell.Day < months) || (cell.Day >= rest && cell.Day <= to)))
            || (cell.Grain == FigureGrain.Fresh && cell.Day >= first && cell.Day <= to));
    }

    private static IQueryable<FigureCell> Days(IQueryable<FigureCell> cells, DateOnly first, DateOnly to) =>
        cells.Where(cell => (cell.Grain == FigureGrain.Day || cell.Grain == FigureGrain.Fresh) && cell.Day >= first && cell.Day <= to);

    private static IQueryable<FigureCell> Filtered(Store store, FigureFilter filter)
    {
        var cells = store.FigureCells.AsNoTracking();
        if (filter.UnitId is { } unit) cells = cells.Where(cell => cell.UnitId == unit);
        else
        {
            // A commune that keeps its desk here answers for itself; it is shown when it is asked for by name.
            var communes = store.Units.Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
            cells = cells.Where(cell => !communes.Contains(cell.UnitId));
        }
        if (filter.Procedures is { } codes) cells = cells.Where(cell => codes.Contains(cell.ProcedureCode));
        if (filter.Channel is { } channel) cells = cells.Where(cell => cell.Channel == channel);
        return cells;
    }

    /// <param name="_">Only its type counts: that of the key.</param>
    private static Expression<Func<IGrouping<TKey, FigureCell>, Summed<TKey>>> SumsOf<TKey>(TKey _) => group => new Summed<TKey>
    {
        Key = group.Key,
        Received = group.Sum(cell => cell.Received),
        Refused = group.Sum(cell => cell.Refused),
        Withdrawn = group.Sum(cell => cell.Withdrawn),
        Stopped = group.Sum(cell => cell.Stopped),
        SupplementsAsked = group.Sum(cell => cell.SupplementsAsked),
        Early = group.Sum(cell => cell.Early),
        OnTime = group.Sum(cell => cell.OnTime),
        Late = group.Sum(cell => cell.Late),
        Unlimited = group.Sum(cell => cell.Unlimited),
        Minutes = group.Sum(cell => cell.Minutes),
        LateOpen = group.Sum(cell => cell.LateOpen),
        Promised = group.Sum(cell => cell.Promised),
        PromiseKept = group.Sum(cell => cell.PromiseKept),
        PromiseBroken = group.Sum(cell => cell.PromiseBroken),
        PromiseLateOpen = group.Sum(cell => cell.PromiseLateOpen),
        UnitPoints = group.Sum(cell => cell.UnitPoints),
        UnitScored = group.Sum(cell => cell.UnitScored),
        ContactPoints = group.Sum(cell => cell.ContactPoints),
    };
}
