using MotCua.WorkingTime;

namespace Libraries.Tests.WorkingTime;

/// <summary>
/// The same questions answered the slow way: one day or one minute after the other, looking each up in the bare office. Shares
/// nothing with the library but the names of its inputs.
/// </summary>
internal sealed class Oracle(BareOffice office)
{
    private readonly Dictionary<DateOnly, bool[]> open = [];

    public (int Opens, int Closes)[] SessionsOn(DateOnly day)
    {
        var inForce = office.Hours[0];
        foreach (var row in office.Hours)
            if (row.From <= day) inForce = row;
        if (office.MakeUps.Contains(day)) return inForce.MakeUp;
        return office.Holidays.Contains(day) ? [] : inForce.Week[(int)day.DayOfWeek];
    }

    public int FullDayOn(DateOnly day)
    {
        var inForce = office.Hours[0];
        foreach (var row in office.Hours)
            if (row.From <= day) inForce = row;
        return inForce.Week.Max(sessions => sessions.Sum(session => session.Closes - session.Opens));
    }

    public bool Works(DateOnly day) => SessionsOn(day).Length > 0;

    public long MinutesBetween(DateTime a, DateTime b)
    {
        if (b < a) return -MinutesBetween(b, a);
        long sum = 0;
        for (var day = DateOnly.FromDateTime(a); day <= DateOnly.FromDateTime(b); day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            foreach (var (opens, closes) in SessionsOn(day))
            {
                var from = Math.Max(opens, Math.Floor((a - midnight).TotalMinutes));
                var to = Math.Min(closes, Math.Floor((b - midnight).TotalMinutes));
                if (to > from) sum += (long)(to - from);
            }
        }
        return sum;
    }

    public DateTime Add(DateTime from, long minutes)
    {
        for (var day = DateOnly.FromDateTime(from); ; day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            foreach (var (opens, closes) in SessionsOn(day))
            {
                var start = Math.Max(opens, (int)Math.Floor((from - midnight).TotalMinutes));
                if (start >= closes) continue;
                if (minutes <= closes - start) return midnight.AddMinutes(start + minutes);
                minutes -= closes - start;
            }
        }
    }

    /// <summary>Minute by minute to the first in which the office works.</summary>
    public DateTime IntoOffice(DateTime moment, List<(DateTime From, DateTime To)>? laid = null)
    {
        while (!OpenMinutes(DateOnly.FromDateTime(moment))[(int)moment.TimeOfDay.TotalMinutes] || laid?.Exists(wait => wait.From <= moment && moment < wait.To) == true) moment = moment.AddMinutes(1);
        return moment;
    }

    /// <summary>Open minutes that lie in any of the pauses, minute by minute.</summary>
    public long Waited(IReadOnlyList<Pause> pauses, DateTime until)
    {
        if (pauses.Count == 0) return 0;
        long sum = 0;
        var last = pauses.Max(pause => pause.To is { } to && to < until ? to : until);
        for (var day = DateOnly.FromDateTime(pauses[0].From); day <= DateOnly.FromDateTime(last); day = day.AddDays(1))
        {
            var (midnight, minutes) = (day.ToDateTime(TimeOnly.MinValue), OpenMinutes(day));
            for (var minute = 0; minute < 1440; minute++)
            {
                if (!minutes[minute]) continue;
                var now = midnight.AddMinutes(minute);
                if (now < until && pauses.Any(pause => pause.From <= now && (pause.To is null || now < pause.To))) sum++;
            }
        }
        return sum;
    }

    /// <summary>Null while the clock stands.</summary>
    public (DateTime Due, DateTime LawEnds)? Due(DateTime start, TimeLimit limit, CountRule rule, IReadOnlyList<Pause> pauses, SupplementTreatment treatment, TimeLimit extension)
    {
        if (limit.Unit == LimitUnit.None || pauses.Any(pause => pause.To is null)) return null;
        if (treatment == SupplementTreatment.Restart)
        {
            foreach (var pause in pauses)
                if (pause.To > start) start = pause.To.Value;
            pauses = [];
        }
        if (extension.Unit == limit.Unit) return Stage(start, new TimeLimit(limit.Amount + extension.Amount, limit.Unit), rule, pauses);
        var first = Stage(start, limit, rule, pauses);
        if (extension.Amount == 0) return first;
        var wholeDays = rule == CountRule.Legal && limit.Unit is not (LimitUnit.Hour or LimitUnit.WorkingHour);
        return Stage(extension.Unit == LimitUnit.Hour && wholeDays ? first.LawEnds : first.Due, extension, rule, pauses);
    }

    /// <summary>Each pause is laid over the count only if it began before the count was over without it.</summary>
    private (DateTime Due, DateTime LawEnds) Stage(DateTime start, TimeLimit limit, CountRule rule, IReadOnlyList<Pause> pauses)
    {
        var laid = new List<(DateTime From, DateTime To)>();
        var answer = Answer(start, limit, rule, laid);
        foreach (var pause in pauses)
        {
            var from = pause.From < start ? start : pause.From;
            if (laid.Count > 0 && from < laid[^1].To) from = laid[^1].To;
            if (pause.To!.Value <= from) continue;
            var wholeDays = rule == CountRule.Legal && limit.Unit is not (LimitUnit.Hour or LimitUnit.WorkingHour);
            if (wholeDays ? from >= answer.LawEnds : from >= answer.Due) break;
            laid.Add((from, pause.To.Value));
            if (limit.Amount == 0) (start, laid) = (pause.To.Value, []);
            answer = Answer(start, limit, rule, laid);
        }
        return answer;
    }

    private (DateTime Due, DateTime LawEnds) Answer(DateTime start, TimeLimit limit, CountRule rule, List<(DateTime From, DateTime To)> laid)
    {
        if (limit.Unit == LimitUnit.Hour) return Twice(WalkMinutes(start, limit.Amount * 60L, laid, onlyOpen: false));
        if (limit.Unit == LimitUnit.WorkingHour) return Twice(limit.Amount == 0 ? IntoOffice(start) : WalkMinutes(start, limit.Amount * 60L, laid, onlyOpen: true));

        var last = LastDay(start, limit, laid);
        var sessions = SessionsOn(last);
        var (closing, lawEnds) = (last.ToDateTime(TimeOnly.MinValue).AddMinutes(sessions[^1].Closes), last.ToDateTime(TimeOnly.MinValue).AddDays(1));
        if (rule == CountRule.Legal) return (closing, lawEnds);
        var exact = limit switch
        {
            { Amount: 0 } => IntoOffice(start),
            { Unit: LimitUnit.WorkingDay } => WalkMinutes(start, (long)limit.Amount * FullDayOn(DateOnly.FromDateTime(IntoOffice(start))), laid, onlyOpen: true),
            { Unit: LimitUnit.Day } => IntoOffice(WalkMinutes(start, limit.Amount * 1440L, laid, onlyOpen: false), laid),
            _ => IntoOffice(WalkMinutes(start, (SameDayOf(start, limit.Amount).DayNumber - DateOnly.FromDateTime(start).DayNumber) * 1440L, laid, onlyOpen: false), laid),
        };
        return (exact < closing ? exact : closing, lawEnds);
    }

    /// <summary>
    /// Counted are the days after the start, of working days only those that work, without those after a request up to the completion.
    /// The date is the first working day from then on on which the clock runs when the office closes.
    /// </summary>
    private DateOnly LastDay(DateTime start, TimeLimit limit, List<(DateTime From, DateTime To)> laid)
    {
        var day = DateOnly.FromDateTime(limit.Amount == 0 ? IntoOffice(start) : start);
        var wanted = limit.Unit == LimitUnit.Month ? SameDayOf(start, limit.Amount).DayNumber - DateOnly.FromDateTime(start).DayNumber : limit.Amount;
        for (var counted = 0; counted < wanted;)
        {
            day = day.AddDays(1);
            if (limit.Unit == LimitUnit.WorkingDay && !Works(day)) continue;
            if (!laid.Exists(wait => DateOnly.FromDateTime(wait.From) < day && day <= DateOnly.FromDateTime(wait.To))) counted++;
        }
        while (!Works(day) || laid.Exists(wait => StandsAtTheEnd(day, wait.From, wait.To))) day = day.AddDays(1);
        return day;
    }

    /// <summary>It was asked for on this day or before, and what came on it came when the office had closed.</summary>
    private bool StandsAtTheEnd(DateOnly day, DateTime from, DateTime to) => DateOnly.FromDateTime(from) <= day
        && (day < DateOnly.FromDateTime(to) || (day == DateOnly.FromDateTime(to) && to >= day.ToDateTime(TimeOnly.MinValue).AddMinutes(SessionsOn(day)[^1].Closes)));

    /// <summary>The same day of a later month, or the last that it has.</summary>
    private static DateOnly SameDayOf(DateTime start, int months)
    {
        var (year, month) = (start.Year, start.Month);
        for (; months > 0; months--) (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        var most = month switch { 2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };
        return new DateOnly(year, month, Math.Min(start.Day, most));
    }

    private DateTime WalkMinutes(DateTime start, long minutes, List<(DateTime From, DateTime To)> laid, bool onlyOpen)
    {
        var stands = laid.Select(wait => ((wait.From - DateTime.MinValue).TotalMinutes, (wait.To - DateTime.MinValue).TotalMinutes)).ToArray();
        var minute = (int)start.TimeOfDay.TotalMinutes;
        for (var day = DateOnly.FromDateTime(start); minutes > 0; day = day.AddDays(1), minute = 0)
        {
            var minutesOpen = OpenMinutes(day);
            for (; minute < 1440; minute++)
            {
                if (onlyOpen && !minutesOpen[minute]) continue;
                double now = (day.DayNumber * 1440L) + minute;
                var still = false;
                foreach (var (from, to) in stands) still |= from <= now && now < to;
                if (!still && --minutes == 0) return day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute + 1);
            }
        }
        return start;
    }

    private bool[] OpenMinutes(DateOnly day)
    {
        if (open.TryGetValue(day, out var known)) return known;
        var minutes = new bool[1440];
        foreach (var (opens, closes) in SessionsOn(day)) Array.Fill(minutes, true, opens, closes - opens);
        return open[day] = minutes;
    }

    private static (DateTime, DateTime) Twice(DateTime moment) => (moment, moment);
}
