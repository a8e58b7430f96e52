namespace MotCua.Inspections;

/// <summary>The room's part of the catalogue of problems: 3900–3999.</summary>
public static class InspectionProblems
{
    public static readonly Problem MandateUnknown = new(3901, 404,
        "Không có quyết định thanh tra, kiểm tra như vậy, hoặc anh chị không có tên trong quyết định.", "There is no such mandate, or it does not name you.");
    public static readonly Problem NotInForce = new(3902, 403,
        "Quyết định chưa đến ngày, đã hết thời hạn hoặc đã kết thúc, nên không mở hồ sơ được nữa.", "The mandate is not in force.");
    public static readonly Problem OutOfScope = new(3903, 404,
        "Hồ sơ này không có, hoặc không thuộc phạm vi của quyết định.", "There is no such dossier within the mandate's scope.");
    public static readonly Problem DecisionNeeded = new(3904, 400,
        "Mời ghi số, ngày quyết định, nơi ban hành và nội dung thanh tra, kiểm tra.", "Number, date, issuer and subject of the decision are needed.");
    public static readonly Problem DatesInvalid = new(3905, 400,
        "Ngày kết thúc phải từ ngày bắt đầu trở đi, và ngày bắt đầu không trước ngày quyết định.", "The dates do not follow each other.");
    public static readonly Problem MembersNeeded = new(3906, 400,
        "Mời chọn ít nhất một người có vai trò thanh tra.", "Choose at least one person who holds the inspector's role.");
    public static readonly Problem ScopeInvalid = new(3907, 400,
        "Phạm vi chưa đúng: mời ghi khoảng ngày nộp, chọn đơn vị có thật và mã thủ tục có thật.", "The scope is not valid.");
    public static readonly Problem EndedAlready = new(3908, 409,
        "Quyết định này đã kết thúc.", "The mandate has ended.");
    public static readonly Problem EndReasonNeeded = new(3909, 400,
        "Mời ghi lý do kết thúc trước hạn.", "A reason is needed.");
    public static readonly Problem SampleInvalid = new(3910, 400,
        "Mời ghi hạt giống (chữ hoặc số, không quá 60 ký tự) và số hồ sơ từ 1 đến 500.", "A seed and a size from 1 to 500 are needed.");
    public static readonly Problem QueryUnknown = new(3911, 404,
        "Không có mục tìm như vậy.", "There is no such query.");
}
