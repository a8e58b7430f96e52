using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>One line of the statistics: what came and went in a period, and what was open when it ended.</summary>
/// <param name="Key">A unit's id, a field, a procedure's code, a month; empty for the sum.</param>
/// <param name="Before">Sums from the beginning to the day before the period.</param>
/// <param name="Within">Sums of the period.</param>
internal sealed record FigureLine(string Key, string Name, FigureCounts Before, FigureCounts Within, IReadOnlyDictionary<Channel, int> ReceivedBy)
{
    public int Received => Within.Received;

    /// <summary>Open when the period began.</summary>
    public int CarriedOver => Before.Received - Before.Ended;

    /// <summary>Open when the period ended, or today where it has not.</summary>
    public int InProcess => CarriedOver + Within.Received - Within.Ended;

    /// <summary>Of these, past the law's end of their limit.</summary>
    public int LateInProcess => Before.LateOpen + Within.LateOpen;

    /// <summary>Finished under a limit: what the legal share is of.</summary>
    public int Judged => Within.Early + Within.OnTime + Within.Late;

    public int JudgedInTime => Within.Early + Within.OnTime;

    /// <summary>Decision 766, formula 2.1: ended in the period, and what is open as if it ended now.</summary>
    public int Promised => Within.PromiseKept + Within.PromiseBroken + PromisedOpen;

    public int PromisedInTime => Within.PromiseKept + PromisedOpen - Before.PromiseLateOpen - Within.PromiseLateOpen;

    /// <summary>Days of the calendar from the complete dossier to the finish, on average, to one decimal; null where none finished.</summary>
    public decimal? MeanDays => Within.Finished == 0 ? null : Math.Round(Within.Minutes / (decimal)Within.Finished / (24 * 60), 1, MidpointRounding.AwayFromZero);

    private int PromisedOpen => Before.Promised - Before.PromiseKept - Before.PromiseBroken + Within.Promised - Within.PromiseKept - Within.PromiseBroken;

    /// <summary>Nothing was open and nothing came: no figure, which is not a zero.</summary>
    public bool HasNoData => CarriedOver == 0 && Within.IsEmpty && Before.LateOpen == 0;
}

/// <summary>The sums of one period by unit, procedure and channel, in memory.</summary>
internal sealed record FigureSheet(IReadOnlyList<Summed<SummedPlace>> Before, IReadOnlyList<Summed<SummedPlace>> Within)
{
    public static async Task<FigureSheet> ReadAsync(Store store, FigurePeriod period, DateOnly today, FigureFilter filter, CancellationToken cancellation) => new(
        await store.SumAsync(null, period.From.AddDays(-1), filter, cancellation),
        await store.SumAsync(period.From, period.LastDay(today), filter, cancellation));

    /// <summary>The same from cells at hand: of a recount, of a snapshot.</summary>
    public static FigureSheet Of(IEnumerable<KeyValuePair<FigurePlace, FigureCounts>> cells, FigurePeriod period, DateOnly today)
    {
        var last = period.LastDay(today);
        var all = cells.Where(cell => cell.Key.Day <= last).ToLookup(cell => cell.Key.Day < period.From);
        return new FigureSheet(Sum(all[true]), Sum(all[false]));

        static List<Summed<SummedPlace>> Sum(IEnumerable<KeyValuePair<FigurePlace, FigureCounts>> some) =>
            [.. some.GroupBy(cell => new SummedPlace(cell.Key.UnitId, cell.Key.ProcedureCode, cell.Key.Channel)).Select(group =>
            {
                var sum = new Summed<SummedPlace> { Key = group.Key };
                foreach (var (_, counts) in group) sum.Add(counts);
                return sum;
            })];
    }

    public FigureLine Total(string name = "") => Line("", name, Before, Within);

    /// <param name="key">By what; lines come in the order of their names.</param>
    public IReadOnlyList<FigureLine> By(Func<SummedPlace, string> key, Func<string, string> name)
    {
        var (before, within) = (Before.ToLookup(sum => key(sum.Key)), Within.ToLookup(sum => key(sum.Key)));
        return [.. before.Select(group => group.Key).Union(within.Select(group => group.Key)).Select(one => Line(one, name(one), before[one], within[one]))
            .Where(line => !line.HasNoData).OrderBy(line => Vietnamese.SortKeys.Of(line.Name), StringComparer.Ordinal)];
    }

    private static FigureLine Line(string key, string name, IEnumerable<Summed<SummedPlace>> before, IEnumerable<Summed<SummedPlace>> within)
    {
        var inside = within.ToList();
        return new FigureLine(key, name, FigureCounts.SumOf(before), FigureCounts.SumOf(inside),
            inside.GroupBy(sum => sum.Key.Channel).ToDictionary(group => group.Key, group => group.Sum(sum => sum.Received)));
    }
}
