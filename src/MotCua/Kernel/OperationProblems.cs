namespace MotCua.Kernel;

/// <summary>Problems of running the house: 1400 copying · 1410 webhooks · 1420 keeping and erasing · 1430 what one is told.</summary>
public static class OperationProblems
{
    public static readonly Problem CopyRefused = new(1401, 409,
        "Chưa chép được sang PostgreSQL.", "The copy to PostgreSQL could not begin or go on; nothing was written.");
    public static readonly Problem CopyDiffers = new(1402, 409,
        "Hai bên không giống nhau.", "Source and target of the copy are not the same.");
    public static readonly Problem WebhookInvalid = new(1411, 422,
        "Chưa đăng ký được nơi nhận tin. Mời xem lại địa chỉ, khóa và việc cần báo.", "The webhook subscription is not in order.");
    public static readonly Problem RetentionInvalid = new(1421, 400,
        "Chưa thực hiện được việc lưu giữ, xóa. Mời xem lại nội dung đã ghi.", "The hold or erasure is not in order.");
    public static readonly Problem QuietHoursInvalid = new(1431, 400,
        "Giờ không làm phiền cần đủ giờ bắt đầu và giờ kết thúc, khác nhau; hoặc để trống cả hai.", "Quiet hours need a beginning and an end.");
}
