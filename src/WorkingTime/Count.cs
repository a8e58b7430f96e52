namespace MotCua.WorkingTime;

/// <summary>Where a running count ends, before rest days at its end are looked at.</summary>
/// <param name="LastDay">Of a limit in days: the last day as counted, which for calendar days may be a rest day.</param>
/// <param name="Moment">Of a limit in hours and of the exact rule: the moment as counted, which for elapsed time may be outside office hours.</param>
/// <param name="WentOn">Where the clock went on with no day left: the date lies in the office's next time from there. Default: it did not.</param>
internal readonly record struct Count(DateOnly LastDay, DateTime Moment, DateTime WentOn = default)
{
    public static Count From(WorkCalendar calendar, DateTime start, TimeLimit limit, CountRule rule)
    {
        if (limit.Amount < 0) throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is not negative.");
        if (!limit.IsOfDays) return new Count(default, limit.Unit == LimitUnit.Hour ? start.AddHours(limit.Amount) : calendar.AddWorkingMinutes(start, limit.Amount * 60L));
        // "In the day itself" is over when the office has closed.
        var day = DateOnly.FromDateTime(limit.Amount == 0 ? calendar.IntoOffice(start) : start);
        var last = limit.Unit switch
        {
            LimitUnit.WorkingDay => calendar.WorkingDayAfter(day, limit.Amount),
            LimitUnit.Day => day.AddDays(limit.Amount),
            _ => day.AddMonths(limit.Amount),
        };
        return rule == CountRule.Legal ? new Count(last, default) : new Count(last, limit.Unit switch
        {
            LimitUnit.WorkingDay => calendar.AddWorkingMinutes(start, (long)limit.Amount * FullDay(calendar, start)),
            LimitUnit.Day => start.AddDays(limit.Amount),
            _ => start.AddMonths(limit.Amount),
        });
    }

    /// <summary>Minutes of the office's full day where the count begins.</summary>
    public static int FullDay(WorkCalendar calendar, DateTime start) => calendar.HoursOn(DateOnly.FromDateTime(calendar.IntoOffice(start))).MinutesPerDay;

    /// <summary>Days end with the office's closing on a working day (Đ148 k5); the exact moment is brought into office hours, and never past that closing.</summary>
    public DueDate Due(WorkCalendar calendar, TimeLimit limit, CountRule rule)
    {
        if (!limit.IsOfDays) return new DueDate(Moment, Moment);
        var day = WentOn == default ? calendar.OnOrAfter(LastDay) : DateOnly.FromDateTime(calendar.IntoOffice(WentOn));
        var (closing, lawEnds) = (calendar.ClosingOf(day), new DateTime((day.DayNumber + 1) * TimeSpan.TicksPerDay));
        if (rule == CountRule.Legal || Moment >= closing) return new DueDate(closing, lawEnds);
        var exact = limit.Unit == LimitUnit.WorkingDay ? Moment : calendar.IntoOffice(Moment);
        return new DueDate(exact < closing ? exact : closing, lawEnds);
    }

    /// <summary>A legal limit of days is over after 24:00 of its last day, any other at its moment.</summary>
    public bool IsOverAt(WorkCalendar calendar, TimeLimit limit, CountRule rule, DateTime moment)
    {
        var due = Due(calendar, limit, rule);
        return moment >= (rule == CountRule.Legal ? due.LawEndsAt : due.Due);
    }

    /// <summary>What was left when the clock stopped is left when it goes on: whole days of days, minutes of hours.</summary>
    public Count Moved(WorkCalendar calendar, TimeLimit limit, CountRule rule, DateTime stopped, DateTime resumed)
    {
        if (limit.Amount == 0) return From(calendar, resumed, limit, rule);
        var (lastDay, wentOn) = (LastDay, default(DateTime));
        if (limit.IsOfDays)
        {
            var (from, to) = (DateOnly.FromDateTime(stopped), DateOnly.FromDateTime(resumed));
            var left = limit.Unit == LimitUnit.WorkingDay ? calendar.WorkingDaysBetween(from, LastDay) : LastDay.DayNumber - from.DayNumber;
            if (left <= 0) (lastDay, wentOn) = (to, resumed);
            else lastDay = limit.Unit == LimitUnit.WorkingDay ? calendar.WorkingDayAfter(to, left) : to.AddDays(left);
            if (rule == CountRule.Legal) return new Count(lastDay, default, wentOn);
        }
        var moment = limit.Unit is LimitUnit.WorkingDay or LimitUnit.WorkingHour
            ? calendar.AddWorkingMinutes(resumed, Math.Max(0, calendar.WorkingMinutesBetween(stopped, Moment)))
            : resumed + (Moment > stopped ? Moment - stopped : TimeSpan.Zero);
        return new Count(lastDay, moment, wentOn);
    }
}
