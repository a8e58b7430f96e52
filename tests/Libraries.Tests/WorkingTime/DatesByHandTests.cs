using System.Globalization;
using MotCua.WorkingTime;

namespace Libraries.Tests.WorkingTime;

/// <summary>Dates worked by hand from the law and the calendar, each with how; dates-by-hand.csv was not written by the program.</summary>
public sealed class DatesByHandTests
{
    private static readonly Dictionary<string, LimitUnit> Units = new()
    {
        ["WORKING_DAY"] = LimitUnit.WorkingDay, ["WORKING_HOUR"] = LimitUnit.WorkingHour, ["HOUR"] = LimitUnit.Hour, ["DAY"] = LimitUnit.Day, ["MONTH"] = LimitUnit.Month,
    };

    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "WorkingTime", "dates-by-hand.csv")).Skip(1).Select(line => line.Split(',', 8))];

    public static TheoryData<string, string, string, string, string, string, string> Dates => [.. Rows.Select(row => (row[0], row[1], row[2], row[3], row[4], row[5], $"{row[6]}: {row[7]}"))];

    [Fact]
    public void There_are_at_least_sixty_each_with_article_and_working()
    {
        Assert.True(Rows.Length >= 60);
        Assert.All(Rows, row => Assert.True(row.Length == 8 && row[6].Contains('Đ', StringComparison.Ordinal) && row[7].Length > 10, row[0]));
        Assert.Equal(Rows.Length, Rows.Select(row => string.Join(',', row[..4])).Distinct().Count());
    }

    [Theory, MemberData(nameof(Dates))]
    public void The_date_is_the_one_worked_by_hand(string from, string limit, string unit, string rule, string due, string lawEndsAt, string worked)
    {
        var (start, asked, count) = (LawCalendar.At(from), new TimeLimit(int.Parse(limit, CultureInfo.InvariantCulture), Units[unit]), rule == "exact" ? CountRule.Exact : CountRule.Legal);
        var expected = new DueDate(LawCalendar.At(due), LawCalendar.At(lawEndsAt));
        Assert.True(expected == Deadline.Of(LawCalendar.Of2020To2027, start, asked, count), worked);
        Assert.Equal(expected, Deadline.Explain(LawCalendar.Of2020To2027, start, asked, count)!.Date);
    }
}
