using System.Globalization;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Decision766;

/// <summary>Where a metric's figures are from.</summary>
internal enum MetricWay
{
    /// <summary>Counted from the records here.</summary>
    Computed,
    /// <summary>Typed, with its source.</summary>
    Typed,
    /// <summary>Not scored: nobody has shown how.</summary>
    NotScored,
}

/// <summary>One of the metrics of Decision 766 that are scored.</summary>
/// <param name="Full">The share that earns all points.</param>
/// <param name="Zero">What nothing to count earns: <c>0</c>, <c>full</c>, <c>none</c> (not applicable), <c>unknown</c>.</param>
/// <param name="Evidence">What the formula rests on.</param>
internal sealed record Metric(string Code, string Group, string Name, string Part, string Whole, decimal Most, decimal Full, string Zero, MetricWay Way, string Evidence, string Owner, string Note)
{
    /// <returns>Null: no score, which is not a zero.</returns>
    public decimal? Points(long part, long whole) => whole > 0 ? Points(part / (decimal)whole) : Zero switch { "0" => 0, "full" => Most, _ => null };

    /// <param name="share">From 0 to 1.</param>
    public decimal Points(decimal share) => Math.Min(Most, Most * share / Full);

    public static IReadOnlyList<Metric> All(LawBook law) => [.. law.Codes("decision-766-metrics").Select(row => new Metric(row.Code, row.More["group"], row.Name, row.More["numerator"], row.More["denominator"], Number(row.More["points"]), Number(row.More["full"]), row.More["zero"],
        row.More["how"] switch { "computed" => MetricWay.Computed, "typed" => MetricWay.Typed, _ => MetricWay.NotScored }, row.More["evidence"], row.More["owner"], row.More["note"]))];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A metric in a period.</summary>
/// <param name="Part">Null: nothing is known.</param>
/// <param name="Source">Of a typed figure: where it is from; of a counted one empty.</param>
internal sealed record MetricLine(Metric Metric, long? Part, long? Whole, decimal? Points, string Source)
{
    /// <summary>Known to have nothing to count, where that is left out of the score.</summary>
    public bool IsNotApplicable => Whole == 0 && Metric.Zero == "none";
}

/// <summary>Nhóm chỉ số with its lines.</summary>
internal sealed record MetricGroup(string Code, string Name, decimal Most, IReadOnlyList<MetricLine> Lines)
{
    public decimal Points => Lines.Sum(line => line.Points ?? 0);
}

/// <summary>A year or a quarter.</summary>
/// <param name="Quarter">0: the whole year.</param>
internal sealed record MetricPeriod(int Year, int Quarter)
{
    /// <summary>Decision 766 counts from its own first day.</summary>
    public static readonly DateOnly DecisionFrom = new(2022, 8, 1);

    public DateOnly From => Quarter == 0 ? new DateOnly(Year, 1, 1) : new DateOnly(Year, (Quarter * 3) - 2, 1);

    public DateOnly To => Quarter == 0 ? new DateOnly(Year, 12, 31) : From.AddMonths(3).AddDays(-1);

    /// <summary>Scored only as if the Decision had been there.</summary>
    public bool IsAsIf => To < DecisionFrom;

    public string Name => Quarter == 0 ? $"năm {Year}" : $"quý {Quarter} năm {Year}";

    public string English => Quarter == 0 ? $"{Year}" : $"quarter {Quarter} of {Year}";

    /// <exception cref="Refused"><see cref="IndexProblems.NoSuchPeriod"/></exception>
    public static MetricPeriod Of(int? year, int? quarter, DateOnly today)
    {
        var period = new MetricPeriod(year ?? today.Year, quarter ?? 0);
        return period.Year is >= 2015 and <= 2045 && period.Quarter is >= 0 and <= 4 && period.From <= today ? period : throw IndexProblems.NoSuchPeriod.Because();
    }
}

/// <summary>Decision 766 in a period: what is scored, and between what the whole must lie while the rest is not known.</summary>
internal sealed record ScoreCard(MetricPeriod Period, DateOnly LastDay, IReadOnlyList<MetricGroup> Groups, IReadOnlyList<(string Name, decimal Least)> Bands)
{
    public IEnumerable<MetricLine> Lines => Groups.SelectMany(group => group.Lines);

    public decimal Points => Lines.Sum(line => line.Points ?? 0);

    public decimal ScoredOf => Lines.Where(line => line.Points is not null).Sum(line => line.Metric.Most);

    public decimal Unknown => Lines.Where(line => line.Points is null && !line.IsNotApplicable).Sum(line => line.Metric.Most);

    public decimal AtMost => Points + Unknown;

    public string Band(decimal points) => Bands.FirstOrDefault(band => points >= band.Least).Name ?? "";
}
