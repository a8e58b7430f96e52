namespace MotCua.Indices.Papi;

/// <summary>Nhóm theo tứ phân vị, as PAPI publishes them.</summary>
internal enum QuartileGroup { Lowest, LowerMiddle, UpperMiddle, Highest }

/// <summary>How the provinces that have a score lie.</summary>
/// <param name="Count">Those with a score.</param>
internal sealed record Spread(int Count, decimal Least, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Most, decimal Mean)
{
    public static Spread? Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : new Spread(sorted.Count, sorted[0], Quantile(sorted, 0.25m), Quantile(sorted, 0.5m), Quantile(sorted, 0.75m), sorted[^1], sorted.Average());
    }

    /// <summary>Type 7 of Hyndman and Fan: R's own.</summary>
    public static decimal Quantile(IReadOnlyList<decimal> sorted, decimal share)
    {
        var place = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(place);
        return below + 1 >= sorted.Count ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>A score on the cut belongs to the group above it.</summary>
    public QuartileGroup GroupOf(decimal score) => score >= UpperQuartile ? QuartileGroup.Highest : score >= Median ? QuartileGroup.UpperMiddle : score >= LowerQuartile ? QuartileGroup.LowerMiddle : QuartileGroup.Lowest;
}

/// <summary>Where one province stands in one column of one year.</summary>
/// <param name="Score">Null: not published, and then neither rank nor group.</param>
/// <param name="Rank">1 is the highest; equal scores share it.</param>
/// <param name="Spread">Null: nobody has a score.</param>
internal sealed record Standing(decimal? Score, int? Rank, Spread? Spread)
{
    public QuartileGroup? Group => Score is { } score ? Spread?.GroupOf(score) : null;

    public decimal? FromMedian => Score - Spread?.Median;

    /// <summary>From 0, the best place, to 1, the last.</summary>
    public decimal? Behind => Rank is { } rank && Spread is { Count: > 1 } spread ? (rank - 1m) / (spread.Count - 1) : null;
}

/// <summary>A province of the year.</summary>
internal sealed record ProvinceLine(string Code, string Name, IReadOnlyDictionary<string, decimal> Scores);

/// <summary>All provinces of one survey year: totals, ranks, groups, medians. Missing is never a zero: without one dimension there is no total and no rank.</summary>
internal sealed class PapiTable
{
    private readonly Dictionary<string, Spread?> spreads;

    public PapiTable(PapiEdition edition, IEnumerable<ProvinceLine> provinces)
    {
        Edition = edition;
        Provinces = [.. provinces.Select(line => line with { Scores = WithTotal(line.Scores) }).OrderBy(line => line.Code, StringComparer.Ordinal)];
        spreads = edition.Columns.Append(PapiEdition.Total).ToDictionary(column => column, column => Spread.Of(Provinces.Where(line => line.Scores.ContainsKey(column)).Select(line => line.Scores[column])));
    }

    public PapiEdition Edition { get; }

    public int Year => Edition.Year;

    public IReadOnlyList<ProvinceLine> Provinces { get; }

    public Standing Of(string province, string column)
    {
        var spread = spreads.GetValueOrDefault(column);
        return Provinces.FirstOrDefault(line => line.Code == province) is { } own && own.Scores.TryGetValue(column, out var score)
            ? new Standing(score, 1 + Provinces.Count(line => line.Scores.TryGetValue(column, out var other) && other > score), spread) : new Standing(null, null, spread);
    }

    public Spread? SpreadOf(string column) => spreads.GetValueOrDefault(column);

    public IReadOnlyList<string> Holding(string column, decimal score) => [.. Provinces.Where(line => line.Scores.TryGetValue(column, out var own) && own == score).Select(line => line.Name)];

    private IReadOnlyDictionary<string, decimal> WithTotal(IReadOnlyDictionary<string, decimal> scores) => Edition.Dimensions.All(dimension => scores.ContainsKey(dimension.Code))
        ? new Dictionary<string, decimal>(scores) { [PapiEdition.Total] = Edition.Dimensions.Sum(dimension => scores[dimension.Code]) } : scores;
}
