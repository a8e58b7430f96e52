namespace MotCua.Dossiers.Papers;

/// <summary>Problems with papers that are held and results that are verified: 1520–1549.</summary>
public static class PaperProblems
{
    public static readonly Problem HeldGone = new(1520, 409,
        "Giấy tờ đã chọn không còn trong kho của anh chị. Mời chọn lại hoặc tải tệp lên.", "The chosen paper is no longer held.");
    public static readonly Problem NotTheOwners = new(1521, 403,
        "Giấy tờ trong kho chỉ dùng được cho hồ sơ của chính người đó.", "A held paper may be used for its own person's dossier only.");
    public static readonly Problem HeldAlready = new(1522, 409,
        "Cơ quan đã có giấy tờ này nên không yêu cầu nộp lại.", "The office holds this paper already.");
    public static readonly Problem NothingChosen = new(1523, 400,
        "Mời chọn ít nhất một giấy tờ đã có.", "Choose at least one held paper.");
    public static readonly Problem HashUnreadable = new(1524, 400,
        "Mời chọn tệp cần kiểm tra, hoặc dán mã SHA-256 gồm 64 chữ số và chữ cái a–f.", "Choose a file, or paste a SHA-256 of 64 hexadecimal digits.");
    public static readonly Problem NothingReleased = new(1525, 404,
        "Hồ sơ này chưa có kết quả được phát hành.", "No outcome of this dossier has been released.");
    public static readonly Problem NotToSign = new(1526, 403,
        "Anh chị không được giao ký tệp này: bản số hóa do cán bộ tiếp nhận ký, kết quả do người có thẩm quyền ký sau khi đã duyệt, con dấu do văn thư đóng.", "Signing this file is not yours.");
}
