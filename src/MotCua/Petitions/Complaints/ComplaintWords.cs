namespace MotCua.Petitions.Complaints;

/// <summary>How complaints are spoken of on screens.</summary>
internal static class ComplaintWords
{
    public static string State(ComplaintState state) => state switch
    {
        ComplaintState.Open => "Đang giải quyết",
        ComplaintState.Suspended => "Tạm đình chỉ",
        ComplaintState.Ruled => "Đã có quyết định",
        ComplaintState.Executed => "Đã thi hành",
        _ => "Đã đình chỉ",
    };

    public static string Tone(ComplaintState state) => state switch { ComplaintState.Open => "info", ComplaintState.Suspended => "warn", _ => "ok" };

    public static string Object(ComplaintObject @object) => @object switch
    {
        ComplaintObject.SubordinateHead => "Thủ trưởng, người của đơn vị thuộc Sở",
        ComplaintObject.Director => "Giám đốc, người do Giám đốc quản lý trực tiếp",
        _ => "Người sử dụng lao động, cơ sở (khiếu nại về lao động)",
    };

    public static string Field(ComplaintField field) => field switch { ComplaintField.Discipline => "Quyết định kỷ luật", ComplaintField.Labour => "Lao động, việc làm, giáo dục nghề nghiệp", _ => "Hành chính" };

    public static string Level(int level) => level == 1 ? "lần đầu" : "lần hai";

    public static string Finding(ComplaintFinding finding, int level = 1) => (finding, level) switch
    {
        (ComplaintFinding.Right, 2) => "Khiếu nại đúng: hủy, sửa quyết định lần đầu",
        (ComplaintFinding.PartlyRight, 2) => "Đúng một phần: sửa một phần quyết định lần đầu",
        (_, 2) => "Giữ nguyên quyết định lần đầu",
        (ComplaintFinding.Right, _) => "Khiếu nại đúng",
        (ComplaintFinding.PartlyRight, _) => "Khiếu nại đúng một phần",
        _ => "Khiếu nại sai",
    };

    public static string Publication(PublicationForm form) => form switch { PublicationForm.Meeting => "Họp công bố", PublicationForm.Posting => "Niêm yết", PublicationForm.Media => "Báo, đài", _ => "Trang thông tin" };
}
