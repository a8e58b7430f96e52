using System.Globalization;
using System.Text.Json;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>
/// R5: the machine's clock is set an hour and 400 days to and fro, over Tết and a leap day. Numbers stay unique and in order within each day, and
/// every promise is the one that a walk from day to day over the file of holidays finds.
/// </summary>
public sealed class ClockFaultTests
{
    private static readonly string[] Times =
    [
        "2021-11-15T10:00", "2021-11-15T09:00", "2021-11-15T11:00", "2022-12-20T10:00", "2021-11-15T10:00", "2022-01-28T16:59", "2022-02-01T08:00",
        "2021-11-15T10:30", "2024-02-28T23:59", "2024-02-29T00:00", "2021-01-04T08:00", "2023-12-31T23:59", "2024-01-01T00:00", "2021-11-15T23:59", "2021-11-14T10:00",
    ];

    [Theory, OnEveryDatabase]
    public async Task However_the_clock_jumps_numbers_are_unique_and_in_order_and_dates_are_right(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var last = new Dictionary<DateOnly, int>();
        foreach (var at in Times.Select(text => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)))
        {
            stage.Office.Time.SetOffice(at);
            var day = DateOnly.FromDateTime(at);
            for (var twice = 0; twice < 2; twice++)
            {
                var filed = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier;
                last[day] = last.GetValueOrDefault(day) + 1;
                Assert.Equal($"000.00.16.H01-{day.ToString("yyMMdd", CultureInfo.InvariantCulture)}-{last[day].ToString("0000", CultureInfo.InvariantCulture)}", filed.Code);
                var accepted = await stage.AcceptAsync(filed.Code);
                Assert.Equal((at, OfficeClock.ToUtc(WorkingDayAfter(day, 5).ToDateTime(new TimeOnly(17, 0)))), (OfficeClock.ToOffice(accepted.RegisteredAt), accepted.PromisedAt));
            }
        }
    }

    [Fact]
    public void The_walk_sees_Tet_a_make_up_Saturday_and_a_leap_day()
    {
        Assert.Equal(new DateOnly(2022, 2, 11), WorkingDayAfter(new DateOnly(2022, 1, 28), 5));
        Assert.Equal(new DateOnly(2024, 3, 7), WorkingDayAfter(new DateOnly(2024, 2, 29), 5));
        Assert.Contains(MakeUps, day => day.DayOfWeek == DayOfWeek.Saturday);
    }

    private static readonly (HashSet<DateOnly> Off, HashSet<DateOnly> MakeUp) Days = Read();

    private static HashSet<DateOnly> MakeUps => Days.MakeUp;

    private static DateOnly WorkingDayAfter(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            var works = Days.MakeUp.Contains(day) || (!Days.Off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
            if (works) days--;
        }
        return day;
    }

    private static (HashSet<DateOnly>, HashSet<DateOnly>) Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "law", "holidays.json")));
        var rows = json.RootElement.GetProperty("days").EnumerateArray()
            .Select(row => (Day: DateOnly.ParseExact(row.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Kind: row.GetProperty("kind").GetString())).ToList();
        return ([.. rows.Where(row => row.Kind == "off").Select(row => row.Day)], [.. rows.Where(row => row.Kind == "make-up").Select(row => row.Day)]);
    }
}
