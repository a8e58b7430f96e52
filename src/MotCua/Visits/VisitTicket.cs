using MotCua.Kernel.Acts;

namespace MotCua.Visits;

/// <summary>What somebody comes for.</summary>
public enum VisitTopic { Submit, Supplement, Result, Advice }

/// <summary>Where a number was taken.</summary>
public enum TicketWay { Kiosk, Phone, Appointment }

public enum TicketState { Waiting, Called, Ended }

/// <summary>How a visit ended. Everything but <see cref="Left"/> is an officer's word.</summary>
public enum VisitOutcome
{
    /// <summary>A dossier was received.</summary>
    Received,
    /// <summary>Papers were brought to a dossier.</summary>
    Supplemented,
    /// <summary>Not received, with the reason.</summary>
    Refused,
    /// <summary>Shown what to do; nothing was handed in.</summary>
    Guided,
    /// <summary>A result was handed out.</summary>
    Returned,
    /// <summary>Called, and not there.</summary>
    Absent,
    /// <summary>Gave the number back.</summary>
    Left,
}

/// <summary>
/// Phiếu số: somebody's place among those who wait at one desk on one day. It knows nothing about who they are; its code, which
/// cannot be guessed, is what they keep of the visit, however it ends.
/// </summary>
public sealed class VisitTicket : IVersioned
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public Guid DeskUnitId { get; init; }
    public DateOnly Day { get; init; }
    /// <summary>From 1, anew each day at each desk.</summary>
    public int Number { get; init; }
    public VisitTopic Topic { get; init; }
    public TicketWay Way { get; init; }
    /// <summary>A code of law/codes/visit-priority.json that was told at the desk or the kiosk; null for most.</summary>
    public string? PriorityCode { get; init; }
    /// <summary>The row of law/ by which that group comes first.</summary>
    public string? PriorityRow { get; init; }
    public Guid? AppointmentId { get; init; }
    /// <summary>The hour that was booked. UTC.</summary>
    public DateTime? BookedFor { get; init; }
    public DateTime TakenAt { get; init; }
    public TicketState State { get; private set; }
    public Guid? GateId { get; private set; }
    public DateTime? FirstCalledAt { get; private set; }
    public DateTime? LastCalledAt { get; private set; }
    public int Calls { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; set; }

    /// <summary>Called to a gate, for the first time or again.</summary>
    public VisitCall CallTo(VisitGate gate, Guid by, DateTime at, Guid callId)
    {
        if (State == TicketState.Ended || (State == TicketState.Called && GateId != gate.Id)) throw VisitProblems.NotWaiting.Because();
        (State, GateId, LastCalledAt) = (TicketState.Called, gate.Id, at);
        FirstCalledAt ??= at;
        Calls++;
        return new VisitCall { Id = callId, TicketId = Id, GateId = gate.Id, At = at, By = by };
    }

    /// <summary>The visit is over.</summary>
    public VisitEnd End(VisitOutcome outcome, Guid? by, DateTime at, string? reasonCode, string? words, Guid? dossierId)
    {
        if (State == TicketState.Ended) throw VisitProblems.NotWaiting.Because();
        if (outcome == VisitOutcome.Left != (State == TicketState.Waiting)) throw VisitProblems.NotWaiting.Because();
        (State, EndedAt) = (TicketState.Ended, at);
        return new VisitEnd { TicketId = Id, At = at, By = by, GateId = GateId, Outcome = outcome, ReasonCode = reasonCode, Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(), DossierId = dossierId };
    }
}

/// <summary>A number was called to a gate.</summary>
public sealed class VisitCall
{
    public Guid Id { get; init; }
    public Guid TicketId { get; init; }
    public Guid GateId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>How one visit ended, who says so, and the dossier that came of it.</summary>
public sealed class VisitEnd
{
    public Guid TicketId { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
    public Guid? GateId { get; init; }
    public VisitOutcome Outcome { get; init; }
    /// <summary>A code of law/codes/refusal-reasons.json.</summary>
    public string? ReasonCode { get; init; }
    [Personal] public string? Words { get; init; }
    public Guid? DossierId { get; init; }
}
