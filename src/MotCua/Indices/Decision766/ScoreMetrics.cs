using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Decision766;

/// <summary>Scores a period by Decision 766, from what is counted here and what was typed.</summary>
internal sealed class ScoreMetrics(Store store, OfficeClock clock, LawBook law, CountMetrics count)
{
    public async Task<ScoreCard> RunAsync(MetricPeriod period, CancellationToken cancellation)
    {
        var counted = await count.RunAsync(period.From, period.To, cancellation);
        var typed = await store.MetricFigures.AsNoTracking().Where(row => row.Year == period.Year && row.Quarter == period.Quarter).ToDictionaryAsync(row => row.MetricCode, cancellation);
        var lines = Metric.All(law).Select(metric => Line(metric, counted, typed)).ToLookup(line => line.Metric.Group);
        return new ScoreCard(period, period.To < clock.Today ? period.To : clock.Today,
            [.. law.Codes("decision-766-groups").Select(row => new MetricGroup(row.Code, row.Name, decimal.Parse(row.More["points"], CultureInfo.InvariantCulture), [.. lines[row.Code]]))],
            [.. law.Codes("decision-766-bands").Select(row => (row.Name, decimal.Parse(row.More["least"], CultureInfo.InvariantCulture)))]);
    }

    private static MetricLine Line(Metric metric, IReadOnlyDictionary<string, Counted> counted, Dictionary<string, MetricFigure> typed) => metric.Way switch
    {
        MetricWay.Computed when counted.TryGetValue(metric.Code, out var one) => new MetricLine(metric, one.Part, one.Whole, metric.Points(one.Part, one.Whole), ""),
        MetricWay.Typed when typed.TryGetValue(metric.Code, out var one) => new MetricLine(metric, one.Numerator, one.Denominator, metric.Points(one.Numerator, one.Denominator), $"{one.Source}, {one.SourceOn:dd/MM/yyyy}"),
        _ => new MetricLine(metric, null, null, null, ""),
    };
}

/// <summary>A figure as it is typed.</summary>
internal sealed record MetricInput(int? Year, int? Quarter, string? MetricCode, long? Numerator, long? Denominator, string? Source, DateOnly? SourceOn);

/// <summary>Keeps what others count: typed with its source, written again when it is corrected.</summary>
internal sealed class RecordMetric(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    public async Task RunAsync(Actor actor, MetricInput input, int? seen, CancellationToken cancellation)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Keep));
        var period = MetricPeriod.Of(input.Year, input.Quarter, clock.Today);
        if (Metric.All(law).FirstOrDefault(one => one.Code == input.MetricCode) is not { Way: MetricWay.Typed } metric) throw IndexProblems.MetricIsComputed.Because(field: "MetricCode");
        var figure = await store.MetricFigures.SingleOrDefaultAsync(row => row.Year == period.Year && row.Quarter == period.Quarter && row.MetricCode == metric.Code, cancellation);
        if (figure is null) store.MetricFigures.Add(figure = new MetricFigure { Id = clock.NewId(), Year = period.Year, Quarter = period.Quarter, MetricCode = metric.Code });
        else await acts.ExpectAsync("metric", figure.Id, figure, seen, cancellation);
        figure.Write(input.Numerator, input.Denominator, input.Source, input.SourceOn, actor, clock.UtcNow);
        await acts.CommitAsync(new Doing("metric.record", actor, "metric", figure.Id), cancellation);
    }
}
