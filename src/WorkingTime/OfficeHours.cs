namespace MotCua.WorkingTime;

/// <summary>A stretch of the day in which the office works, to the minute; the office's wall clock.</summary>
public readonly record struct OfficeSession(TimeOnly Opens, TimeOnly Closes)
{
    internal int OpensAt => (int)(Opens.Ticks / TimeSpan.TicksPerMinute);

    internal int ClosesAt => (int)(Closes.Ticks / TimeSpan.TicksPerMinute);
}

/// <summary>The hours of an office from a day on, until the next such row.</summary>
public readonly record struct HoursFrom(DateOnly From, OfficeHours Hours);

/// <summary>The sessions of an ordinary week. A make-up day works as <c>makeUp</c> says, by default like the longest day.</summary>
public sealed class OfficeHours
{
    private readonly DayShape[] week = new DayShape[7];

    /// <exception cref="ArgumentException">Sessions of a day overlap, are out of order, empty or not in whole minutes, or no day works at all.</exception>
    public OfficeHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OfficeSession>> week, IReadOnlyList<OfficeSession>? makeUp = null)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>()) this.week[(int)day] = DayShape.Of(week.GetValueOrDefault(day) ?? []);
        var longest = this.week.MaxBy(shape => shape.Minutes)!;
        if (longest.Minutes == 0) throw new ArgumentException("An office that never opens has no working time.", nameof(week));
        MakeUp = makeUp is { Count: > 0 } ? DayShape.Of(makeUp) : longest;
        MinutesPerDay = longest.Minutes;
    }

    /// <summary>Monday to Friday, 07:00–11:00 and 13:00–17:00.</summary>
    public static OfficeHours Default { get; } = new(
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.ToDictionary(
            day => day, _ => (IReadOnlyList<OfficeSession>)[new(new(7, 0), new(11, 0)), new(new(13, 0), new(17, 0))]));

    /// <summary>The office's full day in minutes (its longest): what "one day" of working time means.</summary>
    public int MinutesPerDay { get; }

    internal DayShape MakeUp { get; }

    public IReadOnlyList<OfficeSession> SessionsOf(DayOfWeek day) => week[(int)day].Sessions;

    internal DayShape Of(DayOfWeek day) => week[(int)day];
}
