using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Visits;

/// <summary>A one-stop desk that is open on a day.</summary>
internal sealed record DeskChoice(Guid Id, string Code, string Name);

/// <summary>A number on the screen in the hall: no name, no matter.</summary>
internal sealed record CalledNumber(int Number, int Gate, DateTime At);

/// <summary>How things stand at one desk now.</summary>
internal sealed record HallState(int Waiting, int OpenGates, int FreeGates, IReadOnlyList<double> ServeMinutes, IReadOnlyList<CalledNumber> Called)
{
    public WaitEstimate EstimateFor(int ahead) => WaitEstimate.Of(ServeMinutes, ahead, OpenGates, FreeGates);
}

/// <summary>One ended visit of a day, for the figures.</summary>
internal sealed record VisitTimes(DateTime TakenAt, DateTime? CalledAt, DateTime? LastCalledAt, DateTime EndedAt, VisitOutcome Outcome);

internal static class VisitQueries
{
    public static Task<List<DeskChoice>> DesksOnAsync(this Store store, DateOnly day, CancellationToken cancellation) =>
        store.Units.AsNoTracking().Where(unit => unit.Kind == UnitKind.Desk && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Code).Select(unit => new DeskChoice(unit.Id, unit.Code, unit.Name)).ToListAsync(cancellation);

    /// <summary>Those who wait at a desk today in the order in which they are called: groups with precedence, then those whose booked hour has come, then by number.</summary>
    public static IOrderedQueryable<VisitTicket> WaitingInOrder(this Store store, Guid desk, DateOnly day, DateTime now) =>
        store.VisitTickets.Where(row => row.DeskUnitId == desk && row.Day == day && row.State == TicketState.Waiting)
            .OrderBy(row => row.PriorityCode == null ? 1 : 0).ThenBy(row => row.BookedFor != null && row.BookedFor <= now ? 0 : 1).ThenBy(row => row.Number);

    /// <returns>How many are called before this one, if nobody else comes who goes first; null where it does not wait.</returns>
    public static async Task<int?> AheadOfAsync(this Store store, VisitTicket ticket, DateTime now, CancellationToken cancellation)
    {
        if (ticket.State != TicketState.Waiting) return null;
        var order = await store.WaitingInOrder(ticket.DeskUnitId, ticket.Day, now).Select(row => row.Id).ToListAsync(cancellation);
        return order.IndexOf(ticket.Id);
    }

    public static async Task<HallState> HallAsync(this Store store, Guid desk, DateOnly day, CancellationToken cancellation)
    {
        var waiting = await store.VisitTickets.CountAsync(row => row.DeskUnitId == desk && row.Day == day && row.State == TicketState.Waiting, cancellation);
        var gates = await store.VisitGates.AsNoTracking().Where(row => row.DeskUnitId == desk && row.ShiftId != null).Select(row => row.TicketId).ToListAsync(cancellation);
        var served = (await store.TimesAsync(desk, day, cancellation)).Where(visit => visit is { LastCalledAt: not null, Outcome: not (VisitOutcome.Absent or VisitOutcome.Left) })
            .Select(visit => (visit.EndedAt - visit.LastCalledAt!.Value).TotalMinutes).ToList();
        var called = await (from ticket in store.VisitTickets.AsNoTracking()
                            join gate in store.VisitGates.AsNoTracking() on ticket.GateId equals gate.Id
                            where ticket.DeskUnitId == desk && ticket.Day == day && ticket.State == TicketState.Called
                            orderby ticket.LastCalledAt descending
                            select new CalledNumber(ticket.Number, gate.Number, ticket.LastCalledAt!.Value)).Take(12).ToListAsync(cancellation);
        return new HallState(waiting, gates.Count, gates.Count(ticket => ticket is null), served, called);
    }

    public static Task<List<VisitTimes>> TimesAsync(this Store store, Guid desk, DateOnly day, CancellationToken cancellation) =>
        (from ticket in store.VisitTickets.AsNoTracking()
         join end in store.VisitEnds.AsNoTracking() on ticket.Id equals end.TicketId
         where ticket.DeskUnitId == desk && ticket.Day == day
         orderby ticket.Number
         select new VisitTimes(ticket.TakenAt, ticket.FirstCalledAt, ticket.LastCalledAt, end.At, end.Outcome)).ToListAsync(cancellation);

    public static async Task<VisitTicket> TicketAsync(this Store store, string code, CancellationToken cancellation)
    {
        code = AccessCode.Clean(code);
        return await store.VisitTickets.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw VisitProblems.TicketUnknown.Because();
    }

    /// <summary>The gate an officer has open now, tracked.</summary>
    public static Task<VisitGate?> OpenGateAsync(this Store store, Actor actor, CancellationToken cancellation) =>
        (from shift in store.GateShifts
         join gate in store.VisitGates on shift.GateId equals gate.Id
         where shift.PersonId == actor.PersonId && shift.ClosedAt == null
         select gate).FirstOrDefaultAsync(cancellation);
}
