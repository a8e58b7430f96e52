namespace MotCua.Ratings;

/// <summary>The room's part of the catalogue of problems: 4100–4119.</summary>
public static class RatingProblems
{
    public static readonly Problem SlipUnknown = new(4100, 404,
        "Không có phiếu đánh giá mang mã này. Mời xem lại mã gồm 12 chữ và số in trên phiếu.", "There is no rating slip with this code.");
    public static readonly Problem SlipUsed = new(4101, 410,
        "Phiếu đánh giá này đã được dùng. Mỗi phiếu chỉ đánh giá một lần; xin cảm ơn Ông/Bà.", "This rating slip was used. Each slip is answered once; thank you.");
    public static readonly Problem SlipExpired = new(4102, 410,
        "Phiếu đánh giá này đã quá một năm nên không dùng được nữa. Nếu cần phản ánh, mời liên hệ cơ quan.", "This rating slip is more than a year old.");
    public static readonly Problem AnswerNeeded = new(4103, 400,
        "Mời chọn một câu trả lời.", "Please choose an answer.");
    public static readonly Problem CommentTooLong = new(4104, 400,
        "Lời góp ý dài quá 1.000 chữ. Mời viết ngắn lại.", "The comment is longer than 1,000 characters.");
    public static readonly Problem CommentUnknown = new(4105, 404,
        "Không có lời góp ý này, hoặc lời góp ý thuộc đơn vị khác.", "There is no such comment.");
    public static readonly Problem CommentJudged = new(4106, 409,
        "Lời góp ý này đã được duyệt. Mời tải lại trang.", "The comment was judged already.");
    public static readonly Problem ReasonNeeded = new(4107, 400,
        "Mời ghi lý do không công khai lời góp ý này.", "Say why the comment is not shown.");
}
