using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Acts;

/// <summary>Yêu cầu nghĩa vụ tài chính by the holder of the step; nộp tại quầy, with the number of the receipt.</summary>
internal sealed class TakeFee(OnDossier on, PromiseMaker promises, ProcessRoute route)
{
    private const string Demanded = "dossier.demand-fee", Taken = "dossier.take-fee";

    public async Task<Dossier> DemandAsync(Actor actor, string code, string? what, decimal amount, string? whyOther, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Demanded, code, sent, dossier => actor.MustHold(dossier, Role.Specialist, Role.DivisionHead), cancellation);
        if (done) return dossier;
        on.Store.FeeDemands.Add(dossier.DemandFee(what, amount, (await ComputedAsync(dossier, cancellation))?.Amount, whyOther, OnDossier.Account(actor), on.When(sent), on.Clock.NewId));
        await on.CommitAsync(actor, Demanded, dossier, sent, cancellation, dossier.HolderUnitId);
        return dossier;
    }

    /// <summary>Thu trước: the reckoned fee, paid at the counter before anybody had to ask for it; the clock goes on.</summary>
    public async Task<Dossier> AtCounterAsync(Actor officer, string code, string? receiptNumber, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Taken, code, sent, officer.MustServeDesk, cancellation);
        if (done) return dossier;
        if (await ComputedAsync(dossier, cancellation) is not { Amount: > 0 and var amount } fee) throw FormProblems.NoFeeDue.Because();
        if (await on.Store.FeeDemands.AnyAsync(row => row.DossierId == dossier.Id, cancellation)) throw FormProblems.FeeTaken.Because();
        on.Store.FeeDemands.Add(dossier.PayAtOnce(fee.Reason, amount, receiptNumber, OnDossier.Account(officer), on.When(sent), on.Clock.NewId));
        // The dossier itself does not change; two officers must not take it twice all the same.
        on.Store.Entry(dossier).State = EntityState.Modified;
        await on.CommitAsync(officer, Taken, dossier, sent, cancellation, dossier.DeskUnitId,
            told: await on.TellAsync(dossier, $"Hồ sơ {dossier.Code} đã thu phí, lệ phí", $"Đã thu {Vietnamese.Formats.Dong(amount)}, biên lai số {receiptNumber?.Trim()}.", cancellation));
        return dossier;
    }

    private Task<ComputedFee?> ComputedAsync(Dossier dossier, CancellationToken cancellation) =>
        on.Store.ComputedFees.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation);

    public async Task<Dossier> RunAsync(Actor officer, string code, string? receiptNumber, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Taken, code, sent, officer.MustServeDesk, cancellation);
        if (done) return dossier;
        var when = on.When(sent);
        var demand = await on.Store.FeeDemands.Where(row => row.DossierId == dossier.Id && row.PaidAt == null).SingleOrDefaultAsync(cancellation)
            ?? throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(dossier.State));
        var waits = await on.Store.WaitsAsync(dossier.Id, dossier.AcceptedAt, when, cancellation);
        dossier.TakeFee(demand, receiptNumber, promises.AfterPayment(dossier, waits, when), OnDossier.Account(officer), when, on.Clock.NewId);
        if (await on.StepAsync(dossier, cancellation) is { } step) dossier.Resume(step, route.DueAfterWait(step, dossier, demand.At, when));
        await on.CommitAsync(officer, Taken, dossier, sent, cancellation, dossier.DeskUnitId, told: await on.TellAsync(dossier, $"Hồ sơ {dossier.Code} đã thu phí, lệ phí",
            dossier.PromisedAt is { } promised ? $"Hồ sơ tiếp tục được giải quyết. Hẹn trả kết quả lúc {Screen.Time(promised)}." : "Hồ sơ tiếp tục được giải quyết.", cancellation));
        return dossier;
    }
}
