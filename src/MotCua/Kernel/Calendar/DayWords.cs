using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>Why a day counts or not, in a few Vietnamese words.</summary>
public static class DayWords
{
    public static string Why(CountedDay day) => day.Why switch
    {
        DayReason.DayOfEvent => "Ngày nhận, chưa tính",
        DayReason.Working => $"Ngày làm việc thứ {day.Ordinal}",
        DayReason.MakeUp => $"Ngày làm bù, tính là ngày thứ {day.Ordinal}{Named(day)}",
        DayReason.WeeklyRest => "Nghỉ hằng tuần",
        DayReason.Holiday => $"Nghỉ lễ, tết{Named(day)}",
        DayReason.CalendarDay => $"Ngày thứ {day.Ordinal}{Named(day)}",
        DayReason.MovedToWorkingDay => "Ngày cuối rơi vào ngày nghỉ nên chuyển đến ngày làm việc này",
        DayReason.Paused => "Tạm dừng, không tính",
        DayReason.LastDay => "Ngày cuối của thời hạn",
        _ => day.Why.ToString(),
    };

    private static string Named(CountedDay day) => day.Name is null ? "" : $": {day.Name}";
}
