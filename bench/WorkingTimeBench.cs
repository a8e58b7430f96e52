using System.Globalization;
using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace Bench;

/// <summary>
/// P7: due date and remaining working time of 10 M rows, one thread, against a walk from day to day that looks each day up in sets of
/// holidays and make-up days. Both answer the same questions; the sums of their answers over the walk's rows are compared.
/// </summary>
internal static class WorkingTimeBench
{
    private const int Rows = 10_000_000, WalkedRows = 500_000;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"P7 due date and remaining time: {Rows:N0} rows of 1 to 30 working days, received over six years; the walk over the first {WalkedRows:N0}");
        var law = LawBook.Load();
        var days = law.Holidays.Select(row => new SpecialDay(row.From!.Value, row.Value == "make-up" ? DayKind.MakeUp : DayKind.Holiday, row.Title, row.Id)).ToList();
        var calendar = new WorkCalendar(OfficeHours.Default, days, new DateOnly(2015, 1, 1), new DateOnly(2045, 12, 31));
        var walk = new Walk([.. days.Where(day => day.Kind == DayKind.Holiday).Select(day => day.Date)], [.. days.Where(day => day.Kind == DayKind.MakeUp).Select(day => day.Date)]);

        var random = new Random(766);
        var (starts, limits) = (new DateTime[Rows], new TimeLimit[Rows]);
        for (var i = 0; i < Rows; i++)
        {
            starts[i] = new DateTime(2020, 1, 2).AddMinutes(random.Next(6 * 365 * 1440));
            limits[i] = new TimeLimit(random.Next(1, 31), LimitUnit.WorkingDay);
        }
        // The moment of asking: a few days after each start, as on a work queue.
        static DateTime Now(DateTime start, int limit) => start.AddMinutes(limit * 1800);

        var pairs = new List<double>();
        long ours = 0, theirs = 0, dates = 0, allocated = 0;
        var ratio = await Rounds.CompareAsync(output, "ns a row",
            ("day walk, due and remaining", () => Task.FromResult(Time(WalkedRows, rows =>
            {
                theirs = 0;
                for (var i = 0; i < rows; i++)
                {
                    var due = walk.Due(starts[i], limits[i].Amount);
                    theirs += (due.Ticks >> 20) + walk.MinutesBetween(Now(starts[i], limits[i].Amount), due);
                }
            }))),
            ("WorkingTime, due and remaining", () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var nanoseconds = Time(Rows, rows =>
                {
                    long sum = 0;
                    for (var i = 0; i < rows; i++)
                    {
                        if (i == WalkedRows) ours = sum;
                        var due = Deadline.Of(calendar, starts[i], limits[i])!.Value.Due;
                        sum += (due.Ticks >> 20) + Remaining.Between(calendar, Now(starts[i], limits[i].Amount), due).Minutes;
                    }
                    dates = sum;
                });
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                pairs.Add(nanoseconds);
                return Task.FromResult(nanoseconds);
            }));

        var parts = new List<(string Name, double[] Figures)>();
        foreach (var (name, run) in new (string, Action<int>)[]
        {
            ("due date alone", rows => { for (var i = 0; i < rows; i++) dates += Deadline.Of(calendar, starts[i], limits[i])!.Value.Due.Ticks; }),
            ("remaining alone", rows => { for (var i = 0; i < rows; i++) dates += Remaining.Between(calendar, Now(starts[i], limits[i].Amount), starts[i]).Minutes; }),
            ("working minutes added", rows => { for (var i = 0; i < rows; i++) dates += calendar.AddWorkingMinutes(starts[i], limits[i].Amount * 133).Ticks; }),
        })
            parts.Add((name, [.. Enumerable.Range(0, Rounds.Count).Select(_ => Time(Rows, run))]));
        foreach (var (name, figures) in parts) await Rounds.WriteAsync(output, name, "ns", figures);

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  allocated in {Rows:N0} rows: {allocated} bytes in all; sums of the first {WalkedRows:N0} {(ours == theirs ? "equal" : $"DIFFER: {ours} and {theirs}")}"));
        GC.KeepAlive(dates);
        var both = Rounds.Median([.. pairs.Skip(1)]);
        await Rounds.VerdictAsync(output, "P7 against the walk", ratio, "≥ 10 ×", ratio >= 10 && ours == theirs);
        await Rounds.VerdictAsync(output, "P7 ns a row, due and remaining", both, "≤ 50, 0 bytes a row", both <= 50 && allocated < 1000);
    }

    /// <summary>Nanoseconds of processor time a row: what other programs take of a shared machine is not the row's.</summary>
    private static double Time(int rows, Action<int> run)
    {
        // Short runs first, so that the loop itself is compiled as well as it will be.
        for (var i = 0; i < 60; i++) run(2_000);
        var before = Environment.CpuUsage.UserTime;
        run(rows);
        return (Environment.CpuUsage.UserTime - before).TotalNanoseconds / rows;
    }

    /// <summary>What one writes first: every day asked in turn.</summary>
    private sealed class Walk(HashSet<DateOnly> holidays, HashSet<DateOnly> makeUps)
    {
        private static readonly (int Opens, int Closes)[] Sessions = [(420, 660), (780, 1020)];

        public DateTime Due(DateTime start, int workingDays)
        {
            var day = DateOnly.FromDateTime(start);
            while (workingDays > 0)
            {
                day = day.AddDays(1);
                if (Works(day)) workingDays--;
            }
            return day.ToDateTime(new TimeOnly(17, 0));
        }

        public long MinutesBetween(DateTime from, DateTime to)
        {
            if (to < from) return -MinutesBetween(to, from);
            long sum = 0;
            var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (!Works(day)) continue;
                foreach (var (opens, closes) in Sessions)
                    sum += Math.Max(0, (day == last ? Math.Min(closes, Minute(to)) : closes) - (day == first ? Math.Max(opens, Minute(from)) : opens));
            }
            return sum;
        }

        private bool Works(DateOnly day) => makeUps.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

        private static int Minute(DateTime moment) => (int)moment.TimeOfDay.TotalMinutes;
    }
}
