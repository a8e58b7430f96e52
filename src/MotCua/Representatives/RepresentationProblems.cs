namespace MotCua.Representatives;

/// <summary>The room's part of the catalogue of problems: 4120–4139.</summary>
public static class RepresentationProblems
{
    public static readonly Problem IdentityNotConfirmed = new(4120, 409,
        "Muốn ủy quyền trên mạng, danh tính của Ông/Bà phải được xác nhận. Mời mang giấy tờ đến Bộ phận Một cửa một lần.", "Your identity has to be confirmed first.");
    public static readonly Problem NameNeeded = new(4121, 400,
        "Mời ghi họ và tên (2 đến 120 ký tự).", "A name is needed.");
    public static readonly Problem NumberInvalid = new(4122, 400,
        "Số định danh cá nhân gồm 12 chữ số. Mời xem trên thẻ căn cước hoặc giấy khai sinh.", "The personal number has twelve digits.");
    public static readonly Problem NotOneself = new(4123, 400,
        "Người làm thay và người được làm thay phải là hai người khác nhau.", "Nobody represents themselves.");
    public static readonly Problem TermInvalid = new(4124, 400,
        "Thời hạn chưa đúng: mời chọn ngày đầu từ hôm nay, ngày cuối sau ngày đầu và trong giới hạn cho phép.", "The first and last day are not valid.");
    public static readonly Problem ProcedureUnknown = new(4125, 400,
        "Có mã thủ tục không tìm thấy. Mời xem mã trên trang thủ tục, cách nhau bằng dấu phẩy; để trống nếu ủy quyền mọi thủ tục.", "A procedure's code is unknown.");
    public static readonly Problem CodeWrong = new(4126, 400,
        "Mã ủy quyền chưa đúng, đã dùng, đã hết hạn, hoặc không cấp cho Ông/Bà. Mời hỏi lại người ủy quyền.", "The code is wrong, used, out of date, or not meant for you.");
    public static readonly Problem PaperNeeded = new(4127, 400,
        "Mời ghi giấy tờ chứng minh (loại, số, ngày) và tải lên bản chụp.", "Describe the paper and upload a copy.");
    public static readonly Problem BirthDateNeeded = new(4128, 400,
        "Mời ghi ngày sinh của con hoặc người được giám hộ.", "The date of birth is needed.");
    public static readonly Problem NoLongerMinor = new(4129, 400,
        "Người này đã thành niên, hoặc thành niên trước ngày cuối đã chọn: cha mẹ không đương nhiên làm thay. Mời chọn ngày cuối sớm hơn, hoặc dùng giấy ủy quyền.", "This person is, or will be, of age.");
    public static readonly Problem NotWaiting = new(4130, 409,
        "Việc này không còn chờ xác nhận. Mời tải lại trang.", "It does not wait for confirmation any more.");
    public static readonly Problem EndedBefore = new(4131, 409,
        "Quyền làm thay này đã chấm dứt từ trước.", "It has ended already.");
    public static readonly Problem ReasonNeeded = new(4132, 400,
        "Mời ghi lý do để người khai biết cần làm gì.", "Say why.");
    public static readonly Problem NotLookedAt = new(4133, 400,
        "Mời đánh dấu là đã xem giấy tờ chứng minh trước khi xác nhận.", "Say that you have looked at the paper.");
}
