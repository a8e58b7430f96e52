using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>What a form or request says about itself.</summary>
/// <param name="SeenVersion">The version it was made from; null where nothing was shown before.</param>
/// <param name="Key">The same key acts once.</param>
/// <param name="At">When it happened, where that is not now. UTC.</param>
public sealed record Sent(int? SeenVersion = null, string? Key = null, DateTime? At = null);

/// <summary>
/// The two ends that every act on a dossier shares: opened within the actor's rights and as they saw it, once for each key;
/// written with the notice to its parties.
/// </summary>
internal sealed class OnDossier(Store store, ActLog acts, OfficeClock clock)
{
    public Store Store => store;

    public OfficeClock Clock => clock;

    /// <param name="may">Throws where the actor may not.</param>
    /// <returns><c>Done</c>: this form was carried out already, and nothing is left to do.</returns>
    public async Task<(Dossier Dossier, bool Done)> OpenAsync(Actor actor, string kind, string code, Sent sent, Action<Dossier> may, CancellationToken cancellation)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        return (dossier, !await MayBeginAsync(actor, kind, dossier, sent, may, cancellation));
    }

    /// <summary>The same for a dossier that was found by another right than an officer's: its owner's.</summary>
    public async Task<bool> MayBeginAsync(Actor actor, string kind, Dossier dossier, Sent sent, Action<Dossier> may, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(actor, kind, sent.Key, cancellation)) return false;
        may(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, sent.SeenVersion, cancellation);
        return true;
    }

    public DateTime When(Sent sent) => sent.At ?? clock.UtcNow;

    public static Guid Account(Actor actor) => actor.AccountId ?? Guid.Empty;

    /// <summary>The step it is in; null before hand-over and after release.</summary>
    public async Task<RouteStep?> StepAsync(Dossier dossier, CancellationToken cancellation) =>
        dossier.StepIndex is null ? null : await store.CurrentStepAsync(dossier, cancellation);

    /// <summary>Submitter and owner are told something that no change of state says.</summary>
    public Task<IReadOnlyList<OutboxMessage>> TellAsync(Dossier dossier, string subject, string body, CancellationToken cancellation) =>
        DossierNotices.TellAsync(store, clock, dossier, subject, body, cancellation);

    /// <param name="unitId">On whose behalf; null: the actor's own unit.</param>
    /// <param name="told">Who is told what; null: the parties, of the state it has now.</param>
    public async Task CommitAsync(Actor actor, string kind, Dossier dossier, Sent sent, CancellationToken cancellation, Guid? unitId = null, string? reasonCode = null, string? reason = null,
        IReadOnlyList<OutboxMessage>? told = null, Kernel.Letters.OutgoingLetter? letter = null) =>
        await acts.CommitAsync(new Doing(kind, actor, "dossier", dossier.Id)
        {
            At = sent.At,
            UnitId = unitId ?? actor.UnitId,
            ReasonCode = reasonCode,
            Reason = reason,
            Key = sent.Key,
            Letters = letter is null ? [] : [letter],
            Outbox = told ?? await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
}
