using MotCua.Web;

namespace MotCua.Petitions.Reception;

/// <summary>How receptions are spoken of on screens.</summary>
internal static class ReceptionWords
{
    public static string Matter(ReceptionMatter matter) => matter switch
    {
        ReceptionMatter.Complaint => "Khiếu nại",
        ReceptionMatter.Denunciation => "Tố cáo",
        ReceptionMatter.Recommendation => "Kiến nghị, phản ánh",
        ReceptionMatter.Several => "Nhiều nội dung",
        _ => "Hỏi, đề nghị hướng dẫn",
    };

    public static string MatterEnglish(ReceptionMatter matter) => matter switch
    {
        ReceptionMatter.Complaint => "A complaint",
        ReceptionMatter.Denunciation => "A denunciation",
        ReceptionMatter.Recommendation => "A recommendation or feedback",
        ReceptionMatter.Several => "Several matters",
        _ => "A question, advice",
    };

    /// <summary>As the column of 03/TCD has it.</summary>
    public static string MatterShort(ReceptionMatter matter) => matter switch
    {
        ReceptionMatter.Complaint => "KN",
        ReceptionMatter.Denunciation => "TC",
        ReceptionMatter.Recommendation => "KN, PA",
        ReceptionMatter.Several => "Nhiều loại",
        _ => "Hướng dẫn",
    };

    public static string Kind(SittingKind kind) => kind switch
    {
        SittingKind.Head => "Người đứng đầu tiếp",
        SittingKind.Unscheduled => "Tiếp đột xuất",
        _ => "Tiếp thường xuyên",
    };

    public static string KindEnglish(SittingKind kind) => kind switch
    {
        SittingKind.Head => "Head of the agency",
        SittingKind.Unscheduled => "Unscheduled",
        _ => "Regular",
    };

    public static string State(TurnState state) => state switch
    {
        TurnState.Waiting => "Đang chờ",
        TurnState.Receiving => "Đang tiếp",
        TurnState.Recorded => "Đã ghi và ký, chờ trả lời",
        TurnState.Answered => "Đã trả lời",
        TurnState.Refused => "Đã từ chối tiếp",
        TurnState.Left => "Đã ra về",
        TurnState.HandedOver => "Đã chuyển sang nơi nhận tố cáo",
        _ => "Đã kết thúc",
    };

    public static string StateEnglish(TurnState state) => state switch
    {
        TurnState.Waiting => "Waiting",
        TurnState.Receiving => "Being received",
        TurnState.Recorded => "Recorded, waiting for the answer",
        TurnState.Answered => "Answered",
        TurnState.Refused => "Not received",
        TurnState.Left => "Left",
        TurnState.HandedOver => "Handed over",
        _ => "Ended",
    };

    /// <summary>The colour beside the word.</summary>
    public static string StateTag(TurnState state) => state switch
    {
        TurnState.Waiting or TurnState.Receiving => "info",
        TurnState.Recorded => "warn",
        TurnState.Answered or TurnState.Closed => "ok",
        _ => "",
    };

    public static string Answer(AnswerKind kind) => kind switch
    {
        AnswerKind.AtOnce => "Đã trả lời tại buổi tiếp",
        AnswerKind.Accepted => "Đã nhận đơn để giải quyết",
        AnswerKind.Guided => "Đã hướng dẫn đến nơi có thẩm quyền",
        AnswerKind.Transferred => "Đã chuyển đơn, tài liệu",
        _ => "Cần thêm thời gian",
    };

    public static string Capacity(TurnCapacity capacity) => capacity switch
    {
        TurnCapacity.Own => "Cho chính mình",
        TurnCapacity.Guardian => "Người đại diện theo pháp luật",
        TurnCapacity.Authorised => "Người được ủy quyền",
        TurnCapacity.Lawyer => "Luật sư",
        _ => "Trợ giúp viên pháp lý",
    };

    public static string Signing(SigningWay way) => way switch
    {
        SigningWay.Signature => "Đã ký",
        SigningWay.Fingerprint => "Đã điểm chỉ",
        _ => "Không ký",
    };

    public static string Way(RegistrationWay way) => way switch
    {
        RegistrationWay.Online => "trên mạng",
        RegistrationWay.Phone => "qua điện thoại",
        _ => "tại quầy",
    };

    public static string Step(OnlineStepKind kind) => kind switch
    {
        OnlineStepKind.Invited => "Gửi giấy mời các điểm cầu",
        OnlineStepKind.Tested => "Kết nối thử",
        OnlineStepKind.Connected => "Các điểm cầu đã kết nối",
        OnlineStepKind.Consented => "Người đăng ký đồng ý tiếp trực tuyến và ghi hình",
        _ => "Nơi lưu bản ghi hình",
    };

    public static string Hours(TimeOnly from, TimeOnly to) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from:HH\\:mm}–{to:HH\\:mm}");

    public static string When(ReceptionSitting sitting, bool english = false) =>
        $"{Say.Weekday(sitting.Day, english)}, {Say.Day(sitting.Day)}, {Hours(sitting.From, sitting.To)}";
}
