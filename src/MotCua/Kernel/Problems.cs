namespace MotCua.Kernel;

/// <summary>
/// The catalogue of every problem shown to a user. Numbers are never reused.
/// 1000 general · 1100 people and sign-in · 1200 organisation and calendar · 1300 files · 2000 procedures · 3000 dossiers.
/// </summary>
public static class Problems
{
    public static readonly Problem NotFound = new(1001, 404,
        "Không tìm thấy nội dung này. Mời kiểm tra lại địa chỉ hoặc tìm từ trang chủ.", "Nothing was found at this address.");
    public static readonly Problem NotAllowed = new(1002, 403,
        "Tài khoản của anh chị không được giao việc này. Nếu cần, mời liên hệ quản trị hệ thống của đơn vị.", "This account may not do this.");
    public static readonly Problem SignInNeeded = new(1003, 401,
        "Mời đăng nhập để tiếp tục.", "Please sign in to continue.");
    public static readonly Problem ChangedMeanwhile = new(1004, 409,
        "Có người vừa thay đổi nội dung này. Mời xem lại rồi thực hiện tiếp.", "Somebody else has just changed this.");
    public static readonly Problem InputInvalid = new(1005, 400,
        "Có thông tin chưa đúng. Mời xem các dòng được đánh dấu.", "Some of the input is not valid.");
    public static readonly Problem TooManyRequests = new(1006, 429,
        "Có quá nhiều yêu cầu trong thời gian ngắn. Mời đợi một phút rồi thử lại.", "Too many requests; wait a minute.");
    public static readonly Problem StoreUnavailable = new(1007, 503,
        "Hệ thống tạm thời chưa ghi được dữ liệu. Thông tin anh chị nhập chưa được lưu; mời thử lại sau ít phút.", "The store is not available for the moment.");
    public static readonly Problem KeyReused = new(1008, 422,
        "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Mời dùng khóa mới.", "This Idempotency-Key was used for another request.");
    public static readonly Problem Unexpected = new(1009, 500,
        "Có lỗi ngoài dự kiến. Chúng tôi đã ghi lại để xử lý; mời thử lại.", "Something went wrong on our side.");
}
