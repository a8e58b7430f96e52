namespace MotCua.Procedures;

/// <summary>The room's share of the catalogue of problems: 2000–2999.</summary>
public static class ProcedureProblems
{
    public static readonly Problem NoSuchProcedure = new(2001, 404,
        "Không có thủ tục nào mang mã này. Mời kiểm tra lại mã hoặc tìm theo tên.", "No procedure has this code.");
    public static readonly Problem NotADraft = new(2002, 409,
        "Phiên bản này đã được mở hoặc đã hết hiệu lực. Mời tạo dự thảo mới.", "This version is not a draft.");
    public static readonly Problem NotInForce = new(2003, 409,
        "Phiên bản này không còn hiệu lực nên không thể bãi bỏ lần nữa.", "This version is not in force.");
    public static readonly Problem BadDates = new(2004, 400,
        "Ngày chưa đúng. Mời kiểm tra lại ngày hiệu lực.", "The dates do not fit.");
    public static readonly Problem ProcessInForce = new(2005, 409,
        "Quy trình này đã có hiệu lực. Mời tạo dự thảo mới để sửa.", "The process is in force and cannot be changed.");
    public static readonly Problem ProcessUntried = new(2006, 409,
        "Quy trình chưa được chạy thử. Mời chạy thử trên hồ sơ mẫu trước khi đưa vào áp dụng.", "Try the process on a sandbox dossier first.");
    public static readonly Problem ProcessEmpty = new(2007, 400,
        "Quy trình cần ít nhất một bước.", "A process needs at least one step.");
    public static readonly Problem ProcessStepInvalid = new(2008, 400,
        "Có bước chưa đúng. Mời xem lại tên, người làm và số giờ.", "A step is not valid.");
    public static readonly Problem ProcessTooLong = new(2009, 422,
        "Tổng thời gian các bước vượt thời hạn của thủ tục.", "The steps take longer than the limit.");
    public static readonly Problem StageOutOfOrder = new(2010, 409,
        "Bước này chưa đến lượt hoặc đã ghi. Mời xem lại hồ sơ công bố.", "This stage of the publication is not due.");
    public static readonly Problem PackInvalid = new(2011, 400,
        "Tệp gói thủ tục không đọc được. Mời dùng tệp JSON xuất từ hệ thống này.", "The procedure pack cannot be read.");
    public static readonly Problem SizeTooLarge = new(2012, 400,
        "Mỗi trang tối đa 100 dòng. Mời chọn size từ 1 đến 100 và page từ 1.", "Size is 1 to 100, page from 1.");
    public static readonly Problem DraftInvalid = new(2013, 400,
        "Dự thảo chưa đúng. Mời xem các dòng được đánh dấu.", "The draft is not valid.");
    public static readonly Problem DraftIncomplete = new(2015, 422,
        "Dự thảo còn thiếu bộ phận bắt buộc của thủ tục. Mời bổ sung trước khi ghi việc ký.", "The draft lacks a part every procedure must have.");
    public static readonly Problem TrialFailed = new(2016, 422,
        "Chạy thử chưa đạt. Mời xem các bước được đánh dấu rồi sửa quy trình.", "The trial of the process failed.");
    public static readonly Problem CodeTaken = new(2017, 409,
        "Mã này đã có trong danh mục. Mời mở thủ tục đó để lập phiên bản mới.", "A procedure with this code is here already.");
    public static readonly Problem DraftOpen = new(2018, 409,
        "Thủ tục này đang có một hồ sơ công bố chưa xong. Mời hoàn thành hồ sơ đó trước.", "A publication file of this procedure is still open.");
    public static readonly Problem TermsInvalid = new(2014, 400,
        "Thời hạn riêng của cơ quan chưa đúng. Mời nhập số, đơn vị và quyết định.", "The local limit is not valid.");
    public static readonly Problem JointPlanInvalid = new(2040, 400,
        "Trình tự liên thông chưa đúng. Mời xem lại các chặng.", "The order of the joint handling is not valid.");
}
