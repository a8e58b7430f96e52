namespace MotCua.Registers;

/// <summary>The room's part of the catalogue of problems: 4150–4169.</summary>
public static class RegisterProblems
{
    public static readonly Problem NeverPublic = new(4150, 409,
        "Lĩnh vực này gồm các quyết định trợ cấp, chế độ của từng người nên kết quả cấp cho cá nhân không bao giờ công khai. Mời bỏ chọn cá nhân.", "Decisions of this field on people are benefits and never public.");
    public static readonly Problem ProcedureUnknown = new(4151, 400,
        "Không có thủ tục mang mã này. Mời xem mã trên trang thủ tục.", "There is no such procedure.");
    public static readonly Problem BasisNeeded = new(4152, 400,
        "Mời ghi căn cứ pháp lý cho phép công khai: điều, khoản, văn bản.", "The legal basis is needed.");
    public static readonly Problem OpenAlready = new(4153, 409,
        "Thủ tục này đang công khai kết quả.", "The register of this procedure is open already.");
    public static readonly Problem NotOpen = new(4154, 409,
        "Thủ tục này không còn công khai kết quả.", "The register is not open any more.");
    public static readonly Problem ReasonNeeded = new(4155, 400,
        "Mời ghi lý do; mọi người đọc được.", "Say why; everybody reads it.");
    public static readonly Problem EntryUnknown = new(4156, 404,
        "Không có dòng này trong sổ công khai.", "There is no such entry.");
    public static readonly Problem EntryInvalid = new(4157, 400,
        "Mời ghi số, tên người được cấp, và ngày hết hạn không trước ngày có hiệu lực.", "Number, holder and valid dates are needed.");
    public static readonly Problem NothingChanged = new(4158, 400,
        "Chưa sửa chỗ nào. Mời sửa rồi gửi lại.", "Nothing was changed.");
    public static readonly Problem RevokedBefore = new(4159, 409,
        "Giấy này đã ghi thu hồi.", "It was revoked before.");
    public static readonly Problem DecisionNeeded = new(4160, 400,
        "Mời ghi số, ngày của quyết định thu hồi.", "The decision's number and day are needed.");
    public static readonly Problem DayInvalid = new(4161, 400,
        "Ngày thu hồi không trước ngày có hiệu lực của giấy. Mời kiểm tra lại.", "The day lies before the result was valid.");
    public static readonly Problem MonthsInvalid = new(4162, 400,
        "Số tháng hiệu lực là số từ 1 đến 600; để trống nếu không có thời hạn chung.", "Months are 1 to 600, or none.");
}
