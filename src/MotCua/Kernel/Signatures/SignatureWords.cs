namespace MotCua.Kernel.Signatures;

/// <summary>How signatures are spoken of on screens.</summary>
public static class SignatureWords
{
    public static string Purpose(SignaturePurpose purpose) => purpose switch
    {
        SignaturePurpose.CertifiedCopy => "Xác nhận bản số hóa",
        SignaturePurpose.Decision => "Ký kết quả",
        _ => "Con dấu cơ quan",
    };

    public static string Way(SignatureWay way) => way == SignatureWay.ImportedKey ? "ký tại đây" : "ký bên ngoài, tải lên";

    public static string Chain(ChainState state) => state switch
    {
        ChainState.Trusted => "Chứng thư do nơi cấp được tin cậy; chưa kiểm tra thu hồi",
        ChainState.SelfIssued => "Chứng thư tự cấp, không nơi nào bảo đảm",
        _ => "Chưa xác định được nơi cấp chứng thư",
    };

    /// <summary>The kind of the tag that goes with it.</summary>
    public static string Tone(FileSignature signature) => signature.IsDemonstration ? "warn" : signature.Chain == ChainState.Trusted ? "ok" : "warn";
}
