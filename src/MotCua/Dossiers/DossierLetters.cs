using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;
using MotCua.Kernel.People;
using MotCua.Kernel.Printing;

namespace MotCua.Dossiers;

/// <summary>What papers go out about a dossier, for the register of outgoing papers.</summary>
internal sealed class DossierLetters(DossierView view, Installation installation, TextBlocks texts)
{
    /// <summary>Mẫu 02 and 03: signed by the officer who drew it up, numbered at once.</summary>
    public static OutgoingLetter Slip(string kind, Guid subjectId, Dossier dossier, string what, Actor officer) => new(kind, subjectId, dossier.DeskUnitId)
    {
        Reference = dossier.Code, Excerpt = $"{what}: {dossier.ProcedureName}", Recipient = dossier.OwnerName, SignedBy = officer.AccountId ?? Guid.Empty,
    };

    /// <summary>Mẫu 04: waits for the head's signature.</summary>
    public async Task<OutgoingLetter> ApologyAsync(Dossier dossier, Apology apology, DateTime at, CancellationToken cancellation)
    {
        var whole = await view.WholeAsync(dossier, cancellation);
        var said = PaperTexts.Values(whole, installation, apology: apology);
        var bare = PaperTexts.WithoutReason(said);
        async Task<string> WordsAsync(Dictionary<string, string?> values) =>
            await texts.FillAsync(PaperTexts.ApologyReason, at, values, cancellation) + "\n" + await texts.FillAsync(PaperTexts.ApologySorry, at, values, cancellation);
        return new OutgoingLetter("PXL", apology.Id, dossier.DeskUnitId)
        {
            Reference = dossier.Code, Excerpt = $"Xin lỗi và hẹn lại ngày trả kết quả: {dossier.ProcedureName}", Recipient = whole.Submitter.Name, Words = (await WordsAsync(bare), await WordsAsync(said)),
        };
    }

    /// <param name="number">As another register gave it; empty: the next of ours.</param>
    /// <param name="kind">Null: by the outcome.</param>
    public static OutgoingLetter Outcome(Outcome outcome, Dossier dossier, string number, DateOnly day, string? kind) => new(kind ?? KindOf(outcome), outcome.Id, dossier.HandlingUnitId)
    {
        Reference = dossier.Code, Excerpt = dossier.ProcedureName, Recipient = dossier.OwnerName, SignedBy = outcome.SignedBy ?? throw DossierProblems.NotSigned.Because(),
        GivenNumber = string.IsNullOrWhiteSpace(number) ? null : number.Trim(), Day = day,
    };

    public static string KindOf(Outcome outcome) => outcome.Kind == OutcomeKind.RefusedAfterAppraisal ? "TBTC" : "GP";
}

/// <summary>Outcomes of dossiers in the head's signing queue.</summary>
internal sealed class OutcomesToSign(Store store, DossierView view, Installation installation, TextBlocks texts, Acts.SignOutcome sign, Acts.MoveStep move) : ISigningSource
{
    public string Name => "ho-so";

    public async Task<IReadOnlyList<ToSign>> WaitingAsync(Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Holds(Role.Director)) return [];
        var mine = await store.Dossiers.AsNoTracking().Where(row => row.State == DossierState.InProgress && row.StepRole == Role.Director && (row.HolderPersonId == null || row.HolderPersonId == actor.PersonId))
            .OrderBy(row => row.PromisedAt ?? QueueLine.Never).ThenBy(row => row.Code).Take(most).ToListAsync(cancellation);
        var waiting = new List<ToSign>();
        foreach (var dossier in mine)
        {
            var whole = await view.WholeAsync(dossier, cancellation);
            if (whole.Outcome is not { SignedAt: null } outcome) continue;
            var key = outcome.Kind == OutcomeKind.Granted ? PaperTexts.Granted : PaperTexts.Refused;
            var template = await texts.FillAsync(key, outcome.ProposedAt, PaperTexts.Values(whole, installation), cancellation);
            var drafter = await store.Accounts.Where(account => account.Id == outcome.ProposedBy).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation) ?? "";
            waiting.Add(new ToSign(Name, dossier.Code, DossierLetters.KindOf(outcome), $"{dossier.ProcedureName}. Chủ hồ sơ: {dossier.OwnerName}", $"/ho-so/{dossier.Code}", template, outcome.Summary, drafter,
                whole.Steps[^1].EnteredAt, dossier.PromisedAt, dossier.Version));
        }
        return waiting;
    }

    public Task SignAsync(Actor actor, string reference, int seenVersion, string key, CancellationToken cancellation) => sign.RunAsync(actor, reference, seenVersion, key, cancellation);

    public Task ReturnAsync(Actor actor, string reference, string remark, int seenVersion, string key, CancellationToken cancellation) => move.BackAsync(actor, reference, remark, seenVersion, key, cancellation);
}
