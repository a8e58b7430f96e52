namespace MotCua.Petitions.Reception;

/// <summary>The part's share of the catalogue of problems: 4300–4399.</summary>
public static class ReceptionProblems
{
    public static readonly Problem NotOnDuty = new(4301, 403,
        "Anh chị chưa được phân công tiếp công dân. Mời đề nghị lãnh đạo phân công trước.", "You are not assigned to receive citizens.");
    public static readonly Problem DutyInvalid = new(4302, 400,
        "Mời chọn người, ghi quyết định phân công, ngày bắt đầu; ngày kết thúc không trước ngày bắt đầu.", "Person, decision and days are needed.");
    public static readonly Problem PaperInvalid = new(4303, 400,
        "Mời chọn loại văn bản, ghi số, ngày ban hành, ngày áp dụng và nội dung.", "Kind, number, days and text are needed.");
    public static readonly Problem SittingInvalid = new(4304, 400,
        "Lịch tiếp công dân chưa đúng. Mời xem lại ngày, giờ, nơi tiếp và người tiếp.", "The sitting's day, time, place or receiver is not right.");
    public static readonly Problem PublishedLate = new(4305, 400,
        "Ngày này gần quá so với thời hạn công bố lịch. Mời chọn ngày khác, hoặc ghi lý do công bố chậm.", "Too near for the time in which it must be published.");
    public static readonly Problem SittingOpened = new(4306, 409,
        "Buổi tiếp này đã mở.", "The sitting has been opened.");
    public static readonly Problem SittingNotOpen = new(4307, 409,
        "Buổi tiếp chưa mở. Mời mở buổi tiếp rồi ghi người đến.", "Open the sitting first.");
    public static readonly Problem SittingUnknown = new(4308, 404,
        "Không có buổi tiếp công dân này. Mời xem lại lịch.", "There is no such sitting.");
    public static readonly Problem ReasonNeeded = new(4309, 400,
        "Việc này cần lý do. Mời ghi rõ.", "A reason is needed.");
    public static readonly Problem SealedIntake = new(4310, 400,
        "Tố cáo được nhận ở nơi giữ kín danh tính. Không ghi họ tên hay nội dung ở đây; mời chuyển sang trang nhận tố cáo.", "Denunciations are taken by the sealed intake; write nothing here.");
    public static readonly Problem PersonNeeded = new(4311, 400,
        "Mời ghi họ tên, địa chỉ và điện thoại.", "Name, address and telephone are needed.");
    public static readonly Problem IdentityNeeded = new(4312, 400,
        "Mời ghi số căn cước, số định danh hoặc hộ chiếu của người đến.", "The number of an identity paper is needed.");
    public static readonly Problem CapacityPapers = new(4313, 400,
        "Người đại diện, luật sư, trợ giúp viên cần xuất trình giấy tờ. Mời kiểm tra và đánh dấu đã xem giấy tờ.", "A representative's papers must be shown.");
    public static readonly Problem Representatives = new(4314, 400,
        "Số người đại diện chưa đúng với số người trong đoàn. Mời xem lại.", "The number of representatives is not right for the group.");
    public static readonly Problem RegistrationGone = new(4315, 409,
        "Đăng ký này đã rút hoặc đã dùng.", "The registration was withdrawn or used.");
    public static readonly Problem RegistrationUnknown = new(4316, 404,
        "Mã đăng ký hoặc mã bí mật chưa đúng. Mời xem lại giấy đã ghi.", "Code or secret is not right.");
    public static readonly Problem TurnUnknown = new(4317, 404,
        "Không có lượt tiếp này, hoặc anh chị không được xem.", "There is no such turn.");
    public static readonly Problem NotNow = new(4318, 409,
        "Lượt tiếp không còn ở bước cho phép việc này. Mời xem lại trang lượt tiếp.", "The turn is not at a step that allows this.");
    public static readonly Problem GroundUnknown = new(4319, 400,
        "Mời chọn lý do từ chối trong danh mục đang áp dụng.", "Choose a ground of the list in force.");
    public static readonly Problem RecordNeeded = new(4320, 400,
        "Mời ghi tóm tắt nội dung người dân trình bày.", "Write a summary of what was said.");
    public static readonly Problem SigningNeeded = new(4321, 400,
        "Mời chọn người dân đã ký, điểm chỉ hay không ký.", "Say how the record was signed.");
    public static readonly Problem RecordSigned = new(4322, 409,
        "Nội dung tiếp đã được ký nên không sửa được nữa.", "The record is signed and can no longer be changed.");
    public static readonly Problem PaperNameNeeded = new(4323, 400,
        "Mời ghi tên giấy tờ, số trang và tình trạng.", "Name, pages and condition of the paper are needed.");
    public static readonly Problem AnswerInvalid = new(4324, 400,
        "Mời chọn kết quả và ghi nội dung trả lời; hướng dẫn, chuyển đơn cần ghi nơi đến.", "Choose a result and say what was answered; guidance and transfer name a body.");
    public static readonly Problem NoticeMissing = new(4325, 409,
        "Chưa kết thúc được: thông báo bằng văn bản chưa được ký và cấp số.", "A notice that the law asks for has not gone out.");
    public static readonly Problem ConclusionInvalid = new(4326, 400,
        "Mời ghi kết luận, chọn đơn vị thực hiện và hạn sau hôm nay.", "Text, unit and a day to come are needed.");
    public static readonly Problem ConclusionDone = new(4327, 409,
        "Kết luận này đã báo hoàn thành.", "The conclusion was reported as done.");
    public static readonly Problem ConclusionOpen = new(4328, 409,
        "Chưa kết thúc được: kết luận của lãnh đạo chưa thực hiện xong.", "A conclusion has not been carried out.");
    public static readonly Problem OnlineNotYet = new(4329, 409,
        "Vào ngày của buổi tiếp này, pháp luật chưa quy định tiếp công dân trực tuyến.", "On that day the law knew no online reception.");
    public static readonly Problem OnlineInvalid = new(4330, 400,
        "Mời chọn trường hợp, ghi các điểm cầu và quyết định.", "Ground, places and decision are needed.");
    public static readonly Problem OnlineStepsMissing = new(4331, 409,
        "Buổi tiếp trực tuyến chưa mở được: cần giấy mời, một lần kết nối thử thành công và ý kiến đồng ý ghi hình của người đăng ký.", "Invitation, a successful test and consent are needed first.");
    public static readonly Problem PersonUnknown = new(4332, 400,
        "Mời chọn một cán bộ đang làm việc.", "Choose somebody who works here.");
    public static readonly Problem PeriodInvalid = new(4333, 400,
        "Mời chọn tháng và năm từ 2014.", "Choose a month from 2014 on.");
    public static readonly Problem SheetInvalid = new(4334, 400,
        "Mời ghi ngày, nơi tiếp, người tiếp, số phiếu và giờ đến như trên phiếu giấy; ngày giờ không ở tương lai.", "Day, place, receiver, number and hour are needed as on the sheet, and not to come.");
    public static readonly Problem SheetTyped = new(4335, 409,
        "Phiếu mang số này của buổi tiếp đó đã được nhập.", "The sheet with this number was typed already.");
    public static readonly Problem SheetLikely = new(4336, 409,
        "Cùng ngày đã có lượt tiếp trùng họ tên hoặc điện thoại. Nếu là lượt khác, mời đánh dấu “Vẫn nhập” rồi gửi lại.", "A turn of that day has the same name or telephone; tick to enter it all the same.");
    public static readonly Problem PetitionUnknown = new(4337, 400,
        "Sổ đơn không có đơn mang mã này. Mời xem lại mã trên đơn (dạng DT-2021-000012), hoặc để trống nếu chưa vào sổ.", "No petition has this code; look at it again, or leave it empty.");
}
