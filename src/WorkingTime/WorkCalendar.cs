namespace MotCua.WorkingTime;

public enum DayKind { Working, WeeklyRest, Holiday, MakeUp }

/// <summary>A day that is not what its weekday says: a holiday, or a rest day worked to make up for another.</summary>
/// <param name="Kind"><see cref="DayKind.Holiday"/> or <see cref="DayKind.MakeUp"/>.</param>
/// <param name="LawRow">Id of the row of law/ that says so.</param>
public sealed record SpecialDay(DateOnly Date, DayKind Kind, string Name, string LawRow);

/// <summary>A question reaches beyond the days a calendar was made for.</summary>
public sealed class CalendarEndsException(string message) : Exception(message);

/// <summary>
/// Which days and minutes an office works, over a span of days. Immutable; every question is answered from arrays made
/// once. A make-up day beats a holiday, a holiday beats the weekday.
/// </summary>
public sealed class WorkCalendar
{
    private const int MinutesADay = 1440;

    private readonly int first;
    private readonly DayKind[] kinds;
    /// <summary>Working days up to and including each day.</summary>
    private readonly int[] workingUpTo;
    /// <summary>The n-th working day's place, from 0.</summary>
    private readonly int[] workingDays;
    /// <summary>Working minutes of all days before each day.</summary>
    private readonly long[] minutesBefore;
    private readonly OfficeSession[][] sessions;
    private readonly Dictionary<DateOnly, SpecialDay> specials = [];

    /// <param name="from">First day the calendar can be asked about.</param>
    /// <param name="to">Last day.</param>
    public WorkCalendar(OfficeHours hours, IEnumerable<SpecialDay> specials, DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException("The span ends before it begins.", nameof(to));
        Hours = hours;
        (From, To) = (from, to);
        first = from.DayNumber;
        foreach (var special in specials)
        {
            if (special.Kind is not (DayKind.Holiday or DayKind.MakeUp)) throw new ArgumentException($"{special.Date} is neither a holiday nor a make-up day.", nameof(specials));
            if (!this.specials.TryGetValue(special.Date, out var there) || there.Kind == DayKind.Holiday) this.specials[special.Date] = special;
        }

        var count = to.DayNumber - first + 1;
        kinds = new DayKind[count];
        workingUpTo = new int[count];
        minutesBefore = new long[count + 1];
        sessions = new OfficeSession[count][];
        var working = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            var day = from.AddDays(i);
            var ordinary = hours.Of(day.DayOfWeek);
            (kinds[i], sessions[i]) = this.specials.GetValueOrDefault(day)?.Kind switch
            {
                DayKind.MakeUp => (DayKind.MakeUp, hours.MakeUp),
                DayKind.Holiday => (DayKind.Holiday, []),
                _ => (ordinary.Length == 0 ? DayKind.WeeklyRest : DayKind.Working, ordinary),
            };
            if (sessions[i].Length > 0) working.Add(i);
            workingUpTo[i] = working.Count;
            minutesBefore[i + 1] = minutesBefore[i] + sessions[i].Sum(session => session.Minutes);
        }
        workingDays = [.. working];
    }

    public OfficeHours Hours { get; }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public DayKind KindOf(DateOnly day) => kinds[Place(day)];

    public bool IsWorking(DateOnly day) => sessions[Place(day)].Length > 0;

    public SpecialDay? SpecialOn(DateOnly day) => specials.GetValueOrDefault(day);

    /// <summary>The office's closing time on a working day.</summary>
    public DateTime ClosingOf(DateOnly day)
    {
        var today = sessions[Place(day)];
        return day.ToDateTime(today.Length > 0 ? today[^1].Closes : throw new ArgumentException($"{day:O} is not a working day.", nameof(day)));
    }

    /// <summary>The n-th working day after <paramref name="day"/>, itself not counted; 0 is the day itself or the next that works.</summary>
    public DateOnly WorkingDayAfter(DateOnly day, int n)
    {
        var place = Place(day);
        var index = workingUpTo[place] + n - (n > 0 || sessions[place].Length > 0 ? 1 : 0);
        return index < workingDays.Length ? DateOnly.FromDayNumber(first + workingDays[index]) : throw Outside();
    }

    /// <summary>The day itself if it works, else the next that does.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorking(day) ? day : WorkingDayAfter(day, 1);

    /// <summary>Working minutes from a to b, whole minutes; negative when b is earlier.</summary>
    public long WorkingMinutesBetween(DateTime a, DateTime b) => MinutesUpTo(b) - MinutesUpTo(a);

    /// <summary>The instant at which the office has worked so many minutes more; 0 gives the first working instant at or after <paramref name="from"/>.</summary>
    public DateTime AddWorkingMinutes(DateTime from, long minutes)
    {
        if (minutes < 0) throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Only forward.");
        if (minutes == 0) return IntoOffice(from);
        var target = MinutesUpTo(from) + minutes;
        // The last place whose minutes before it are fewer than the target.
        int low = 0, high = kinds.Length - 1;
        if (minutesBefore[^1] < target) throw Outside();
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (minutesBefore[middle] < target) low = middle;
            else high = middle - 1;
        }
        var left = (int)(target - minutesBefore[low]);
        foreach (var session in sessions[low])
        {
            if (left <= session.Minutes) return At(low, session.OpensAt + left);
            left -= session.Minutes;
        }
        throw Outside();
    }

    /// <summary>The moment itself inside a session, else the next opening: lunch → afternoon, evening → next morning.</summary>
    public DateTime IntoOffice(DateTime moment)
    {
        var place = Place(DateOnly.FromDateTime(moment));
        var minute = moment.TimeOfDay;
        foreach (var session in sessions[place])
        {
            if (minute < session.Opens.ToTimeSpan()) return At(place, session.OpensAt);
            if (minute < session.Closes.ToTimeSpan()) return moment;
        }
        var next = Place(WorkingDayAfter(DateOnly.FromDateTime(moment), 1));
        return At(next, sessions[next][0].OpensAt);
    }

    private long MinutesUpTo(DateTime moment)
    {
        var day = (int)(moment.Ticks / TimeSpan.TicksPerDay);
        var place = day - first;
        if ((uint)place >= (uint)kinds.Length) throw Outside();
        var minute = (int)(moment.Ticks / TimeSpan.TicksPerMinute % MinutesADay);
        var worked = minutesBefore[place];
        foreach (var session in sessions[place])
        {
            if (minute <= session.OpensAt) break;
            worked += Math.Min(minute, session.ClosesAt) - session.OpensAt;
        }
        return worked;
    }

    private DateTime At(int place, int minute) => new(((first + place) * TimeSpan.TicksPerDay) + (minute * TimeSpan.TicksPerMinute));

    private int Place(DateOnly day)
    {
        var place = day.DayNumber - first;
        return (uint)place < (uint)kinds.Length ? place : throw Outside();
    }

    private CalendarEndsException Outside() => new($"The calendar covers {From:yyyy-MM-dd} to {To:yyyy-MM-dd} only.");
}
