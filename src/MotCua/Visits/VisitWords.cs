namespace MotCua.Visits;

/// <summary>How visits are spoken of on screens.</summary>
internal static class VisitWords
{
    public static string Topic(VisitTopic topic) => topic switch
    {
        VisitTopic.Submit => "Nộp hồ sơ",
        VisitTopic.Supplement => "Bổ sung hồ sơ",
        VisitTopic.Result => "Nhận kết quả",
        _ => "Hỏi, được hướng dẫn",
    };

    public static string Outcome(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.Received => "Đã nhận hồ sơ",
        VisitOutcome.Supplemented => "Đã nhận bổ sung",
        VisitOutcome.Refused => "Không tiếp nhận",
        VisitOutcome.Guided => "Đã hướng dẫn",
        VisitOutcome.Returned => "Đã trả kết quả",
        VisitOutcome.Absent => "Gọi không có mặt",
        _ => "Đã trả lại số",
    };

    public static string Way(TicketWay way) => way switch
    {
        TicketWay.Kiosk => "tại chỗ",
        TicketWay.Phone => "trên điện thoại",
        _ => "theo lịch hẹn",
    };

    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        _ => "Chủ nhật",
    };
}
