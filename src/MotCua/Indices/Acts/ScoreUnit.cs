using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Acts;
using MotCua.Plans;

namespace MotCua.Indices.Acts;

/// <summary>What a unit says of itself on one criterion.</summary>
/// <param name="Measure">A share, a number of cases, or 1 and 0; null: not said yet.</param>
internal sealed record SelfScore(decimal? Measure, bool NotApplicable, string? Note);

/// <summary>What an appraisal, an objection or the last word gives one criterion.</summary>
/// <param name="Points">Null: not applicable. Of a survey criterion the share that was found.</param>
internal sealed record Appraisal(decimal? Points, string? Note);

/// <summary>What happens to one unit of a round until its score is settled; each is one act.</summary>
internal sealed class ScoreUnit(Store store, ActLog acts, OfficeClock clock, EvidenceDesk desk, RoundQueries queries)
{
    public async Task SelfAsync(Actor actor, string code, Guid unitId, IReadOnlyDictionary<string, SelfScore> said, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await OwnAsync(actor, code, unitId, seen, cancellation);
        unit.Scored(actor);
        foreach (var (criterion, one) in said)
        {
            var leaf = edition.Leaf(criterion);
            if (leaf.IsSurvey) throw IndexProblems.CriterionUnknown.Because();
            (await ScoreAsync(unit, criterion, cancellation)).ScoreSelf(leaf, one.Measure, one.NotApplicable, one.Note);
        }
        Touch(unit);
        await acts.CommitAsync(new Doing("round.self-score", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    public async Task<Evidence> EvidenceAsync(Actor actor, string code, Guid unitId, string criterion, EvidenceInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await OwnAsync(actor, code, unitId, null, cancellation);
        unit.Must(RoundUnitState.Scoring);
        var leaf = edition.Leaf(criterion);
        var evidence = await desk.MakeAsync(actor, input, unit.UnitId, cancellation, at);
        store.ScoreEvidence.Add(new ScoreEvidence { RoundUnitId = unit.Id, CriterionCode = leaf.Code, EvidenceId = evidence.Id });
        await acts.CommitAsync(new Doing("round.evidence", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at, Inside = inner => desk.NumberAsync(evidence, inner) }, cancellation);
        return evidence;
    }

    /// <summary>Everything is said, and what earns points is shown.</summary>
    public async Task SubmitAsync(Actor actor, string code, Guid unitId, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await OwnAsync(actor, code, unitId, seen, cancellation);
        var scores = await store.CriterionScores.AsNoTracking().Where(row => row.RoundUnitId == unit.Id).ToDictionaryAsync(row => row.CriterionCode, cancellation);
        var shown = await store.ScoreEvidence.AsNoTracking().Where(row => row.RoundUnitId == unit.Id).Select(row => row.CriterionCode).ToListAsync(cancellation);
        foreach (var leaf in edition.Leaves.Where(leaf => !leaf.IsSurvey))
        {
            if (!scores.TryGetValue(leaf.Code, out var score) || score is { NotApplicable: false, SelfPoints: null }) throw IndexProblems.NotEverythingScored.Because($"Tiêu chí {leaf.Code} chưa có điểm. Mời chấm hoặc đánh dấu không áp dụng.", $"Measures[{leaf.Code}]");
            if (score.SelfPoints > 0 && !shown.Contains(leaf.Code)) throw IndexProblems.EvidenceNeeded.Because($"Tiêu chí {leaf.Code} tự chấm {score.SelfPoints:0.##} điểm nhưng chưa có minh chứng. Mời thêm minh chứng.", $"Measures[{leaf.Code}]");
        }
        store.RoundSteps.Add(unit.Go(RoundUnitState.Scoring, RoundUnitState.Submitted, RoundStepKind.Submitted, clock.NewId(), actor, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("round.submit", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    /// <summary>Of a survey criterion the share with its source; of the others points, with a reason where they differ.</summary>
    public async Task AppraiseAsync(Actor actor, string code, Guid unitId, IReadOnlyDictionary<string, Appraisal> given, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await AppraisedAsync(actor, code, unitId, seen, cancellation);
        foreach (var (criterion, one) in given)
        {
            var leaf = edition.Leaf(criterion);
            var score = await ScoreAsync(unit, criterion, cancellation);
            if (leaf.IsSurvey && one.Points is { } share) score.Survey(leaf, share, one.Note);
            else score.Appraise(leaf, one.Points, one.Note);
        }
        Touch(unit);
        await acts.CommitAsync(new Doing("round.appraise", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    public async Task FinishAsync(Actor actor, string code, Guid unitId, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await AppraisedAsync(actor, code, unitId, seen, cancellation);
        var scores = await store.CriterionScores.AsNoTracking().Where(row => row.RoundUnitId == unit.Id).ToDictionaryAsync(row => row.CriterionCode, cancellation);
        foreach (var leaf in edition.Leaves)
            if (!scores.TryGetValue(leaf.Code, out var score) || score is { NotApplicable: false, AppraisedPoints: null }) throw IndexProblems.NotEverythingScored.Because($"Tiêu chí {leaf.Code} chưa thẩm định. Mời ghi điểm hoặc đánh dấu không áp dụng.", $"Points[{leaf.Code}]");
        store.RoundSteps.Add(unit.Go(RoundUnitState.Submitted, RoundUnitState.Appraised, RoundStepKind.Appraised, clock.NewId(), actor, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("round.finish-appraisal", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    /// <summary>The appraised points become the final ones.</summary>
    public async Task AcceptAsync(Actor actor, string code, Guid unitId, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await OwnAsync(actor, code, unitId, seen, cancellation);
        store.RoundSteps.Add(unit.Go(RoundUnitState.Appraised, RoundUnitState.Settled, RoundStepKind.Accepted, clock.NewId(), actor, at ?? clock.UtcNow));
        foreach (var score in await store.CriterionScores.Where(row => row.RoundUnitId == unit.Id).ToListAsync(cancellation)) score.Settle(edition.Leaf(score.CriterionCode), score.AppraisedPoints, null);
        await acts.CommitAsync(new Doing("round.accept", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    public async Task ObjectAsync(Actor actor, string code, Guid unitId, IReadOnlyDictionary<string, Appraisal> wanted, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (edition, unit) = await OwnAsync(actor, code, unitId, seen, cancellation);
        if (wanted.Count == 0) throw IndexProblems.NothingObjected.Because();
        store.RoundSteps.Add(unit.Go(RoundUnitState.Appraised, RoundUnitState.Objected, RoundStepKind.Objected, clock.NewId(), actor, at ?? clock.UtcNow, string.Join(", ", wanted.Keys)));
        foreach (var (criterion, one) in wanted) (await ScoreAsync(unit, criterion, cancellation)).Object(edition.Leaf(criterion), one.Points, one.Note);
        await acts.CommitAsync(new Doing("round.object", actor, "round-unit", unit.Id) { UnitId = unit.UnitId, At = at }, cancellation);
    }

    private async Task<(IndexEdition, RoundUnit)> OwnAsync(Actor actor, string code, Guid unitId, int? seen, CancellationToken cancellation)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Score, unitId));
        return await FindAsync(code, unitId, seen, cancellation);
    }

    private async Task<(IndexEdition, RoundUnit)> AppraisedAsync(Actor actor, string code, Guid unitId, int? seen, CancellationToken cancellation)
    {
        IndexPermissions.Must(actor.May(IndexPermissions.Appraise));
        var (edition, unit) = await FindAsync(code, unitId, seen, cancellation);
        unit.MustAppraise(actor);
        return (edition, unit);
    }

    private async Task<(IndexEdition, RoundUnit)> FindAsync(string code, Guid unitId, int? seen, CancellationToken cancellation)
    {
        var round = await queries.RoundAsync(code, cancellation);
        round.MustBeOpen();
        var unit = await queries.UnitAsync(round, unitId, cancellation);
        await acts.ExpectAsync("round-unit", unit.Id, unit, seen, cancellation);
        return (queries.EditionOf(round), unit);
    }

    private async Task<CriterionScore> ScoreAsync(RoundUnit unit, string criterion, CancellationToken cancellation)
    {
        if (await store.CriterionScores.SingleOrDefaultAsync(row => row.RoundUnitId == unit.Id && row.CriterionCode == criterion, cancellation) is { } found) return found;
        var score = new CriterionScore { Id = clock.NewId(), RoundUnitId = unit.Id, CriterionCode = criterion };
        store.CriterionScores.Add(score);
        return score;
    }

    /// <summary>The sheet is one record: whoever has it open is told, though only its lines changed.</summary>
    private void Touch(RoundUnit unit) => store.Entry(unit).State = EntityState.Modified;
}
