namespace MotCua.Petitions;

/// <summary>The part of the catalogue for petitions and complaints: 4200–4299.</summary>
public static class PetitionProblems
{
    public static readonly Problem Unknown = new(4200, 404,
        "Không có đơn như vậy, hoặc đơn không thuộc phạm vi của anh chị. Mời kiểm tra lại mã đơn.", "There is no such petition among yours.");
    public static readonly Problem AuthorNeeded = new(4201, 400,
        "Mời ghi họ tên người gửi hoặc tên tổ chức, không quá 200 ký tự.", "The sender's name is needed.");
    public static readonly Problem AboutNeeded = new(4202, 400,
        "Mời ghi đơn nói về việc gì trong một câu, không quá 300 ký tự.", "Say in one line what it is about.");
    public static readonly Problem TextNeeded = new(4203, 400,
        "Mời ghi nội dung đơn, không quá 20.000 ký tự.", "The text of the petition is needed.");
    public static readonly Problem DayInvalid = new(4204, 400,
        "Ngày này chưa đến hoặc không hợp lệ. Mời chọn lại ngày.", "The day is not valid.");
    public static readonly Problem ForwarderNeeded = new(4205, 400,
        "Đơn chuyển đến cần tên cơ quan chuyển. Mời ghi tên cơ quan.", "Name the body that forwarded it.");
    public static readonly Problem FieldUnknown = new(4206, 400,
        "Mời chọn lĩnh vực trong danh mục.", "The field is not one of the list.");
    public static readonly Problem UnitUnknown = new(4207, 400,
        "Mời chọn một đơn vị đang hoạt động vào ngày đó.", "Choose a unit in being on that day.");
    public static readonly Problem SealedElsewhere = new(4208, 409,
        "Tố cáo và tin báo được nhận ở nơi niêm phong riêng, không ghi vào sổ đơn. Mời nhập tại trang Tố cáo.", "Denunciations and tips are received sealed, elsewhere.");
    public static readonly Problem SealedMissing = new(4209, 503,
        "Nơi nhận tố cáo niêm phong chưa mở trên máy chủ này. Mời nộp trực tiếp tại cơ quan.", "The sealed intake is not open on this server.");
    public static readonly Problem KindUnknown = new(4210, 400,
        "Mời chọn đơn thuộc loại nào.", "Choose the kind of petition.");
}
