using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// The citizen, or the desk for them, brings everything that was asked for; the clock goes on as the version, or the law of
/// the day, says.
/// </summary>
internal sealed class SupplyPapers(Store store, ActLog acts, OfficeClock clock, FileDesk files, PromiseMaker promises, ProcessRoute route)
{
    /// <param name="dossier">Tracked, and already known to be the actor's to supply.</param>
    /// <param name="uploader">Whose uploads they are, where that is not the actor.</param>
    public async Task<IReadOnlyList<SubmittedPaper>> RunAsync(Actor actor, Dossier dossier, IReadOnlyList<PaperInput> inputs, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null, Uploader? uploader = null)
    {
        if (await acts.WasDoneAsync(actor, "dossier.supply", key, cancellation)) return [];
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var requests = await store.SupplementRequests.Include(row => row.Items).Where(row => row.DossierId == dossier.Id).OrderBy(row => row.Round).ToListAsync(cancellation);
        var request = requests.FindLast(row => row.AnsweredAt is null) ?? throw DossierProblems.NotInThisState.Because("Hồ sơ không còn yêu cầu bổ sung nào đang chờ.");
        MustBeWhole(request, inputs);

        var version = await store.VersionOfAsync(dossier, cancellation);
        var variant = version.Content.Variants.FirstOrDefault(variant => variant.Key == dossier.VariantKey) ?? new ProcedureVariant("", version.Name, []);
        var when = at ?? clock.UtcNow;
        var papers = new List<SubmittedPaper>(inputs.Count);
        foreach (var input in inputs)
            papers.Add(await PaperDesk.TakeAsync(files, clock, uploader ?? Uploader.Of(actor), dossier.Id, variant, input, request.Round, when, cancellation));

        // Before acceptance there is no promise yet: the count begins with what completed the dossier.
        var promise = dossier.AcceptedAt is null ? null : promises.AfterSupplement(version, dossier, await store.WaitsAsync(dossier.Id, dossier.AcceptedAt, when, cancellation), when);
        dossier.Supply(request, actor.AccountId, when, promise, clock.NewId);
        if (dossier.StepIndex is not null)
        {
            var step = await store.CurrentStepAsync(dossier, cancellation);
            dossier.Resume(step, route.DueAfterWait(step, dossier, request.At, when));
        }
        store.SubmittedPapers.AddRange(papers);
        await acts.CommitAsync(new Doing("dossier.supply", actor, "dossier", dossier.Id)
        {
            At = at,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return papers;
    }

    /// <summary>Only what completes the dossier starts the clock again: a part of what was asked for is not taken for the whole.</summary>
    private static void MustBeWhole(SupplementRequest request, IReadOnlyList<PaperInput> inputs)
    {
        if (inputs.Count == 0) throw DossierProblems.PapersMissing.Because("Mời nộp các giấy tờ được yêu cầu bổ sung.");
        var missing = request.Items.FirstOrDefault(item => !inputs.Any(input => item.RequiredPaperKey is { } paper ? input.RequiredPaper == paper : input.Name == item.PaperName));
        if (missing is not null) throw DossierProblems.PapersMissing.Because($"Còn thiếu “{missing.PaperName}”. Mời nộp đủ mọi giấy tờ được yêu cầu trong một lần.");
    }
}
