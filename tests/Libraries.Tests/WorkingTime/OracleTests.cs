using MotCua.WorkingTime;

namespace Libraries.Tests.WorkingTime;

/// <summary>
/// 1,000,000 random cases against the slow walk, on 2,000 random offices. A failure prints the seed of its office and the whole question; the same seed draws
/// the same case again.
/// </summary>
public sealed class OracleTests
{
    private const int Seed = 20211115;

    private static readonly LimitUnit[] Units = [LimitUnit.WorkingDay, LimitUnit.WorkingDay, LimitUnit.WorkingHour, LimitUnit.Hour, LimitUnit.Day, LimitUnit.Month, LimitUnit.None];

    [Fact]
    public void Legal_dates_with_pauses_and_extensions_560_000() => OnOffices(0, 2000, 280, (random, office, calendar, oracle) => Ask(random, office, calendar, oracle, CountRule.Legal, 40));

    [Fact]
    public void Exact_dates_with_pauses_and_extensions_40_000() => OnOffices(1, 2000, 20, (random, office, calendar, oracle) => Ask(random, office, calendar, oracle, CountRule.Exact, 7));

    [Fact]
    public void Minutes_between_and_minutes_added_150_000_of_each() => OnOffices(2, 2000, 75, (random, office, calendar, oracle) =>
    {
        var (a, b, minutes) = (office.Moment(random).AddSeconds(random.Next(60)), office.Moment(random).AddSeconds(random.Next(60)), random.Next(1, 20_000));
        Same(oracle.MinutesBetween(a, b), calendar.WorkingMinutesBetween(a, b), $"minutes from {a:s} to {b:s}");
        Same(oracle.Add(a, minutes), calendar.AddWorkingMinutes(a, minutes), $"{a:s} + {minutes} minutes");
        // What was added lies between.
        Same(minutes, calendar.WorkingMinutesBetween(a, calendar.AddWorkingMinutes(a, minutes)), $"{a:s} + {minutes} and back");
    });

    [Fact]
    public void Remaining_waited_and_handled_20_000_of_each() => OnOffices(3, 1000, 20, (random, office, calendar, oracle) =>
    {
        var (start, now) = (office.Moment(random), office.Moment(random));
        var pauses = Pauses(random, start, 3, open: true);
        var left = Remaining.Between(calendar, now, start);
        var minutes = oracle.MinutesBetween(now, start);
        Same((minutes, minutes < 0, oracle.FullDayOn(DateOnly.FromDateTime(now))), (left.Minutes, left.IsOverdue, left.MinutesPerDay), $"left at {now:s} until {start:s}");
        Same(Math.Abs(minutes), (((left.Days * left.MinutesPerDay) + (left.Hours * 60)) + left.MinutesOfHour), $"parts of {minutes} minutes");

        var end = start.AddMinutes(random.Next(60_000));
        var waited = oracle.Waited(pauses, end);
        Same(waited, Elapsed.WaitedMinutes(calendar, [.. pauses], end), $"waited from {start:s} to {end:s}, {Said(pauses)}");
        Same(oracle.MinutesBetween(start, end) - waited + oracle.Waited(pauses, start), Elapsed.HandlingMinutes(calendar, start, end, [.. pauses]), $"handled from {start:s} to {end:s}, {Said(pauses)}");
    });

    [Fact]
    public void Excess_and_dates_of_steps_20_000_of_each() => OnOffices(4, 1000, 20, (random, office, calendar, oracle) =>
    {
        var start = office.Moment(random);
        var (limit, rule) = (new TimeLimit(random.Next(1, 20), Units[random.Next(5)]), (CountRule)random.Next(2));
        if (rule == CountRule.Exact && limit.Unit == LimitUnit.Day) limit = limit with { Amount = 3 };
        int[] steps = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(0, 3000))];
        var whole = oracle.Due(start, limit, rule, [], SupplementTreatment.Restart, default)!.Value.Due;
        var room = Math.Max(0, oracle.MinutesBetween(start, whole));
        Same(Math.Max(0, steps.Sum() - room), StepLimits.Excess(calendar, start, limit, steps, rule), $"excess of {string.Join('+', steps)} in {limit} from {start:s} {rule}");

        var at = oracle.IntoOffice(start);
        var dues = StepLimits.DueDates(calendar, start, steps, whole);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] > 0 && at < whole) at = oracle.Add(at, steps[i]);
            else if (at < whole) at = oracle.IntoOffice(at);
            if (at > whole) at = whole;
            Same(at, dues[i], $"step {i} of {string.Join('+', steps)} from {start:s} until {whole:s}");
        }
    });

    internal static void Ask(Random random, BareOffice office, WorkCalendar calendar, Oracle oracle, CountRule rule, int most)
    {
        var (start, limit, pauses, treatment, extension) = Question(random, office, most);
        var said = $"{limit} {rule} from {start:s}, {treatment}, {Said(pauses)}, extension {extension}";
        var expected = oracle.Due(start, limit, rule, pauses, treatment, extension);
        var found = Deadline.Of(calendar, start, limit, rule, pauses, treatment, extension);
        Same(expected, found is { } due ? (due.Due, due.LawEndsAt) : null, said);
        if (found is not { } date) return;
        if (date.Due > date.LawEndsAt || date.Due < start) throw new OracleException($"{date} is no date of {said}");
        if (pauses.Length == 0 && extension == default) Same(found, Deadline.Of(calendar, start, limit, rule), said + ", the short road");
    }

    internal static (DateTime Start, TimeLimit Limit, Pause[] Pauses, SupplementTreatment Treatment, TimeLimit Extension) Question(Random random, BareOffice office, int most)
    {
        var start = office.Moment(random);
        var unit = Units[random.Next(Units.Length)];
        TimeLimit Some(LimitUnit of) => new(of switch { LimitUnit.Month => random.Next(most < 10 ? 2 : 4), LimitUnit.WorkingHour => random.Next(16), LimitUnit.None => 0, _ => random.Next(random.Next(4) == 0 ? 2 : most) }, of);
        return (start, Some(unit), random.Next(2) == 0 ? [] : Pauses(random, start, 3, open: random.Next(20) == 0), (SupplementTreatment)random.Next(2),
            random.Next(3) == 0 ? Some(random.Next(2) == 0 ? unit : Units[random.Next(Units.Length)]) : default);
    }

    /// <summary>Up to so many in order, now and then overlapping, empty, on one day or begun before the start.</summary>
    private static Pause[] Pauses(Random random, DateTime start, int most, bool open)
    {
        var pauses = new List<Pause>();
        var at = start.AddMinutes(random.Next(-2000, 6000));
        for (var i = random.Next(most + 1); i > 0; i--)
        {
            var to = at.AddMinutes(random.Next(4) == 0 ? random.Next(500) : random.Next(12_000));
            pauses.Add(new Pause(at, open && i == 1 ? null : to));
            at = pauses.Count > 0 && random.Next(10) == 0 ? at.AddMinutes(random.Next(100)) : to.AddMinutes(random.Next(random.Next(2) == 0 ? 1000 : 9000));
        }
        return [.. pauses];
    }

    internal static void OnOffices(int part, int offices, int cases, Action<Random, BareOffice, WorkCalendar, Oracle> ask)
    {
        for (var i = 0; i < offices; i++)
        {
            var seed = Seed + (part * 100_000) + i;
            var random = new Random(seed);
            var office = BareOffice.Draw(random);
            var (calendar, oracle) = (office.Build(), new Oracle(office));
            for (var n = 0; n < cases; n++)
            {
                try
                {
                    ask(random, office, calendar, oracle);
                }
                catch (OracleException wrong)
                {
                    Assert.Fail($"seed {seed}, case {n}: {wrong.Message}");
                }
            }
        }
    }

    internal static void Same<T>(T expected, T found, string asked)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found)) throw new OracleException($"{asked}: the walk says {expected}, the library {found}");
    }

    internal static string Said(IEnumerable<Pause> pauses) => $"pauses [{string.Join(", ", pauses.Select(pause => $"{pause.From:s}–{pause.To:s}"))}]";

    internal sealed class OracleException(string message) : Exception(message);
}
