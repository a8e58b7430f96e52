namespace MotCua.Dossiers;

/// <summary>The officer's day in the catalogue of problems: 3700–3799.</summary>
public static class DayProblems
{
    public static readonly Problem NothingChosen = new(3700, 400,
        "Chưa chọn hồ sơ nào. Mời quay lại danh sách và đánh dấu ít nhất một hồ sơ.", "No dossier was chosen.");
    public static readonly Problem TooManyChosen = new(3701, 400,
        "Chọn quá nhiều hồ sơ một lần. Mời bỏ bớt.", "Too many dossiers were chosen at once.");
    public static readonly Problem UnknownBulk = new(3702, 400,
        "Việc này không làm được với nhiều hồ sơ một lần. Mời chọn trong danh sách.", "This act cannot be done to many dossiers at once.");
    public static readonly Problem AbsenceDays = new(3710, 400,
        "Mời ghi ngày bắt đầu và ngày kết thúc vắng mặt; ngày kết thúc không trước ngày bắt đầu và không trước hôm nay.", "The days of the absence are not in order.");
    public static readonly Problem AbsenceReason = new(3711, 400,
        "Mời ghi lý do vắng mặt.", "A reason is needed.");
    public static readonly Problem CannotStandIn = new(3712, 400,
        "Người làm thay phải giữ cùng vai trò, trong cùng đơn vị, và không vắng mặt trong những ngày đó. Mời chọn người khác.", "This person may not stand in.");
    public static readonly Problem AbsenceOverlaps = new(3713, 409,
        "Những ngày này đã có một lần vắng mặt được ghi. Mời kết thúc lần đó trước, hoặc chọn ngày khác.", "An absence on these days is recorded already.");
    public static readonly Problem NotTheirHead = new(3714, 403,
        "Chỉ chính người vắng mặt hoặc người đứng đầu đơn vị của họ ghi được việc này.", "Only the person or the head of their unit may record this.");
    public static readonly Problem SnippetText = new(3720, 400,
        "Mời ghi tên ngắn và nội dung câu mẫu.", "A snippet needs a title and a text.");
    public static readonly Problem SnippetOfOthers = new(3721, 403,
        "Câu mẫu này của người khác hoặc của đơn vị khác, anh chị không sửa được.", "This snippet belongs to somebody else.");
    public static readonly Problem TooManySnippets = new(3722, 409,
        "Đã có đủ 100 câu mẫu. Mời xóa câu không dùng nữa.", "There are a hundred snippets already.");
    public static readonly Problem ExportRunning = new(3730, 409,
        "Anh chị đang có đủ số tệp chờ xuất. Mời đợi tệp trước xong.", "Enough files are waiting to be made already.");
    public static readonly Problem ExportGone = new(3731, 404,
        "Tệp này chưa xong, đã hết hạn, hoặc không phải do anh chị yêu cầu.", "This file is not ready, has expired, or is somebody else's.");
}
