using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;

namespace MotCua.Dossiers.Acts;

/// <summary>Tạm dừng, tiếp tục thời hạn: on a ground of the list, by the head of the unit that holds it or of the agency.</summary>
internal sealed class PauseClock(OnDossier on, LawBook law, PromiseMaker promises, ProcessRoute route)
{
    private const string Paused = "dossier.pause", Resumed = "dossier.resume";

    public async Task<Dossier> PauseAsync(Actor head, string code, string? lawRow, string? document, string? sentence, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(head, Paused, code, sent, dossier => Must(head, dossier), cancellation);
        if (done) return dossier;
        var when = on.When(sent);
        if (!Grounds(law, OfficeClock.DayOf(when)).Any(row => row.Id == lawRow)) throw RoadProblems.PauseGroundUnknown.Because(field: "LawRow");
        var pause = dossier.Pause(lawRow!, document, sentence, OnDossier.Account(head), when, on.Clock.NewId);
        on.Store.ClockPauses.Add(pause);
        await on.CommitAsync(head, Paused, dossier, sent, cancellation, pause.UnitId, reasonCode: lawRow, reason: pause.Sentence, told: await on.TellAsync(dossier,
            $"Hồ sơ {dossier.Code} tạm dừng thời hạn", $"Thời hạn giải quyết tạm dừng từ {Screen.Time(when)}. Lý do: {pause.Sentence} Căn cứ: {law.ById(pause.LawRow)?.Title}; {pause.Document}.", cancellation));
        return dossier;
    }

    public async Task<Dossier> ResumeAsync(Actor officer, string code, string? because, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Resumed, code, sent, dossier => MustResume(officer, dossier), cancellation);
        if (done) return dossier;
        var when = on.When(sent);
        var pause = await on.Store.ClockPauses.Where(row => row.DossierId == dossier.Id && row.ResumedAt == null).SingleOrDefaultAsync(cancellation) ?? throw RoadProblems.ClockNotPaused.Because();
        var waits = await on.Store.WaitsAsync(dossier.Id, dossier.AcceptedAt, when, cancellation);
        dossier.GoOn(pause, because, promises.AfterWait(dossier, waits, pause.LawRow), OnDossier.Account(officer), when);
        if (await on.StepAsync(dossier, cancellation) is { } step) dossier.Resume(step, route.DueAfterWait(step, dossier, pause.At, when));
        await on.CommitAsync(officer, Resumed, dossier, sent, cancellation, pause.UnitId, reason: pause.ResumedBecause, told: await on.TellAsync(dossier, $"Hồ sơ {dossier.Code} tính tiếp thời hạn",
            dossier.PromisedAt is { } promised ? $"Lý do: {pause.ResumedBecause} Hẹn trả kết quả lúc {Screen.Time(promised)}." : $"Lý do: {pause.ResumedBecause}", cancellation));
        return dossier;
    }

    /// <summary>The grounds on which the law of a day lets a clock stand still, beside a supplement and a payment.</summary>
    internal static IEnumerable<LawRow> Grounds(LawBook law, DateOnly day) => law.Rules.Where(row => row.Rule == ClockPause.Rule && row.InForceOn(day));

    internal static bool MayPause(Actor actor, Dossier dossier) => dossier is { State: DossierState.InProgress, PausedAt: null, PromisedAt: not null } && IsHead(actor, dossier);

    /// <summary>What serves the person who waits, whoever holds the step may do as well.</summary>
    internal static bool MayResume(Actor actor, Dossier dossier) => dossier is { State: DossierState.InProgress, PausedAt: not null } && (IsHead(actor, dossier) || actor.HoldsStepOf(dossier));

    private static bool IsHead(Actor actor, Dossier dossier) =>
        actor.Roles.Any(held => held.Role == Role.Director || (held.Role is Role.DivisionHead or Role.DeskHead && held.UnitId == dossier.HolderUnitId));

    private static void Must(Actor actor, Dossier dossier)
    {
        if (!IsHead(actor, dossier)) throw DossierProblems.NotYourStep.Because("Chỉ người đứng đầu đơn vị đang giữ hồ sơ hoặc lãnh đạo cơ quan được cho tạm dừng thời hạn.");
    }

    private static void MustResume(Actor actor, Dossier dossier)
    {
        if (!IsHead(actor, dossier) && !actor.HoldsStepOf(dossier)) throw DossierProblems.NotYourStep.Because();
    }
}
