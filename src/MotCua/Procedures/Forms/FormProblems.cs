namespace MotCua.Procedures.Forms;

/// <summary>Decision tables, forms and the questions before filing: 4000–4099.</summary>
public static class FormProblems
{
    public static readonly Problem TableInForce = new(4001, 409,
        "Bảng này đã có hiệu lực nên không sửa được. Mời soạn bảng mới.", "This table is in force and cannot be changed.");
    public static readonly Problem TableInvalid = new(4002, 400,
        "Bảng chưa đúng. Mời xem dòng được đánh dấu.", "The table is not valid.");
    public static readonly Problem TableUntested = new(4003, 409,
        "Bảng chưa có ví dụ kiểm thử nào. Mời ghi ít nhất một ví dụ rồi lưu lại.", "The table has no dated test.");
    public static readonly Problem TableTestFailed = new(4004, 422,
        "Có ví dụ kiểm thử chưa đạt. Mời sửa bảng hoặc sửa ví dụ.", "A dated test of the table fails.");
    public static readonly Problem TableOverlaps = new(4005, 422,
        "Có hai dòng cùng trả lời một trường hợp. Mời sửa điều kiện của các dòng.", "Two rows answer the same case.");
    public static readonly Problem TableNotInForce = new(4006, 409,
        "Bảng này chưa có hiệu lực hoặc đã kết thúc. Mời tải lại trang.", "This table is not in force.");
    public static readonly Problem FormInForce = new(4010, 409,
        "Tờ khai này đã có hiệu lực nên không sửa được. Mời soạn tờ khai mới.", "This form is in force and cannot be changed.");
    public static readonly Problem FormInvalid = new(4011, 400,
        "Tờ khai chưa đúng. Mời xem ô được đánh dấu.", "The form is not valid.");
    public static readonly Problem SampleRefused = new(4012, 422,
        "Bản điền mẫu của tờ khai chưa đạt chính các điều kiện của tờ khai. Mời sửa mẫu hoặc điều kiện.", "The filled sample does not pass the form's own rules.");
    public static readonly Problem NothingToAsk = new(4013, 404,
        "Thủ tục này chưa có câu hỏi về điều kiện. Mời xem phần yêu cầu, điều kiện trên trang thủ tục.", "There are no questions before applying for this procedure.");
    public static readonly Problem AnswersInvalid = new(4020, 422,
        "Tờ khai có chỗ cần sửa. Mời xem các dòng được đánh dấu.", "Some answers of the form are missing or not valid.");
    public static readonly Problem ProofMissing = new(4021, 422,
        "Miễn, giảm phí, lệ phí cần giấy tờ chứng minh. Mời nộp kèm giấy tờ đó, hoặc trả lời lại.", "The exemption needs its proof.");
    public static readonly Problem FeeDiffers = new(4022, 422,
        "Số tiền khác với số đã tính khi nộp hồ sơ. Mời ghi lý do, hoặc sửa lại số tiền.", "The amount differs from what was reckoned; say why.");
    public static readonly Problem FeeTaken = new(4023, 409,
        "Phí, lệ phí của hồ sơ này đã thu hoặc đang chờ nộp. Mời xem lại hồ sơ.", "The fee was taken already or is waited for.");
    public static readonly Problem NoFeeDue = new(4024, 409,
        "Hồ sơ này không có khoản phải thu đã tính. Mời người xử lý hồ sơ yêu cầu nộp nếu cần.", "No fee was reckoned for this dossier.");
}
