using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Vietnamese;

namespace MotCua.Dossiers.Acts;

/// <summary>One paper asked for: which, why (a code of the list), and a sentence the citizen understands.</summary>
public sealed record SupplementInput(string? RequiredPaper, string? PaperName, string ReasonCode, string Sentence);

/// <summary>
/// Yêu cầu bổ sung (Mẫu 02): everything at once. A paper that is there may be asked for again only with a reason that says
/// what is wrong with it, never as missing; one that the procedure does not list, never at all. How often, the law of the day says.
/// </summary>
internal sealed class RequestSupplement(Store store, ActLog acts, OfficeClock clock, LawBook law, Reasons reasons, HandOverClock clocks, Papers.HeldPapers held,
    Kernel.Ratings.IRatingSlips ratings)
{
    /// <summary>The reason code of law/codes/supplement-reasons.json that means: it is not there.</summary>
    public const string Missing = "missing";

    public async Task<Dossier> RunAsync(Actor actor, string code, IReadOnlyList<SupplementInput> inputs, int? seenVersion, string? key,
        CancellationToken cancellation, DateTime? at = null)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, "dossier.ask-supplement", key, cancellation)) return dossier;
        if (dossier.StepRole is null) actor.MustServeDesk(dossier);
        else actor.MustHold(dossier);
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        var when = at ?? clock.UtcNow;
        await MustNotExceedAsync(dossier, when, cancellation);

        var variant = (await store.VersionOfAsync(dossier, cancellation)).Content.Variants.FirstOrDefault(variant => variant.Key == dossier.VariantKey);
        var there = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == dossier.Id).ToListAsync(cancellation);
        var items = inputs.Select(input => Item(input, variant, there)).ToList();
        await held.MustNotBeAskedAgainAsync(dossier, variant, items.Where(item => item.ReasonCode == Missing), cancellation);

        var request = dossier.AskForSupplement(actor.AccountId ?? Guid.Empty, when, items, null, clock.NewId, dossier.AcceptedAt is { } accepted ? clocks.ReturnBy(accepted)?.DueAt : null);
        store.SupplementRequests.Add(request);
        await acts.CommitAsync(new Doing("dossier.ask-supplement", actor, "dossier", dossier.Id)
        {
            At = at,
            ReasonCode = items[0].ReasonCode,
            Reason = string.Join('\n', items.Select(item => $"{item.PaperName}: {item.Sentence}")),
            Key = key,
            Letters = [DossierLetters.Slip("PYC", request.Id, dossier, "Yêu cầu bổ sung, hoàn thiện hồ sơ", actor)],
            Outbox = request.AfterAppraisal && at is null ? await PassOnReturn.TellDeskAsync(store, clock, dossier, cancellation)
                : await DossierNotices.ChangedAsync(store, clock, dossier, cancellation, await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Supplement, request.Id, cancellation)),
        }, cancellation);
        return dossier;
    }

    private async Task MustNotExceedAsync(Dossier dossier, DateTime at, CancellationToken cancellation)
    {
        var day = OfficeClock.DayOf(at);
        var allowed = await store.SupplementAllowances.CountAsync(row => row.DossierId == dossier.Id, cancellation);
        if (!SupplementCap.IsReached(law, dossier.SupplementRounds, allowed, day)) return;
        var cap = SupplementCap.Cap(law, day);
        throw DossierProblems.TooManySupplements.Because($"Hồ sơ đã được yêu cầu bổ sung {dossier.SupplementRounds} lần; quy định không quá {cap.Number} lần ({cap.Article}). Mời giải quyết trên giấy tờ đã có, từ chối kèm lý do, hoặc xin người đứng đầu cho phép yêu cầu thêm.");
    }

    private SupplementItem Item(SupplementInput input, ProcedureVariant? variant, List<SubmittedPaper> there)
    {
        Reasons.Must(reasons.Supplement, input.ReasonCode, "Lines");
        var listed = variant?.Papers ?? [];
        var required = input.RequiredPaper is { Length: > 0 } key
            ? listed.FirstOrDefault(paper => paper.Key == key) ?? throw DossierProblems.UnknownPaper.Because()
            : listed.FirstOrDefault(paper => input.PaperName is { } typed && Folding.Fold(paper.Name) == Folding.Fold(typed));
        var name = required?.Name ?? input.PaperName;
        if (string.IsNullOrWhiteSpace(name)) throw DossierProblems.NothingAskedFor.Because("Mời ghi tên giấy tờ cần bổ sung.");
        if (string.IsNullOrWhiteSpace(input.Sentence)) throw DossierProblems.ReasonNeeded.Because($"Mời ghi rõ cần bổ sung gì ở “{name}”.");
        if (input.ReasonCode == Missing && required is null)
            throw DossierProblems.NotPublished.Because($"“{name}” không có trong thành phần hồ sơ đã công bố nên không được yêu cầu nộp (Nghị định 63/2010/NĐ-CP, Điều 21 khoản 2).");
        if (input.ReasonCode == Missing && there.Any(paper => paper.RequiredPaperKey == required!.Key))
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
