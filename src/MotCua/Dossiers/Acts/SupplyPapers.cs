using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>The citizen, or the desk for them, brings what was asked for; the clock goes on as the law of the day says.</summary>
internal sealed class SupplyPapers(Store store, ActLog acts, OfficeClock clock, FileDesk files, PromiseMaker promises)
{
    /// <param name="dossier">Tracked, and already known to be the actor's to supply.</param>
    public async Task<IReadOnlyList<SubmittedPaper>> RunAsync(Actor actor, Dossier dossier, IReadOnlyList<PaperInput> inputs, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        if (await acts.WasDoneAsync(actor, "dossier.supply", key, cancellation)) return [];
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var request = await store.SupplementRequests.Include(row => row.Items)
            .Where(row => row.DossierId == dossier.Id && row.AnsweredAt == null).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellation)
            ?? throw DossierProblems.NotInThisState.Because("Hồ sơ không còn yêu cầu bổ sung nào đang chờ.");
        if (inputs.Count == 0) throw DossierProblems.PapersMissing.Because("Mời tải lên ít nhất một giấy tờ được yêu cầu bổ sung.");

        var version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == dossier.ProcedureVersionId, cancellation);
        var variant = version.Content.Variants.FirstOrDefault(variant => variant.Key == dossier.VariantKey) ?? new ProcedureVariant("", version.Name, []);
        var when = at ?? clock.UtcNow;
        var papers = new List<SubmittedPaper>(inputs.Count);
        foreach (var input in inputs)
            papers.Add(await PaperDesk.TakeAsync(files, clock, actor, dossier.Id, variant, input, request.Round, when, cancellation));

        // Before acceptance there is no promise yet; after it, NĐ 61/2018 Đ19 k4 counts anew from completion.
        var promise = dossier.AcceptedAt is null ? null : promises.For(version, dossier.Channel, when);
        dossier.Supply(request, actor.AccountId, when, promise, clock.NewId);
        store.SubmittedPapers.AddRange(papers);
        await acts.CommitAsync(new Doing("dossier.supply", actor, "dossier", dossier.Id)
        {
            At = at,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return papers;
    }
}
