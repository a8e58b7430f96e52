namespace MotCua.WorkingTime;

public enum DayKind { Working, WeeklyRest, Holiday, MakeUp }

/// <summary>A day that is not what its weekday says: a holiday, or a rest day worked to make up for another.</summary>
/// <param name="Kind"><see cref="DayKind.Holiday"/> or <see cref="DayKind.MakeUp"/>.</param>
/// <param name="LawRow">Id of the row of law/ that says so.</param>
public sealed record SpecialDay(DateOnly Date, DayKind Kind, string Name, string LawRow);

/// <summary>
/// Which days and minutes an office works, over a span of days. Immutable; every question is answered from tables made
/// once and allocates nothing. A make-up day beats a holiday, a holiday beats the weekday. Working time is counted in whole
/// minutes of the office's wall clock: seconds fall away.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>Working minutes to a bucket of <see cref="bucketStarts"/>: half an office day, so that at most one step is left to walk.</summary>
    private const int BucketShift = 8;

    private readonly record struct Day(int MinutesBefore, int WorkingUpTo, DayKind Kind, int Shape);

    private readonly int first;
    private readonly Day[] days;
    private readonly DayShape[] shapes;
    /// <summary>The n-th working day's place, from 0.</summary>
    private readonly int[] workingDays;
    /// <summary>Working minutes of all days before the n-th working day; one more for the end.</summary>
    private readonly int[] workingMinutes;
    /// <summary>The working day in which the first working minute of each bucket lies.</summary>
    private readonly int[] bucketStarts;
    private readonly Dictionary<DateOnly, SpecialDay> specials = [];
    private readonly HoursFrom[] hours;

    /// <param name="from">First day the calendar can be asked about.</param>
    /// <param name="to">Last day.</param>
    public WorkCalendar(OfficeHours hours, IEnumerable<SpecialDay> specials, DateOnly from, DateOnly to) : this([new HoursFrom(from, hours)], specials, from, to) { }

    /// <param name="hours">The office's hours, each from a day on; the earliest also holds before its day.</param>
    /// <param name="from">First day the calendar can be asked about.</param>
    /// <param name="to">Last day.</param>
    /// <exception cref="ArgumentException">No hours at all, two from the same day, a special day that is neither kind, or a span that ends before it begins.</exception>
    public WorkCalendar(IEnumerable<HoursFrom> hours, IEnumerable<SpecialDay> specials, DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException("The span ends before it begins.", nameof(to));
        this.hours = [.. hours.OrderBy(row => row.From)];
        if (this.hours.Length == 0) throw new ArgumentException("An office without hours has no working time.", nameof(hours));
        if (this.hours.DistinctBy(row => row.From).Count() < this.hours.Length) throw new ArgumentException("Two rows of hours begin on the same day.", nameof(hours));
        (From, To, first) = (from, to, from.DayNumber);
        foreach (var special in specials)
        {
            if (special.Kind is not (DayKind.Holiday or DayKind.MakeUp)) throw new ArgumentException($"{special.Date} is neither a holiday nor a make-up day.", nameof(specials));
            if (!this.specials.TryGetValue(special.Date, out var there) || there.Kind == DayKind.Holiday) this.specials[special.Date] = special;
        }

        days = new Day[to.DayNumber - first + 1];
        var known = new List<DayShape>();
        var working = new List<int>(days.Length);
        var minutes = new List<int>(days.Length + 1);
        var total = 0;
        for (var place = 0; place < days.Length; place++)
        {
            var (kind, shape) = WhatIs(from.AddDays(place));
            if (!known.Contains(shape)) known.Add(shape);
            var before = total;
            if (shape.Minutes > 0)
            {
                working.Add(place);
                minutes.Add(total);
                total += shape.Minutes;
            }
            days[place] = new Day(before, working.Count, kind, known.IndexOf(shape));
        }
        minutes.Add(total);
        (shapes, workingDays, workingMinutes) = ([.. known], [.. working], [.. minutes]);
        bucketStarts = new int[(total >> BucketShift) + 1];
        for (int bucket = 0, n = 0; bucket < bucketStarts.Length; bucket++)
        {
            while (n + 1 < workingDays.Length && workingMinutes[n + 1] <= bucket << BucketShift) n++;
            bucketStarts[bucket] = n;
        }
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>The office's hours in force on a day.</summary>
    public OfficeHours HoursOn(DateOnly day)
    {
        for (var i = hours.Length - 1; i > 0; i--)
            if (hours[i].From <= day) return hours[i].Hours;
        return hours[0].Hours;
    }

    public DayKind KindOf(DateOnly day) => days[Place(day)].Kind;

    public bool IsWorking(DateOnly day) => ShapeAt(Place(day)).Minutes > 0;

    public SpecialDay? SpecialOn(DateOnly day) => specials.GetValueOrDefault(day);

    /// <summary>The sessions of that very day; none on a day off.</summary>
    public IReadOnlyList<OfficeSession> SessionsOn(DateOnly day) => ShapeAt(Place(day)).Sessions;

    /// <summary>The office's closing time on a working day.</summary>
    public DateTime ClosingOf(DateOnly day)
    {
        var place = Place(day);
        var shape = ShapeAt(place);
        return shape.Minutes > 0 ? At(place, shape.ClosesAt) : throw new ArgumentException($"{day:yyyy-MM-dd} is not a working day.", nameof(day));
    }

    /// <summary>The n-th working day after <paramref name="day"/>, itself not counted; 0 is the day itself or the next that works.</summary>
    public DateOnly WorkingDayAfter(DateOnly day, int n)
    {
        var place = Place(day);
        var index = days[place].WorkingUpTo + n - (n > 0 || ShapeAt(place).Minutes > 0 ? 1 : 0);
        return (uint)index < (uint)workingDays.Length ? DateOnly.FromDayNumber(first + workingDays[index]) : throw Outside();
    }

    /// <summary>The day itself if it works, else the next that does.</summary>
    public DateOnly OnOrAfter(DateOnly day) => WorkingDayAfter(day, 0);

    /// <summary>Working days after a, up to and including b; negative when b is earlier.</summary>
    public int WorkingDaysBetween(DateOnly a, DateOnly b) => days[Place(b)].WorkingUpTo - days[Place(a)].WorkingUpTo;

    /// <summary>Working minutes from a to b, whole minutes; negative when b is earlier.</summary>
    public long WorkingMinutesBetween(DateTime a, DateTime b) => MinutesUpTo(b) - MinutesUpTo(a);

    /// <summary>The instant at which the office has worked so many minutes more; 0 gives the first working instant at or after <paramref name="from"/>.</summary>
    public DateTime AddWorkingMinutes(DateTime from, long minutes)
    {
        if (minutes < 0) throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Only forward.");
        if (minutes == 0) return IntoOffice(from);
        // The last minute worked; the day in which it lies is at most a few working days after the start of its bucket.
        var last = MinutesUpTo(from) + minutes - 1;
        if (last >= workingMinutes[^1]) throw Outside();
        var n = bucketStarts[(int)last >> BucketShift];
        while (workingMinutes[n + 1] <= last) n++;
        var place = workingDays[n];
        return At(place, ShapeAt(place).MinuteAfter((int)last + 1 - workingMinutes[n]));
    }

    /// <summary>The moment itself inside a session, else the next opening: lunch → afternoon, evening → next morning.</summary>
    public DateTime IntoOffice(DateTime moment)
    {
        var place = PlaceOf(moment);
        var minute = MinuteOf(moment);
        var open = ShapeAt(place).OpenFrom(minute);
        if (open == minute) return moment;
        if (open != DayShape.Nowhere) return At(place, open);
        var index = days[place].WorkingUpTo;
        if (index >= workingDays.Length) throw Outside();
        return At(workingDays[index], ShapeAt(workingDays[index]).MinuteAfter(0));
    }

    private (DayKind Kind, DayShape Shape) WhatIs(DateOnly day)
    {
        var inForce = HoursOn(day);
        var ordinary = inForce.Of(day.DayOfWeek);
        return specials.GetValueOrDefault(day)?.Kind switch
        {
            DayKind.MakeUp => (DayKind.MakeUp, inForce.MakeUp),
            DayKind.Holiday => (DayKind.Holiday, DayShape.Closed),
            _ => (ordinary.Minutes == 0 ? DayKind.WeeklyRest : DayKind.Working, ordinary),
        };
    }

    private int MinutesUpTo(DateTime moment)
    {
        var day = days[PlaceOf(moment)];
        return day.MinutesBefore + shapes[day.Shape].WorkedBefore(MinuteOf(moment));
    }

    private DayShape ShapeAt(int place) => shapes[days[place].Shape];

    private DateTime At(int place, int minute) => new(((first + place) * TimeSpan.TicksPerDay) + (minute * TimeSpan.TicksPerMinute));

    private static int MinuteOf(DateTime moment) => (int)((ulong)moment.Ticks / TimeSpan.TicksPerMinute % DayShape.MinutesADay);

    private int PlaceOf(DateTime moment) => Inside((int)((ulong)moment.Ticks / TimeSpan.TicksPerDay) - first);

    private int Place(DateOnly day) => Inside(day.DayNumber - first);

    private int Inside(int place) => (uint)place < (uint)days.Length ? place : throw Outside();

    private CalendarEndsException Outside() => new($"The calendar covers {From:yyyy-MM-dd} to {To:yyyy-MM-dd} only.");
}
