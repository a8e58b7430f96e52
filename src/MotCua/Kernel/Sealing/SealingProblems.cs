namespace MotCua.Kernel.Sealing;

/// <summary>Keys and passphrases: 4400–4409.</summary>
public static class SealingProblems
{
    public static readonly Problem PassphraseWeak = new(4400, 400,
        "Câu mật khẩu cần ít nhất 14 ký tự và không phải câu dễ đoán. Mời dùng bốn, năm từ không liên quan với nhau.", "The passphrase needs at least 14 characters and must not be easily guessed.");
    public static readonly Problem PassphraseWrong = new(4401, 400,
        "Câu mật khẩu chưa đúng. Mời nhập lại; nếu đã quên, mời tạo khóa mới rồi nhờ những người giữ khóa khôi phục.", "The passphrase is not right.");
    public static readonly Problem PassphraseUnequal = new(4402, 400,
        "Hai lần nhập câu mật khẩu chưa giống nhau. Mời nhập lại.", "The two passphrases differ.");
    public static readonly Problem NoKey = new(4403, 409,
        "Anh chị chưa có khóa riêng. Mời tạo khóa riêng trước.", "You have no key of your own yet.");
    public static readonly Problem KeyLocked = new(4404, 409,
        "Khóa riêng đang đóng. Mời mở khóa bằng câu mật khẩu rồi thực hiện tiếp.", "Your key is locked; unlock it first.");
    public static readonly Problem TooManyTries = new(4405, 429,
        "Đã nhập sai nhiều lần. Mời đợi 15 phút rồi thử lại.", "Too many wrong passphrases; wait fifteen minutes.");
    public static readonly Problem KeyExchanged = new(4406, 409,
        "Khóa công khai trong hệ thống không khớp với khóa riêng của anh chị. Mời dừng lại và báo ngay cho người đứng đầu cơ quan.", "The public key in the store does not belong to your private key: somebody exchanged it.");
    public static readonly Problem HasKey = new(4407, 409,
        "Anh chị đã có khóa riêng. Nếu quên câu mật khẩu, mời chọn “Tạo khóa mới”.", "You have a key already.");
}
