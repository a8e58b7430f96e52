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
        if (due is not { } day || day <= OfficeClock.DayOf(now)) throw ReceptionProblems.ConclusionInvalid.Because(field: "DueOn");
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

    /// <summary>Of each conclusion whose day is over and that nobody has reported as done, the heads of its unit and the director are told, once.</summary>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var reminders = store.ConclusionReminders;
        var late = await store.ReceptionConclusions.AsNoTracking().Where(row => row.DoneAt == null && row.DueOn < today && !reminders.Any(told => told.ConclusionId == row.Id)).OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(100).ToListAsync(cancellation);
        foreach (var conclusion in late)
        {
            var people = (await HeadsOfAsync(conclusion.UnitId, cancellation)).Concat(await HoldingAsync(held => held.Role == Role.Director, cancellation)).Distinct().ToList();
            if (people.Count == 0) continue;
            store.ConclusionReminders.AddRange(people.Select(person => new ConclusionReminder { Id = clock.NewId(), ConclusionId = conclusion.Id, ToPersonId = person, At = clock.UtcNow }));
            await acts.CommitAsync(new Doing("conclusion.remind", Actor.System, "conclusion", conclusion.Id)
            {
                UnitId = conclusion.UnitId,
                Outbox = [.. people.Select(person => Notify.Message(clock, person, null, "Kết luận tiếp công dân đã quá hạn", $"Hạn thực hiện là {Say.Day(conclusion.DueOn)}, chưa có báo cáo hoàn thành.", $"/don-thu/tiep-dan/ket-luan/{conclusion.Id}"))],
            }, cancellation);
            store.ChangeTracker.Clear();
        }
        return late.Count;
    }

    /// <summary>A conclusion for whoever may see it, tracked; anybody else is answered as if there were none.</summary>
    public async Task<ReceptionConclusion> FindAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var conclusion = await store.ReceptionConclusions.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        return ReceptionAccess.UnitsOf(actor).Contains(conclusion.UnitId) || await access.IsOnDutyAsync(actor, cancellation) ? conclusion : throw Problems.NotFound.Because();
    }

    private Task<List<Guid>> HeadsOfAsync(Guid unit, CancellationToken cancellation) => HoldingAsync(held => held.UnitId == unit && (held.Role == Role.DivisionHead || held.Role == Role.Director), cancellation);

    private Task<List<Guid>> HoldingAsync(System.Linq.Expressions.Expression<Func<RoleHolding, bool>> who, CancellationToken cancellation)
    {
        var today = clock.Today;
        return store.RoleHoldings.AsNoTracking().Where(who).Where(row => row.From <= today && (row.To == null || row.To >= today)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);
    }
}
