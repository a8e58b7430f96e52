using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Acts;

/// <summary>Lấy ý kiến đơn vị phối hợp: asked by the holder of the step with a date of its own, answered by the unit that was asked.</summary>
internal sealed class ConsultUnit(OnDossier on, OfficeCalendars calendars)
{
    private const string Asked = "dossier.consult", Answered = "dossier.give-opinion";

    public async Task<Dossier> AskAsync(Actor actor, string code, Guid unitId, string? question, DateOnly? dueDay, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Asked, code, sent, dossier => actor.MustHold(dossier), cancellation);
        if (done) return dossier;
        dossier.MustBeInProgress();
        if (string.IsNullOrWhiteSpace(question)) throw DossierProblems.QuestionNeeded.Because(field: "Question");
        var when = on.When(sent);
        var today = OfficeClock.DayOf(when);
        var from = dossier.HolderUnitId ?? dossier.HandlingUnitId;
        var unit = await on.Store.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == unitId, cancellation);
        if (unit is null || unit.Id == from || !unit.IsValidOn(today)) throw DossierProblems.UnitNotAsked.Because(field: "UnitId");
        if (dueDay is not { } day || day <= today) throw DossierProblems.DueTooEarly.Because(field: "DueDay");
        on.Store.Consultations.Add(new Consultation
        {
            Id = on.Clock.NewId(), DossierId = dossier.Id, At = when, By = OnDossier.Account(actor), FromUnitId = from, UnitId = unitId,
            Question = question.Trim(), DueAt = OfficeClock.ToUtc(calendars.Of().ClosingOf(calendars.Of().OnOrAfter(day))),
        });
        await on.CommitAsync(actor, Asked, dossier, sent, cancellation, from, reason: question, told: []);
        return dossier;
    }

    public async Task<Dossier> AnswerAsync(Actor actor, string code, Guid id, string? answer, Sent sent, CancellationToken cancellation)
    {
        var dossier = await on.Store.SeenDossierAsync(code, actor, cancellation);
        var asked = await on.Store.Consultations.SingleOrDefaultAsync(row => row.Id == id && row.DossierId == dossier.Id, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
        if (!await on.MayBeginAsync(actor, Answered, dossier, sent, _ => Must(actor, asked), cancellation)) return dossier;
        asked.AnswerWith(answer ?? "", OnDossier.Account(actor), on.When(sent));
        await on.CommitAsync(actor, Answered, dossier, sent, cancellation, asked.UnitId, reason: asked.Answer, told: []);
        return dossier;
    }

    internal static bool MayAnswer(Actor actor, Consultation asked) => asked.AnsweredAt is null && actor.May(DossierPermissions.Handle, asked.UnitId);

    private static void Must(Actor actor, Consultation asked)
    {
        if (!actor.May(DossierPermissions.Handle, asked.UnitId)) throw Problems.NotAllowed.Because();
    }
}
