namespace MotCua.Petitions.RuleFeedback;

/// <summary>The part's share of the catalogue of problems: 4370–4389.</summary>
public static class RuleFeedbackProblems
{
    public static readonly Problem RemarkInvalid = new(4370, 400,
        "Mời ghi họ tên, địa chỉ, điện thoại, quy định cần góp ý và nội dung.", "Name, address, telephone, the rule and what is wrong are needed.");
    public static readonly Problem RemarkUnknown = new(4371, 404,
        "Không có phản ánh, kiến nghị như vậy, hoặc mã bí mật chưa đúng.", "There is no such remark, or the secret is wrong.");
    public static readonly Problem NotNow = new(4372, 409,
        "Phản ánh, kiến nghị không còn ở bước cho phép việc này. Mời xem lại.", "It is not at a step that allows this.");
    public static readonly Problem BodyNeeded = new(4373, 400,
        "Mời ghi nơi nhận và số văn bản chuyển.", "Name the body and the letter's number.");
    public static readonly Problem AssignmentNeeded = new(4374, 400,
        "Chỉ xử lý khi được giao. Mời chọn đơn vị, ghi văn bản giao và hạn sau hôm nay.", "It is handled only when assigned: unit, document and a day to come are needed.");
    public static readonly Problem CriteriaNeeded = new(4375, 400,
        "Mời đánh giá đủ sáu tiêu chí, mỗi tiêu chí có ý kiến.", "Judge all six criteria, each with words.");
    public static readonly Problem ResultNeeded = new(4376, 400,
        "Mời chọn kết quả và ghi lý do.", "Choose a result and say why.");
    public static readonly Problem NotYours = new(4377, 403,
        "Phản ánh, kiến nghị này không giao cho đơn vị của anh chị.", "It is not assigned to your unit.");
}
