using MotCua.Kernel.Acts;

namespace MotCua.Visits;

/// <summary>
/// Quầy: a window of the desk. Who sits there is a <see cref="GateShift"/>; whom it serves is one number at a time. Both stand here as
/// well, so that two hands on one gate cannot do two things.
/// </summary>
public sealed class VisitGate : IVersioned
{
    public Guid Id { get; init; }
    public Guid DeskUnitId { get; init; }
    public int Number { get; init; }
    public string Name { get; set; } = "";
    public Guid? ShiftId { get; private set; }
    public Guid? TicketId { get; private set; }
    public int Version { get; set; }

    public GateShift Open(Guid personId, Guid accountId, DateTime at, Guid shiftId)
    {
        if (ShiftId is not null) throw VisitProblems.GateTaken.Because();
        ShiftId = shiftId;
        return new GateShift { Id = shiftId, GateId = Id, PersonId = personId, AccountId = accountId, OpenedAt = at };
    }

    public void Close(GateShift shift, DateTime at)
    {
        if (TicketId is not null) throw VisitProblems.GateBusy.Because("Quầy đang phục vụ một số. Mời kết thúc lượt này trước khi đóng quầy.");
        shift.Close(at);
        ShiftId = null;
    }

    public void Take(VisitTicket ticket)
    {
        if (ShiftId is null) throw VisitProblems.GateClosed.Because();
        if (TicketId is { } other && other != ticket.Id) throw VisitProblems.GateBusy.Because();
        TicketId = ticket.Id;
    }

    public void Free() => TicketId = null;
}

/// <summary>An officer at a gate, from when to when.</summary>
public sealed class GateShift
{
    public Guid Id { get; init; }
    public Guid GateId { get; init; }
    public Guid PersonId { get; init; }
    public Guid AccountId { get; init; }
    public DateTime OpenedAt { get; init; }
    public DateTime? ClosedAt { get; private set; }

    internal void Close(DateTime at) => ClosedAt = at;
}
