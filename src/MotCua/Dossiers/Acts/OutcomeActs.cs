using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;

namespace MotCua.Dossiers.Acts;

/// <summary>Soạn kết quả: what is to be granted, or why it is refused after appraisal, with its file where there is one.</summary>
internal sealed class ProposeOutcome(Store store, ActLog acts, OfficeClock clock, FileDesk files)
{
    public async Task<Outcome> RunAsync(Actor actor, string code, OutcomeKind kind, string summary, Guid? uploadId, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.propose", key, cancellation))
            return await store.Outcomes.AsNoTracking().SingleAsync(row => row.DossierId == dossier.Id, cancellation);
        actor.MustHold(dossier, Role.Specialist, Role.DivisionHead);
        dossier.MustBeInProgress();
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        (string FileName, StoredFile File)? upload = uploadId is { } id ? await files.TakeAsync(id, Uploader.Of(actor), cancellation) : null;
        var outcome = await store.Outcomes.SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation);
        if (outcome is null) store.Outcomes.Add(outcome = new Outcome { Id = clock.NewId(), DossierId = dossier.Id });
        outcome.Propose(kind, summary, upload?.File.Id, upload?.FileName, actor.AccountId ?? Guid.Empty, at ?? clock.UtcNow);
        if (actor.PersonId is { } person) dossier.GiveTo(person);
        await acts.CommitAsync(new Doing("dossier.propose", actor, "dossier", dossier.Id) { At = at, UnitId = dossier.HolderUnitId, Key = key }, cancellation);
        return outcome;
    }
}

/// <summary>Ký kết quả, and on to the clerk in the same moment.</summary>
internal sealed class SignOutcome(Store store, ActLog acts, OfficeClock clock, ProcessRoute route)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.sign", key, cancellation)) return dossier;
        actor.MustHold(dossier, Role.Director);
        dossier.MustBeInProgress();
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var outcome = await store.Outcomes.SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation) ?? throw DossierProblems.OutcomeMissing.Because();
        var when = at ?? clock.UtcNow;
        var by = actor.AccountId ?? Guid.Empty;
        outcome.Sign(by, when);

        var steps = await route.OfAsync(dossier, cancellation);
        var current = await store.CurrentStepAsync(dossier, cancellation);
        if (await route.NextAsync(dossier, steps, current.Index, +1, cancellation) is { } index)
        {
            var next = await route.EnterAsync(dossier, steps, index, current.Ordinal + 1, when, null, cancellation);
            store.RouteSteps.Add(dossier.Move(current, next, by, when, null));
        }
        await acts.CommitAsync(new Doing("dossier.sign", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = current.UnitId,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return dossier;
    }
}

/// <summary>Phát hành: number and date are given, the register of outgoing papers has its line, and the outcome waits at the desk.</summary>
internal sealed class ReleaseOutcome(Store store, ActLog acts, OfficeClock clock, Kernel.Letters.IOutgoingBook book)
{
    /// <param name="number">As another register gave it; empty: the next number of ours.</param>
    /// <param name="kind">A code of law/codes/letter-kinds.json; null: by the outcome.</param>
    public async Task<Dossier> RunAsync(Actor actor, string code, string number, DateOnly date, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null, string? kind = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.release", key, cancellation)) return dossier;
        actor.MustHold(dossier, Role.Clerk);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var outcome = await store.Outcomes.SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation) ?? throw DossierProblems.OutcomeMissing.Because();
        var current = await store.CurrentStepAsync(dossier, cancellation);
        var when = at ?? clock.UtcNow;
        var by = actor.AccountId ?? Guid.Empty;
        dossier.Finish(current, by, when, clock.NewId);
        await acts.CommitAsync(new Doing("dossier.release", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = current.UnitId,
            Key = key,
            Inside = async inner => outcome.Release(await book.EnterAsync(DossierLetters.Outcome(outcome, dossier, number, date, kind), actor, when, inner) ?? "", date, by, when),
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return dossier;
    }
}

/// <summary>Trả kết quả at the desk, by post, or online by its owner's own download.</summary>
internal sealed class DeliverOutcome(Store store, ActLog acts, OfficeClock clock, Kernel.Ratings.IRatingSlips ratings)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, DeliveryWay way, string? receiver, string? identity, string? note, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        actor.MustServeDesk(dossier);
        if (way == DeliveryWay.Counter && string.IsNullOrWhiteSpace(receiver)) throw DossierProblems.DeliveryIncomplete.Because(field: "Receiver");
        return await CommitAsync(actor, dossier, way, receiver, identity, note, seenVersion, key, at, cancellation);
    }

    /// <summary>The owner, signed in, took the electronic outcome: that is its return.</summary>
    public Task<Dossier> ByOwnerAsync(Actor owner, Dossier dossier, string? key, CancellationToken cancellation) =>
        CommitAsync(owner, dossier, DeliveryWay.Online, owner.Name, null, null, null, key, null, cancellation);

    private async Task<Dossier> CommitAsync(Actor actor, Dossier dossier, DeliveryWay way, string? receiver, string? identity, string? note, int? seenVersion,
        string? key, DateTime? at, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(actor, "dossier.deliver", key, cancellation)) return dossier;
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        if (way == DeliveryWay.Online && !await store.Outcomes.AnyAsync(row => row.DossierId == dossier.Id && row.ReleasedAt != null && row.StoredFileId != null, cancellation))
            throw DossierProblems.NothingToHandOut.Because(field: "Way");
        var when = at ?? clock.UtcNow;
        dossier.Return(actor.AccountId ?? Guid.Empty, when, clock.NewId);
        store.Deliveries.Add(new Delivery
        {
            DossierId = dossier.Id,
            At = when,
            By = actor.AccountId ?? Guid.Empty,
            Way = way,
            ReceiverName = receiver?.Trim(),
            ReceiverIdentity = identity?.Trim(),
            Note = note?.Trim(),
        });
        await acts.CommitAsync(new Doing("dossier.deliver", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = dossier.DeskUnitId,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation, await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Receipt, dossier.Id, cancellation)),
        }, cancellation);
        return dossier;
    }
}
