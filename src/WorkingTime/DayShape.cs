namespace MotCua.WorkingTime;

/// <summary>The sessions of one day as tables over its minutes, so that no question needs a search.</summary>
internal sealed class DayShape
{
    public const int MinutesADay = 1440;

    /// <summary>No session at or after the minute.</summary>
    public const ushort Nowhere = ushort.MaxValue;

    private readonly ushort[] workedBefore = new ushort[MinutesADay];
    private readonly ushort[] openFrom = new ushort[MinutesADay];
    private readonly ushort[] minuteAfter;

    private DayShape(OfficeSession[] sessions)
    {
        Sessions = sessions;
        Minutes = sessions.Sum(session => session.ClosesAt - session.OpensAt);
        minuteAfter = new ushort[Minutes + 1];
        var worked = 0;
        var next = 0;
        for (var minute = 0; minute < MinutesADay; minute++)
        {
            while (next < sessions.Length && sessions[next].ClosesAt <= minute) next++;
            workedBefore[minute] = (ushort)worked;
            openFrom[minute] = next < sessions.Length ? (ushort)Math.Max(minute, sessions[next].OpensAt) : Nowhere;
            if (openFrom[minute] != minute) continue;
            worked++;
            minuteAfter[worked] = (ushort)(minute + 1);
        }
        if (sessions.Length > 0) minuteAfter[0] = (ushort)sessions[0].OpensAt;
    }

    public static DayShape Closed { get; } = new([]);

    public OfficeSession[] Sessions { get; }

    /// <summary>Working minutes of the whole day.</summary>
    public int Minutes { get; }

    /// <summary>Minute of the day at which the last session closes.</summary>
    public int ClosesAt => Sessions[^1].ClosesAt;

    /// <exception cref="ArgumentException">Overlapping, out of order, empty or not in whole minutes.</exception>
    public static DayShape Of(IReadOnlyList<OfficeSession> sessions)
    {
        for (var i = 0; i < sessions.Count; i++)
        {
            if (sessions[i].Opens.Ticks % TimeSpan.TicksPerMinute != 0 || sessions[i].Closes.Ticks % TimeSpan.TicksPerMinute != 0)
                throw new ArgumentException($"A session opens and closes on a whole minute: {sessions[i]}.", nameof(sessions));
            if (sessions[i].Closes <= sessions[i].Opens) throw new ArgumentException($"A session must close after it opens: {sessions[i]}.", nameof(sessions));
            if (i > 0 && sessions[i].Opens < sessions[i - 1].Closes) throw new ArgumentException($"Sessions overlap or are out of order: {sessions[i]}.", nameof(sessions));
        }
        return sessions.Count == 0 ? Closed : new DayShape([.. sessions]);
    }

    /// <summary>Working minutes of the day before its minute.</summary>
    public int WorkedBefore(int minute) => workedBefore[minute];

    /// <summary>The minute at which so many working minutes are over; of two equal ones the closing, not the next opening; 0 gives the opening.</summary>
    public int MinuteAfter(int worked) => minuteAfter[worked];

    /// <summary>The minute itself inside a session, else the next opening of the day, or <see cref="Nowhere"/>.</summary>
    public int OpenFrom(int minute) => openFrom[minute];
}
