using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>
/// Một cửa liên thông of one dossier: received once, returned once, and between the two handled by several agencies, each in
/// a child of its own. Order and limits are the procedure version's (<see cref="JointPlan"/>).
/// </summary>
public sealed class JointHandling
{
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>The division of the department that follows how it goes; it reads dates and states, no content.</summary>
    public Guid? MonitorUnitId { get; init; }
    /// <summary>What the order rests on, as the version words it.</summary>
    public string Basis { get; init; } = "";
    public List<ChildDossier> Children { get; init; } = [];

    public static JointHandling Begin(Dossier parent, JointPlan plan, Guid? monitor, Func<JointLeg, Guid?> unitOf, Guid by, DateTime at, Func<Guid> newId) => new()
    {
        DossierId = parent.Id, At = at, By = by, MonitorUnitId = monitor, Basis = plan.Basis,
        Children = [.. plan.Legs.Select((leg, index) => new ChildDossier
        {
            Id = newId(), DossierId = parent.Id, Number = index + 1, LegKey = leg.Key, Name = leg.Name, Agency = leg.Agency, AgencyCode = leg.AgencyCode,
            ProcedureCode = leg.ProcedureCode, UnitId = unitOf(leg), After = string.Join(',', leg.After),
            LimitAmount = leg.Limit?.Amount ?? 0, LimitUnit = leg.Limit?.Unit ?? WorkingTime.LimitUnit.None, SameDay = leg.SameDay,
        })],
    };

    /// <summary>What may begin now: everything it needs has come back granted.</summary>
    public IEnumerable<ChildDossier> Ready()
    {
        var granted = Children.Where(child => child.State == ChildState.Done).Select(child => child.LegKey).ToHashSet(StringComparer.Ordinal);
        return Children.Where(child => child.State == ChildState.Waiting && child.Needs.All(granted.Contains));
    }

    /// <summary>What can never begin, since something it needs was refused.</summary>
    public IEnumerable<ChildDossier> Hopeless()
    {
        var gone = Children.Where(child => child.State is ChildState.Refused or ChildState.Dropped).Select(child => child.LegKey).ToHashSet(StringComparer.Ordinal);
        return Children.Where(child => child.State == ChildState.Waiting && child.Needs.Any(gone.Contains));
    }

    public bool IsComplete => Children.TrueForAll(child => child.IsClosed);

    /// <summary>The one result that the desk returns: every agency's, in order. A refusal alone is a refusal.</summary>
    public (OutcomeKind Kind, string Summary, string Numbers, DateOnly Day) Together(DateOnly today)
    {
        var ended = Children.Where(child => child.State is ChildState.Done or ChildState.Refused).OrderBy(child => child.Number).ToList();
        return (ended.Exists(child => child.State == ChildState.Done) ? OutcomeKind.Granted : OutcomeKind.RefusedAfterAppraisal,
            string.Join('\n', Children.OrderBy(child => child.Number).Select(child => child.ResultLine)),
            string.Join("; ", ended.Select(child => child.ResultNumber).Where(number => number is { Length: > 0 })),
            ended.Count == 0 ? today : ended.Max(child => child.ResultDay ?? today));
    }
}

public enum ChildState
{
    /// <summary>Something it needs is not there yet.</summary>
    Waiting,
    /// <summary>Open, to be sent to its agency.</summary>
    Open,
    /// <summary>On its way to an agency outside this system.</summary>
    Sent,
    /// <summary>The agency has it; its own clock runs.</summary>
    Received,
    Done,
    Refused,
    /// <summary>Never begun: what it needed was refused.</summary>
    Dropped,
}

/// <summary>
/// Hồ sơ con: one agency's part of a joint dossier, with its own procedure, date and state. Where the agency works on this
/// system its own people record it (<see cref="UnitId"/>); where it does not, the desk types what went out and what came back.
/// </summary>
public sealed class ChildDossier : Kernel.Acts.IVersioned
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    /// <summary>1, 2, … within its parent.</summary>
    public int Number { get; init; }
    public string LegKey { get; init; } = "";
    public string Name { get; init; } = "";
    public string Agency { get; init; } = "";
    /// <summary>The agency's identifier, where it is known.</summary>
    public string? AgencyCode { get; init; }
    public string? ProcedureCode { get; init; }
    /// <summary>The unit that holds it here; null: an agency outside this system, kept by the desk.</summary>
    public Guid? UnitId { get; internal set; }
    /// <summary>Keys of what it needs, comma between.</summary>
    public string After { get; init; } = "";
    public int LimitAmount { get; init; }
    public WorkingTime.LimitUnit LimitUnit { get; init; }
    public bool SameDay { get; init; }
    public ChildState State { get; private set; }
    public DateTime? OpenedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? ReceivedAt { get; private set; }
    /// <summary>The code it has at its agency.</summary>
    public string? TheirCode { get; private set; }
    /// <summary>Its own date: counted from when the agency has it. UTC; null where neither it nor the whole has a limit.</summary>
    public DateTime? PromisedAt { get; private set; }
    /// <summary>24:00 of that day. UTC.</summary>
    public DateTime? LawEndsAt { get; private set; }
    /// <summary>Rows of law/ the date rests on, by id, comma between.</summary>
    public string LawRows { get; private set; } = "";
    /// <summary>When the result was back at the desk. UTC.</summary>
    public DateTime? EndedAt { get; private set; }
    [Kernel.Acts.Personal] public string? Result { get; private set; }
    public string? ResultNumber { get; private set; }
    public DateOnly? ResultDay { get; private set; }
    public int Version { get; set; }

    public IEnumerable<string> Needs => After.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool IsClosed => State is ChildState.Done or ChildState.Refused or ChildState.Dropped;

    public bool IsOutside => UnitId is null;

    public bool IsLate(DateTime now) => State is not (ChildState.Waiting or ChildState.Dropped) && PromisedAt < (EndedAt ?? now);

    public string ResultLine => State switch
    {
        ChildState.Done => $"{Name}: {Result}{(ResultNumber is { Length: > 0 } number ? $" (số {number})" : "")}",
        ChildState.Refused => $"{Name}: không giải quyết. {Result}",
        _ => $"{Name}: không thực hiện, vì kết quả trước đó không có.",
    };

    /// <param name="promise">Its date if its agency had it now.</param>
    public void Open(ChildPromise promise, DateTime at)
    {
        Must(ChildState.Waiting);
        (State, OpenedAt) = (ChildState.Open, at);
        Take(promise);
        if (!IsOutside) (State, ReceivedAt) = (ChildState.Received, at);
    }

    public void Send(DateTime at)
    {
        Must(ChildState.Open);
        if (at < OpenedAt) throw RoadProblems.JointDayWrong.Because(field: "Day");
        (State, SentAt) = (ChildState.Sent, at);
    }

    /// <summary>The agency has it: from now on its own clock runs.</summary>
    public void Receive(string? theirCode, ChildPromise promise, DateTime at)
    {
        Must(ChildState.Sent);
        if (at < SentAt) throw RoadProblems.JointDayWrong.Because(field: "Day");
        (State, ReceivedAt, TheirCode) = (ChildState.Received, at, string.IsNullOrWhiteSpace(theirCode) ? null : theirCode.Trim());
        Take(promise);
    }

    /// <summary>What came back. A refusal is a result too, and says why.</summary>
    public void End(bool granted, string? result, string? number, DateOnly? day, DateTime at)
    {
        if (State is not (ChildState.Sent or ChildState.Received)) throw RoadProblems.JointLegNotReady.Because();
        if (string.IsNullOrWhiteSpace(result)) throw RoadProblems.JointResultNeeded.Because(field: "Result");
        if (granted && (string.IsNullOrWhiteSpace(number) || day is null)) throw RoadProblems.JointResultNeeded.Because("Mời ghi số và ngày của giấy tờ được cấp.", "Number");
        if (day is { } of && of > OfficeClock.DayOf(at)) throw RoadProblems.JointDayWrong.Because(field: "ResultDay");
        if (at < (ReceivedAt ?? SentAt)) throw RoadProblems.JointDayWrong.Because(field: "Day");
        (State, EndedAt, Result, ResultNumber, ResultDay) = (granted ? ChildState.Done : ChildState.Refused, at, result.Trim(), number?.Trim(), day);
    }

    /// <summary>Its unit was merged.</summary>
    public void MoveTo(Guid unit) => UnitId = unit;

    public void Drop(DateTime at)
    {
        Must(ChildState.Waiting);
        (State, EndedAt) = (ChildState.Dropped, at);
    }

    private void Take(ChildPromise promise) => (PromisedAt, LawEndsAt, LawRows) = (promise.PromisedAt, promise.LawEndsAt, string.Join(',', promise.LawRows));

    private void Must(ChildState state)
    {
        if (State != state) throw RoadProblems.JointLegNotReady.Because();
    }
}

/// <summary>A child's own date. UTC.</summary>
public sealed record ChildPromise(DateTime? PromisedAt, DateTime? LawEndsAt, IReadOnlyList<string> LawRows);
