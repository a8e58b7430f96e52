using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Statistics.Acts;

/// <summary>Points and notes by index, as a form gives them. Null points: nothing is said of it.</summary>
internal sealed record ScoresSaid(int Year, int Quarter, Guid UnitId, IReadOnlyDictionary<int, (decimal? Points, string? Note)> ByIndex);

/// <summary>Tự chấm điểm by the head of the unit, thẩm định by the controller, công bố of the quarter; each its own act.</summary>
internal sealed class ScoreQuarter(Store store, ActLog acts, OfficeClock clock, LawBook law, Evaluation evaluation)
{
    public Task SelfAsync(Actor actor, ScoresSaid said, int? seenVersion, string? key, CancellationToken cancellation)
    {
        if (!actor.Roles.Any(held => held.UnitId == said.UnitId && held.Role is Role.DivisionHead or Role.DeskHead)) throw Problems.NotAllowed.Because("Chỉ người đứng đầu đơn vị tự chấm điểm của đơn vị mình.");
        return ScoreAsync(new Doing("evaluation.self-score", actor, "evaluation", said.UnitId) { UnitId = said.UnitId, Key = key }, said, seenVersion,
            (score, points, note) => { if (!Decree61.IsRecorded(score.Index)) score.ScoreSelf(points, note, actor.AccountId ?? Guid.Empty, clock.UtcNow); },
            score => (score?.SelfPoints, score?.SelfNote), cancellation);
    }

    public Task AppraiseAsync(Actor actor, ScoresSaid said, int? seenVersion, string? key, CancellationToken cancellation)
    {
        if (!actor.May(StatisticsPermissions.Appraise)) throw Problems.NotAllowed.Because();
        return ScoreAsync(new Doing("evaluation.appraise", actor, "evaluation", said.UnitId) { Key = key }, said, seenVersion,
            (score, points, note) => score.Appraise(points, note, actor.AccountId ?? Guid.Empty, clock.UtcNow), score => (score?.AppraisedPoints, score?.AppraisedNote), cancellation);
    }

    /// <summary>Lays the quarter down as it stands; it must have ended.</summary>
    public async Task<QuarterPublication> PublishAsync(Actor actor, int year, int quarter, string? key, CancellationToken cancellation)
    {
        if (!actor.May(StatisticsPermissions.Appraise)) throw Problems.NotAllowed.Because();
        var last = await store.QuarterPublications.AsNoTracking().Where(row => row.Year == year && row.Quarter == quarter).OrderByDescending(row => row.Edition).FirstOrDefaultAsync(cancellation);
        if (last is not null && await acts.WasDoneAsync(actor, "evaluation.publish", key, cancellation)) return last;
        var period = MustHold(year, quarter);
        if (period.To >= clock.Today) throw StatisticsProblems.QuarterNotOver.Because();
        var read = await evaluation.ReadAsync(year, quarter, cancellation);
        var publication = new QuarterPublication
        {
            Id = clock.NewId(), Year = year, Quarter = quarter, Edition = (last?.Edition ?? 0) + 1, At = clock.UtcNow, By = actor.AccountId ?? Guid.Empty, Content = read.Write(),
        };
        store.QuarterPublications.Add(publication);
        var committed = await CommitAsync(new Doing("evaluation.publish", actor, "evaluation", publication.Id) { Key = key }, cancellation);
        return committed.Repeated ? await store.QuarterPublications.AsNoTracking().SingleAsync(row => row.Id == committed.SubjectId, cancellation) : publication;
    }

    /// <summary>What a form was made from, to see whether somebody wrote since.</summary>
    public static int VersionOf(IEnumerable<QuarterScore> scores) => scores.Sum(score => score.Version + 1);

    private async Task ScoreAsync(Doing doing, ScoresSaid said, int? seenVersion, Action<QuarterScore, decimal?, string?> set, Func<QuarterScore?, (decimal?, string?)> held, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(doing.By, doing.Kind, doing.Key, cancellation)) return;
        MustHold(said.Year, said.Quarter);
        var scores = await store.QuarterScores.Where(row => row.Year == said.Year && row.Quarter == said.Quarter && row.UnitId == said.UnitId).ToListAsync(cancellation);
        if (seenVersion is { } seen && seen != VersionOf(scores)) throw Problems.ChangedMeanwhile.Because();
        foreach (var (index, (points, note)) in said.ByIndex)
        {
            if (!Decree61.Indices.Any(one => one.Index == index)) throw StatisticsProblems.PointsInvalid.Because();
            var score = scores.Find(row => row.Index == index);
            if (held(score) == (points, string.IsNullOrWhiteSpace(note) ? null : note.Trim())) continue;
            if (score is null) store.QuarterScores.Add(score = new QuarterScore { Id = clock.NewId(), Year = said.Year, Quarter = said.Quarter, UnitId = said.UnitId, Index = index });
            set(score, points, note);
        }
        if (store.ChangeTracker.HasChanges()) await CommitAsync(doing, cancellation);
    }

    /// <summary>A score or an edition stands once: whoever comes second is told.</summary>
    private async Task<Committed> CommitAsync(Doing doing, CancellationToken cancellation)
    {
        try
        {
            return await acts.CommitAsync(doing, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw Problems.ChangedMeanwhile.Because();
        }
    }

    private FigurePeriod MustHold(int year, int quarter)
    {
        var period = FigurePeriod.Parse(year, $"quy-{quarter}", clock.Today);
        if (!new Decree61(law, period.To).Holds) throw StatisticsProblems.NoRuleOfTheDay.Because();
        return period;
    }
}
