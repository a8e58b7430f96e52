using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Visits.Acts;

/// <summary>How an officer says a visit ended.</summary>
internal sealed record Ending(VisitOutcome? Outcome, string? ReasonCode, string? Words, string? DossierCode);

/// <summary>At the gate: open, call, call again, note an absence, finish, close.</summary>
internal sealed class GateDesk(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    /// <summary>How often the next one in line is looked for anew when another gate was quicker.</summary>
    private const int Tries = 20;

    public async Task OpenAsync(Actor actor, Guid gateId, CancellationToken cancellation, DateTime? at = null)
    {
        var desk = VisitPermissions.DeskOf(actor);
        var gate = await store.VisitGates.SingleOrDefaultAsync(row => row.Id == gateId && row.DeskUnitId == desk, cancellation) ?? throw Problems.NotFound.Because();
        if (await store.OpenGateAsync(actor, cancellation) is not null) throw VisitProblems.OneGateEach.Because();
        store.GateShifts.Add(gate.Open(actor.PersonId ?? Guid.Empty, Account(actor), at ?? clock.UtcNow, clock.NewId()));
        await acts.CommitAsync(new Doing("gate.open", actor, "gate", gate.Id) { UnitId = desk, At = at }, cancellation);
    }

    public async Task CloseAsync(Actor actor, CancellationToken cancellation)
    {
        var gate = await OwnAsync(actor, cancellation);
        gate.Close(await store.GateShifts.SingleAsync(row => row.Id == gate.ShiftId, cancellation), clock.UtcNow);
        await acts.CommitAsync(new Doing("gate.close", actor, "gate", gate.Id) { UnitId = gate.DeskUnitId }, cancellation);
    }

    /// <summary>
    /// Calls whoever is next. Two gates that call at once look at the same line; the row's version lets one of them have the number, and
    /// the other looks again.
    /// </summary>
    /// <exception cref="Refused"><see cref="VisitProblems.NobodyWaits"/>, <see cref="VisitProblems.GateBusy"/></exception>
    public async Task<VisitTicket> CallNextAsync(Actor actor, CancellationToken cancellation, DateTime? at = null)
    {
        for (var tried = 1; ; tried++)
        {
            var gate = await OwnAsync(actor, cancellation);
            if (gate.TicketId is not null) throw VisitProblems.GateBusy.Because();
            var now = at ?? clock.UtcNow;
            var day = OfficeClock.DayOf(now);
            var next = await store.WaitingInOrder(gate.DeskUnitId, day, now).FirstOrDefaultAsync(cancellation) ?? throw VisitProblems.NobodyWaits.Because();
            gate.Take(next);
            store.VisitCalls.Add(next.CallTo(gate, Account(actor), now, clock.NewId()));
            try
            {
                await acts.CommitAsync(new Doing("visit.call", actor, "visit", next.Id) { UnitId = gate.DeskUnitId, At = at }, cancellation);
                return next;
            }
            catch (Refused refused) when (refused.Problem == Problems.ChangedMeanwhile && tried < Tries)
            {
                store.ChangeTracker.Clear();
            }
        }
    }

    public async Task RecallAsync(Actor actor, CancellationToken cancellation)
    {
        var (gate, ticket) = await CurrentAsync(actor, cancellation);
        store.VisitCalls.Add(ticket.CallTo(gate, Account(actor), clock.UtcNow, clock.NewId()));
        await acts.CommitAsync(new Doing("visit.recall", actor, "visit", ticket.Id) { UnitId = gate.DeskUnitId }, cancellation);
    }

    /// <exception cref="Refused">The outcome lacks what it needs: a dossier of this desk, or a reason and words.</exception>
    public async Task<VisitTicket> FinishAsync(Actor actor, Ending ending, CancellationToken cancellation, DateTime? at = null)
    {
        var (gate, ticket) = await CurrentAsync(actor, cancellation);
        if (ending.Outcome is not { } outcome || outcome == VisitOutcome.Left) throw VisitProblems.OutcomeNeeded.Because(field: "Outcome");
        if (outcome == VisitOutcome.Refused && (string.IsNullOrWhiteSpace(ending.Words) || law.Codes("refusal-reasons").All(code => code.Code != ending.ReasonCode)))
            throw VisitProblems.ReasonNeeded.Because(field: "ReasonCode");
        var dossier = await DossierAsync(gate, outcome, ending.DossierCode, cancellation);
        var reason = outcome == VisitOutcome.Refused ? ending.ReasonCode : null;
        store.VisitEnds.Add(ticket.End(outcome, Account(actor), at ?? clock.UtcNow, reason, ending.Words, dossier));
        gate.Free();
        await acts.CommitAsync(new Doing("visit.finish", actor, "visit", ticket.Id) { UnitId = gate.DeskUnitId, ReasonCode = reason, At = at }, cancellation);
        return ticket;
    }

    public async Task<(VisitGate Gate, VisitTicket Ticket)> CurrentAsync(Actor actor, CancellationToken cancellation)
    {
        var gate = await OwnAsync(actor, cancellation);
        return (gate, await store.VisitTickets.SingleOrDefaultAsync(row => row.Id == gate.TicketId, cancellation) ?? throw VisitProblems.NotWaiting.Because("Quầy chưa gọi số nào."));
    }

    private async Task<VisitGate> OwnAsync(Actor actor, CancellationToken cancellation)
    {
        VisitPermissions.DeskOf(actor);
        return await store.OpenGateAsync(actor, cancellation) ?? throw VisitProblems.NoGate.Because();
    }

    private async Task<Guid?> DossierAsync(VisitGate gate, VisitOutcome outcome, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return outcome is VisitOutcome.Received or VisitOutcome.Supplemented or VisitOutcome.Returned ? throw VisitProblems.DossierNeeded.Because(field: "DossierCode") : null;
        var code = typed.Trim().ToUpperInvariant();
        return await store.Set<Dossier>().AsNoTracking().Where(row => row.Code == code && row.DeskUnitId == gate.DeskUnitId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation)
            ?? throw VisitProblems.DossierNotHere.Because(field: "DossierCode");
    }

    private static Guid Account(Actor actor) => actor.AccountId ?? Guid.Empty;
}
