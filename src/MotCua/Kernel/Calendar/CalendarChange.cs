using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Calendar;

public enum CalendarChangeKind
{
    /// <summary>The office is closed on what would be a working day.</summary>
    DayOff,
    /// <summary>The office works on what would be a day off.</summary>
    MakeUp,
}

/// <summary>A day off or made up by decision, beyond the national days of <c>law/holidays.json</c>. Append-only: a mistake is withdrawn, never deleted.</summary>
public sealed class CalendarChange : IVersioned
{
    public required Guid Id { get; init; }

    public required DateOnly Date { get; init; }

    public required CalendarChangeKind Kind { get; init; }

    /// <summary>Shown wherever a date is explained.</summary>
    public required string Reason { get; init; }

    /// <summary>Number and date of the decision.</summary>
    public required string Decision { get; init; }

    public required DateTime AddedAt { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }
}

/// <summary>
/// Working hours of the whole agency or of one unit, from a day on until the next row: every day of a count closes and
/// lasts as the hours of that day say.
/// </summary>
public sealed class OfficeHoursSetting : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Null: every unit without hours of its own.</summary>
    public Guid? UnitId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Sessions by day of the week, as <c>1-5 07:00-11:00 13:00-17:00; 6 07:30-11:00</c> (1 is Monday, 7 Sunday).</summary>
    public required string Pattern { get; set; }

    public string Decision { get; set; } = "";

    public int Version { get; set; }
}
