using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Plans.Acts;

/// <summary>The head responsible says what is done about something late or broken, and by when.</summary>
internal sealed class KeepRemedies(Store store, ActLog acts, OfficeClock clock, HeadFailings failings, UnitHeads heads)
{
    /// <exception cref="Refused"><see cref="PlanProblems.NothingFailed"/>: it is not late any more, or another unit's.</exception>
    public async Task RunAsync(Actor actor, FailingKind kind, string? code, string? words, DateOnly? due, CancellationToken cancellation)
    {
        var failing = await FindAsync(actor, kind, code, cancellation);
        if (string.IsNullOrWhiteSpace(words)) throw PlanProblems.WordsNeeded.Because("Mời ghi biện pháp khắc phục.", "Words");
        if (due is not { } day || day < clock.Today) throw PlanProblems.PeriodWrong.Because("Mời ghi ngày khắc phục xong, không sớm hơn hôm nay.", "DueOn");
        var head = await heads.OfAsync(failing.UnitId, cancellation);
        var remedy = new HeadRemedy
        {
            Id = clock.NewId(), Kind = kind, SubjectCode = failing.Code, UnitId = failing.UnitId, HeadId = head?.AccountId, HeadName = head?.Name ?? actor.Name, Words = words.Trim(), DueOn = day, At = clock.UtcNow, By = actor.AccountId, ByName = actor.Name,
        };
        store.HeadRemedies.Add(remedy);
        await acts.CommitAsync(new Doing("remedy.record", actor, "remedy", remedy.Id) { UnitId = failing.UnitId }, cancellation);
    }

    public async Task<Failing> FindAsync(Actor actor, FailingKind kind, string? code, CancellationToken cancellation)
    {
        var typed = (code ?? "").Trim().ToUpperInvariant();
        var found = (await failings.ReadAsync(null, cancellation, typed)).FirstOrDefault(one => one.Kind == kind);
        if (found is null || !actor.Heads(found.UnitId)) throw PlanProblems.NothingFailed.Because();
        return found;
    }
}
