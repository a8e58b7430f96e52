namespace MotCua.Accountability;

/// <summary>The room's part of the catalogue of problems: 4500–4599.</summary>
public static class AccountabilityProblems
{
    public static readonly Problem DutyInvalid = new(4501, 400,
        "Mời ghi đủ mã, đơn vị, nội dung, quyết định và ngày giao nhiệm vụ, quyền hạn.", "Code, unit, text, decision and day of the duty are needed.");
    public static readonly Problem DutyEnded = new(4502, 409,
        "Nhiệm vụ, quyền hạn này đã thôi giao từ trước.", "This duty has ended already.");
    public static readonly Problem DutyUnknown = new(4503, 400,
        "Mời chọn nhiệm vụ, quyền hạn đang có hiệu lực mà việc này thuộc về.", "Choose a duty in force that the matter belongs to.");
    public static readonly Problem AskerNeeded = new(4504, 400,
        "Mời ghi họ tên hoặc tên tổ chức, địa chỉ, và số điện thoại hoặc thư điện tử để nhận thông báo.", "Name, address and a telephone number or e-mail are needed.");
    public static readonly Problem AboutNeeded = new(4505, 400,
        "Mời ghi quyết định, hành vi cần giải trình và việc đó tác động trực tiếp đến Ông/Bà thế nào.", "Say which decision or act, and how it affects you directly.");
    public static readonly Problem RepresentativeNeeded = new(4506, 400,
        "Người đại diện cần ghi rõ họ tên và giấy tờ chứng minh việc đại diện.", "A representative gives a name and the paper that says so.");
    public static readonly Problem RequestUnknown = new(4507, 404,
        "Không có nội dung mang mã này, hoặc mã bí mật chưa đúng. Mời xem lại giấy hoặc trang đã lưu khi gửi.", "There is nothing under this code, or the secret is wrong.");
    public static readonly Problem NotInThatState = new(4508, 409,
        "Yêu cầu này không còn ở bước cho phép việc đó. Mời xem lại quá trình xử lý.", "The request is no longer at that step.");
    public static readonly Problem WordsNeeded = new(4509, 400,
        "Mời ghi rõ nội dung, lý do để người nhận hiểu được.", "Words are needed.");
    public static readonly Problem ReasonUnknown = new(4510, 400,
        "Mời chọn lý do trong danh mục.", "Choose a reason of the list.");
    public static readonly Problem ExtendedAlready = new(4511, 409,
        "Yêu cầu này đã gia hạn một lần. Thời hạn giải trình chỉ được gia hạn một lần.", "The time was extended once already.");
    public static readonly Problem ExtensionTooLong = new(4512, 400,
        "Số ngày gia hạn vượt mức quy định. Mời ghi số ngày nhỏ hơn.", "The extension is longer than allowed.");
    public static readonly Problem ExtensionTooLate = new(4513, 409,
        "Thời hạn giải trình đã hết nên không gia hạn được nữa. Mời giải trình ngay và nêu lý do chậm.", "The time is over and cannot be extended.");
    public static readonly Problem AnswerNeeded = new(4514, 400,
        "Văn bản giải trình cần có căn cứ pháp lý, thẩm quyền, trình tự thủ tục hoặc nội dung; phần nội dung không để trống.", "The explanation needs its content.");
    public static readonly Problem JudgedAlready = new(4515, 409,
        "Ông/Bà đã cho ý kiến về văn bản giải trình này.", "You have judged this explanation already.");
    public static readonly Problem ReviewNotOpen = new(4516, 409,
        "Chỉ đề nghị xem lại được một lần, khi bị từ chối hoặc chưa hài lòng với văn bản giải trình.", "A review may be asked for once, after a refusal or an answer found wanting.");
    public static readonly Problem OwnDecision = new(4517, 409,
        "Người đã quyết định không tự xem lại quyết định của mình. Mời chuyển lãnh đạo khác xem lại.", "Whoever decided does not review it.");
    public static readonly Problem PriorNeeded = new(4518, 400,
        "Mời ghi mã của yêu cầu đã được giải trình để gửi kèm bản đã giải trình.", "Name the request already answered.");
    public static readonly Problem PublicNeeded = new(4519, 400,
        "Bản công khai cần nội dung hỏi và nội dung trả lời, không nêu người yêu cầu.", "The published version needs a question and an answer without the asker.");
    public static readonly Problem NamesAsker = new(4520, 409,
        "Bản công khai còn nêu tên, địa chỉ hoặc số điện thoại của người hỏi. Mời bỏ các thông tin đó.", "The published version still shows who asked.");
    public static readonly Problem PublishedAlready = new(4521, 409,
        "Nội dung này đã được công khai hoặc đã có quyết định không công khai.", "It was published, or kept back, already.");
    public static readonly Problem NotSimple = new(4522, 400,
        "Chỉ giải trình ngay tại chỗ với yêu cầu trực tiếp, nội dung đơn giản.", "Only a simple request made in person is answered on the spot.");
    public static readonly Problem DutyCodeTaken = new(4523, 409,
        "Mã này đã dùng cho nhiệm vụ, quyền hạn khác. Mời chọn mã khác.", "The code is taken.");
    public static readonly Problem PromiseSettled = new(4524, 409,
        "Lời hứa này đã được ghi kết quả.", "The promise is settled already.");
    public static readonly Problem PromiseDayWrong = new(4525, 400,
        "Mời ấn định ngày thực hiện, không sớm hơn ngày hứa. “Trong thời gian tới” chưa phải là một ngày.", "A day is needed, not before the promise was made.");
    public static readonly Problem LinkInvalid = new(4526, 400,
        "Địa chỉ cần bắt đầu bằng / (trang này) hoặc https://.", "An address begins with / or https://.");
    public static readonly Problem PressInvalid = new(4527, 400,
        "Mời ghi câu hỏi hoặc vụ việc, và thời điểm nhận câu hỏi hoặc xảy ra vụ việc.", "The question or matter and its time are needed.");
}
