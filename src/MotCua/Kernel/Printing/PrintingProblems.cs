namespace MotCua.Kernel.Printing;

internal static class PrintingProblems
{
    public static readonly Problem PdfNotInstalled = new(3500, 503,
        "Máy chủ này chưa cài WeasyPrint nên chưa xuất được PDF. Mời in từ trình duyệt (Ctrl+P), hoặc báo quản trị hệ thống cài theo docs/operate/install.md.", "WeasyPrint is not installed on this server; print from the browser.");
    public static readonly Problem PdfFailed = new(3501, 503,
        "Chưa xuất được PDF. Mời thử lại sau ít phút, hoặc in từ trình duyệt (Ctrl+P).", "The PDF could not be made; print from the browser.");
    public static readonly Problem PlaceholderUnknown = new(3502, 400,
        "Có chỗ điền không thuộc danh sách của đoạn này. Mời chọn trong danh sách bên dưới.", "A placeholder is not one of this block's list.");
    public static readonly Problem BlockEmpty = new(3503, 400,
        "Đoạn văn bản chưa có nội dung. Mời nhập nội dung.", "The block has no text.");
    public static readonly Problem FromTooEarly = new(3504, 400,
        "Ngày áp dụng không được trước hôm nay, vì giấy tờ đã in giữ nguyên mẫu chữ của ngày đó.", "A version may not begin before today.");
    public static readonly Problem BlockUnknown = new(3505, 404,
        "Không có đoạn văn bản như vậy. Mời chọn trong danh sách mẫu chữ.", "There is no such block of text.");
    public static readonly Problem BlockUnchanged = new(3506, 409,
        "Nội dung này giống hệt nội dung đang áp dụng. Chưa có gì để lưu.", "The text is the same as the one in force.");
}
