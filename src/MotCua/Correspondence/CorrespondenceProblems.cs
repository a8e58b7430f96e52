namespace MotCua.Correspondence;

internal static class CorrespondenceProblems
{
    public static readonly Problem KindUnknown = new(3600, 400, "Mời chọn loại văn bản trong danh mục.", "The kind is not one of the list.");
    public static readonly Problem ReasonNeeded = new(3601, 400, "Mời ghi lý do sửa sổ.", "A reason is needed.");
    public static readonly Problem NothingChanged = new(3602, 400, "Chưa có nội dung nào thay đổi.", "Nothing was changed.");
    public static readonly Problem EntryCancelled = new(3603, 409, "Dòng này đã hủy, không sửa và không đóng dấu nữa.", "The entry was cancelled.");
    public static readonly Problem AlreadySealed = new(3604, 409, "Văn bản này đã ghi đóng dấu.", "The paper was sealed already.");
    public static readonly Problem NotSealedKind = new(3605, 409, "Loại văn bản này không đóng dấu cơ quan.", "Papers of this kind bear no seal.");
    public static readonly Problem DayInvalid = new(3606, 400, "Ngày chưa đúng. Ngày đến không được sau hôm nay; ngày văn bản không được sau ngày đến.", "The day is not valid.");
    public static readonly Problem SenderNeeded = new(3607, 400, "Mời ghi cơ quan, người gửi văn bản.", "Say who sent it.");
    public static readonly Problem ExcerptNeeded = new(3608, 400, "Mời ghi trích yếu nội dung.", "The excerpt is needed.");
    public static readonly Problem UnitNeeded = new(3609, 400, "Mời chọn đơn vị nhận văn bản.", "Choose the unit it goes to.");
    public static readonly Problem AlreadyReceived = new(3610, 409, "Văn bản này đã có người ký nhận.", "It was signed for already.");
    public static readonly Problem EntryUnknown = new(3611, 404, "Không có dòng này trong sổ. Mời mở lại sổ rồi chọn.", "There is no such entry.");
    public static readonly Problem CopiesInvalid = new(3612, 400, "Số bản phải từ 1 đến 9.999.", "The number of copies is not valid.");
    public static readonly Problem LetterSigned = new(3613, 409, "Văn bản đã ký nên không sửa được nữa.", "The letter was signed.");
    public static readonly Problem LetterNotSigned = new(3614, 409, "Văn bản chưa ký nên chưa cấp số.", "The letter was not signed yet.");
    public static readonly Problem LetterNumbered = new(3615, 409, "Văn bản đã có số.", "The letter has a number already.");
    public static readonly Problem NotWaiting = new(3616, 409, "Văn bản không còn chờ ký.", "The letter does not wait for a signature.");
    public static readonly Problem RecipientNeeded = new(3617, 400, "Mời ghi nơi nhận văn bản.", "Say whom it is for.");
    public static readonly Problem TextNeeded = new(3618, 400, "Mời nhập nội dung văn bản, không quá 8.000 ký tự.", "The text is needed.");
    public static readonly Problem LetterUnknown = new(3619, 404, "Không có văn bản này. Mời mở lại danh sách rồi chọn.", "There is no such letter.");
    public static readonly Problem NothingChosen = new(3620, 400, "Chưa chọn văn bản nào. Mời đánh dấu ít nhất một văn bản.", "Nothing was chosen.");
    public static readonly Problem NotInBulk = new(3621, 409, "Văn bản này phải ký riêng, không ký cùng lúc với văn bản khác.", "This paper has to be signed on its own.");
    public static readonly Problem DayBeforeLast = new(3622, 409, "Số văn bản lấy theo thứ tự thời gian: ngày văn bản không được trước ngày của số liền trước trong sổ.", "Numbers follow time: the day may not be before that of the last number.");
    public static readonly Problem PeriodInvalid = new(3623, 400, "Khoảng thời gian chưa đúng. Mời chọn ngày đầu không sau ngày cuối, trong cùng một năm.", "The period is not valid.");
}
