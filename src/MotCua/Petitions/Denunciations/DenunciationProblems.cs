namespace MotCua.Petitions.Denunciations;

/// <summary>Denunciations and tips: 4410–4499. Keys and passphrases are in Kernel/Sealing (4400–4409).</summary>
public static class DenunciationProblems
{
    public static readonly Problem NotReady = new(4410, 503,
        "Cơ quan chưa cử người nhận đơn niêm phong nên chưa nhận được qua mạng. Mời gửi đơn trực tiếp tại trụ sở hoặc qua bưu điện.", "Nobody is appointed yet to receive sealed letters; please bring it in person or send it by post.");
    public static readonly Problem NameNeeded = new(4411, 400,
        "Tố cáo phải nêu họ tên, địa chỉ và cách liên hệ của người tố cáo. Nếu không muốn nêu tên, mời gửi tin báo.", "A denunciation needs the name, address and telephone of the person; without a name, send a tip.");
    public static readonly Problem OnlyIndividuals = new(4412, 400,
        "Chỉ cá nhân có quyền tố cáo. Cơ quan, tổ chức có thể gửi kiến nghị, phản ánh.", "Only an individual may denounce; an organisation may send a recommendation or feedback.");
    public static readonly Problem RespondentNeeded = new(4413, 400,
        "Mời nêu người bị tố cáo: họ tên, chức vụ hoặc đặc điểm giúp nhận ra.", "Say who is denounced.");
    public static readonly Problem TextNeeded = new(4414, 400,
        "Mời viết nội dung: việc gì, ở đâu, khi nào; không quá 20.000 ký tự.", "Write what happened, where and when; 20,000 characters at most.");
    public static readonly Problem TooManyPapers = new(4415, 400,
        "Mỗi lần gửi không quá 10 tệp và tổng cộng 20 MB. Mời gửi bớt, rồi gửi bổ sung sau.", "No more than ten files and 20 MB at once.");
    public static readonly Problem DraftGone = new(4416, 409,
        "Bản đang viết không còn: quá 24 giờ, hoặc trình duyệt đã đóng. Mời viết lại.", "What was being written is gone after 24 hours or when the browser is closed.");
    public static readonly Problem ReceiptUnknown = new(4417, 404,
        "Mã biên nhận chưa đúng. Mời xem lại từng nhóm số.", "The receipt is not right.");
    public static readonly Problem ReasonNeeded = new(4418, 400,
        "Mời chọn lý do trong danh mục.", "Choose a reason of the list.");
    public static readonly Problem NotOpen = new(4419, 409,
        "Lượt mở đã hết. Mời mở lại và chọn lý do.", "The case is not open; open it with a reason.");
    public static readonly Problem OriginalNeeded = new(4420, 403,
        "Việc này cần bản gốc; anh chị được giao bản đã lược danh tính.", "This needs the original; you were given the redacted copy.");
    public static readonly Problem StepNotNow = new(4421, 409,
        "Vụ việc đang ở bước không cho phép việc này. Mời xem lại các bước đã làm.", "The case is at a step that does not allow this.");
    public static readonly Problem NumberNeeded = new(4422, 400,
        "Mời ghi số văn bản, chỉ gồm chữ, số và dấu / - . (không quá 40 ký tự).", "Write the number of the document: letters, figures, / - and points only.");
    public static readonly Problem WordsNeeded = new(4423, 400,
        "Mời viết nội dung của bước này.", "Write what this step says.");
    public static readonly Problem CriteriaNeeded = new(4424, 400,
        "Gia hạn cần ghi nhận tiêu chí phức tạp trong danh mục; đặc biệt phức tạp cần từ hai tiêu chí.", "Prolonging needs criteria of the list; especially complex needs two or more.");
    public static readonly Problem ProlongedEnough = new(4425, 409,
        "Đã gia hạn đủ số lần mà pháp luật cho phép.", "It was prolonged as often as the law allows.");
    public static readonly Problem StillNamed = new(4426, 400,
        "Bản này còn chứa thông tin về người tố cáo. Mời lược bỏ rồi lưu lại.", "The text still names the denouncer.");
    public static readonly Problem DutiesOpen = new(4427, 409,
        "Còn thông báo bắt buộc chưa gửi. Mời ghi nhận việc gửi trước khi kết thúc.", "A notice that must be sent has not been sent.");
    public static readonly Problem HasNoKey = new(4428, 409,
        "Người này chưa tạo khóa riêng nên chưa giao được. Mời đề nghị họ tạo khóa ở trang Khóa riêng.", "That person has no key yet.");
    public static readonly Problem LastHolder = new(4429, 409,
        "Đây là người cuối cùng giữ bản gốc. Mời giao cho người khác trước.", "This is the last person who holds the original; assign another first.");
    public static readonly Problem PersonUnknown = new(4430, 400,
        "Mời chọn một cán bộ trong danh sách.", "Choose a person of the list.");
    public static readonly Problem AlreadyGiven = new(4431, 409,
        "Người này đã được giao vụ việc.", "That person is assigned already.");
    public static readonly Problem ThresholdInvalid = new(4432, 400,
        "Số người cùng khôi phục từ 2 trở lên và không nhiều hơn số người giữ khóa đã có khóa riêng.", "At least two custodians must act together, and no more than hold keys.");
    public static readonly Problem DecisionNeeded = new(4433, 400,
        "Mời ghi số quyết định cử.", "The number of the decision is needed.");
    public static readonly Problem ConsentTwice = new(4434, 409,
        "Anh chị đã đồng ý khôi phục vụ việc này.", "You have consented already.");
    public static readonly Problem NotEnoughShares = new(4435, 409,
        "Chưa đủ số người giữ khóa đồng ý.", "Not enough custodians have consented.");
    public static readonly Problem NoShare = new(4436, 409,
        "Khóa hiện nay của anh chị không giữ phần nào của vụ việc này.", "Your present key holds no share of this case.");
    public static readonly Problem ProtectionState = new(4437, 409,
        "Hồ sơ bảo vệ đang ở bước không cho phép việc này.", "The protection file does not allow this now.");
    public static readonly Problem WithdrawalGoesOn = new(4438, 409,
        "Rút tố cáo nhưng còn dấu hiệu vi phạm, bị đe dọa, mua chuộc hoặc lợi dụng tố cáo: vụ việc vẫn phải giải quyết.", "The withdrawal does not end the case: there are signs of a violation, threats or abuse.");
    public static readonly Problem SecondCustodian = new(4439, 409,
        "Việc hủy do hai người giữ khóa: một người đề nghị, một người khác xác nhận.", "One custodian proposes the destruction, another confirms it.");
    public static readonly Problem UploadsAreClear = new(4440, 400,
        "Giấy tờ của tố cáo, tin báo phải gửi kèm trong yêu cầu (papers), không tải lên trước: kho tải lên không niêm phong.", "Papers of a denunciation or tip are sent inside the request; uploads are not sealed.");
    public static readonly Problem WaitALittle = new(4470, 429,
        "Trang này không chạy kịch bản nên tin được nhận ở làn chậm. Mời đợi đến giờ ghi bên dưới rồi bấm Gửi lại; nội dung vẫn còn nguyên.", "Without scripts tips go through a slow lane: wait until the time shown, then press Send again.");
    public static readonly Problem TokenStale = new(4471, 409,
        "Trang đã mở quá lâu hoặc đã gửi rồi. Mời bấm Gửi lại một lần nữa; nội dung vẫn còn nguyên.", "The page was open for too long; press Send again.");
    public static readonly Problem TipClosed = new(4472, 409,
        "Cuộc trao đổi này đã kết thúc.", "This conversation is over.");
}
