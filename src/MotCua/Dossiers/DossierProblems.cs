namespace MotCua.Dossiers;

/// <summary>The dossiers' part of the catalogue of problems: 3000–3099.</summary>
public static class DossierProblems
{
    public static readonly Problem NotInThisState = new(3001, 409,
        "Hồ sơ không còn ở trạng thái cho phép việc này. Mời xem lại hồ sơ.", "The dossier is not in a state that allows this.");
    public static readonly Problem NothingAskedFor = new(3002, 400,
        "Chưa chọn giấy tờ nào cần bổ sung. Mời chọn ít nhất một giấy tờ và ghi rõ lý do.", "No paper was asked for.");
    public static readonly Problem PaperIsThere = new(3003, 400,
        "Giấy tờ này đã có trong hồ sơ. Nếu bản đã nộp chưa đúng, mời chọn lý do nêu rõ chỗ chưa đúng.", "This paper is already in the dossier.");
    public static readonly Problem ReasonNeeded = new(3004, 400,
        "Mời ghi rõ lý do để người nhận biết cần làm gì.", "A reason is needed.");
    public static readonly Problem NotYourStep = new(3005, 403,
        "Hồ sơ đang ở bước của người khác, nên anh chị chưa thể thực hiện việc này.", "The dossier is in somebody else's step.");
    public static readonly Problem OutcomeMissing = new(3006, 409,
        "Chưa có dự thảo kết quả. Mời soạn kết quả trước khi chuyển bước.", "No outcome has been proposed yet.");
    public static readonly Problem NotSigned = new(3007, 409,
        "Kết quả chưa được ký nên chưa thể phát hành.", "The outcome is not signed yet.");
    public static readonly Problem AlreadySigned = new(3008, 409,
        "Kết quả đã được ký.", "The outcome is signed already.");
    public static readonly Problem OutcomeReleased = new(3009, 409,
        "Kết quả đã phát hành, không sửa được. Nếu có sai sót, mời lập văn bản đính chính.", "The outcome is released and cannot be changed.");
    public static readonly Problem SummaryNeeded = new(3010, 400,
        "Mời ghi nội dung kết quả.", "The outcome's content is needed.");
    public static readonly Problem NumberNeeded = new(3011, 400,
        "Mời ghi số, ký hiệu văn bản.", "The document's number is needed.");
    public static readonly Problem NoSuchProcedure = new(3012, 404,
        "Không có thủ tục này, hoặc thủ tục không còn hiệu lực trong ngày nộp.", "There is no such procedure in force.");
    public static readonly Problem ChannelNotOffered = new(3013, 400,
        "Thủ tục này không nhận theo cách nộp đã chọn. Mời xem các cách nộp trên trang thủ tục.", "The procedure is not offered through this channel.");
    public static readonly Problem PartyIncomplete = new(3014, 400,
        "Thông tin người nộp hoặc chủ hồ sơ chưa đủ.", "The submitter's or owner's data is incomplete.");
    public static readonly Problem IdentityInvalid = new(3015, 400,
        "Số giấy tờ tùy thân chưa đúng. Mời kiểm tra lại.", "The identity number is not valid.");
    public static readonly Problem UnknownPaper = new(3016, 400,
        "Có giấy tờ không thuộc thành phần hồ sơ của thủ tục này.", "A paper is not among those of the procedure.");
    public static readonly Problem DailyNumbersUsedUp = new(3018, 503,
        "Số hồ sơ trong ngày đã dùng hết (9.999). Mời ghi sổ giấy và báo quản trị hệ thống.", "The day's 9,999 numbers are used up.");
    public static readonly Problem WrongSecret = new(3019, 403,
        "Mã bí mật chưa đúng. Mời xem lại dòng “Mã bí mật” trên giấy tiếp nhận.", "The secret does not belong to this dossier.");
    public static readonly Problem DossierUnknown = new(3020, 404,
        "Không có hồ sơ mang mã này. Mời kiểm tra lại mã trên giấy tiếp nhận.", "There is no dossier with this code.");
    public static readonly Problem NotSubmittedHere = new(3021, 409,
        "Thủ tục này nay nộp trên Cổng Dịch vụ công quốc gia, không nộp tại đây.", "This procedure is now submitted on the national portal.");
    public static readonly Problem PapersMissing = new(3022, 400,
        "Còn thiếu giấy tờ bắt buộc. Mời tải lên hoặc đánh dấu sẽ nộp tại quầy.", "Required papers are missing.");
    public static readonly Problem VariantUnknown = new(3023, 400,
        "Mời chọn trường hợp của hồ sơ.", "Choose the variant of the procedure.");
    public static readonly Problem NoNextStep = new(3024, 409,
        "Đây là bước cuối của quy trình. Mời phát hành kết quả.", "This is the last step of the process.");
    public static readonly Problem DeliveryIncomplete = new(3025, 400,
        "Mời ghi tên người nhận kết quả và giấy tờ đã xem.", "The receiver's name is needed.");
    public static readonly Problem TooManySupplements = new(3026, 409,
        "Hồ sơ đã được yêu cầu bổ sung đủ số lần quy định.", "The number of supplement requests allowed is used up.");
    public static readonly Problem NoDesk = new(3027, 409,
        "Chưa có Bộ phận Một cửa nào đang hoạt động. Mời báo quản trị hệ thống.", "No one-stop desk is open on that day.");
    public static readonly Problem NoProcess = new(3028, 409,
        "Cơ quan chưa giao phòng nào giải quyết thủ tục này nên không nhận hồ sơ tại đây. Mời xem cơ quan tiếp nhận trên trang thủ tục.", "No division here handles this procedure.");
    public static readonly Problem ReasonUnknown = new(3029, 400,
        "Mời chọn lý do trong danh mục.", "The reason is not one of the list.");
    public static readonly Problem NotPublished = new(3030, 400,
        "Không được yêu cầu nộp giấy tờ ngoài thành phần hồ sơ đã công bố (Nghị định 63/2010/NĐ-CP, Điều 21 khoản 2).", "Papers that are not published may not be demanded.");
    public static readonly Problem NothingToHandOut = new(3031, 409,
        "Kết quả chưa có bản điện tử nên chưa trả trực tuyến được. Mời trả tại quầy hoặc qua bưu chính.", "There is no electronic outcome to hand out.");
    public static readonly Problem NotAReceiptOfYours = new(3032, 403,
        "Mã hồ sơ hoặc mã bí mật chưa đúng, hoặc hồ sơ không ghi số giấy tờ của anh chị. Mời xem lại giấy tiếp nhận, hoặc đến Bộ phận Một cửa để được giúp.",
        "The receipt does not belong to this person.");
    public static readonly Problem KeyUsedUpToday = new(3033, 429,
        "Khóa ứng dụng đã dùng hết số lần gửi trong ngày. Mời gửi tiếp vào ngày mai, hoặc liên hệ quản trị hệ thống.", "The client key has used up its requests of the day.");

    public static readonly Problem ReceiptNumberNeeded = new(3034, 400,
        "Mời ghi số biên lai thu tiền.", "The receipt number is needed.");
    public static readonly Problem FeeUnnamed = new(3035, 400,
        "Mời ghi tên khoản phí, lệ phí phải nộp.", "Say what has to be paid.");
    public static readonly Problem AmountInvalid = new(3036, 400,
        "Mời ghi số tiền bằng đồng, là số nguyên lớn hơn 0.", "The amount has to be a whole number of dong above 0.");
    public static readonly Problem NoPromise = new(3037, 409,
        "Thủ tục này không có thời hạn nên không có ngày hẹn để hẹn lại.", "There is no promised date to put off.");
    public static readonly Problem NewDateTooEarly = new(3038, 400,
        "Ngày hẹn mới phải là ngày làm việc sau ngày hẹn cũ và sau hôm nay.", "The new date has to be a working day after the old one and after today.");
    public static readonly Problem AlreadyPostponed = new(3039, 409,
        "Ngày hẹn đã được đổi theo phiếu này.", "The date was changed already.");
    public static readonly Problem HeadMustAllow = new(3040, 409,
        "Đây là lần hẹn lại sau lần đầu nên phải trình người đứng đầu cho phép trước (quy định nội bộ).", "The head has to allow a second delay first.");
    public static readonly Problem NothingToAllow = new(3041, 409,
        "Phiếu này không chờ người đứng đầu cho phép.", "Nothing here waits for the head.");
    public static readonly Problem LatenessPending = new(3042, 409,
        "Hồ sơ đang có một phiếu hẹn lại chưa giải quyết xong.", "There is an unanswered report of lateness already.");
    public static readonly Problem AlreadyAnswered = new(3043, 409,
        "Ý kiến này đã được trả lời.", "This opinion was given already.");
    public static readonly Problem AnswerNeeded = new(3044, 400,
        "Mời ghi ý kiến trả lời.", "The answer is needed.");
    public static readonly Problem QuestionNeeded = new(3045, 400,
        "Mời ghi nội dung cần lấy ý kiến.", "Say what is asked.");
    public static readonly Problem UnitNotAsked = new(3046, 400,
        "Mời chọn một đơn vị đang hoạt động, không phải đơn vị đang giữ hồ sơ.", "Choose a unit in being, other than the one that asks.");
    public static readonly Problem DueTooEarly = new(3047, 400,
        "Hạn trả lời phải sau hôm nay.", "The answer has to be due after today.");
    public static readonly Problem OpinionsOutstanding = new(3048, 409,
        "Còn ý kiến chưa được trả lời. Mời chờ, hoặc ghi rõ lý do không chờ khi chuyển bước.", "An opinion is still waited for.");
    public static readonly Problem PaperNamed = new(3049, 400,
        "Mời chọn giấy tờ bị mất hoặc hỏng và ghi rõ việc đã xảy ra, cách khắc phục.", "Name the paper, what happened, and what is done about it.");
    public static readonly Problem NotOfThisUnit = new(3050, 400,
        "Mời chọn một người đang làm việc tại đơn vị giữ hồ sơ, đúng vai trò của bước.", "Choose somebody of the unit who holds the step's role.");

    internal static string StateSentence(DossierState state) => state switch
    {
        DossierState.Registered => "Hồ sơ mới đăng ký, chưa được tiếp nhận nên chưa thể thực hiện việc này.",
        DossierState.Accepted => "Hồ sơ vừa được tiếp nhận. Mời chuyển hồ sơ đến phòng chuyên môn trước.",
        DossierState.NotAccepted => "Hồ sơ đã bị từ chối tiếp nhận.",
        DossierState.InProgress => "Hồ sơ đang được xử lý, không thực hiện được việc này nữa.",
        DossierState.AwaitingSupplement => "Hồ sơ đang chờ người dân bổ sung giấy tờ.",
        DossierState.AwaitingPayment => "Hồ sơ đang chờ nộp phí, lệ phí.",
        DossierState.WithdrawalRequested => "Người dân đã xin rút hồ sơ. Mời trả lời yêu cầu đó trước.",
        DossierState.Stopped => "Hồ sơ đã dừng xử lý.",
        DossierState.Finished => "Hồ sơ đã xử lý xong và đang chờ trả kết quả.",
        _ => "Hồ sơ đã trả kết quả.",
    };

    public static readonly Problem ReadsOnly = new(4140, 403,
        "Ông/Bà chỉ được xem hồ sơ của tổ chức này. Mời người đại diện hoặc người nộp hồ sơ của tổ chức thực hiện.", "You may only read this organisation's dossiers.");
}
