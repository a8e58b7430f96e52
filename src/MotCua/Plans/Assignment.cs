using MotCua.Kernel.Acts;

namespace MotCua.Plans;

public enum AssignmentState { Planned, Assigned, Accepted, InProgress, Reported, Done, Closed }

/// <summary>Where an assignment comes from.</summary>
public enum AssignmentSource
{
    Plan,
    /// <summary>A resolution of the conference of cadres, civil servants and employees.</summary>
    Resolution,
    /// <summary>An improvement a unit opened because of what petitions and feedback are caused by.</summary>
    Improvement,
}

/// <summary>Who answers for an assignment: a unit and its head, as they are when it is given.</summary>
internal sealed record AssignmentLead(Guid UnitId, Guid? HeadId, string HeadName);

/// <summary>What is to be done; of a draft it may be written again.</summary>
internal sealed record AssignmentFacts(int Solution, string Text, AssignmentLead Lead, DateOnly StartOn, DateOnly DueOn, string Deliverable, string Note);

/// <summary>
/// Nhiệm vụ: something one unit does by a day, with its head responsible. Whoever gave it confirms that it is done, and never the
/// one who reported it. Late is not a state: it follows from the day.
/// </summary>
public sealed partial class Assignment : IVersioned
{
    /// <summary>House rule of ours: so many days before its day an assignment is shown as due soon, and its head is reminded.</summary>
    public const int SoonDays = 7;

    public required Guid Id { get; init; }

    /// <summary><c>NVKH-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    public required Guid PlanId { get; init; }

    /// <summary>The assignment of the plan above that this one carries on.</summary>
    public Guid? ParentId { get; init; }

    public required AssignmentSource Source { get; init; }

    /// <summary>Which resolution, or the code of the improvement.</summary>
    public string SourceText { get; init; } = "";

    /// <summary>1 to 8, as law/solutions.json numbers them.</summary>
    public int Solution { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The unit that gave it: its head confirms.</summary>
    public required Guid GivenByUnitId { get; init; }

    public Guid LeadUnitId { get; private set; }

    /// <summary>The account of the head responsible.</summary>
    public Guid? HeadId { get; private set; }

    public string HeadName { get; private set; } = "";

    public DateOnly StartOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The day it was given with; later ones came by extension.</summary>
    public DateOnly FirstDueOn { get; private set; }

    public int Extensions { get; private set; }

    /// <summary>Sản phẩm.</summary>
    public string Deliverable { get; private set; } = "";

    public string Note { get; private set; } = "";

    public AssignmentState State { get; private set; }

    /// <summary>As whoever does it says, in hundredths.</summary>
    public int Percent { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public Guid? ReportedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day for which the head was last reminded that it comes.</summary>
    public DateOnly? RemindedFor { get; private set; }

    /// <summary>How many above were told that it is late, for the day it has now.</summary>
    public int Escalations { get; private set; }

    public DateTime? EscalatedAt { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => State is AssignmentState.Assigned or AssignmentState.Accepted or AssignmentState.InProgress or AssignmentState.Reported;

    /// <summary>Past its day and not reported, or reported after it.</summary>
    public bool IsLate(DateOnly today) => State is not (AssignmentState.Planned or AssignmentState.Closed) && (ReportedOn ?? today) > DueOn;

    public AssignmentStanding Standing(DateOnly today) => State switch
    {
        AssignmentState.Planned => AssignmentStanding.Planned,
        AssignmentState.Closed when ConfirmedOn is null => AssignmentStanding.Abandoned,
        AssignmentState.Done or AssignmentState.Closed => ReportedOn > DueOn ? AssignmentStanding.DoneLate : AssignmentStanding.DoneInTime,
        AssignmentState.Reported => AssignmentStanding.Reported,
        _ when today > DueOn => AssignmentStanding.Overdue,
        _ when today.AddDays(SoonDays) >= DueOn => AssignmentStanding.DueSoon,
        _ => AssignmentStanding.Running,
    };
}

/// <summary>How an assignment stands on a day.</summary>
public enum AssignmentStanding { Planned, Running, DueSoon, Overdue, Reported, DoneInTime, DoneLate, Abandoned }
