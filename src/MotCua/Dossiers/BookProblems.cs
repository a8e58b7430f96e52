namespace MotCua.Dossiers;

/// <summary>Problems of the desk's papers: books, lists, what is typed in later.</summary>
internal static class BookProblems
{
    public static readonly Problem PeriodInvalid = new(3510, 400,
        "Khoảng thời gian chưa đúng. Mời chọn ngày đầu không sau ngày cuối, trong vòng một quý.", "The period is not valid.");
    public static readonly Problem PaperNumberUnknown = new(3511, 400,
        "Số tạm này không thuộc tập phiếu đã in cho quầy. Mời xem lại số trên phiếu giấy.", "The number is not of a block printed for this desk.");
    public static readonly Problem PaperNumberUsed = new(3512, 409,
        "Số tạm này đã nhập cho một hồ sơ khác. Mời xem lại số trên phiếu giấy.", "This number was typed in already.");
    public static readonly Problem ReceivedTimeInvalid = new(3513, 400,
        "Thời điểm nhận chưa đúng. Mời ghi ngày, giờ thực tế trên phiếu, trước lúc này và không quá 30 ngày.", "The time of receipt is not valid.");
    public static readonly Problem OutageReasonNeeded = new(3514, 400,
        "Mời chọn lý do nhập sau và ghi rõ sự cố.", "Say why it is typed in later.");
    public static readonly Problem NoDeskOfYours = new(3515, 403,
        "Anh chị chưa được giao nhận hồ sơ ở quầy nào. Mời liên hệ Trưởng Bộ phận Một cửa.", "You serve no desk.");
}
