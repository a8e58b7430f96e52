using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>
/// Promises of open dossiers that a changed working calendar moves, by code only: whoever keeps the calendar sees no dossier's
/// content. One that waits for a supplement is left: its date is counted
/// when the supplement comes, under the calendar of that day.
/// </summary>
internal sealed class PromisesThatMove(Store store, ActLog acts, OfficeClock clock, PromiseMaker promises) : IDatesThatMove
{
    private sealed record Line(Guid Id, string Code, DateTime FirstPromisedAt);

    public async IAsyncEnumerable<MovedDate> FindAsync(WorkCalendar before, WorkCalendar after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (line, due) in await MovingAsync(after, cancellation))
            yield return new MovedDate(line.Code, $"/tra-cuu/{line.Code}", OfficeClock.ToOffice(line.FirstPromisedAt), due.Due);
    }

    public async Task<int> MoveAsync(WorkCalendar before, WorkCalendar after, Actor by, string because, CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var (line, _) in await MovingAsync(after, cancellation))
        {
            store.ChangeTracker.Clear();
            try
            {
                await MoveAsync(line.Id, before, after, by, because, cancellation);
                moved++;
            }
            catch (Refused refused) when (refused.Problem == Problems.ChangedMeanwhile)
            {
                // Somebody is working on it at this moment: it stays in the list of those that do not follow the calendar yet.
            }
        }
        return moved;
    }

    private async Task MoveAsync(Guid id, WorkCalendar before, WorkCalendar after, Actor by, string because, CancellationToken cancellation)
    {
        var dossier = await store.Dossiers.SingleAsync(row => row.Id == id, cancellation);
        var was = dossier.PromisedAt;
        var facts = PromiseFacts.Of(dossier);
        var promise = promises.Moved(facts, await WaitsAsync(facts, dossier.Id, dossier.AcceptedAt, cancellation), after);
        var step = dossier.StepIndex is null ? null : await store.CurrentStepAsync(dossier, cancellation);
        dossier.MoveDate(promise, step, StepDue(step, before, after));
        await acts.CommitAsync(new Doing("dossier.move-date", by, "dossier", dossier.Id)
        {
            Reason = because,
            Outbox = dossier.PromisedAt == was ? [] : await DossierNotices.TellAsync(store, clock, dossier, $"Hồ sơ {dossier.Code} đổi ngày hẹn",
                $"Ngày hẹn trả kết quả chuyển từ {Screen.Time(was!.Value)} sang {Screen.Time(dossier.PromisedAt!.Value)}. Lý do: {because}.", cancellation),
        }, cancellation);
    }

    /// <summary>What a step has left of its own hours, counted in the new calendar.</summary>
    private DateTime? StepDue(RouteStep? step, WorkCalendar before, WorkCalendar after)
    {
        if (step?.DueAt is not { } due || due <= clock.UtcNow || ReferenceEquals(before, after)) return step?.DueAt;
        return OfficeClock.ToUtc(after.AddWorkingMinutes(clock.Now, before.WorkingMinutesBetween(clock.Now, OfficeClock.ToOffice(due))));
    }

    private async Task<IReadOnlyList<(Line Line, DueDate Due)>> MovingAsync(WorkCalendar after, CancellationToken cancellation)
    {
        var open = store.Dossiers.AsNoTracking()
            .Where(row => row.FirstPromisedAt != null && row.FinishedAt == null && (row.State == DossierState.Accepted || row.State == DossierState.InProgress
                || row.State == DossierState.AwaitingPayment || row.State == DossierState.WithdrawalRequested))
            .OrderBy(row => row.FirstPromisedAt).ThenBy(row => row.Code)
            .Select(row => new { row.Id, row.Code, row.AcceptedAt, row.FirstPromisedAt, row.CompleteAt, row.LimitAmount, row.LimitUnit, row.CountRule, row.LawRows });
        var moving = new List<(Line, DueDate)>();
        foreach (var row in await open.ToListAsync(cancellation))
        {
            var facts = new PromiseFacts(row.CompleteAt, row.FirstPromisedAt, new TimeLimit(row.LimitAmount, row.LimitUnit), row.CountRule, row.LawRows);
            if (PromiseMaker.Recount(facts, await WaitsAsync(facts, row.Id, row.AcceptedAt, cancellation), after) is { } due && OfficeClock.ToUtc(due.Due) != row.FirstPromisedAt)
                moving.Add((new Line(row.Id, row.Code, row.FirstPromisedAt!.Value), due));
        }
        return moving;
    }

    private async Task<IReadOnlyList<Pause>> WaitsAsync(PromiseFacts facts, Guid dossierId, DateTime? acceptedAt, CancellationToken cancellation) =>
        facts.IsShifted ? await store.WaitsAsync(dossierId, acceptedAt, null, cancellation) : [];
}
