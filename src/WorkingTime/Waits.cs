namespace MotCua.WorkingTime;

/// <summary>Pauses put together: in order, apart from each other, each with an end.</summary>
internal sealed class Waits
{
    public static readonly Waits None = new([]);

    private readonly List<(DateTime From, DateTime To)> stretches = [];

    public Waits(IEnumerable<Pause> pauses)
    {
        foreach (var pause in pauses)
        {
            if (pause.To is not { } to || to <= pause.From) continue;
            if (stretches.Count > 0 && pause.From <= stretches[^1].To) stretches[^1] = (stretches[^1].From, to > stretches[^1].To ? to : stretches[^1].To);
            else stretches.Add((pause.From, to));
        }
    }

    /// <summary>In a count of days: the day of the request still ran, the day on which the clock went on did not.</summary>
    public bool Cover(DateOnly day) => stretches.Exists(wait => Day(wait.From) < day && day <= Day(wait.To));

    /// <summary>The clock stood when the office closed, or at the end of the day: the limit cannot end with it.</summary>
    public bool CoverEndOf(DateOnly day, DateTime closing) =>
        stretches.Exists(wait => Day(wait.From) <= day && (day < Day(wait.To) || (day == Day(wait.To) && wait.To >= closing)));

    public bool Touch(DateTime from, DateTime to) => stretches.Exists(wait => wait.From < to && from < wait.To);

    /// <summary>Minutes between two moments, by a measure, without those in which the clock stood.</summary>
    public long Running(DateTime from, DateTime to, Func<DateTime, DateTime, long> measure) =>
        to <= from ? 0 : measure(from, to) - stretches.Where(wait => wait.From < to && from < wait.To)
            .Sum(wait => measure(wait.From > from ? wait.From : from, wait.To < to ? wait.To : to));

    private static DateOnly Day(DateTime moment) => DateOnly.FromDateTime(moment);
}
