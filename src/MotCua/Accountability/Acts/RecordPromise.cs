using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Acts;

/// <summary>A promise as somebody found it: in an answer, a conclusion, a ruling of any room.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="SourceCode">The code of what it stands in.</param>
/// <param name="SourceHref">Where everybody can read that; null where it is not public.</param>
/// <param name="UnitId">The unit that has to keep it.</param>
/// <param name="HeadName">Whoever answers for it; empty: the head of the unit today.</param>
/// <param name="DueOn">The last day. "Later" is no day: one must be set.</param>
public sealed record PromiseInput(string? Text, PromiseSource Source, string SourceCode, string? SourceHref, Guid UnitId, DateOnly? DueOn, string HeadName = "", Guid? HeadId = null, Guid? DutyId = null);

/// <summary>
/// Records that the office promised something, and what became of it. Open to every room: whoever writes a conclusion or an answer calls
/// <see cref="RunAsync"/>, and the promise is public and counted from then on.
/// </summary>
public sealed class RecordPromise(Store store, ActLog acts, OfficeClock clock, UnitHeads heads)
{
    /// <exception cref="Refused"><see cref="AccountabilityProblems.WordsNeeded"/>, <see cref="AccountabilityProblems.PromiseDayWrong"/></exception>
    public async Task<PublicPromise> RunAsync(Actor actor, PromiseInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var made = OfficeClock.DayOf(at ?? clock.UtcNow);
        if (string.IsNullOrWhiteSpace(input.Text)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi lời hứa như đã nói.", "PromiseText");
        if (input.DueOn is not { } due || due < made) throw AccountabilityProblems.PromiseDayWrong.Because(field: "DueOn");
        var head = input.HeadName.Length > 0 ? null : await heads.OfAsync(input.UnitId, cancellation);
        var promise = new PublicPromise
        {
            Id = clock.NewId(), Text = input.Text.Trim(), Source = input.Source, SourceCode = input.SourceCode, SourceHref = PromiseLinks.Clean(input.SourceHref), DutyId = input.DutyId, UnitId = input.UnitId,
            HeadId = input.HeadId ?? head?.AccountId, HeadName = input.HeadName.Length > 0 ? input.HeadName : head?.Name ?? "", MarkedBy = actor.Name, MadeOn = made, DueOn = due,
        };
        store.PublicPromises.Add(promise);
        await acts.CommitAsync(new Doing("promise.record", actor, "promise", promise.Id)
        {
            UnitId = input.UnitId,
            At = at,
            Inside = async inner => promise.Code = await store.NextCodeAsync("CK", made.Year, inner),
        }, cancellation);
        return promise;
    }

    public async Task KeepAsync(Actor actor, string code, DateOnly? on, string? proof, string? href, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var promise = await OpenAsync(actor, code, seen, cancellation);
        var when = at ?? clock.UtcNow;
        store.PromiseOutcomes.Add(promise.Keep(clock.NewId(), on ?? OfficeClock.DayOf(when), proof, href, actor, when));
        await acts.CommitAsync(new Doing("promise.keep", actor, "promise", promise.Id) { UnitId = promise.UnitId, At = at }, cancellation);
    }

    public async Task BreakAsync(Actor actor, string code, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var promise = await OpenAsync(actor, code, seen, cancellation);
        store.PromiseOutcomes.Add(promise.Break(clock.NewId(), because, actor, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("promise.break", actor, "promise", promise.Id) { UnitId = promise.UnitId, At = at }, cancellation);
    }

    private async Task<PublicPromise> OpenAsync(Actor actor, string code, int? seen, CancellationToken cancellation)
    {
        var promise = await store.PublicPromises.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
        actor.MustDecideFor(promise.UnitId);
        await acts.ExpectAsync("promise", promise.Id, promise, seen, cancellation);
        return promise;
    }
}
