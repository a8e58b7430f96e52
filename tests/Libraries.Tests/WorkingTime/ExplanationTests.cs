using MotCua.WorkingTime;
using static Libraries.Tests.WorkingTime.LawCalendar;

namespace Libraries.Tests.WorkingTime;

public sealed class ExplanationTests
{
    /// <summary>On random offices: days once and in order, what counts adds up to the limit, and the date is the short road's.</summary>
    [Fact]
    public void Every_day_stands_once_in_order_and_what_counts_adds_up_20_000()
    {
        OracleTests.OnOffices(5, 1000, 10, (random, office, calendar, oracle) => Check(random, office, calendar, CountRule.Legal));
        OracleTests.OnOffices(6, 1000, 10, (random, office, calendar, oracle) => Check(random, office, calendar, CountRule.Exact));
    }

    [Fact]
    public void Every_row_named_stands_in_the_law()
    {
        var random = new Random(147148);
        for (var i = 0; i < 3000; i++)
        {
            var start = At("2020-01-02T00:00").AddMinutes(random.Next(6 * 365 * 1440));
            var limit = new TimeLimit(random.Next(12), (LimitUnit)random.Next(1, 6));
            Pause[] pauses = random.Next(2) == 0 ? [] : [new(start.AddHours(5), start.AddHours(5 + random.Next(200)))];
            var explained = Deadline.Explain(Of2020To2027, start, limit, (CountRule)random.Next(2), pauses, (SupplementTreatment)random.Next(2), new(random.Next(3), LimitUnit.WorkingDay))!;
            Assert.All(explained.Days, day => Assert.Contains(day.LawRow, RowIds));
            Assert.All(explained.LawRows, row => Assert.Contains(row, RowIds));
            Assert.Equal(explained.LawRows.Count, explained.LawRows.Distinct().Count());
        }
        Assert.All(typeof(CountLaw).GetProperties().Where(property => property.PropertyType == typeof(string)), property => Assert.Contains((string)property.GetValue(CountLaw.Default)!, RowIds));
    }

    [Fact]
    public void Across_Tet_2021_each_day_says_why()
    {
        var explained = Deadline.Explain(Of2020To2027, At("2021-02-08T09:32"), new(5, LimitUnit.WorkingDay))!;
        Assert.Equal("DayOfEvent Working1 Holiday Holiday Holiday Holiday Holiday Holiday Holiday Working2 Working3 Working4 WeeklyRest WeeklyRest Working5",
            string.Join(' ', explained.Days.Select(day => $"{day.Why}{day.Ordinal}")));
        Assert.Equal("off-2021-02-12", explained.Days[4].LawRow);
        Assert.Equal("Tết Nguyên đán", explained.Days[4].Name);
        Assert.Equal(["blds-147", "work-week"], explained.Days.Select(day => day.LawRow).Where(row => !row.StartsWith("off-", StringComparison.Ordinal)).Distinct());
        Assert.Contains("blds-148-6", explained.LawRows);
        Assert.Contains("hours", explained.LawRows);
    }

    [Fact]
    public void A_wait_stands_in_the_explanation_where_it_moved_the_date()
    {
        Pause[] asked = [new(At("2021-11-17T10:00"), At("2021-11-19T10:00"))];
        var shifted = Deadline.Explain(Of2020To2027, At("2021-11-15T08:00"), new(5, LimitUnit.WorkingDay), CountRule.Legal, asked, SupplementTreatment.Shift)!;
        Assert.Equal("DayOfEvent Working1 Working2 Paused Paused WeeklyRest WeeklyRest Working3 Working4 Working5", string.Join(' ', shifted.Days.Select(day => $"{day.Why}{day.Ordinal}")));
        Assert.All(shifted.Days.Where(day => day.Why == DayReason.Paused), day => Assert.Equal("qd766-shift", day.LawRow));

        var anew = Deadline.Explain(Of2020To2027, At("2021-11-15T08:00"), new(2, LimitUnit.WorkingDay), CountRule.Legal, asked, law: new CountLaw { SupplementRestart = "supplement-clock-2025" })!;
        Assert.Equal("Discarded Discarded Discarded Paused Restarted WeeklyRest WeeklyRest Working1 Working2", string.Join(' ', anew.Days.Select(day => $"{day.Why}{day.Ordinal}")));
        Assert.Equal("supplement-clock-2025", anew.Days[4].LawRow);

        Pause[] onTheLastDay = [new(At("2021-11-16T10:00"), At("2021-11-18T10:00"))];
        var late = Deadline.Explain(Of2020To2027, At("2021-11-15T08:00"), new(1, LimitUnit.WorkingDay), CountRule.Legal, onTheLastDay, SupplementTreatment.Shift)!;
        Assert.Equal("DayOfEvent Working1 Paused EndsAfterPause", string.Join(' ', late.Days.Select(day => $"{day.Why}{day.Ordinal}")));
    }

    [Fact]
    public void Hours_tell_their_minutes_and_an_extension_says_so()
    {
        var hours = Deadline.Explain(Of2020To2027, At("2021-11-12T16:30"), new(2, LimitUnit.WorkingHour))!;
        Assert.Equal("Working30 WeeklyRest0 WeeklyRest0 Working90", string.Join(' ', hours.Days.Select(day => $"{day.Why}{day.Minutes}")));
        var evening = Deadline.Explain(Of2020To2027, At("2021-11-15T18:00"), new(1, LimitUnit.WorkingHour))!;
        Assert.Equal("OutsideHours0 Working60", string.Join(' ', evening.Days.Select(day => $"{day.Why}{day.Minutes}")));

        var longer = Deadline.Explain(Of2020To2027, At("2021-11-15T08:00"), new(1, LimitUnit.WorkingDay), extension: new(2, LimitUnit.WorkingDay))!;
        Assert.Equal([false, false, true, true], longer.Days.Select(day => day.IsExtension));
        var other = Deadline.Explain(Of2020To2027, At("2021-11-11T08:00"), new(2, LimitUnit.Day), extension: new(1, LimitUnit.WorkingDay))!;
        Assert.Equal("DayOfEvent False, CalendarDay1 False, CalendarDay2 False, WeeklyRest False, MovedToWorkingDay False, Working1 True",
            string.Join(", ", other.Days.Select(day => $"{day.Why}{day.Ordinal} {day.IsExtension}")));
    }

    private static void Check(Random random, BareOffice office, WorkCalendar calendar, CountRule rule)
    {
        var (start, limit, pauses, treatment, extension) = OracleTests.Question(random, office, 12);
        var said = $"{limit} {rule} from {start:s}, {treatment}, {OracleTests.Said(pauses)}, extension {extension}";
        var due = Deadline.Of(calendar, start, limit, rule, pauses, treatment, extension);
        var explained = Deadline.Explain(calendar, start, limit, rule, pauses, treatment, extension);
        OracleTests.Same(due, explained?.Date, said);
        if (explained is null) return;

        OracleTests.Same(DateOnly.FromDateTime(start), explained.Days[0].Date, $"first day of {said}");
        for (var i = 1; i < explained.Days.Count; i++) OracleTests.Same(explained.Days[i - 1].Date.AddDays(1), explained.Days[i].Date, $"day {i} of {said}");
        // Closed days, holidays and waits do not count where working time is counted.
        foreach (var day in explained.Days)
        {
            OracleTests.Same(false, day.Counted && day.Why is DayReason.DayOfEvent or DayReason.Holiday or DayReason.WeeklyRest or DayReason.Paused or DayReason.Discarded && day.Counted, $"{day} of {said}");
            OracleTests.Same(day.Counted, day.Ordinal is not null || day.Minutes > 0, $"{day} of {said}");
        }
        if (extension != default && extension.Unit != limit.Unit) return;
        var whole = limit with { Amount = limit.Amount + extension.Amount };
        var last = explained.Days[^1];
        if (due!.Value.Due.TimeOfDay > TimeSpan.Zero || limit.Unit != LimitUnit.Hour) OracleTests.Same(DateOnly.FromDateTime(due.Value.Due), last.Date, $"last day of {said}");
        var counted = explained.Days.Where(day => day.Counted).ToList();
        switch (limit.Unit)
        {
            case LimitUnit.WorkingDay or LimitUnit.Day when rule == CountRule.Legal:
                OracleTests.Same(string.Join(' ', Enumerable.Range(1, whole.Amount)), string.Join(' ', counted.Select(day => day.Ordinal)), $"ordinals of {said}");
                OracleTests.Same(extension.Amount, counted.Count(day => day.IsExtension), $"extension of {said}");
                break;
            case LimitUnit.WorkingHour or LimitUnit.Hour:
                OracleTests.Same(whole.Amount * 60, counted.Sum(day => day.Minutes), $"minutes of {said}");
                break;
            case LimitUnit.WorkingDay when last.Minutes > 0 && due.Value.Due != calendar.ClosingOf(last.Date) && treatment == SupplementTreatment.Shift:
                OracleTests.Same(whole.Amount * calendar.HoursOn(DateOnly.FromDateTime(calendar.IntoOffice(start))).MinutesPerDay, counted.Sum(day => day.Minutes), $"minutes of {said}");
                break;
            default: break;
        }
    }
}
