using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Chuyển hồ sơ from the desk to the division that handles it: the first step of the internal process.</summary>
internal sealed class HandOver(Store store, ActLog acts, OfficeClock clock, ProcessRoute route)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.hand-over", key, cancellation)) return dossier;
        actor.MustServeDesk(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var steps = await route.OfAsync(dossier, cancellation);
        var when = at ?? clock.UtcNow;
        var first = await route.EnterAsync(dossier, steps, index: 0, ordinal: 1, when, null, cancellation);
        store.RouteSteps.Add(dossier.HandOver(first, actor.AccountId ?? Guid.Empty, when, clock.NewId));
        await acts.CommitAsync(new Doing("dossier.hand-over", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = dossier.DeskUnitId,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return dossier;
    }
}
