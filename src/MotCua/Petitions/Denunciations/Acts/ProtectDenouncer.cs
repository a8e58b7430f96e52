using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>Bảo vệ người tố cáo (Luật Tố cáo 2018, chương VI): asked, assessed, granted with measures or refused, ended. Words lie under seal.</summary>
internal sealed class ProtectDenouncer(Store store, ActLog acts, OfficeClock clock, LawBook law, CaseAccess access)
{
    public const string EndList = "protection-end";

    /// <summary>Asked at the desk or by telephone when urgent, and noted by whoever has the case open.</summary>
    public Task AskAsync(Actor actor, string code, string? words, bool urgent, OwnSecret own, CancellationToken cancellation) => DoAsync(actor, code, words, own, PartKind.ProtectionRequest, (one, file) =>
    {
        if (file is not null) throw DenunciationProblems.ProtectionState.Because();
        store.ProtectionFiles.Add(new ProtectionFile { Id = clock.NewId(), CaseId = one.Id, State = ProtectionState.Asked, IsUrgent = urgent, AskedAt = clock.UtcNow });
        return new Doing("protection.ask", actor, "sealed-case", one.Id);
    }, cancellation);

    public Task AssessAsync(Actor actor, string code, string? words, OwnSecret own, CancellationToken cancellation) => DoAsync(actor, code, words, own, PartKind.ProtectionAssessment, (one, file) =>
    {
        if (file is not { State: ProtectionState.Asked }) throw DenunciationProblems.ProtectionState.Because();
        (file.State, file.AssessedAt) = (ProtectionState.Assessed, clock.UtcNow);
        return new Doing("protection.assess", actor, "sealed-case", one.Id);
    }, cancellation);

    /// <summary>Granted with its measures, or refused with its grounds; a measure may be added while protection lasts.</summary>
    public Task DecideAsync(Actor actor, string code, bool granted, string? words, OwnSecret own, CancellationToken cancellation) => DoAsync(actor, code, words, own, PartKind.ProtectionMeasure, (one, file) =>
    {
        if (file is not { State: ProtectionState.Assessed } && !(granted && file is { State: ProtectionState.Granted })) throw DenunciationProblems.ProtectionState.Because();
        (file.State, file.DecidedAt) = (granted ? ProtectionState.Granted : ProtectionState.Refused, file.DecidedAt ?? clock.UtcNow);
        return new Doing("protection.decide", actor, "sealed-case", one.Id);
    }, cancellation);

    public Task EndAsync(Actor actor, string code, string? ground, string? words, OwnSecret own, CancellationToken cancellation) => DoAsync(actor, code, words, own, PartKind.ProtectionEnd, (one, file) =>
    {
        if (file is not { State: ProtectionState.Granted }) throw DenunciationProblems.ProtectionState.Because();
        var day = clock.Today;
        if (law.Codes(EndList).All(known => known.Code != ground || (known.From is { } from && day < from))) throw DenunciationProblems.ReasonNeeded.Because(field: "Ground");
        (file.State, file.EndedAt, file.EndCode) = (ProtectionState.Ended, clock.UtcNow, ground);
        return new Doing("protection.end", actor, "sealed-case", one.Id) { ReasonCode = ground };
    }, cancellation);

    private async Task DoAsync(Actor actor, string code, string? words, OwnSecret own, PartKind kind, Func<SealedCase, ProtectionFile?, Doing> change, CancellationToken cancellation)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        if (string.IsNullOrWhiteSpace(words)) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
        var doing = change(opened.Case, await store.ProtectionFiles.SingleOrDefaultAsync(row => row.CaseId == opened.Case.Id, cancellation));
        var (part, content) = CaseSeals.Close(clock.NewId(), opened.Key(SealLayer.Original), kind, PartContent.OfText(words.Trim()), clock.UtcNow, actor.AccountId);
        store.SealedParts.Add(part);
        store.SealedContents.Add(content);
        await acts.CommitAsync(doing, cancellation);
    }
}
