using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>One paper asked for: which, why (a code of the list), and a sentence the citizen understands.</summary>
public sealed record SupplementInput(string? RequiredPaper, string? PaperName, string ReasonCode, string Sentence);

/// <summary>
/// Yêu cầu bổ sung (Mẫu 02): everything at once. A paper that is there may be asked for again only with a reason that says
/// what is wrong with it, never as missing.
/// </summary>
internal sealed class RequestSupplement(Store store, ActLog acts, OfficeClock clock)
{
    /// <summary>The reason code of law/codes/supplement-reasons.json that means: it is not there.</summary>
    public const string Missing = "missing";

    public async Task<Dossier> RunAsync(Actor actor, string code, IReadOnlyList<SupplementInput> inputs, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.ask-supplement", key, cancellation)) return dossier;
        if (dossier.State == DossierState.Registered) actor.MustServeDesk(dossier);
        else actor.MustHold(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);

        var version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == dossier.ProcedureVersionId, cancellation);
        var variant = version.Content.Variants.FirstOrDefault(variant => variant.Key == dossier.VariantKey);
        var there = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == dossier.Id).ToListAsync(cancellation);
        var items = inputs.Select(input => Item(input, variant, there)).ToList();

        store.SupplementRequests.Add(dossier.AskForSupplement(actor.AccountId ?? Guid.Empty, at ?? clock.UtcNow, items, null, clock.NewId));
        await acts.CommitAsync(new Doing("dossier.ask-supplement", actor, "dossier", dossier.Id)
        {
            At = at,
            ReasonCode = items[0].ReasonCode,
            Reason = string.Join('\n', items.Select(item => $"{item.PaperName}: {item.Sentence}")),
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return dossier;
    }

    private SupplementItem Item(SupplementInput input, ProcedureVariant? variant, List<SubmittedPaper> there)
    {
        var required = variant?.Papers.FirstOrDefault(paper => paper.Key == input.RequiredPaper);
        if (input.RequiredPaper is { Length: > 0 } && required is null) throw DossierProblems.UnknownPaper.Because();
        var name = required?.Name ?? input.PaperName;
        if (string.IsNullOrWhiteSpace(name)) throw DossierProblems.NothingAskedFor.Because();
        if (string.IsNullOrWhiteSpace(input.Sentence)) throw DossierProblems.ReasonNeeded.Because($"Mời ghi rõ cần bổ sung gì ở “{name}”.");
        if (input.ReasonCode == Missing && required is not null && there.Any(paper => paper.RequiredPaperKey == required.Key))
            throw DossierProblems.PaperIsThere.Because($"“{name}” đã có trong hồ sơ. Nếu bản đã nộp chưa đúng, mời chọn lý do nêu rõ chỗ chưa đúng.");
        return new SupplementItem
        {
            Id = clock.NewId(),
            RequiredPaperKey = required?.Key,
            PaperName = name.Trim(),
            ReasonCode = input.ReasonCode,
            Sentence = input.Sentence.Trim(),
        };
    }
}
