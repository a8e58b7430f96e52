using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Acts;

/// <summary>Rút hồ sơ: the owner asks online, or at the desk, where the officer takes it down; the desk answers.</summary>
internal sealed class WithdrawDossier(OnDossier on)
{
    private const string Asked = "dossier.ask-withdrawal", Answered = "dossier.answer-withdrawal";

    /// <param name="own">Tracked, and already known to be the actor's.</param>
    public async Task AskAsync(Actor owner, Dossier own, string? reason, Sent sent, CancellationToken cancellation)
    {
        if (await on.MayBeginAsync(owner, Asked, own, sent, _ => { }, cancellation)) await AskAsync(owner, own, reason, sent, null, cancellation);
    }

    public async Task<Dossier> AskAtDeskAsync(Actor officer, string code, string? reason, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Asked, code, sent, officer.MustServeDesk, cancellation);
        if (!done) await AskAsync(officer, dossier, reason, sent, dossier.DeskUnitId, cancellation);
        return dossier;
    }

    public async Task<Dossier> AnswerAsync(Actor officer, string code, bool grant, string? answer, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Answered, code, sent, officer.MustServeDesk, cancellation);
        if (done) return dossier;
        var request = await on.Store.Withdrawals.Where(row => row.DossierId == dossier.Id && row.AnsweredAt == null).SingleOrDefaultAsync(cancellation)
            ?? throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(dossier.State));
        var stop = dossier.AnswerWithdrawal(request, grant, answer, await on.StepAsync(dossier, cancellation), OnDossier.Account(officer), on.When(sent), on.Clock.NewId);
        if (stop is not null) on.Store.Stoppages.Add(stop);
        await on.CommitAsync(officer, Answered, dossier, sent, cancellation, dossier.DeskUnitId, stop?.ReasonCode, answer,
            grant ? null : await on.TellAsync(dossier, $"Hồ sơ {dossier.Code} chưa rút được", $"{answer!.Trim()} Hồ sơ tiếp tục được giải quyết.", cancellation));
        return dossier;
    }

    private async Task AskAsync(Actor actor, Dossier dossier, string? reason, Sent sent, Guid? unitId, CancellationToken cancellation)
    {
        on.Store.Withdrawals.Add(dossier.AskToWithdraw(OnDossier.Account(actor), on.When(sent), reason, on.Clock.NewId));
        await on.CommitAsync(actor, Asked, dossier, sent, cancellation, unitId, reason: reason);
    }
}
