namespace MotCua.Petitions.Denunciations;

/// <summary>States, steps and kinds in words.</summary>
internal static class DenunciationWords
{
    public static string State(SealedState state, bool english = false) => state switch
    {
        SealedState.Received => english ? "Received" : "Đã tiếp nhận",
        SealedState.NotAccepted => english ? "Not accepted" : "Không thụ lý",
        SealedState.Transferred => english ? "Transferred" : "Đã chuyển cơ quan có thẩm quyền",
        SealedState.Accepted => english ? "Accepted, being verified" : "Đã thụ lý, đang xác minh",
        SealedState.Suspended => english ? "Suspended" : "Tạm đình chỉ",
        SealedState.Discontinued => english ? "Discontinued" : "Đình chỉ",
        SealedState.Concluded => english ? "Concluded" : "Đã kết luận",
        SealedState.Handled => english ? "Handled" : "Đã xử lý theo kết luận",
        SealedState.Destroyed => english ? "Destroyed when its time was over" : "Đã hủy khi hết thời hạn lưu",
        SealedState.Published => english ? "Published" : "Đã công khai",
        _ => english ? "Closed" : "Đã kết thúc",
    };

    public static string Step(StepKind kind, bool english = false) => kind switch
    {
        StepKind.Received => english ? "Received" : "Tiếp nhận",
        StepKind.CheckProlonged => english ? "Check prolonged" : "Kéo dài việc kiểm tra điều kiện",
        StepKind.Accepted => english ? "Accepted" : "Thụ lý",
        StepKind.NotAccepted => english ? "Not accepted" : "Không thụ lý",
        StepKind.Transferred => english ? "Transferred" : "Chuyển cơ quan có thẩm quyền",
        StepKind.DenouncerTold => english ? "Denouncer told" : "Đã báo người tố cáo",
        StepKind.RespondentTold => english ? "Respondent told of the content" : "Đã báo nội dung cho người bị tố cáo",
        StepKind.VerificationAssigned => english ? "Verification assigned" : "Giao xác minh",
        StepKind.Prolonged => english ? "Prolonged" : "Gia hạn",
        StepKind.Suspended => english ? "Suspended" : "Tạm đình chỉ",
        StepKind.Resumed => english ? "Resumed" : "Tiếp tục giải quyết",
        StepKind.DecisionSent => english ? "Decision sent" : "Đã gửi quyết định",
        StepKind.Withdrawn => english ? "Withdrawn" : "Rút tố cáo",
        StepKind.PartWithdrawn => english ? "Withdrawn in part" : "Rút một phần tố cáo",
        StepKind.Discontinued => english ? "Discontinued" : "Đình chỉ",
        StepKind.Concluded => english ? "Concluded" : "Kết luận",
        StepKind.ConclusionSent => english ? "Conclusion sent" : "Đã gửi kết luận",
        StepKind.SentToInvestigators => english ? "Sent to investigators" : "Chuyển cơ quan điều tra",
        StepKind.Handled => english ? "Handled" : "Xử lý theo kết luận",
        StepKind.Reported => english ? "Handling reported" : "Đã nhận báo cáo kết quả xử lý",
        StepKind.Published => english ? "Published" : "Công khai",
        StepKind.FurtherReceived => english ? "Further denunciation received" : "Nhận tố cáo tiếp",
        StepKind.Forwarded => english ? "Forwarded to us" : "Do báo chí, cơ quan khác chuyển đến",
        StepKind.ForwarderAnswered => english ? "Forwarder answered" : "Đã trả lời nơi chuyển đến",
        StepKind.FurtherOverdue => english ? "Further denunciation: overdue below" : "Tố cáo tiếp vì cấp dưới quá hạn",
        StepKind.ReportDemanded => english ? "Report on the overdue case demanded of the unit below" : "Yêu cầu cấp dưới báo cáo vụ việc quá hạn",
        StepKind.ReportAsked => english ? "Asked by the higher body to report on the overdue case" : "Cấp trên yêu cầu báo cáo vụ việc quá hạn",
        StepKind.OverdueReported => english ? "Overdue case reported" : "Đã báo cáo về vụ việc quá hạn",
        StepKind.DestructionDecided => english ? "Destruction decided" : "Đề nghị hủy khi hết thời hạn lưu",
        StepKind.Destroyed => english ? "Destroyed" : "Đã hủy",
        StepKind.FurtherAnswered => english ? "Further denunciation answered" : "Trả lời tố cáo tiếp",
        _ => english ? "Closed" : "Kết thúc",
    };

    public static string Part(PartKind kind) => kind switch
    {
        PartKind.Identity => "Người tố cáo",
        PartKind.Statement => "Nội dung",
        PartKind.Paper => "Giấy tờ",
        PartKind.Message => "Gửi bổ sung",
        PartKind.Answer => "Trả lời",
        PartKind.Note => "Ghi chú",
        PartKind.Redacted => "Bản lược danh tính",
        PartKind.RedactedPaper => "Giấy tờ đã lược",
        PartKind.Report => "Báo cáo xác minh",
        PartKind.Conclusion => "Kết luận",
        PartKind.Handling => "Việc xử lý",
        PartKind.ProtectionRequest => "Đề nghị bảo vệ",
        PartKind.ProtectionAssessment => "Đánh giá nguy cơ",
        PartKind.ProtectionMeasure => "Quyết định, biện pháp bảo vệ",
        _ => "Kết thúc bảo vệ",
    };

    public static string Way(SealedWay way) => way switch
    {
        SealedWay.Portal => "qua mạng",
        SealedWay.Api => "từ hệ thống khác",
        SealedWay.Paper => "đơn giấy",
        _ => "trình bày trực tiếp",
    };

    public static string Kind(SealedKind kind) => kind == SealedKind.Tip ? "Tin báo" : "Tố cáo";

    public static string Role(GrantRole role) => role switch
    {
        GrantRole.Receiver => "nhận đơn, bản gốc",
        GrantRole.Handler => "giải quyết, bản gốc",
        _ => "xác minh, bản lược danh tính",
    };

    public static string Protection(ProtectionState state) => state switch
    {
        ProtectionState.Asked => "Đã đề nghị, chưa đánh giá",
        ProtectionState.Assessed => "Đã đánh giá, chưa quyết định",
        ProtectionState.Granted => "Đang bảo vệ",
        ProtectionState.Refused => "Không áp dụng bảo vệ",
        _ => "Đã chấm dứt bảo vệ",
    };
}
