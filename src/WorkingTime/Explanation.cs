namespace MotCua.WorkingTime;

/// <summary>Walks the days of one count and says of each why it counts or not. The date itself comes from <see cref="Deadline"/>.</summary>
internal sealed class Explanation(WorkCalendar calendar, CountRule rule, Pause[] pauses, SupplementTreatment treatment, CountLaw law)
{
    private readonly List<CountedDay> days = [];
    private readonly Waits waits = treatment == SupplementTreatment.Shift ? new Waits(pauses) : Waits.None;

    public ExplainedDueDate Of(DateTime start, TimeLimit limit, TimeLimit extension, DueDate due)
    {
        var from = treatment == SupplementTreatment.Restart ? Restart(start) : start;
        var grownFrom = int.MaxValue;
        var whole = limit;
        if (extension.Unit == limit.Unit && extension.Amount > 0)
        {
            whole = limit with { Amount = limit.Amount + extension.Amount };
            grownFrom = limit.Unit == LimitUnit.Month ? Wanted(from, limit) : limit.Amount;
        }
        var first = Deadline.Stage(calendar, from, whole, rule, pauses, treatment);
        Walk(from, whole, first, grownFrom);
        if (extension.Amount > 0 && extension.Unit != limit.Unit && extension.Unit != LimitUnit.None)
            Walk(Deadline.EndOf(first, limit, extension, rule), extension, due, 0);
        return new ExplainedDueDate(due, limit, rule, start, days, [.. Rows(limit, extension).Distinct()]) { Extension = extension };
    }

    /// <summary>What ran before the last supplement is void.</summary>
    private DateTime Restart(DateTime start)
    {
        var anew = pauses.Aggregate(start, (latest, pause) => pause.To is { } to && to > latest ? to : latest);
        if (anew == start) return start;
        var all = new Waits(pauses);
        for (var day = DateOnly.FromDateTime(start); day < DateOnly.FromDateTime(anew); day = day.AddDays(1))
            days.Add(new CountedDay(day, false, null, all.Cover(day) ? DayReason.Paused : DayReason.Discarded, law.SupplementRestart, calendar.SpecialOn(day)?.Name));
        if (DateOnly.FromDateTime(anew) is var restarted)
            days.Add(new CountedDay(restarted, false, null, DayReason.Restarted, law.SupplementRestart, calendar.SpecialOn(restarted)?.Name));
        return anew;
    }

    private void Walk(DateTime start, TimeLimit limit, DueDate due, int extendedAfter)
    {
        if (limit.IsOfDays && rule == CountRule.Legal) Days(start, limit, due, extendedAfter);
        else Minutes(start, limit, due, extendedAfter);
    }

    private void Days(DateTime start, TimeLimit limit, DueDate due, int extendedAfter)
    {
        var (first, last) = (DateOnly.FromDateTime(start), DateOnly.FromDateTime(due.Due));
        var (wanted, ordinal, stoodStill) = (Wanted(start, limit), 0, false);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day == first && (wanted > 0 || day == last)) Add(Skipped(day, DayReason.DayOfEvent, law.DayOfEvent));
            else if (ordinal < wanted && (limit.Unit != LimitUnit.WorkingDay || calendar.IsWorking(day)))
            {
                var paused = waits.Cover(day);
                Add(paused ? Skipped(day, DayReason.Paused, law.SupplementShift) : Counts(day, limit.Unit) with { Ordinal = ++ordinal, IsExtension = ordinal > extendedAfter });
                stoodStill = !paused && StandsAtTheEndOf(day);
            }
            else if (calendar.IsWorking(day))
            {
                stoodStill |= StandsAtTheEndOf(day);
                Add(day < last ? stoodStill ? Skipped(day, DayReason.Paused, law.SupplementShift) : Skipped(day, DayReason.OutsideHours, law.Hours)
                    : stoodStill ? Skipped(day, DayReason.EndsAfterPause, law.SupplementShift) : Skipped(day, DayReason.MovedToWorkingDay, law.LastDayMoves));
            }
            else Add(Rests(day));
        }
    }

    private void Minutes(DateTime start, TimeLimit limit, DueDate due, int extendedAfter)
    {
        var works = limit.Unit is LimitUnit.WorkingHour or LimitUnit.WorkingDay;
        var unit = limit.Unit switch { LimitUnit.WorkingDay => Count.FullDay(calendar, start), LimitUnit.WorkingHour or LimitUnit.Hour => 60, _ => DayShape.MinutesADay };
        var left = (long)(limit.Unit == LimitUnit.Month ? Wanted(start, limit) : limit.Amount) * unit;
        var extended = left - ((long)extendedAfter * unit);
        for (var day = DateOnly.FromDateTime(start); day <= DateOnly.FromDateTime(due.Due); day = day.AddDays(1))
        {
            var (from, to) = (Later(start, day.ToDateTime(TimeOnly.MinValue)), Earlier(due.Due, day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
            var ran = (int)Math.Min(left, waits.Running(from, to, works ? calendar.WorkingMinutesBetween : Elapsed));
            if (ran > 0) Add(Counts(day, limit.Unit) with { Minutes = ran, IsExtension = left <= extended });
            else if (waits.Touch(from, to)) Add(Skipped(day, DayReason.Paused, law.SupplementShift));
            else if (!calendar.IsWorking(day) && (works || left == 0)) Add(Rests(day));
            else if (works || left > 0) Add(Skipped(day, DayReason.OutsideHours, law.Hours));
            else Add(Skipped(day, DayReason.MovedToWorkingDay, law.LastDayMoves));
            left -= ran;
        }
    }

    private bool StandsAtTheEndOf(DateOnly day) => waits.CoverEndOf(day, calendar.IsWorking(day) ? calendar.ClosingOf(day) : day.ToDateTime(TimeOnly.MaxValue));

    /// <summary>A day stands once: where the limit ends and its extension in another unit begins, what counts prevails.</summary>
    private void Add(CountedDay day)
    {
        if (days.Count == 0 || days[^1].Date < day.Date) days.Add(day);
        else if (day.Counted) days[^1] = days[^1].Counted ? days[^1] with { Minutes = days[^1].Minutes + day.Minutes } : day;
    }

    private CountedDay Counts(DateOnly day, LimitUnit unit)
    {
        var special = calendar.SpecialOn(day);
        if (unit is not (LimitUnit.WorkingDay or LimitUnit.WorkingHour)) return new CountedDay(day, true, null, DayReason.CalendarDay, law.DayOfEvent, special?.Name);
        return calendar.KindOf(day) == DayKind.MakeUp
            ? new CountedDay(day, true, null, DayReason.MakeUp, special!.LawRow, special.Name)
            : new CountedDay(day, true, null, DayReason.Working, IsWeekend(day) ? law.Hours : law.WorkWeek, null);
    }

    private CountedDay Rests(DateOnly day) => calendar.KindOf(day) == DayKind.Holiday
        ? Skipped(day, DayReason.Holiday, calendar.SpecialOn(day)!.LawRow)
        : Skipped(day, DayReason.WeeklyRest, IsWeekend(day) ? law.WorkWeek : law.Hours);

    private CountedDay Skipped(DateOnly day, DayReason why, string row) => new(day, false, null, why, row, calendar.SpecialOn(day)?.Name);

    private List<string> Rows(TimeLimit limit, TimeLimit extension)
    {
        var rows = days.ConvertAll(day => day.LawRow);
        if (limit.Unit == LimitUnit.Month || extension.Unit == LimitUnit.Month) rows.Add(law.MonthEnd);
        if (limit.IsOfDays || extension.IsOfDays) rows.Add(law.EndsAtMidnight);
        if (limit.Unit != LimitUnit.Hour) rows.Add(law.Hours);
        return rows;
    }

    /// <summary>Days that a limit in days counts.</summary>
    private static int Wanted(DateTime start, TimeLimit limit) =>
        limit.Unit == LimitUnit.Month ? DateOnly.FromDateTime(start.AddMonths(limit.Amount)).DayNumber - DateOnly.FromDateTime(start).DayNumber : limit.Amount;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static long Elapsed(DateTime from, DateTime to) => (to.Ticks / TimeSpan.TicksPerMinute) - (from.Ticks / TimeSpan.TicksPerMinute);

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
