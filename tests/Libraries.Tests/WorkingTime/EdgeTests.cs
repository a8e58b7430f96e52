using MotCua.WorkingTime;
using static Libraries.Tests.WorkingTime.LawCalendar;

namespace Libraries.Tests.WorkingTime;

/// <summary>The edges that real systems got wrong, each by its name.</summary>
public sealed class EdgeTests
{
    private static WorkCalendar Calendar => Of2020To2027;

    [Theory]
    [InlineData("2021-11-16T15:00")]
    [InlineData("2021-11-16T15:01")]
    public void Receipt_at_15_00_and_15_01_promise_the_same_day(string from) => Assert.Equal(At("2021-11-18T17:00"), Due(from, 2, LimitUnit.WorkingDay));

    [Fact]
    public void Friday_16_59_counts_from_Monday() => Assert.Equal(At("2021-11-15T17:00"), Due("2021-11-12T16:59", 1, LimitUnit.WorkingDay));

    [Fact]
    public void The_day_before_Tet_2021_and_2026()
    {
        Assert.Equal(At("2021-02-17T17:00"), Due("2021-02-09T14:00", 1, LimitUnit.WorkingDay));
        Assert.Equal(At("2026-02-23T17:00"), Due("2026-02-13T14:00", 1, LimitUnit.WorkingDay));
    }

    [Fact]
    public void A_make_up_Saturday_works_and_counts()
    {
        Assert.True(Calendar.IsWorking(new DateOnly(2024, 5, 4)));
        Assert.Equal(At("2024-05-04T17:00"), Due("2024-05-03T09:00", 1, LimitUnit.WorkingDay));
        Assert.False(Calendar.IsWorking(new DateOnly(2024, 5, 11)));
    }

    [Fact]
    public void A_make_up_day_beats_a_holiday_and_a_holiday_beats_the_weekday()
    {
        var monday = new DateOnly(2021, 11, 15);
        var both = new WorkCalendar(OfficeHours.Default, [new(monday, DayKind.Holiday, "Nghỉ", "a"), new(monday, DayKind.MakeUp, "Bù", "b"), new(monday, DayKind.Holiday, "Nghỉ", "c")], monday, monday.AddDays(9));
        Assert.Equal(DayKind.MakeUp, both.KindOf(monday));
        Assert.Equal(DayKind.Holiday, new WorkCalendar(OfficeHours.Default, [new(monday, DayKind.Holiday, "Nghỉ", "a")], monday, monday.AddDays(9)).KindOf(monday));
    }

    [Fact]
    public void Received_on_a_Sunday_online_Monday_is_day_one_and_hours_run_from_its_opening()
    {
        Assert.Equal(At("2021-11-15T17:00"), Due("2021-11-14T20:00", 1, LimitUnit.WorkingDay));
        Assert.Equal(At("2021-11-15T09:00"), Due("2021-11-14T20:00", 2, LimitUnit.WorkingHour));
        Assert.Equal(At("2021-11-15T07:00"), Calendar.IntoOffice(At("2021-11-14T20:00")));
    }

    [Fact]
    public void A_pause_over_Tet_moves_the_date_by_the_working_days_of_the_wait_only()
    {
        // 5 working days from Mon 8 February: 9, 17, 18, 19, 22. Asked on Tue 9, supplied on Wed 17: one working day of waiting, Wed 17.
        Assert.Equal(At("2021-02-23T17:00"), Shifted("2021-02-08T09:32", 5, LimitUnit.WorkingDay, ("2021-02-09T10:00", "2021-02-17T10:00")));
        // Counted anew from Wed 17: 18, 19, 22, 23, 24.
        Assert.Equal(At("2021-02-24T17:00"), Deadline.Of(Calendar, At("2021-02-08T09:32"), new(5, LimitUnit.WorkingDay), CountRule.Legal,
            [new(At("2021-02-09T10:00"), At("2021-02-17T10:00"))], SupplementTreatment.Restart)!.Value.Due);
        // Of calendar days all eight count: 8 + 5 = Sat 13, moved by 8 to Sun 21, so Mon 22.
        Assert.Equal(At("2021-02-22T17:00"), Shifted("2021-02-08T09:32", 5, LimitUnit.Day, ("2021-02-09T10:00", "2021-02-17T10:00")));
    }

    [Fact]
    public void The_24th_of_November_works_in_2025_and_is_off_in_2026()
    {
        Assert.True(Calendar.IsWorking(new DateOnly(2025, 11, 24)));
        Assert.False(Calendar.IsWorking(new DateOnly(2026, 11, 24)));
        Assert.Equal(At("2026-11-25T17:00"), Due("2026-11-23T09:00", 1, LimitUnit.WorkingDay));
        Assert.Equal(At("2025-11-24T17:00"), Due("2025-11-21T09:00", 1, LimitUnit.WorkingDay));
    }

    [Fact]
    public void Saturday_morning_service_is_a_calendar_of_its_own()
    {
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => OfficeHours.Default.SessionsOf(day));
        week[DayOfWeek.Saturday] = [new OfficeSession(new(7, 30), new(11, 0))];
        var own = With(new OfficeHours(week));
        Assert.Equal(At("2021-11-13T11:00"), Deadline.Of(own, At("2021-11-12T16:00"), new(1, LimitUnit.WorkingDay))!.Value.Due);
        Assert.Equal(At("2021-11-13T09:00"), Deadline.Of(own, At("2021-11-12T15:30"), new(3, LimitUnit.WorkingHour))!.Value.Due);
        // Exact: 8 hours from Friday 16:00 would end on Monday 10:30, after the law's last day: so Saturday's closing.
        Assert.Equal(new DueDate(At("2021-11-13T11:00"), At("2021-11-14T00:00")), Deadline.Of(own, At("2021-11-12T16:00"), new(1, LimitUnit.WorkingDay), CountRule.Exact));
    }

    [Fact]
    public void Filed_today_is_never_overdue_today()
    {
        for (var start = At("2021-01-01T00:07"); start < At("2021-03-01T00:00"); start = start.AddMinutes(37))
            foreach (var unit in new[] { LimitUnit.WorkingDay, LimitUnit.WorkingHour, LimitUnit.Day, LimitUnit.Month })
                foreach (var rule in Enum.GetValues<CountRule>())
                {
                    var due = Deadline.Of(Calendar, start, new(1, unit), rule)!.Value;
                    Assert.False(Remaining.IsLate(due, start), $"{start:s} {unit} {rule}");
                    Assert.False(Remaining.Between(Calendar, start, due.Due).IsOverdue, $"{start:s} {unit} {rule}");
                    Assert.True(due.Due > start && due.Due <= due.LawEndsAt, $"{start:s} {unit} {rule}");
                }
    }

    [Fact]
    public void After_closing_on_the_last_day_the_law_has_not_ended_yet()
    {
        var due = Deadline.Of(Calendar, At("2021-11-15T08:00"), new(5, LimitUnit.WorkingDay))!.Value;
        Assert.False(Remaining.IsLate(due, At("2021-11-22T23:59")));
        Assert.True(Remaining.IsLate(due, At("2021-11-23T00:00")));
        Assert.Equal(-60, Remaining.Between(Calendar, At("2021-11-23T08:00"), due.Due).Minutes);
        Assert.Equal(240, Remaining.Between(Calendar, At("2021-11-22T18:00"), due.Due, stoppedAt: At("2021-11-22T12:00")).Minutes);
    }

    [Fact]
    public void Hours_that_change_within_a_limit_close_each_day_as_that_day_says()
    {
        var later = new OfficeHours(new[] { 1, 2, 3, 4, 5 }.ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OfficeSession>)[new(new(7, 30), new(11, 30)), new(new(13, 0), new(16, 30))]));
        var calendar = new WorkCalendar([new(new(2021, 1, 1), OfficeHours.Default), new(new(2021, 11, 17), later)], Days, new(2021, 1, 1), new(2022, 12, 31));
        Assert.Equal(At("2021-11-16T17:00"), Deadline.Of(calendar, At("2021-11-15T09:00"), new(1, LimitUnit.WorkingDay))!.Value.Due);
        Assert.Equal(At("2021-11-17T16:30"), Deadline.Of(calendar, At("2021-11-15T09:00"), new(2, LimitUnit.WorkingDay))!.Value.Due);
        Assert.Equal((480, 450), (calendar.HoursOn(new(2021, 11, 16)).MinutesPerDay, calendar.HoursOn(new(2021, 11, 17)).MinutesPerDay));
        Assert.Equal(480, calendar.HoursOn(new(2020, 1, 1)).MinutesPerDay);
    }

    [Fact]
    public void An_extension_in_another_unit_runs_from_where_the_limit_ended()
    {
        DueDate Extended(TimeLimit limit, TimeLimit by) => Deadline.Of(Calendar, At("2021-11-05T10:00"), limit, CountRule.Legal, [], SupplementTreatment.Restart, by)!.Value;
        // 10 days from Friday 5 end on Monday 15; 3 working days more: 16, 17, 18.
        Assert.Equal(At("2021-11-18T17:00"), Extended(new(10, LimitUnit.Day), new(3, LimitUnit.WorkingDay)).Due);
        // The same unit is one longer limit: 8 days end on Saturday 13, which does not move before 5 more are added: Thursday 18.
        Assert.Equal(At("2021-11-18T17:00"), Extended(new(8, LimitUnit.Day), new(5, LimitUnit.Day)).Due);
        // Hours run from 24:00 of the last day.
        Assert.Equal(At("2021-11-09T12:00"), Extended(new(1, LimitUnit.WorkingDay), new(12, LimitUnit.Hour)).Due);
        Assert.Equal(At("2021-11-09T09:00"), Extended(new(1, LimitUnit.WorkingDay), new(2, LimitUnit.WorkingHour)).Due);
    }

    [Fact]
    public void Asked_on_the_last_day_the_date_is_the_day_on_which_the_supplement_came()
    {
        // Last day Monday 22; asked that morning, supplied on Wednesday 24 in the morning, on Wednesday after closing, on Sunday.
        Assert.Equal(At("2021-11-24T17:00"), Shifted("2021-11-15T08:00", 5, LimitUnit.WorkingDay, ("2021-11-22T10:00", "2021-11-24T09:00")));
        Assert.Equal(At("2021-11-25T17:00"), Shifted("2021-11-15T08:00", 5, LimitUnit.WorkingDay, ("2021-11-22T10:00", "2021-11-24T18:00")));
        Assert.Equal(At("2021-11-29T17:00"), Shifted("2021-11-15T08:00", 5, LimitUnit.WorkingDay, ("2021-11-22T10:00", "2021-11-28T09:00")));
        // Asked when it was late already, it stays late.
        Assert.Equal(At("2021-11-22T17:00"), Shifted("2021-11-15T08:00", 5, LimitUnit.WorkingDay, ("2021-11-23T10:00", "2021-11-24T09:00")));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Due("2021-11-15T08:00", -1, LimitUnit.Day));
        Assert.Throws<ArgumentException>(() => Shifted("2021-11-15T08:00", 5, LimitUnit.Day, ("2021-11-17T10:00", "2021-11-18T09:00"), ("2021-11-16T10:00", "2021-11-16T11:00")));
        Assert.Throws<CalendarEndsException>(() => Due("2027-12-31T08:00", 1, LimitUnit.WorkingDay));
        Assert.Throws<CalendarEndsException>(() => Calendar.IsWorking(new DateOnly(2030, 1, 1)));
        Assert.Throws<ArgumentException>(() => new OfficeHours(new Dictionary<DayOfWeek, IReadOnlyList<OfficeSession>>()));
        Assert.Throws<ArgumentException>(() => new OfficeHours(new Dictionary<DayOfWeek, IReadOnlyList<OfficeSession>> { [DayOfWeek.Monday] = [new(new(9, 0), new(8, 0))] }));
        Assert.Null(Deadline.Of(Calendar, At("2021-11-15T08:00"), new(0, LimitUnit.None)));
    }

    [Fact]
    public void The_least_room_of_a_week_without_holidays()
    {
        Assert.Equal(2400, StepLimits.LeastRoom(OfficeHours.Default, new(7, LimitUnit.Day)));
        Assert.Equal(64 * 60, StepLimits.LeastRoom(OfficeHours.Default, new(12, LimitUnit.Day)));
        Assert.Equal(20 * 480, StepLimits.LeastRoom(OfficeHours.Default, new(1, LimitUnit.Month)));
        Assert.Equal(4800, StepLimits.LeastRoom(OfficeHours.Default, new(10, LimitUnit.WorkingDay)));
        Assert.Null(StepLimits.LeastRoom(OfficeHours.Default, default));
        Assert.Equal(30, StepLimits.Excess(OfficeHours.Default, new(1, LimitUnit.WorkingDay), [300, 210]));
        Assert.Equal(1, Elapsed.WaitedDays(Calendar, new(At("2021-02-09T10:00"), At("2021-02-17T10:00")), default));
    }

    private static DateTime Due(string from, int amount, LimitUnit unit) => Deadline.Of(Calendar, At(from), new(amount, unit))!.Value.Due;

    private static DateTime Shifted(string from, int amount, LimitUnit unit, params (string From, string To)[] pauses) =>
        Deadline.Of(Calendar, At(from), new(amount, unit), CountRule.Legal, [.. pauses.Select(pause => new Pause(At(pause.From), At(pause.To)))], SupplementTreatment.Shift)!.Value.Due;
}
