using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers.Demo;

/// <summary>A dossier's arrival: the office's wall clock, and by which way.</summary>
internal sealed record Arrival(DateTime At, Channel Channel);

/// <summary>
/// When people came in 2021: every working day, Mondays and the days after a holiday more, the weeks of distancing from
/// July to September fewer and mostly online; online also in the evening and on Sundays.
/// </summary>
internal sealed class DemoYear(WorkCalendar calendar, DateTime now, Random random)
{
    private static readonly DateOnly DistancingFrom = new(2021, 7, 11), DistancingTo = new(2021, 9, 30);

    public WorkCalendar Calendar => calendar;

    public IReadOnlyList<Arrival> Arrivals(int count)
    {
        var days = Days().ToList();
        var weights = days.Select(Weight).ToList();
        var total = weights.Sum();
        var arrivals = new List<Arrival>(count);
        for (var i = 0; i < days.Count; i++)
        {
            var share = count * weights[i] / total;
            var ofDay = (int)share + (random.NextDouble() < share - (int)share ? 1 : 0);
            for (var k = 0; k < ofDay; k++) arrivals.Add(At(days[i]));
        }
        while (arrivals.Count < count) arrivals.Add(At(days[random.Next(days.Count)]));
        return [.. arrivals.Where(arrival => arrival.At < now).OrderBy(arrival => arrival.At).Take(count)];
    }

    /// <summary>A moment within office hours, so many working minutes after another.</summary>
    public DateTime Later(DateTime from, double workingMinutes) => calendar.AddWorkingMinutes(calendar.IntoOffice(from), (long)Math.Max(1, workingMinutes));

    private IEnumerable<DateOnly> Days()
    {
        var last = DateOnly.FromDateTime(now);
        for (var day = new DateOnly(last.Year, 1, 1); day <= last; day = day.AddDays(1)) yield return day;
    }

    private double Weight(DateOnly day)
    {
        var distancing = day >= DistancingFrom && day <= DistancingTo;
        if (!calendar.IsWorking(day)) return 0.06;
        var weight = day.DayOfWeek == DayOfWeek.Monday ? 1.35 : day.DayOfWeek == DayOfWeek.Friday ? 0.85 : 1.0;
        if (!calendar.IsWorking(day.AddDays(-1)) && day.DayOfWeek != DayOfWeek.Monday) weight += 0.3;
        return distancing ? weight * 0.45 : weight;
    }

    private Arrival At(DateOnly day)
    {
        var distancing = day >= DistancingFrom && day <= DistancingTo;
        var online = !calendar.IsWorking(day) || random.NextDouble() < (distancing ? 0.8 : 0.35);
        if (online) return new Arrival(day.ToDateTime(new TimeOnly(6, 0)).AddMinutes(random.Next(16 * 60)).AddSeconds(random.Next(60)), Channel.Online);
        var sessions = calendar.SessionsOn(day) is { Count: > 0 } own ? own : calendar.HoursOn(day).SessionsOf(DayOfWeek.Monday);
        var session = sessions[random.Next(sessions.Count)];
        var seconds = (int)(session.Closes - session.Opens).TotalSeconds - 300;
        return new Arrival(day.ToDateTime(session.Opens).AddSeconds(random.Next(seconds)), random.NextDouble() < 0.06 ? Channel.Post : Channel.Direct);
    }
}
