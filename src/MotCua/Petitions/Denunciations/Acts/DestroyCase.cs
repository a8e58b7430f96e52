using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>A case whose time is over, as custodians see it.</summary>
/// <param name="Decision">Of whoever asked for its destruction; null: nobody has.</param>
internal sealed record ExpiredCase(Guid Id, string Code, SealedKind Kind, DateOnly ClosedOn, DateOnly Until, string? Decision, bool IsMine);

/// <summary>
/// When a case has been kept as long as it must be, one custodian proposes and another confirms; then its keys are destroyed with what they closed. Code, steps and
/// days stay. A backup from before still holds it, until that backup is gone.
/// </summary>
internal sealed class DestroyCase(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    public const string RetentionRule = "tc-luu";

    public async Task<IReadOnlyList<ExpiredCase>> ExpiredAsync(Actor actor, CancellationToken cancellation)
    {
        await MustBeCustodianAsync(actor, cancellation);
        var closed = await store.CaseSteps.AsNoTracking().Where(step => step.Kind == StepKind.Closed).Join(store.SealedCases, step => step.CaseId, one => one.Id, (step, one) => new { step.At, one.Id, one.Code, one.Kind, one.State })
            .Where(row => row.State == SealedState.Closed).ToListAsync(cancellation);
        // Two custodians may propose at one moment: the first proposal counts, and the other confirms it.
        var decided = (await store.CaseSteps.AsNoTracking().Where(step => step.Kind == StepKind.DestructionDecided).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(cancellation)).GroupBy(step => step.CaseId).ToDictionary(group => group.Key, group => group.First());
        return [.. from row in closed
                   let day = OfficeClock.DayOf(row.At)
                   let until = UntilOf(day)
                   where until is not null && until < clock.Today
                   orderby until
                   select new ExpiredCase(row.Id, row.Code, row.Kind, day, until.Value, decided.GetValueOrDefault(row.Id)?.Number, decided.GetValueOrDefault(row.Id)?.ByAccountId == actor.AccountId)];
    }

    public async Task ProposeAsync(Actor actor, Guid caseId, string? number, CancellationToken cancellation)
    {
        var found = await MineAsync(actor, caseId, cancellation);
        if (found.Decision is not null) throw DenunciationProblems.StepNotNow.Because();
        if (!Denunciation.IsNumber(number)) throw DenunciationProblems.NumberNeeded.Because(field: "Number");
        store.CaseSteps.Add(new CaseStep { Id = clock.NewId(), CaseId = caseId, Kind = StepKind.DestructionDecided, At = clock.UtcNow, ByAccountId = actor.AccountId, LawRow = law.Rule(RetentionRule, found.ClosedOn).Id, Number = number!.Trim() });
        await acts.CommitAsync(new Doing("sealed-case.propose-destruction", actor, "sealed-case", caseId), cancellation);
    }

    public async Task ConfirmAsync(Actor actor, Guid caseId, CancellationToken cancellation)
    {
        var found = await MineAsync(actor, caseId, cancellation);
        if (found.Decision is null) throw DenunciationProblems.StepNotNow.Because();
        if (found.IsMine) throw DenunciationProblems.SecondCustodian.Because();
        var one = await store.SealedCases.SingleAsync(row => row.Id == caseId, cancellation);
        (one.State, one.OutsideClosed, one.NewsAt) = (SealedState.Destroyed, [], null);
        store.KeyGrants.RemoveRange(await store.KeyGrants.Where(row => row.CaseId == caseId).ToListAsync(cancellation));
        store.RecoveryShares.RemoveRange(await store.RecoveryShares.Where(row => row.CaseId == caseId).ToListAsync(cancellation));
        foreach (var key in await store.CaseKeys.Where(row => row.CaseId == caseId).ToListAsync(cancellation)) (key.EndedAt, key.UnderOriginal, key.UnderRecovery) = (key.EndedAt ?? clock.UtcNow, null, null);
        // Content that is lost already does not keep the rest from being destroyed.
        var parts = store.SealedParts.Where(row => row.CaseId == caseId);
        foreach (var part in await parts.ToListAsync(cancellation)) (part.KeyBox, part.OutsideKeyBox) = ([], null);
        foreach (var there in await store.SealedContents.Join(parts, content => content.PartId, part => part.Id, (content, part) => content.PartId).ToListAsync(cancellation)) store.SealedContents.Remove(new SealedContent { PartId = there });
        var recoveries = await store.CaseRecoveries.Where(row => row.CaseId == caseId && row.DoneAt == null).ToListAsync(cancellation);
        var open = recoveries.ConvertAll(row => row.Id);
        foreach (var recovery in recoveries) recovery.DoneAt = clock.UtcNow;
        foreach (var consent in await store.RecoveryConsents.Where(row => open.Contains(row.RecoveryId)).ToListAsync(cancellation)) consent.Box = [];
        store.CaseSteps.Add(new CaseStep { Id = clock.NewId(), CaseId = caseId, Kind = StepKind.Destroyed, At = clock.UtcNow, ByAccountId = actor.AccountId, LawRow = law.Rule(RetentionRule, found.ClosedOn).Id });
        await acts.CommitAsync(new Doing("sealed-case.destroy", actor, "sealed-case", caseId), cancellation);
    }

    private async Task<ExpiredCase> MineAsync(Actor actor, Guid caseId, CancellationToken cancellation) =>
        (await ExpiredAsync(actor, cancellation)).FirstOrDefault(one => one.Id == caseId) ?? throw Problems.NotFound.Because();

    private async Task MustBeCustodianAsync(Actor actor, CancellationToken cancellation)
    {
        if (!await store.PostsOn(PostKind.Custodian, clock.Today).AnyAsync(post => post.PersonId == actor.PersonId, cancellation)) throw Problems.NotFound.Because();
    }

    /// <summary>The last day on which it must be kept; null where no row says so.</summary>
    private DateOnly? UntilOf(DateOnly closed) => law.Rule(RetentionRule, closed) is { Number: { } years, Unit: "YEAR" } ? closed.AddYears(years) : null;
}
