using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>The head's conclusion, and what the unit responsible reports of it.</summary>
internal sealed class Conclude(Store store, ActLog acts, OfficeClock clock, ReceptionAccess access, EndTurn letters, Installation installation)
{
    /// <summary>Writes the conclusion, lays its notice before the head, tells the heads of the unit.</summary>
    public async Task<ReceptionConclusion> RunAsync(Actor actor, string code, string? text, Guid? unit, DateOnly? due, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var turn = await store.TurnAsync(code, cancellation);
        if (turn.State is not (TurnState.Recorded or TurnState.Answered)) throw ReceptionProblems.NotNow.Because();
        var now = at ?? clock.UtcNow;
        if (string.IsNullOrWhiteSpace(text)) throw ReceptionProblems.ConclusionInvalid.Because(field: "ConclusionText");
        var responsible = await store.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == unit, cancellation) ?? throw ReceptionProblems.ConclusionInvalid.Because(field: "UnitId");
        if (due is not { } day || day <= DateOnly.FromDateTime(OfficeClock.ToOffice(now))) throw ReceptionProblems.ConclusionInvalid.Because(field: "DueOn");
        var conclusion = new ReceptionConclusion { Id = clock.NewId(), TurnId = turn.Id, Text = text.Trim(), UnitId = responsible.Id, DueOn = day, At = now, By = actor.AccountId ?? Guid.Empty };
        store.ReceptionConclusions.Add(conclusion);
        await acts.CommitAsync(new Doing("conclusion.make", actor, "conclusion", conclusion.Id)
        {
            At = at,
            Letters = [await letters.LetterAsync(actor, conclusion.Id, turn, ReceptionTexts.Conclusion, "Kết luận việc tiếp công dân", ReceptionTexts.ConclusionValues(turn, conclusion, responsible.Name, installation), now, cancellation)],
            Outbox = at is not null ? [] : [.. (await HeadsOfAsync(responsible.Id, cancellation)).Select(person => Notify.Message(clock, person, null, "Có kết luận tiếp công dân giao cho đơn vị",
                $"Hạn thực hiện: {Say.Day(day)}. Mời xem nội dung và báo kết quả.", $"/don-thu/tiep-dan/ket-luan/{conclusion.Id}"))],
        }, cancellation);
        return conclusion;
    }

    /// <summary>By the unit responsible, or by those who receive citizens for it.</summary>
    public async Task ReportAsync(Actor actor, Guid id, bool done, string? words, string? document, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var conclusion = await FindAsync(actor, id, cancellation);
        await acts.ExpectAsync("conclusion", id, conclusion, seenVersion, cancellation);
        store.ConclusionReports.Add(conclusion.Report(clock.NewId(), done, words, document, at ?? clock.UtcNow, actor.AccountId ?? Guid.Empty));
        await acts.CommitAsync(new Doing("conclusion.report", actor, "conclusion", id) { At = at }, cancellation);
    }

    /// <summary>A conclusion for whoever may see it, tracked; anybody else is answered as if there were none.</summary>
    public async Task<ReceptionConclusion> FindAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var conclusion = await store.ReceptionConclusions.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        return ReceptionAccess.UnitsOf(actor).Contains(conclusion.UnitId) || await access.IsOnDutyAsync(actor, cancellation) ? conclusion : throw Problems.NotFound.Because();
    }

    private async Task<List<Guid>> HeadsOfAsync(Guid unit, CancellationToken cancellation)
    {
        var today = clock.Today;
        return await store.RoleHoldings.AsNoTracking().Where(row => row.UnitId == unit && (row.Role == Role.DivisionHead || row.Role == Role.Director) && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellation);
    }
}
