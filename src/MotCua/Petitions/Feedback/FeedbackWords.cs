using MotCua.Kernel.Law;

namespace MotCua.Petitions.Feedback;

internal static class FeedbackWords
{
    public const string Services = "feedback-services", Causes = "matter-causes";

    public static string State(FeedbackState state, bool english = false) => state switch
    {
        FeedbackState.Received => english ? "Waits to be read" : "Chờ xem trước khi hiện",
        FeedbackState.Open => english ? "Open" : "Đang xử lý",
        FeedbackState.Answered => english ? "Answered" : "Đã trả lời",
        FeedbackState.Solved => english ? "Solved, says the sender" : "Người gửi xác nhận đã giải quyết",
        _ => english ? "Not shown" : "Không hiện công khai",
    };

    public static string Tone(ServiceFeedback feedback, DateTime now) => feedback.IsLate(now) ? "late" : feedback.State switch
    {
        FeedbackState.Solved => "ok",
        FeedbackState.NotShown => "warn",
        _ => "info",
    };

    public static string Step(FeedbackStepKind kind, bool english = false) => kind switch
    {
        FeedbackStepKind.Shown => english ? "Shown" : "Hiện công khai",
        FeedbackStepKind.NotShown => english ? "Not shown" : "Không hiện công khai",
        FeedbackStepKind.Moved => english ? "Passed to another unit" : "Chuyển đơn vị khác",
        FeedbackStepKind.Answered => english ? "Answered" : "Trả lời",
        FeedbackStepKind.Solved => english ? "The sender: solved" : "Người gửi: đã giải quyết",
        FeedbackStepKind.Reopened => english ? "The sender: not solved, reopened" : "Người gửi: chưa giải quyết, mở lại",
        _ => english ? "Picture taken off" : "Gỡ ảnh",
    };

    public static string Service(this LawBook law, string code, bool english = false) => law.Codes(Services).FirstOrDefault(row => row.Code == code) is { } row ? english ? row.English ?? row.Name : row.Name : code;

    public static string Cause(this LawBook law, string code) => law.Codes(Causes).FirstOrDefault(row => row.Code == code)?.Name ?? code;
}
