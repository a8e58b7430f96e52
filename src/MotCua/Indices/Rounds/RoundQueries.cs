using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Plans;

namespace MotCua.Indices.Rounds;

/// <summary>A unit of a round as lists show it.</summary>
internal sealed record RoundUnitLine(RoundUnit Row, string Name, UnitResult Result);

/// <summary>A leaf of one unit with all that was said of it.</summary>
/// <param name="Score">Null: nothing yet.</param>
internal sealed record LeafLine(SubCriterion Leaf, CriterionScore? Score, IReadOnlyList<EvidenceLine> Evidence);

/// <param name="Reading">What a figure says now; empty for files and pages.</param>
internal sealed record EvidenceLine(Evidence Row, string Href, string Reading);

/// <summary>One unit in a round with its whole sheet.</summary>
internal sealed record UnitSheet(IndexRound Round, RoundUnit Unit, string Name, IndexEdition Edition, IReadOnlyList<LeafLine> Leaves, IReadOnlyList<RoundStep> Steps)
{
    public LeafLine Line(string code) => Leaves.First(line => line.Leaf.Code == code);
}

internal sealed class RoundQueries(Store store, OfficeClock clock, LawBook law, OrgQueries organisation, LiveFigures figures)
{
    public async Task<IndexRound> RoundAsync(string? code, CancellationToken cancellation)
    {
        var typed = (code ?? "").Trim().ToUpperInvariant();
        return await store.IndexRounds.SingleOrDefaultAsync(row => row.Code == typed, cancellation) ?? throw Problems.NotFound.Because();
    }

    public async Task<RoundUnit> UnitAsync(IndexRound round, Guid unit, CancellationToken cancellation) =>
        await store.RoundUnits.SingleOrDefaultAsync(row => row.RoundId == round.Id && row.UnitId == unit, cancellation) ?? throw Problems.NotFound.Because();

    public IndexEdition EditionOf(IndexRound round) => IndexEdition.Of(law, round.Edition);

    /// <summary>Units that may be scored on a day: those that work, not the department itself nor communes.</summary>
    public async Task<IReadOnlyList<UnitLine>> ScorableAsync(CancellationToken cancellation) =>
        [.. (await organisation.TreeOnAsync(clock.Today, cancellation)).Where(unit => unit.Kind is UnitKind.Division or UnitKind.AffiliatedUnit or UnitKind.Desk)];

    public async Task<IReadOnlyList<RoundUnitLine>> UnitsAsync(IndexRound round, CancellationToken cancellation)
    {
        var units = await store.RoundUnits.AsNoTracking().Where(row => row.RoundId == round.Id).ToDictionaryAsync(row => row.UnitId, cancellation);
        return [.. (await ResultsAsync(round, RoundResult.SoFar, cancellation)).Select(result => new RoundUnitLine(units[result.UnitId], result.Name, result))];
    }

    /// <summary>Added up from the rows, now.</summary>
    public async Task<IReadOnlyList<UnitResult>> ResultsAsync(IndexRound round, Func<CriterionScore, decimal?> points, CancellationToken cancellation)
    {
        var units = await store.RoundUnits.AsNoTracking().Where(row => row.RoundId == round.Id).ToListAsync(cancellation);
        var ids = units.ConvertAll(unit => unit.Id);
        var scores = (await store.CriterionScores.AsNoTracking().Where(row => ids.Contains(row.RoundUnitId)).ToListAsync(cancellation)).ToLookup(row => row.RoundUnitId);
        var named = new List<(Guid, string, IReadOnlyList<CriterionScore>)>();
        foreach (var unit in units) named.Add((unit.UnitId, await organisation.NameOnAsync(unit.UnitId, NamedOn(round), cancellation), [.. scores[unit.Id]]));
        return RoundResult.Of(EditionOf(round), law.Codes(IndexEdition.ExampleBands), named, points);
    }

    public async Task<UnitSheet> SheetAsync(string? code, Guid unitId, CancellationToken cancellation)
    {
        var round = await RoundAsync(code, cancellation);
        var unit = await UnitAsync(round, unitId, cancellation);
        var edition = EditionOf(round);
        var scores = await store.CriterionScores.AsNoTracking().Where(row => row.RoundUnitId == unit.Id).ToDictionaryAsync(row => row.CriterionCode, cancellation);
        var evidence = await (from use in store.ScoreEvidence.AsNoTracking() join row in store.Set<Evidence>().AsNoTracking() on use.EvidenceId equals row.Id where use.RoundUnitId == unit.Id orderby row.Code select new { use.CriterionCode, Row = row }).ToListAsync(cancellation);
        var shown = new List<(string Code, EvidenceLine Line)>();
        foreach (var one in evidence)
            shown.Add((one.CriterionCode, new EvidenceLine(one.Row, EvidenceDesk.AddressOf(one.Row), one.Row.Kind == EvidenceKind.Figure ? (await figures.ReadAsync(one.Row, cancellation)).Words : "")));
        var steps = await store.RoundSteps.AsNoTracking().Where(row => row.RoundId == round.Id && (row.RoundUnitId == unit.Id || row.RoundUnitId == null)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        return new UnitSheet(round, unit, await organisation.NameOnAsync(unitId, NamedOn(round), cancellation), edition,
            [.. edition.Leaves.Select(leaf => new LeafLine(leaf, scores.GetValueOrDefault(leaf.Code), [.. shown.Where(one => one.Code == leaf.Code).Select(one => one.Line)]))], steps);
    }

    /// <summary>Units are called what they were called in the round's year.</summary>
    private DateOnly NamedOn(IndexRound round) => new DateOnly(round.Year, 12, 31) is var last && last < clock.Today ? last : clock.Today;
}
