namespace MotCua.Petitions.RuleFeedback;

internal static class RuleFeedbackWords
{
    public static string State(RemarkState state) => state switch
    {
        RemarkState.Registered => "Đã vào sổ",
        RemarkState.NotTaken => "Không thuộc loại này, đã báo lại",
        RemarkState.Transferred => "Đã chuyển nơi có thẩm quyền",
        RemarkState.Assigned => "Đã giao xử lý",
        RemarkState.Assessed => "Đã đánh giá sáu tiêu chí",
        RemarkState.Decided => "Đã có kết quả",
        _ => "Đã công khai kết quả",
    };

    public static string StateEnglish(RemarkState state) => state switch
    {
        RemarkState.Registered => "Registered",
        RemarkState.NotTaken => "Not about a rule; told so",
        RemarkState.Transferred => "Transferred",
        RemarkState.Assigned => "Assigned",
        RemarkState.Assessed => "Judged by the six criteria",
        RemarkState.Decided => "Decided",
        _ => "Result published",
    };

    public static string Way(RemarkWay way) => way switch
    {
        RemarkWay.Document => "Văn bản",
        RemarkWay.Phone => "Điện thoại",
        RemarkWay.Questionnaire => "Phiếu lấy ý kiến",
        _ => "Trang thông tin",
    };

    public static string Result(RemarkResult? result) => result switch
    {
        RemarkResult.Keep => "Giữ quy định hiện hành",
        RemarkResult.Amend => "Sửa đổi, bãi bỏ quy định của cơ quan",
        RemarkResult.Propose => "Kiến nghị cơ quan ban hành sửa đổi",
        RemarkResult.NewRule => "Ban hành quy định mới",
        _ => "",
    };

    public static string ResultEnglish(RemarkResult? result) => result switch
    {
        RemarkResult.Keep => "The rule stays",
        RemarkResult.Amend => "The agency's rule is amended or ended",
        RemarkResult.Propose => "An amendment is proposed to the issuer",
        RemarkResult.NewRule => "A new rule is issued",
        _ => "",
    };
}
