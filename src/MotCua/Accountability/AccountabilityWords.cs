using MotCua.Kernel.Law;

namespace MotCua.Accountability;

/// <summary>How states and steps are called on screen.</summary>
internal static class AccountabilityWords
{
    public static string State(ExplanationRequest request, bool english = false) => request.IsUnderReview ? (english ? "Under review" : "Đang xem lại") : request.State switch
    {
        ExplanationState.Requested => english ? "Received, waiting for the notice" : "Đã nhận, chờ báo tiếp nhận",
        ExplanationState.SupplementAsked => english ? "You are asked for more" : "Chờ người yêu cầu bổ sung",
        ExplanationState.Working => english ? "Accepted, being answered" : "Đã tiếp nhận, đang giải trình",
        ExplanationState.Suspended => english ? "Suspended" : "Tạm đình chỉ",
        ExplanationState.Answered => english ? "Answered" : "Đã giải trình",
        ExplanationState.Refused => english ? "Refused" : "Từ chối giải trình",
        ExplanationState.Guided => english ? "Guided to another body" : "Đã hướng dẫn đến nơi khác",
        _ => english ? "Ended" : "Đã kết thúc",
    };

    public static string Tone(ExplanationRequest request, DateTime now) => request.NoticeIsLate(now) || request.AnswerIsLate(now) ? "late" : request.State switch
    {
        ExplanationState.Answered => "ok",
        ExplanationState.SupplementAsked or ExplanationState.Suspended => "warn",
        _ => "info",
    };

    public static string Step(ExplanationStepKind kind, bool english = false) => kind switch
    {
        ExplanationStepKind.SupplementAsked => english ? "More was asked for" : "Yêu cầu bổ sung",
        ExplanationStepKind.Supplemented => english ? "Supplemented" : "Người yêu cầu đã bổ sung",
        ExplanationStepKind.Accepted => english ? "Accepted; notice given" : "Tiếp nhận, báo cho người yêu cầu",
        ExplanationStepKind.Refused => english ? "Refused" : "Từ chối giải trình",
        ExplanationStepKind.Guided => english ? "Guided to another body" : "Hướng dẫn đến nơi có thẩm quyền",
        ExplanationStepKind.Suspended => english ? "Suspended" : "Tạm đình chỉ",
        ExplanationStepKind.Resumed => english ? "Resumed" : "Tiếp tục giải trình",
        ExplanationStepKind.Extended => english ? "Extended" : "Gia hạn",
        ExplanationStepKind.Answered => english ? "Explained" : "Đã giải trình",
        ExplanationStepKind.Published => english ? "Published" : "Công khai",
        ExplanationStepKind.KeptBack => english ? "Not published" : "Không công khai",
        ExplanationStepKind.Withdrawn => english ? "Withdrawn" : "Người yêu cầu rút yêu cầu",
        ExplanationStepKind.Terminated => english ? "Discontinued" : "Đình chỉ",
        ExplanationStepKind.Verdict => english ? "The asker's verdict" : "Ý kiến của người yêu cầu",
        ExplanationStepKind.ReviewAsked => english ? "Review asked for" : "Đề nghị xem lại",
        ExplanationStepKind.ReviewUpheld => english ? "Review: upheld" : "Xem lại: giữ nguyên",
        _ => english ? "Review: to be explained anew" : "Xem lại: giải trình lại",
    };

    public static string Verdict(ExplanationVerdict verdict, bool english = false) => verdict switch
    {
        ExplanationVerdict.Satisfied => english ? "Satisfied" : "Hài lòng",
        ExplanationVerdict.Partly => english ? "Partly" : "Hài lòng một phần",
        _ => english ? "Not satisfied" : "Chưa hài lòng",
    };

    public static string Asker(AskerKind kind, bool english = false) => kind switch
    {
        AskerKind.Person => english ? "For myself" : "Cá nhân",
        AskerKind.Organisation => english ? "For an organisation" : "Cơ quan, tổ chức",
        _ => english ? "For a group" : "Nhiều người cùng yêu cầu",
    };

    public static string Way(AskedWay way) => way switch
    {
        AskedWay.Online => "qua trang này",
        AskedWay.InPerson => "trực tiếp",
        _ => "qua bưu chính, văn bản",
    };

    public static string Duty(DutyKind kind, bool english = false) => kind == DutyKind.Duty ? (english ? "Duty" : "Nhiệm vụ") : (english ? "Power" : "Quyền hạn");

    public static string Question(QuestionState state) => state switch
    {
        QuestionState.Asked => "Chờ xem trước khi hiện",
        QuestionState.Shown => "Chờ trả lời",
        QuestionState.Answered => "Đã trả lời",
        _ => "Không hiện công khai",
    };

    public static string Standing(PromiseStanding standing, bool english = false) => standing switch
    {
        PromiseStanding.Running => english ? "Running" : "Đang thực hiện",
        PromiseStanding.Overdue => english ? "Overdue" : "Quá hạn",
        PromiseStanding.Kept => english ? "Kept" : "Đã giữ lời",
        PromiseStanding.Late => english ? "Kept late" : "Làm muộn",
        _ => english ? "Broken" : "Không thực hiện",
    };

    public static string Tone(PromiseStanding standing) => standing switch
    {
        PromiseStanding.Running => "info",
        PromiseStanding.Kept => "ok",
        PromiseStanding.Late => "warn",
        _ => "late",
    };

    public static string Source(PromiseSource source, bool english = false) => source switch
    {
        PromiseSource.Explanation => english ? "Explanation" : "Văn bản giải trình",
        PromiseSource.Question => english ? "Answer to a question" : "Trả lời câu hỏi",
        PromiseSource.Conclusion => english ? "Conclusion" : "Kết luận",
        PromiseSource.Ruling => english ? "Ruling" : "Quyết định giải quyết",
        PromiseSource.Reception => english ? "Reception of citizens" : "Tiếp công dân",
        PromiseSource.Feedback => english ? "Answer to feedback" : "Trả lời phản ánh",
        PromiseSource.Press => english ? "Statement to the press" : "Phát ngôn với báo chí",
        _ => english ? "Elsewhere" : "Nơi khác",
    };

    /// <summary>A reason as a list calls it; a verdict by its own words.</summary>
    public static string Reason(this LawBook law, ExplanationStep step) => step.ReasonCode switch
    {
        null => "",
        { } code when Enum.TryParse<ExplanationVerdict>(code, out var verdict) => Verdict(verdict),
        { } code => law.Codes(Acts.HandleExplanation.RefusalList).Concat(law.Codes(Acts.HandleExplanation.SuspensionList)).FirstOrDefault(row => row.Code == code)?.Name ?? code,
    };
}
