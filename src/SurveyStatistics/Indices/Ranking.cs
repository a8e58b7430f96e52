namespace MotCua.SurveyStatistics;

/// <summary>One place of a ranking.</summary>
/// <param name="Estimate">Whose place it is.</param>
/// <param name="Interval">At the ranking's level.</param>
/// <param name="Best">The best rank it may hold: 1 and those certainly better.</param>
/// <param name="Worst">The worst rank it may hold: all less those certainly worse.</param>
/// <param name="DirectlyAbove">Places certainly better with none certainly between: the lines of the diagram of the partial order.</param>
public sealed record RankedPlace(Estimate Estimate, Interval Interval, int Best, int Worst, IReadOnlyList<int> DirectlyAbove)
{
    /// <summary>The rank, where there is only one it may hold; null where intervals overlap.</summary>
    public int? Rank => Best == Worst ? Best : null;
}

/// <summary>
/// Ranks as far as the survey supports them. One place is above another where its whole interval is: a partial order, from
/// which each place has a range of ranks (Klein, Wright and Wieczorek, JRSS A 183, 2020). Places without an estimate are
/// not ranked.
/// </summary>
public sealed class Ranking
{
    private Ranking(IReadOnlyList<RankedPlace> places, double intervalLevel)
    {
        (Places, IntervalLevel) = (places, intervalLevel);
    }

    /// <summary>In falling order of estimates, which is an order of reading and no ranking.</summary>
    public IReadOnlyList<RankedPlace> Places { get; }

    /// <summary>The level of each interval.</summary>
    public double IntervalLevel { get; }

    /// <param name="level">Confidence.</param>
    /// <param name="jointly">
    /// Widen the intervals (Šidák) so that all ranges of ranks hold together with the asked confidence; else each interval
    /// has it alone.
    /// </param>
    public static Ranking Of(IEnumerable<Estimate> estimates, double level = 0.95, bool jointly = true)
    {
        Estimate[] order = [.. estimates.Where(one => !double.IsNaN(one.Value) && !double.IsNaN(one.Variance)).OrderByDescending(one => one.Value)];
        var each = jointly ? Math.Pow(level, 1.0 / Math.Max(1, order.Length)) : level;
        // Without degrees of freedom nothing can be said: an interval without ends.
        var intervals = Array.ConvertAll(order, one => one.DegreesOfFreedom > 0 ? one.Interval(each) : new Interval(double.NegativeInfinity, double.PositiveInfinity));
        var places = new RankedPlace[order.Length];
        for (var i = 0; i < places.Length; i++)
        {
            int[] above = [.. Enumerable.Range(0, places.Length).Where(j => intervals[j].Lower > intervals[i].Upper)];
            var below = Enumerable.Range(0, places.Length).Count(j => intervals[j].Upper < intervals[i].Lower);
            int[] directly = [.. above.Where(j => !Array.Exists(above, k => intervals[j].Lower > intervals[k].Upper))];
            places[i] = new RankedPlace(order[i], intervals[i], 1 + above.Length, places.Length - below, directly);
        }
        return new Ranking(places, each);
    }

    /// <summary>
    /// Ranges of ranks by drawing every estimate anew from N(value, se²), independently: the share of draws in which each held
    /// a rank within the range is the level. For comparison with the ranges above, which are wider and promise more.
    /// </summary>
    public static IReadOnlyList<(int Best, int Worst)> Simulate(IReadOnlyList<Estimate> estimates, ulong seed, int draws = 10_000, double level = 0.95)
    {
        var random = new Numerics.Seeded(seed);
        var n = estimates.Count;
        var ranks = new int[n, n];
        var values = new double[n];
        var order = new int[n];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < n; i++) (values[i], order[i]) = (-(estimates[i].Value + estimates[i].StandardError * random.Normal()), i);
            Array.Sort(values, order);
            for (var rank = 0; rank < n; rank++) ranks[order[rank], rank]++;
        }
        var tail = draws * (1 - level) / 2;
        var result = new (int, int)[n];
        for (var i = 0; i < n; i++)
        {
            int best = 0, worst = n - 1;
            for (double seen = ranks[i, 0]; seen <= tail; seen += ranks[i, best]) best++;
            for (double seen = ranks[i, n - 1]; seen <= tail; seen += ranks[i, worst]) worst--;
            result[i] = (best + 1, worst + 1);
        }
        return result;
    }
}
