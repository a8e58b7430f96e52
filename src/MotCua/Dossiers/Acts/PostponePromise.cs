using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// Xin lỗi và hẹn lại: the handling unit reports, the head of the agency allows a second one, the desk changes the date and
/// the person is told (NĐ 61/2018 Đ19 k9). Each its own act: nobody changes the date of their own lateness.
/// </summary>
internal sealed class PostponePromise(OnDossier on, Reasons reasons, LawBook law, OfficeCalendars calendars, DossierLetters letters)
{
    private const string Reported = "dossier.report-lateness", Allowed = "dossier.allow-lateness", Postponed = "dossier.postpone";

    public async Task<Dossier> ReportAsync(Actor actor, string code, string reasonCode, string? reason, DateOnly? newDay, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Reported, code, sent, dossier => actor.MustHold(dossier), cancellation);
        if (done) return dossier;
        Reasons.Must(reasons.Lateness, reasonCode, "ReasonCode");
        var earlier = await on.Store.Apologies.Where(row => row.DossierId == dossier.Id).ToListAsync(cancellation);
        if (earlier.Exists(row => row.ConfirmedAt is null)) throw DossierProblems.LatenessPending.Because();
        var calendar = calendars.Of();
        if (newDay is not { } day || !calendar.IsWorking(day)) throw DossierProblems.NewDateTooEarly.Because(field: "NewDay");
        var when = on.When(sent);
        var today = OfficeClock.DayOf(when);
        var apology = dossier.ReportLateness(reasonCode, reason, OfficeClock.ToUtc(calendar.ClosingOf(day)), NoticeDue(dossier, today),
            earlier.Count, law.Rule("lateness-once", today).Number, OnDossier.Account(actor), when, on.Clock.NewId);
        on.Store.Apologies.Add(apology);
        await on.CommitAsync(actor, Reported, dossier, sent, cancellation, apology.UnitId, reasonCode, apology.Reason, told: []);
        return dossier;
    }

    public async Task<Dossier> AllowAsync(Actor head, string code, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(head, Allowed, code, sent, _ => MustBeHead(head), cancellation);
        if (done) return dossier;
        (await PendingAsync(dossier, cancellation)).Allow(OnDossier.Account(head), on.When(sent));
        await on.CommitAsync(head, Allowed, dossier, sent, cancellation, told: []);
        return dossier;
    }

    public async Task<Dossier> ConfirmAsync(Actor officer, string code, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Postponed, code, sent, officer.MustServeDesk, cancellation);
        if (done) return dossier;
        var apology = await PendingAsync(dossier, cancellation);
        dossier.Postpone(apology, await on.StepAsync(dossier, cancellation), OnDossier.Account(officer), on.When(sent));
        await on.CommitAsync(officer, Postponed, dossier, sent, cancellation, dossier.DeskUnitId, apology.ReasonCode, apology.Reason,
            await on.TellAsync(dossier, $"Xin lỗi anh chị: hồ sơ {dossier.Code} phải hẹn lại", $"Lý do: {apology.Reason} Hẹn trả kết quả mới lúc {Screen.Time(apology.NewPromisedAt)}.", cancellation),
            await letters.ApologyAsync(dossier, apology, on.When(sent), cancellation));
        return dossier;
    }

    private async Task<Apology> PendingAsync(Dossier dossier, CancellationToken cancellation) =>
        await on.Store.Apologies.Where(row => row.DossierId == dossier.Id && row.ConfirmedAt == null).SingleOrDefaultAsync(cancellation)
        ?? throw DossierProblems.AlreadyPostponed.Because("Hồ sơ không có phiếu hẹn lại nào đang chờ.");

    private static void MustBeHead(Actor actor)
    {
        if (!actor.Holds(Role.Director)) throw Problems.NotAllowed.Because();
    }

    /// <summary>So many days before the law's own end of the limit; the law says days, not working days.</summary>
    private DateTime NoticeDue(Dossier dossier, DateOnly today)
    {
        var days = law.Rule("lateness-notice", today).Number ?? 0;
        return (dossier.LawEndsAt ?? dossier.PromisedAt ?? DateTime.MaxValue).AddDays(-days);
    }
}
