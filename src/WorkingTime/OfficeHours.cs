namespace MotCua.WorkingTime;

/// <summary>A stretch of the day in which the office works; the office's wall clock.</summary>
public readonly record struct OfficeSession(TimeOnly Opens, TimeOnly Closes)
{
    internal int OpensAt => (int)(Opens.Ticks / TimeSpan.TicksPerMinute);

    internal int ClosesAt => (int)(Closes.Ticks / TimeSpan.TicksPerMinute);

    internal int Minutes => ClosesAt - OpensAt;
}

/// <summary>The sessions of an ordinary week. A make-up day works as <c>makeUp</c> says, by default like a Monday.</summary>
public sealed class OfficeHours
{
    private readonly OfficeSession[][] week = new OfficeSession[7][];

    /// <exception cref="ArgumentException">Sessions of a day overlap, are out of order or empty, or no day works at all.</exception>
    public OfficeHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OfficeSession>> week, IReadOnlyList<OfficeSession>? makeUp = null)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
            this.week[(int)day] = Checked(week.GetValueOrDefault(day) ?? []);
        MakeUp = Checked(makeUp ?? this.week[(int)DayOfWeek.Monday]);
        MinutesPerDay = this.week.Max(sessions => sessions.Sum(session => session.Minutes));
        if (MinutesPerDay == 0) throw new ArgumentException("An office that never opens has no working time.", nameof(week));
    }

    /// <summary>Monday to Friday, 07:00–11:00 and 13:00–17:00.</summary>
    public static OfficeHours Default { get; } = new(
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.ToDictionary(
            day => day, _ => (IReadOnlyList<OfficeSession>)[new(new(7, 0), new(11, 0)), new(new(13, 0), new(17, 0))]));

    /// <summary>The office's full day in minutes (its longest): what "one day" of remaining time means.</summary>
    public int MinutesPerDay { get; }

    internal OfficeSession[] MakeUp { get; }

    public IReadOnlyList<OfficeSession> SessionsOf(DayOfWeek day) => week[(int)day];

    internal OfficeSession[] Of(DayOfWeek day) => week[(int)day];

    private static OfficeSession[] Checked(IReadOnlyList<OfficeSession> sessions)
    {
        for (var i = 0; i < sessions.Count; i++)
        {
            if (sessions[i].Closes <= sessions[i].Opens) throw new ArgumentException($"A session must close after it opens: {sessions[i]}.", nameof(sessions));
            if (i > 0 && sessions[i].Opens < sessions[i - 1].Closes) throw new ArgumentException($"Sessions overlap or are out of order: {sessions[i]}.", nameof(sessions));
        }
        return [.. sessions];
    }
}
