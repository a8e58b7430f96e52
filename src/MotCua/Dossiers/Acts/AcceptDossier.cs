using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Tiếp nhận: the promise is counted from the moment the complete dossier arrived.</summary>
internal sealed class AcceptDossier(Store store, ActLog acts, OfficeClock clock, PromiseMaker promises, Kernel.Ratings.IRatingSlips ratings)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.accept", key, cancellation)) return dossier;
        actor.MustServeDesk(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var version = await store.VersionOfAsync(dossier, cancellation);
        var when = at ?? clock.UtcNow;
        store.Acceptances.Add(dossier.Accept(actor.AccountId ?? Guid.Empty, when, promises.For(version, dossier.Channel, dossier.CompleteAt), clock.NewId));
        await acts.CommitAsync(new Doing("dossier.accept", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = dossier.DeskUnitId,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation, await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Receipt, dossier.Id, cancellation)),
        }, cancellation);
        return dossier;
    }
}
