using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Chuyển hồ sơ from the desk to the division that handles it, the first step of the internal process; a joint dossier to its agencies.</summary>
internal sealed class HandOver(Store store, ActLog acts, OfficeClock clock, ProcessRoute route, JointActs joint)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.hand-over", key, cancellation)) return dossier;
        actor.MustServeDesk(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var when = at ?? clock.UtcNow;
        var by = actor.AccountId ?? Guid.Empty;
        var plan = (await store.VersionOfAsync(dossier, cancellation)).Content.Joint;
        var steps = await route.OfAsync(dossier, cancellation);
        var first = plan is null
            ? await route.EnterAsync(dossier, steps, await route.NextAsync(dossier, steps, -1, +1, cancellation) ?? 0, ordinal: 1, when, null, cancellation)
            : route.EnterJoint(dossier, when);
        store.RouteSteps.Add(dossier.HandOver(first, by, when, clock.NewId));
        if (plan is not null) await joint.BeginAsync(dossier, plan, by, when, cancellation);
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
