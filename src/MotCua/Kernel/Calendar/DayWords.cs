using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>Why a day counts or not, in a few Vietnamese words; the one vocabulary of strip, table and API.</summary>
public static class DayWords
{
    public static string Why(CountedDay day) => day.Why switch
    {
        DayReason.DayOfEvent => "Ngày nộp: không tính, bắt đầu từ ngày tiếp theo",
        DayReason.Working => $"{Counted(day, "Ngày làm việc")}{Extended(day)}",
        DayReason.MakeUp => $"{Counted(day, "Ngày làm bù")}{Named(day)}{Extended(day)}",
        DayReason.WeeklyRest => "Nghỉ hằng tuần",
        DayReason.Holiday => $"Nghỉ lễ, tết{Named(day)}",
        DayReason.CalendarDay => $"{Counted(day, "Ngày")}, tính liên tục{Named(day)}{Extended(day)}",
        DayReason.MovedToWorkingDay => "Ngày cuối rơi vào ngày nghỉ nên chuyển đến ngày làm việc này",
        DayReason.OutsideHours => "Ngoài giờ làm việc, chưa tính",
        DayReason.Paused => day.LawRow switch
        {
            "payment-wait" => "Tạm dừng: chờ nộp phí, lệ phí",
            { } row when row.StartsWith("pause-", StringComparison.Ordinal) => "Tạm dừng thời hạn theo căn cứ bên",
            _ => "Tạm dừng: chờ bổ sung",
        },
        DayReason.EndsAfterPause => "Thời hạn hết khi đang chờ bổ sung nên kết thúc vào ngày này",
        DayReason.Discarded => "Trước khi bổ sung: không tính, vì thời hạn tính lại từ đầu",
        DayReason.Restarted => "Ngày bổ sung đủ: thời hạn tính lại từ đầu, bắt đầu từ ngày tiếp theo",
        _ => day.Why.ToString(),
    };

    /// <summary>The count of the day in a column of its own.</summary>
    public static string Count(CountedDay day) => day switch
    {
        { Counted: false } => "không tính",
        { Ordinal: { } ordinal } => $"ngày thứ {ordinal}",
        _ => Span(day.Minutes),
    };

    /// <summary>One or two syllables under the number of the day.</summary>
    public static string Note(CountedDay day) => day.Why switch
    {
        DayReason.DayOfEvent => "nộp",
        DayReason.Restarted => "bổ sung",
        DayReason.Paused => "dừng",
        DayReason.Discarded => "tính lại",
        DayReason.Holiday => "lễ",
        DayReason.MovedToWorkingDay or DayReason.EndsAfterPause => "chuyển",
        DayReason.OutsideHours => "ngoài giờ",
        _ when day.Ordinal is { } ordinal => ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ when day.Counted => Span(day.Minutes),
        _ => "nghỉ",
    };

    private static string Counted(CountedDay day, string what) => day.Ordinal is { } ordinal ? $"{what} thứ {ordinal}" : $"{what}, tính {Span(day.Minutes)}";

    private static string Span(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} phút",
        (var hours, 0) => $"{hours} giờ",
        var (hours, rest) => $"{hours} giờ {rest} phút",
    };

    private static string Extended(CountedDay day) => day.IsExtension ? " (gia hạn)" : "";

    private static string Named(CountedDay day) => day.Name is null ? "" : $": {day.Name}";
}
