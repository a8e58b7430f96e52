using System.Globalization;
using MotCua.SurveyStatistics;

namespace MotCua.Questionnaires;

internal static class QuestionnaireWords
{
    public static string State(QuestionnaireState state) => state switch { QuestionnaireState.Draft => "đang soạn", QuestionnaireState.Published => "đang dùng", _ => "đã thay thế" };

    public static string State(SurveyState state) => state switch { SurveyState.Draft => "chuẩn bị", SurveyState.Open => "đang hỏi", SurveyState.Closed => "đã kết thúc", _ => "đã công bố" };

    public static string Tone(SurveyState state) => state switch { SurveyState.Open => "info", SurveyState.Published => "ok", _ => "none" };

    public static string Strata(StrataBy strata, bool english = false) => strata == StrataBy.Unit ? (english ? "handling unit" : "đơn vị giải quyết") : english ? "field of the procedure" : "lĩnh vực của thủ tục";

    public static string Way(string way, bool english = false) => way switch
    {
        "Direct" => english ? "at the desk" : "nộp tại quầy", "Online" => english ? "online" : "nộp trực tuyến", "Post" => english ? "by post" : "nộp qua bưu chính", _ => way,
    };

    public static string AnsweredBy(AnswerWay way) => way switch { AnswerWay.Link => "qua liên kết, mã QR", AnswerWay.Phone => "qua điện thoại", AnswerWay.Paper => "phiếu giấy", _ => "nhập từ tệp" };

    public static string Attempt(AttemptKind kind) => kind switch
    {
        AttemptKind.NoAnswer => "không nghe máy", AttemptKind.CallLater => "hẹn gọi lại", AttemptKind.WrongNumber => "sai số, không liên lạc được", AttemptKind.Refused => "từ chối trả lời", _ => "đã trao thư mời",
    };

    public static string Kind(QuestionKind kind) => kind switch
    {
        QuestionKind.One => "chọn một", QuestionKind.Several => "chọn nhiều", QuestionKind.Scale => "thang 1–5", QuestionKind.Number => "số", QuestionKind.Day => "ngày", _ => "chữ",
    };

    public static string Overall(OverallRule rule, bool english = false) => rule switch
    {
        OverallRule.MeanOfFactors => english ? "mean of the factors" : "trung bình các yếu tố",
        OverallRule.OverallQuestion => english ? "the question on satisfaction as a whole" : "câu hỏi hài lòng chung",
        _ => english ? "all answers together" : "gộp mọi câu trả lời",
    };

    public static string Doubtful(IndexLine line, int markBelow, bool english = false) => line.IsMarked ? (english ? $"fewer than {markBelow} answers" : $"dưới {markBelow} người trả lời") : "";

    /// <summary>"86,4": per cent with one decimal.</summary>
    public static string Percent(double share) => double.IsNaN(share) ? "–" : (share * 100).ToString("0.0", Comma);

    public static string Range(Estimate estimate)
    {
        var interval = estimate.Interval();
        return double.IsNaN(interval.Lower) ? "–" : $"{Percent(Math.Max(0, interval.Lower))}–{Percent(Math.Min(1, interval.Upper))}";
    }

    public static string Number(double number) => number.ToString("0.##", Comma);

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
}
