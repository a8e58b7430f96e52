using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Limits, counted days and remaining working time in words.</summary>
public static partial class Screen
{
    /// <summary>Remaining working time: the words, and the tone (<c>ok</c>, <c>warn</c>, <c>late</c>) that repeats them in colour.</summary>
    public sealed record RemainingWords(string Text, string Tone)
    {
        public string Sentence => Text + ".";
    }

    public static RemainingWords Remaining(WorkCalendar calendar, DateTime now, DateTime due)
    {
        if (DateOnly.FromDateTime(due) < calendar.From) return new RemainingWords($"Quá hạn từ {due:dd/MM/yyyy}", "late");
        var span = WorkingTime.Remaining.Between(calendar, now, due);
        var words = Span(Math.Abs(span.Minutes), span.MinutesPerDay);
        if (span.Minutes == 0 && due < now) return new RemainingWords("Đã qua giờ hẹn", "late");
        if (span.Minutes < 0) return new RemainingWords($"Quá hạn {words}", "late");
        return new RemainingWords($"Còn {words}", span.Minutes <= span.MinutesPerDay ? "warn" : "ok");
    }

    public static string Limit(TimeLimit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDay => $"{limit.Amount} ngày làm việc",
        LimitUnit.WorkingHour => $"{limit.Amount} giờ làm việc",
        LimitUnit.Hour => $"{limit.Amount} giờ",
        LimitUnit.Day => $"{limit.Amount} ngày",
        LimitUnit.Month => $"{limit.Amount} tháng",
        _ => "không quy định",
    };

    public static string CountingSentence(ExplainedDueDate why) => why.Limit.Unit switch
    {
        LimitUnit.WorkingDay => "Ngày nộp không tính; thứ Bảy, Chủ nhật và ngày lễ không tính.",
        LimitUnit.Day or LimitUnit.Month => "Ngày nộp không tính; mọi ngày sau đó đều tính; nếu ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.",
        LimitUnit.Hour => "Tính liên tục từ lúc nộp, kể cả ngoài giờ.",
        _ => "Chỉ tính giờ làm việc.",
    };

    public static string WeekdayShort(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? "CN" : $"T{(int)day.DayOfWeek + 1}";

    public static string DayClass(CountedDay day, ExplainedDueDate why) =>
        day.Date == DateOnly.FromDateTime(why.Date.Due) ? "d" : day.Counted ? "c" : day.Why == DayReason.Paused ? "p" : "x";

    /// <summary>Working minutes in words: hours and minutes, since a desk answers within a day.</summary>
    public static string Minutes(long minutes) => minutes < 60 ? $"{minutes} phút làm việc" : minutes % 60 == 0 ? $"{minutes / 60} giờ làm việc" : $"{minutes / 60} giờ {minutes % 60} phút làm việc";

    private static string Span(long minutes, int minutesPerDay)
    {
        var (days, rest) = (minutes / minutesPerDay, minutes % minutesPerDay);
        var (hours, left) = (rest / 60, rest % 60);
        return (days, hours, left) switch
        {
            (0, 0, _) => $"{left} phút",
            (0, _, 0) => $"{hours} giờ",
            (0, _, _) => $"{hours} giờ {left} phút",
            (_, 0, _) => $"{days} ngày",
            _ => $"{days} ngày {hours} giờ",
        };
    }
}
