using MotCua.Kernel.Acts;

namespace MotCua.Visits;

/// <summary>How many people a desk will see at an hour of a weekday, from a day on; the agency's own data.</summary>
public sealed class AppointmentSlot : IVersioned
{
    public Guid Id { get; init; }
    public Guid DeskUnitId { get; init; }
    public DayOfWeek Weekday { get; init; }
    public TimeOnly Start { get; init; }
    public int Capacity { get; set; }
    public DateOnly From { get; init; }
    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }
    public int Version { get; set; }

    public bool IsOn(DateOnly day) => day.DayOfWeek == Weekday && From <= day && (To is null || day <= To);
}

/// <summary>Lịch hẹn. A seat is held by its number; a cancelled one gives the number back.</summary>
public sealed class Appointment : IVersioned
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public Guid DeskUnitId { get; init; }
    public DateOnly Day { get; init; }
    public TimeOnly Start { get; init; }
    /// <summary>From 1 to the capacity; null once cancelled.</summary>
    public int? Seat { get; private set; }
    public VisitTopic Topic { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Phone { get; init; } = "";
    /// <summary>SHA-256 of the cancel link's token, lower-case hexadecimal; empty once used.</summary>
    public string CancelDigest { get; private set; } = "";
    public DateTime BookedAt { get; init; }
    public DateTime? CancelledAt { get; private set; }
    public DateTime? ArrivedAt { get; private set; }
    public int Version { get; set; }

    public void Seated(int seat, string cancelDigest) => (Seat, CancelDigest) = (seat, cancelDigest);

    public void Cancel(DateTime at)
    {
        if (CancelledAt is not null || ArrivedAt is not null) throw VisitProblems.AppointmentGone.Because();
        (CancelledAt, Seat, CancelDigest) = (at, null, "");
    }

    public void Arrive(DateTime at)
    {
        if (CancelledAt is not null || ArrivedAt is not null) throw VisitProblems.AppointmentGone.Because();
        (ArrivedAt, CancelDigest) = (at, "");
    }
}
