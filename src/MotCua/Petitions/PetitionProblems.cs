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
    public static readonly Problem NotNow = new(4211, 409,
        "Đơn hoặc vụ việc không còn ở bước cho phép việc này. Mời xem lại trạng thái.", "This is not possible in its present state.");
    public static readonly Problem ReasonNeeded = new(4212, 400,
        "Mời ghi lý do.", "A reason is needed.");
    public static readonly Problem NotEligible = new(4213, 409,
        "Đơn được phân loại là không đủ điều kiện nên không đề xuất thụ lý được. Mời chọn hướng xử lý khác hoặc phân loại lại.", "The petition is not eligible.");
    public static readonly Problem BodyNeeded = new(4214, 400,
        "Mời ghi tên cơ quan có thẩm quyền.", "Name the body in charge.");
    public static readonly Problem NotForwarded = new(4215, 409,
        "Đơn này không do cơ quan khác chuyển đến nên không có nơi để trả lại.", "No body forwarded this petition.");
    public static readonly Problem JoinTarget = new(4216, 400,
        "Mời ghi mã một đơn khác, nhận trước, có cùng nội dung.", "Give the code of another petition.");
    public static readonly Problem OnceOnly = new(4217, 409,
        "Nội dung này đã được hướng dẫn hoặc chuyển một lần. Mỗi nội dung chỉ làm một lần; mời lưu đơn hoặc nhập vào hồ sơ cũ.", "The same content was guided or transferred once already.");
    public static readonly Problem NotToldYet = new(4218, 409,
        "Còn văn bản phải gửi trước khi kết thúc.", "Somebody has still to be told.");
    public static readonly Problem KeptStill = new(4219, 409,
        "Đơn lưu chưa hết thời gian phải giữ.", "The petition must be kept still.");
    public static readonly Problem FaultUnknown = new(4220, 400,
        "Mời chọn lý do trong danh mục.", "The reason is not one of the list.");
    public static readonly Problem FormUnknown = new(4221, 400,
        "Mời chọn mẫu văn bản đang có hiệu lực.", "Choose a form in force.");
    public static readonly Problem SentAlready = new(4222, 409,
        "Văn bản này đã ghi là đã gửi.", "This letter was sent already.");
    public static readonly Problem NotNumbered = new(4223, 409,
        "Văn bản chưa được ký và lấy số nên chưa gửi được. Mời chờ lãnh đạo ký và văn thư cấp số.", "The letter has not been signed and numbered.");
    public static readonly Problem RecipientNeeded = new(4224, 400,
        "Mời ghi nơi nhận văn bản.", "The recipient is needed.");
    public static readonly Problem SplitNeedsParts = new(4225, 400,
        "Tách đơn cần ít nhất hai phần, mỗi phần có loại, một câu nói về việc gì và nội dung.", "Splitting needs at least two parts.");
    public static readonly Problem SheetUnreadable = new(4226, 422,
        "Không đọc được bảng. Mời lưu lại dạng CSV hoặc XLSX với dòng đầu là tên cột.", "The sheet cannot be read.");
    public static readonly Problem NothingChosen = new(4227, 400,
        "Mời chọn ít nhất một việc.", "Choose at least one line.");
    public static readonly Problem LetterUnknown = new(4228, 404,
        "Không có văn bản như vậy.", "There is no such letter.");
    public static readonly Problem ComplexTooLate = new(4229, 409,
        "Thời hạn thường đã hết nên không kéo dài được nữa. Việc phức tạp phải được ghi nhận trước khi hết hạn.", "The ordinary limit is over; complexity must be recorded before.");
    public static readonly Problem CriterionNeeded = new(4230, 400,
        "Mời chọn ít nhất một tiêu chí làm vụ việc phức tạp.", "Choose at least one criterion of complexity.");
    public static readonly Problem HeadMustAttend = new(4231, 409,
        "Ở lần hai người giải quyết khiếu nại phải trực tiếp đối thoại. Mời tổ chức lại buổi đối thoại.", "Whoever settles must attend in person.");
    public static readonly Problem LevelInvalid = new(4232, 400,
        "Mời chọn khiếu nại lần đầu hoặc lần hai.", "Choose the first or the second time.");
    public static readonly Problem ChallengedNeeded = new(4233, 400,
        "Mời ghi quyết định hoặc hành vi bị khiếu nại.", "Name the decision or act that is challenged.");
    public static readonly Problem CompetenceUnknown = new(4234, 409,
        "Chưa có dòng nào nói ai giải quyết loại khiếu nại này vào ngày này. Mời hỏi cơ quan cấp trên và bổ sung danh mục thẩm quyền.", "No row says who settles such a complaint on this day.");
    public static readonly Problem NotCompetent = new(4235, 409,
        "Khiếu nại này không thuộc thẩm quyền của cơ quan. Mời hướng dẫn hoặc chuyển đơn.", "This is settled elsewhere.");
    public static readonly Problem TimeBarred = new(4236, 409,
        "Đã quá thời hiệu khiếu nại.", "The time to complain is over.");
    public static readonly Problem RepresentativeNeeded = new(4237, 409,
        "Khiếu nại của nhiều người cần đủ chữ ký và văn bản cử người đại diện. Mời nhập người đại diện hoặc xác nhận đã có văn bản.", "A group needs representatives.");
    public static readonly Problem FirstNeeded = new(4238, 400,
        "Khiếu nại lần hai cần mã vụ việc lần đầu, hoặc nơi đã giải quyết lần đầu.", "Name the first settlement.");
    public static readonly Problem ComplaintUnknown = new(4239, 404,
        "Không có vụ việc khiếu nại như vậy, hoặc vụ việc không thuộc phạm vi của anh chị.", "There is no such complaint among yours.");
    public static readonly Problem NoSuspension = new(4240, 409,
        "Vào ngày này pháp luật về khiếu nại chưa có việc tạm đình chỉ. Mời tiếp tục giải quyết, hoặc ghi nhận phức tạp trước khi hết hạn.", "The law of this day knows no suspension.");
    public static readonly Problem TooSoon = new(4241, 400,
        "Ngày này quá gần: luật buộc báo trước. Mời chọn ngày muộn hơn.", "The day is too near: it must be announced before.");
    public static readonly Problem DialogueNeeded = new(4242, 409,
        "Phải tổ chức đối thoại trước khi ra quyết định: lần hai và kỷ luật thì luôn luôn; lần đầu khi yêu cầu khác kết quả xác minh.", "A dialogue must be held before the ruling.");
    public static readonly Problem ReportNeeded = new(4243, 409,
        "Chưa có báo cáo xác minh. Mời ghi báo cáo trước khi ra quyết định.", "There is no report of the verification.");
    public static readonly Problem PostedTooShort = new(4244, 400,
        "Niêm yết, đăng tải chưa đủ số ngày tối thiểu. Mời chọn ngày kết thúc muộn hơn.", "It is posted for too short a time.");
}
