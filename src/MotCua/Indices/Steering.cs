using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Decision766;
using MotCua.Indices.Papi;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Law;
using MotCua.Plans;

namespace MotCua.Indices;

/// <summary>A criterion with the points that a unit left.</summary>
/// <param name="Left">By unit, the most first.</param>
internal sealed record Recoverable(SubCriterion Leaf, decimal Points, IReadOnlyList<(string Unit, decimal Points)> Left);

/// <summary>One of the department's own figures, along a dimension.</summary>
internal sealed record OwnFigure(string Dimension, string Name, FigureReading Reading);

/// <summary>What the director steers by: points that could still be had and who can have them, and the department's own figures along the same dimensions.</summary>
internal sealed class Steering(Store store, OfficeClock clock, LawBook law, PapiShelf shelf, RoundQueries rounds, ScoreMetrics metrics, LiveFigures figures)
{
    /// <summary>Which of our figures lies along which dimension: ours, and no part of PAPI.</summary>
    private static readonly (string Dimension, string Figure)[] Along =
        [("D3", "petitions-in-time"), ("D3", "petitions-late"), ("D3", "promises-kept"), ("D5", "dossiers-in-time"), ("D5", "dossiers-late"), ("D5", "satisfied"), ("D8", "dossiers-online"), ("D8", "dossiers-post")];

    /// <summary>The latest round, open or published.</summary>
    public Task<IndexRound?> RoundAsync(CancellationToken cancellation) => store.IndexRounds.AsNoTracking().OrderByDescending(row => row.Year).ThenByDescending(row => row.Code).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<Recoverable>> RecoverableAsync(IndexRound round, CancellationToken cancellation)
    {
        var units = await rounds.ResultsAsync(round, RoundResult.SoFar, cancellation);
        return [.. rounds.EditionOf(round).Leaves.Select(leaf =>
        {
            var left = units.Select(unit => (unit.Name, Points: unit.Leaves.First(one => one.Code == leaf.Code) is { Points: { } points, Most: var most } ? most - points : 0)).Where(one => one.Points > 0).OrderByDescending(one => one.Points).ToList();
            return new Recoverable(leaf, left.Sum(one => one.Points), left);
        }).Where(one => one.Points > 0).OrderByDescending(one => one.Points)];
    }

    public Task<ScoreCard> CardAsync(CancellationToken cancellation) => metrics.RunAsync(new MetricPeriod(clock.Today.Year, 0), cancellation);

    /// <summary>The weak spots of the last year before this one.</summary>
    public async Task<(int Year, IReadOnlyList<WeakSpot> Spots)> WeakAsync(CancellationToken cancellation)
    {
        var years = await shelf.ReadAsync(store, cancellation);
        return years.Keys.Where(year => year < clock.Today.Year).OrderDescending().FirstOrDefault() is > 0 and var year ? (year, [.. shelf.WeakSpots(years[year], 12).Where(spot => spot.Solutions.Count > 0)]) : (0, []);
    }

    public async Task<IReadOnlyList<OwnFigure>> OwnAsync(CancellationToken cancellation)
    {
        var own = new List<OwnFigure>();
        foreach (var (dimension, code) in Along)
            own.Add(new OwnFigure(dimension, law.Codes("papi-dimensions").First(row => row.Code == dimension).Name, await figures.ReadAsync(code, null, new DateOnly(clock.Today.Year, 1, 1), clock.Today, cancellation)));
        return own;
    }
}
