namespace MotCua.Kernel.Notifications;

internal static class NoticeWords
{
    public static string Of(NoticeEvent what) => what switch
    {
        NoticeEvent.Received => "Nộp, tiếp nhận, không tiếp nhận hồ sơ",
        NoticeEvent.Asked => "Cần bổ sung giấy tờ, nộp phí",
        NoticeEvent.Progress => "Hồ sơ chuyển sang đơn vị, người khác",
        NoticeEvent.Date => "Đổi ngày hẹn, tạm dừng, tính tiếp thời hạn",
        NoticeEvent.Result => "Có kết quả, đã trả, dừng xử lý",
        _ => "Việc khác: tài khoản, ủy quyền, sổ công khai",
    };
}
