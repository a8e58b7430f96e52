namespace MotCua.Dossiers.CoSigning;

/// <summary>This part's share of the catalogue of problems: 4180–4199.</summary>
public static class CoSignProblems
{
    public static readonly Problem NameNeeded = new(4180, 400,
        "Mời ghi họ và tên người cùng ký (2 đến 120 ký tự).", "The co-signer's name is needed.");
    public static readonly Problem NumberInvalid = new(4181, 400,
        "Số định danh cá nhân gồm 12 chữ số. Mời xem trên thẻ căn cước.", "The personal number has twelve digits.");
    public static readonly Problem NotTheSubmitter = new(4182, 400,
        "Người cùng ký phải là người khác người nộp.", "The submitter does not co-sign.");
    public static readonly Problem CapacityNeeded = new(4183, 400,
        "Mời chọn hoặc ghi tư cách của người cùng ký, ví dụ vợ, chồng, đồng sở hữu.", "Say in what capacity they sign.");
    public static readonly Problem EmailInvalid = new(4184, 400,
        "Địa chỉ thư điện tử chưa đúng. Mời kiểm tra lại.", "The e-mail address is not valid.");
    public static readonly Problem TooMany = new(4185, 409,
        "Đã mời quá số người hoặc số lần cho phép. Mời bỏ bớt, hoặc mời tiếp vào ngày mai.", "Too many invitations.");
    public static readonly Problem AskedBefore = new(4186, 409,
        "Người này đang được mời ký hồ sơ này. Mời chờ, hoặc bỏ lời mời cũ trước.", "This person is invited already.");
    public static readonly Problem ReasonNeeded = new(4187, 400,
        "Mời ghi lý do không đồng ý để người nộp biết cần sửa gì.", "Say why not.");
    public static readonly Problem Gone = new(4188, 410,
        "Lời mời cùng ký không còn: đã hết hạn, đã được bỏ, hoặc hồ sơ không còn chờ gửi. Mời hỏi người nộp.", "The invitation is gone.");
    public static readonly Problem AnsweredBefore = new(4189, 409,
        "Lời mời này đã được trả lời.", "It was answered before.");
    public static readonly Problem ContentChanged = new(4190, 409,
        "Nội dung hồ sơ đã đổi sau khi gửi cho Ông/Bà. Mời người nộp gửi lại để Ông/Bà xem bản mới.", "The content has changed since.");
    public static readonly Problem NumberWrong = new(4191, 400,
        "Số định danh chưa khớp với số người nộp đã ghi. Mời kiểm tra lại, hoặc hỏi người nộp.", "The number is not the one the submitter gave.");
    public static readonly Problem SignerMissing = new(4192, 409,
        "Hồ sơ này cần người khác cùng ký trước khi gửi. Hãy mời họ ký trong mục Cùng ký.", "Somebody else has to sign first.");
    public static readonly Problem NotSigned = new(4193, 409,
        "Còn người chưa cùng ký. Hồ sơ chỉ gửi được khi mọi người đã đồng ý với đúng nội dung này.", "Not everybody has signed.");
    public static readonly Problem NotRead = new(4194, 400,
        "Mời đánh dấu là đã đọc toàn bộ nội dung trước khi ký.", "Say that you have read it.");
}
