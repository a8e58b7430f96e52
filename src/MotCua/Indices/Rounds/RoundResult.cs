using System.Globalization;
using System.Text.Json;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Rounds;

/// <summary>A leaf of one unit.</summary>
/// <param name="Points">Null: not applicable, and then it leaves the denominator, or not scored yet.</param>
internal sealed record LeafResult(string Code, decimal? Points, decimal Most);

/// <summary>What a unit came to.</summary>
/// <param name="Percent">Points of the applicable most, in hundredths, cut to two decimals; null: nothing applies or nothing is scored.</param>
/// <param name="Rank">1 is the best; equal shares have it together.</param>
internal sealed record UnitResult(Guid UnitId, string Name, decimal Achieved, decimal Applicable, decimal? Percent, int? Rank, string Band, IReadOnlyList<LeafResult> Leaves);

/// <summary>Adds a round up: a pure function of the edition and the scores, so that it can be done again at any time.</summary>
internal static class RoundResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="points">Which of a leaf's points count: the final ones, or those there are so far.</param>
    public static IReadOnlyList<UnitResult> Of(IndexEdition edition, IReadOnlyList<LawCode> bands, IEnumerable<(Guid UnitId, string Name, IReadOnlyList<CriterionScore> Scores)> units, Func<CriterionScore, decimal?> points)
    {
        var results = units.Select(unit =>
        {
            var scores = unit.Scores.ToDictionary(score => score.CriterionCode);
            var leaves = edition.Leaves.Select(leaf => new LeafResult(leaf.Code, scores.TryGetValue(leaf.Code, out var score) && !score.NotApplicable ? points(score) : null, leaf.Most)).ToList();
            var (achieved, applicable) = (leaves.Sum(leaf => leaf.Points ?? 0), leaves.Where(leaf => leaf.Points is not null).Sum(leaf => leaf.Most));
            decimal? percent = applicable == 0 ? null : Math.Floor(10000 * achieved / applicable) / 100;
            return new UnitResult(unit.UnitId, unit.Name, achieved, applicable, percent, null, percent is { } share ? BandOf(bands, share) : "", leaves);
        }).ToList();
        return [.. results.Select(result => result with { Rank = result.Percent is { } own ? 1 + results.Count(other => other.Percent > own) : null })
            .OrderBy(result => result.Rank ?? int.MaxValue).ThenBy(result => Vietnamese.SortKeys.Of(result.Name), StringComparer.Ordinal)];
    }

    public static decimal? SoFar(CriterionScore score) => score.FinalPoints ?? score.AppraisedPoints ?? score.SelfPoints;

    public static string Write(IReadOnlyList<UnitResult> results) => JsonSerializer.Serialize(results, Json);

    public static IReadOnlyList<UnitResult> Read(string content) => JsonSerializer.Deserialize<IReadOnlyList<UnitResult>>(content, Json)!;

    private static string BandOf(IReadOnlyList<LawCode> bands, decimal percent) => bands.FirstOrDefault(band => percent >= decimal.Parse(band.More["least"], CultureInfo.InvariantCulture))?.Name ?? "";
}
