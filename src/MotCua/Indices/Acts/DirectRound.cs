using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Acts;

namespace MotCua.Indices.Acts;

/// <summary>A round as it is typed.</summary>
internal sealed record RoundInput(int? Year, string? Title, string? LegalBasis, IReadOnlyList<Guid> Units);

/// <summary>What the director does: opens a round, settles what is objected to, publishes.</summary>
internal sealed class DirectRound(Store store, ActLog acts, OfficeClock clock, RoundQueries queries)
{
    public async Task<IndexRound> OpenAsync(Actor actor, RoundInput input, CancellationToken cancellation, DateTime? at = null)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Direct));
        if (input.Year is not (>= 2015 and <= 2045)) throw IndexProblems.RoundFactsNeeded.Because("Mời ghi năm của kỳ chấm.", "Year");
        if (string.IsNullOrWhiteSpace(input.Title)) throw IndexProblems.RoundFactsNeeded.Because("Mời ghi tên kỳ chấm.", "RoundTitle");
        if (string.IsNullOrWhiteSpace(input.LegalBasis)) throw IndexProblems.RoundFactsNeeded.Because("Mời ghi căn cứ của kỳ chấm.", "LegalBasis");
        var scorable = (await queries.ScorableAsync(cancellation)).Select(unit => unit.Id).ToHashSet();
        var units = input.Units.Distinct().ToList();
        if (units.Count < 2 || !units.TrueForAll(scorable.Contains)) throw IndexProblems.RoundFactsNeeded.Because("Mời chọn ít nhất hai đơn vị đang hoạt động.", "Units");
        var round = new IndexRound { Id = clock.NewId(), Year = input.Year.Value, Edition = IndexEdition.Example, Title = input.Title.Trim(), LegalBasis = input.LegalBasis.Trim() };
        store.IndexRounds.Add(round);
        store.RoundUnits.AddRange(units.Select(unit => new RoundUnit { Id = clock.NewId(), RoundId = round.Id, UnitId = unit }));
        store.RoundSteps.Add(Step(round, RoundStepKind.Opened, actor, at, $"{units.Count} đơn vị"));
        await acts.CommitAsync(new Doing("round.open", actor, "round", round.Id)
        {
            At = at,
            Inside = async inner => round.Code = await store.NextCodeAsync("CC", round.Year, inner),
        }, cancellation);
        return round;
    }

    /// <summary>The final score of a unit: of what it objected to by the director's word, of the rest as it was appraised.</summary>
    /// <param name="points">By criterion; what is not in it stays as appraised.</param>
    public async Task SettleAsync(Actor actor, string code, Guid unitId, IReadOnlyDictionary<string, Appraisal> points, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Direct));
        var round = await queries.RoundAsync(code, cancellation);
        round.MustBeOpen();
        var unit = await queries.UnitAsync(round, unitId, cancellation);
        await acts.ExpectAsync("round-unit", unit.Id, unit, seen, cancellation);
        store.RoundSteps.Add(unit.Go(RoundUnitState.Objected, RoundUnitState.Settled, RoundStepKind.Settled, clock.NewId(), actor, at ?? clock.UtcNow));
        var edition = queries.EditionOf(round);
        foreach (var score in await store.CriterionScores.Where(row => row.RoundUnitId == unit.Id).ToListAsync(cancellation))
            if (points.TryGetValue(score.CriterionCode, out var given)) score.Settle(edition.Leaf(score.CriterionCode), given.Points, given.Note);
            else score.Settle(edition.Leaf(score.CriterionCode), score.AppraisedPoints, null);
        await acts.CommitAsync(new Doing("round.settle", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    /// <summary>Lays the ranking down as it stands once every unit is settled.</summary>
    public async Task PublishAsync(Actor actor, string code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Direct));
        var round = await queries.RoundAsync(code, cancellation);
        await acts.ExpectAsync("round", round.Id, round, seen, cancellation);
        round.MustBeOpen();
        if (await store.RoundUnits.AnyAsync(row => row.RoundId == round.Id && row.State != RoundUnitState.Settled, cancellation)) throw IndexProblems.NotEveryUnitSettled.Because();
        round.Publish(RoundResult.Write(await queries.ResultsAsync(round, score => score.FinalPoints, cancellation)), at ?? clock.UtcNow);
        store.RoundSteps.Add(Step(round, RoundStepKind.Published, actor, at, ""));
        await acts.CommitAsync(new Doing("round.publish", actor, "round", round.Id) { At = at }, cancellation);
    }

    private RoundStep Step(IndexRound round, RoundStepKind kind, Actor actor, DateTime? at, string words) => new() { Id = clock.NewId(), RoundId = round.Id, Kind = kind, At = at ?? clock.UtcNow, By = actor.AccountId, ByName = actor.Name, Words = words };
}
