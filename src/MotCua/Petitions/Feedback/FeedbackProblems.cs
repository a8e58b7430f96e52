namespace MotCua.Petitions.Feedback;

/// <summary>Problems of feedback on services: 4600–4699.</summary>
public static class FeedbackProblems
{
    public static readonly Problem ServiceUnknown = new(4601, 400,
        "Mời chọn phản ánh về việc gì.", "Choose a service of the list.");
    public static readonly Problem UnitNeeded = new(4602, 400,
        "Mời chọn đơn vị đang hoạt động mà phản ánh nói đến.", "Choose a unit in being.");
    public static readonly Problem TextNeeded = new(4603, 400,
        "Mời ghi nội dung phản ánh, nhiều nhất 4.000 chữ cái.", "Text is needed, of 4,000 characters at most.");
    public static readonly Problem PhotoRefused = new(4604, 400,
        "Chỉ nhận một ảnh JPG hoặc PNG. Mời chọn ảnh khác, hoặc gửi phản ánh không kèm ảnh.", "Only one JPG or PNG picture is taken.");
    public static readonly Problem FeedbackUnknown = new(4605, 404,
        "Không có phản ánh mang mã này, hoặc mã bí mật chưa đúng. Mời xem lại trang đã lưu khi gửi.", "There is no such feedback, or the secret is wrong.");
    public static readonly Problem NotInThatState = new(4606, 409,
        "Phản ánh không còn ở bước cho phép việc đó. Mời xem lại.", "The feedback is no longer at that step.");
    public static readonly Problem WordsNeeded = new(4607, 400,
        "Mời ghi rõ nội dung, lý do.", "Words are needed.");
    public static readonly Problem ShowsSender = new(4608, 409,
        "Bản công khai còn nêu tên hoặc cách liên hệ của người gửi. Mời bỏ các thông tin đó.", "The public version still shows who sent it.");
    public static readonly Problem PlaceInvalid = new(4609, 400,
        "Vị trí trên bản đồ chưa đúng: vĩ độ từ -90 đến 90, kinh độ từ -180 đến 180.", "Latitude or longitude is out of range.");
    public static readonly Problem CauseUnknown = new(4610, 400,
        "Mời chọn nguyên nhân trong danh mục.", "Choose a cause of the list.");
    public static readonly Problem MatterUnknown = new(4611, 400,
        "Không có đơn hoặc phản ánh mang mã này thuộc đơn vị của anh chị.", "There is no such petition or feedback of your unit.");
    public static readonly Problem DayNeeded = new(4612, 400,
        "Mời ấn định ngày xong, từ hôm nay trở đi.", "A day from today on is needed.");
}
