using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Từ chối tiếp nhận (Mẫu 03): a code of the list, and a sentence that tells the person where to go.</summary>
internal sealed class RefuseDossier(Store store, ActLog acts, OfficeClock clock, Reasons reasons, Kernel.Ratings.IRatingSlips ratings)
{
    public async Task<Dossier> RunAsync(Actor actor, string code, string reasonCode, string sentence, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        if (string.IsNullOrWhiteSpace(sentence)) throw DossierProblems.ReasonNeeded.Because(field: "Sentence");
        Reasons.Must(reasons.Refusal, reasonCode, "Reason");
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.refuse", key, cancellation)) return dossier;
        actor.MustServeDesk(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        store.Refusals.Add(dossier.Refuse(actor.AccountId ?? Guid.Empty, at ?? clock.UtcNow, reasonCode, sentence.Trim(), clock.NewId));
        await acts.CommitAsync(new Doing("dossier.refuse", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = dossier.DeskUnitId,
            ReasonCode = reasonCode,
            Reason = sentence.Trim(),
            Key = key,
            Letters = [DossierLetters.Slip("PTC", dossier.Id, dossier, "Từ chối tiếp nhận, giải quyết hồ sơ", actor)],
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation, await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Refusal, dossier.Id, cancellation)),
        }, cancellation);
        return dossier;
    }
}
