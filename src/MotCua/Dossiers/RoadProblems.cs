namespace MotCua.Dossiers;

/// <summary>Problems of what leaves the plain road: 3055–3089 of the dossiers' hundred.</summary>
public static class RoadProblems
{
    public static readonly Problem JointElsewhere = new(3055, 409,
        "Thủ tục liên thông này nộp tại Bộ phận Một cửa của Ủy ban nhân dân cấp xã. Sở chỉ theo dõi.", "This joint procedure is received by a commune, not here.");
    public static readonly Problem JointLegUnknown = new(3056, 404,
        "Hồ sơ không có chặng liên thông này.", "The dossier has no such child.");
    public static readonly Problem JointLegNotReady = new(3057, 409,
        "Chặng này chưa làm được việc đó. Mời xem lại diễn biến của chặng.", "The child dossier is not in a state that allows this.");
    public static readonly Problem JointMovesByLegs = new(3058, 409,
        "Hồ sơ liên thông đi theo từng chặng. Mời ghi kết quả của từng cơ quan ở trang liên thông.", "A joint dossier moves by its children.");
    public static readonly Problem JointDayWrong = new(3059, 400,
        "Mời ghi ngày, không trước ngày chuyển đi và không sau hôm nay.", "The day lies before it was sent or after today.");
    public static readonly Problem JointResultNeeded = new(3060, 400,
        "Mời ghi kết quả cơ quan đó trả về: nội dung, và số văn bản nếu cấp.", "Say what came back from the agency.");
    public static readonly Problem ExtensionNotAllowed = new(3062, 409,
        "Thủ tục này không có quy định cho gia hạn. Nếu sẽ chậm, mời dùng “Báo chậm, hẹn lại”.", "No law of the sector lets this limit be extended.");
    public static readonly Problem ExtensionUsedUp = new(3063, 409,
        "Hồ sơ đã được gia hạn đủ số lần quy định cho trường hợp này.", "The extension was used up.");
    public static readonly Problem ExtensionDecisionNeeded = new(3064, 400,
        "Mời ghi số và ngày của văn bản gia hạn.", "The number and day of the decision are needed.");
    public static readonly Problem ClockPaused = new(3065, 409,
        "Thời hạn của hồ sơ đang tạm dừng. Mời tiếp tục thời hạn trước khi làm việc này.", "The clock of the dossier stands still.");
    public static readonly Problem ClockNotPaused = new(3066, 409,
        "Thời hạn của hồ sơ không tạm dừng.", "The clock of the dossier does not stand still.");
    public static readonly Problem PauseGroundUnknown = new(3067, 400,
        "Mời chọn căn cứ tạm dừng trong danh mục. Ngoài danh mục thì thời hạn không được tạm dừng.", "A pause needs a ground of the list.");
    public static readonly Problem PauseDocumentNeeded = new(3068, 400,
        "Mời ghi số, ngày của văn bản làm căn cứ.", "The document a pause rests on is needed.");
    public static readonly Problem NothingToPassOn = new(3069, 409,
        "Không có phiếu yêu cầu bổ sung nào chờ chuyển cho người nộp.", "Nothing waits to be passed on.");
    public static readonly Problem LinkGone = new(3070, 410,
        "Đường dẫn này không dùng được nữa: đã dùng một lần, đã hết hạn hoặc đã được thay. Mời liên hệ Bộ phận Một cửa.", "The link was used, has expired or was replaced.");
    public static readonly Problem NoOpenSupplement = new(3071, 409,
        "Hồ sơ không chờ bổ sung nên không lập được đường dẫn.", "The dossier does not wait for a supplement.");
    public static readonly Problem NoSuccessor = new(3072, 409,
        "Chưa rõ đơn vị tiếp nhận hồ sơ. Mời chọn một đơn vị đang hoạt động.", "No successor of the unit is known.");
}
