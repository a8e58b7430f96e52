using MotCua.Accountability;
using MotCua.Kernel;
using MotCua.Kernel.Calendar;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Accountability;

/// <summary>Dates of steps, from the rows of law of the day on which each begins.</summary>
public sealed class StepClockTests
{
    private static DateTime Office(int year, int month, int day, int hour = 9) => OfficeClock.ToUtc(new DateTime(year, month, day, hour, 0, 0));

    [Fact]
    public async Task The_row_is_that_of_the_day_and_the_date_explains_itself()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        await office.WithAsync<StepClock>(clock =>
        {
            Assert.Equal("gt-01a", clock.Row(ExplanationRules.Notice, Office(2019, 8, 14)).Id);
            Assert.Equal("gt-01b", clock.Row(ExplanationRules.Notice, Office(2019, 8, 15)).Id);
            Assert.Equal(("gt-02a", "gt-02b"), (clock.Row(ExplanationRules.Answer, Office(2019, 8, 14)).Id, clock.Row(ExplanationRules.Answer, Office(2026, 7, 1)).Id));
            Assert.True(clock.Row(ExplanationRules.Answer, Office(2026, 7, 1)).IsUnconfirmed);
            Assert.True(clock.Row("no-such-rule", Office(2021, 1, 1)).IsGap);
            Assert.Null(clock.Of("no-such-rule", Office(2021, 1, 1)));
            // Over Tết: from Monday 8 February 2021 five working days end on Monday 22.
            var tet = clock.Of(ExplanationRules.Notice, Office(2021, 2, 8))!;
            Assert.Equal("hết ngày 22/02/2021", StepClock.Until(tet.EndsAt));
            Assert.Contains(tet.Explained.Days, day => !day.Counted && day.Why == WorkingTime.DayReason.Holiday);
            // Hours are hours, on either side of the day on which the decree changed.
            Assert.Equal(("bc-00", Office(2026, 7, 1, 10)), (clock.Of("press-first-statement", Office(2026, 6, 30, 10))!.Row.Id, clock.Of("press-first-statement", Office(2026, 6, 30, 10))!.EndsAt));
            Assert.Equal(("bc-01", Office(2026, 7, 2, 10)), (clock.Of("press-first-statement", Office(2026, 7, 1, 10))!.Row.Id, clock.Of("press-first-statement", Office(2026, 7, 1, 10))!.EndsAt));
            return Task.CompletedTask;
        });
    }
}
