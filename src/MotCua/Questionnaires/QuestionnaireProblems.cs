namespace MotCua.Questionnaires;

/// <summary>The room's part of the catalogue of problems: 4900–4999.</summary>
public static class QuestionnaireProblems
{
    public static readonly Problem TextInvalid = new(4900, 400,
        "Bộ câu hỏi còn chỗ chưa đúng. Mời xem phần kiểm tra rồi sửa.", "The questionnaire has faults. See the checks.");
    public static readonly Problem VersionPublished = new(4901, 409,
        "Phiên bản này đã ban hành nên không sửa được nữa. Mời lập phiên bản mới.", "A published version is not changed. Make a new one.");
    public static readonly Problem DraftExists = new(4902, 409,
        "Đã có một phiên bản đang soạn. Mời soạn tiếp phiên bản ấy.", "There is a draft already.");
    public static readonly Problem NameNeeded = new(4903, 400,
        "Mời ghi tên bộ câu hỏi.", "The questionnaire needs a name.");
    public static readonly Problem SurveyFactsNeeded = new(4904, 400,
        "Mời ghi đủ tên, thời gian, cỡ mẫu của đợt khảo sát.", "A round needs its title, period and sample size.");
    public static readonly Problem VersionNeeded = new(4905, 400,
        "Mời chọn một bộ câu hỏi đang dùng.", "Choose a questionnaire that is in use.");
    public static readonly Problem NotInThatState = new(4906, 409,
        "Đợt khảo sát không còn ở bước cho phép việc đó. Mời tải lại trang.", "The round is no longer at that step.");
    public static readonly Problem FrameEmpty = new(4907, 409,
        "Trong thời gian này chưa có hồ sơ nào giải quyết xong để rút mẫu. Mời chọn thời gian khác.", "No dossier was finished in the period.");
    public static readonly Problem NotOnTeam = new(4908, 403,
        "Chỉ người được giao làm đợt khảo sát này mới xem được người trong mẫu. Mời nhờ người phụ trách thêm tên.", "Only those who work on the round see its sample.");
    public static readonly Problem UnitUnknown = new(4909, 404,
        "Không có số phiếu này trong mẫu đang hỏi. Mời xem lại số.", "There is no such number in the sample.");
    public static readonly Problem AlreadyAnswered = new(4910, 409,
        "Người này đã trả lời rồi; lần này không tính thêm. Xin cảm ơn.", "This person has answered already; nothing was counted twice.");
    public static readonly Problem LinkUnknown = new(4911, 404,
        "Không có phiếu khảo sát mang mã này. Mời xem lại mã trên thư mời.", "There is no questionnaire with this code.");
    public static readonly Problem AnswersInvalid = new(4912, 400,
        "Có câu trả lời chưa đúng hoặc còn thiếu. Mời xem những chỗ được đánh dấu.", "Some answers are missing or cannot be read.");
    public static readonly Problem ReasonNeeded = new(4913, 400,
        "Mời chọn lý do.", "Choose a reason.");
    public static readonly Problem SecondByOther = new(4914, 409,
        "Lần nhập thứ hai phải do người khác làm. Mời nhờ đồng nghiệp.", "The second entry is made by another person.");
    public static readonly Problem NotDrawnTwice = new(4915, 409,
        "Phiếu này không thuộc phần phải nhập hai lần, hoặc đã nhập đủ.", "This questionnaire is not entered twice, or was already.");
    public static readonly Problem StillDiffering = new(4916, 409,
        "Còn phiếu giấy chưa nhập đủ hai lần hoặc chưa thống nhất. Mời xem trang đối chiếu trước khi kết thúc.", "Some paper questionnaires were not entered twice or still differ.");
    public static readonly Problem ImportInvalid = new(4917, 400,
        "Tệp chưa đúng. Mời sửa các dòng được nêu rồi nhập lại; chưa có gì được lưu.", "The file is not right. Nothing was stored.");
    public static readonly Problem NothingAnswered = new(4918, 409,
        "Chưa có câu trả lời nào nên chưa kết thúc được.", "Nobody has answered yet.");
    public static readonly Problem WorkerUnknown = new(4919, 400,
        "Mời chọn cán bộ đang làm việc.", "Choose an officer who works here.");
    public static readonly Problem ChoiceNeeded = new(4920, 400,
        "Mời chọn lần nhập đúng cho từng câu khác nhau.", "Choose which entry is right for each difference.");
}
