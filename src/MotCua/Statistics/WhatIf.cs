using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Statistics;

/// <summary>What would move if a day were swapped or a limit changed. Nothing is stored.</summary>
internal sealed class WhatIf(Store store, OfficeCalendars calendars, OfficeClock clock, IEnumerable<IDatesThatMove> rooms)
{
    private static readonly DossierState[] Promised = [DossierState.Accepted, DossierState.InProgress, DossierState.AwaitingPayment, DossierState.WithdrawalRequested];

    /// <summary>Every open deadline of every room under the calendar with this day swapped.</summary>
    public async Task<IReadOnlyList<MovedDate>> OfDayAsync(DateOnly day, CalendarChangeKind kind, CancellationToken cancellation)
    {
        var after = calendars.With(new CalendarChange { Id = Guid.Empty, Date = day, Kind = kind, Reason = "Thử", Decision = "Thử", AddedAt = clock.UtcNow });
        var moves = new List<MovedDate>();
        foreach (var room in rooms)
            await foreach (var move in room.FindAsync(calendars.Of(), after, cancellation)) moves.Add(move);
        return moves;
    }

    /// <summary>The open dossiers of a procedure, had they been promised under another limit.</summary>
    public async Task<IReadOnlyList<MovedDate>> OfLimitAsync(string procedure, TimeLimit limit, CancellationToken cancellation)
    {
        var open = await store.Set<Dossier>().AsNoTracking()
            .Where(row => Promised.Contains(row.State) && row.ProcedureCode == procedure && row.FirstPromisedAt != null)
            .OrderBy(row => row.FirstPromisedAt).ThenBy(row => row.Code)
            .Select(row => new { row.Id, row.Code, row.AcceptedAt, row.CompleteAt, row.FirstPromisedAt, row.CountRule, row.LimitAmount, row.LimitUnit, row.LawRows }).ToListAsync(cancellation);
        var moves = new List<MovedDate>();
        foreach (var row in open)
        {
            var facts = new PromiseFacts(row.CompleteAt, row.FirstPromisedAt, new TimeLimit(row.LimitAmount, row.LimitUnit), row.CountRule, row.LawRows);
            var start = OfficeClock.ToOffice(row.CompleteAt);
            var waits = facts.IsShifted ? await WaitsAsync(row.Id, row.CompleteAt > row.AcceptedAt ? row.CompleteAt : row.AcceptedAt!.Value, cancellation) : [];
            var due = facts.IsShifted ? Deadline.Of(calendars.Of(), start, limit, row.CountRule, [.. waits], SupplementTreatment.Shift) : Deadline.Of(calendars.Of(), start, limit, row.CountRule);
            if (due is { } other && OfficeClock.ToUtc(other.Due) != row.FirstPromisedAt) moves.Add(new MovedDate(row.Code, $"/tra-cuu/{row.Code}", OfficeClock.ToOffice(row.FirstPromisedAt!.Value), other.Due));
        }
        return moves;
    }

    /// <summary>Waits that have ended, since the count began.</summary>
    private async Task<List<Pause>> WaitsAsync(Guid dossierId, DateTime since, CancellationToken cancellation)
    {
        var supplements = await store.Set<SupplementRequest>().AsNoTracking().Where(row => row.DossierId == dossierId && row.At >= since && row.AnsweredAt != null).Select(row => new { row.At, End = row.AnsweredAt }).ToListAsync(cancellation);
        var payments = await store.Set<FeeDemand>().AsNoTracking().Where(row => row.DossierId == dossierId && row.At >= since && row.PaidAt != null).Select(row => new { row.At, End = row.PaidAt }).ToListAsync(cancellation);
        return [.. supplements.Concat(payments).OrderBy(wait => wait.At).Select(wait => new Pause(OfficeClock.ToOffice(wait.At), OfficeClock.ToOffice(wait.End!.Value)))];
    }
}
