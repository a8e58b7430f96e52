namespace MotCua.Kernel.Signatures;

/// <summary>Signatures' part of the catalogue of problems: 1500–1519.</summary>
public static class SignatureProblems
{
    public static readonly Problem NotASignature = new(1501, 422,
        "Tệp này không phải chữ ký số CMS (.p7s). Mời chọn tệp chữ ký tách rời do phần mềm ký tạo ra.", "This is not a CMS signature.");
    public static readonly Problem NotOfThisFile = new(1502, 422,
        "Chữ ký không phải của tệp này, hoặc tệp đã thay đổi sau khi ký. Mời ký lại đúng tệp đang lưu.", "The signature does not belong to this file.");
    public static readonly Problem NotOneSigner = new(1503, 422,
        "Mỗi tệp chữ ký cần đúng một người ký, kèm chứng thư. Mời tải từng chữ ký lên riêng.", "There must be exactly one signer with a certificate.");
    public static readonly Problem TooWeak = new(1504, 422,
        "Chữ ký dùng thuật toán đã lỗi thời. Mời ký lại với SHA-256 trở lên và khóa RSA từ 2048 bit hoặc ECDSA.", "The signature rests on a weak algorithm.");
    public static readonly Problem PfxUnreadable = new(1505, 422,
        "Không mở được tệp PFX: mật khẩu chưa đúng hoặc tệp không phải PFX. Mời kiểm tra rồi chọn lại tệp.", "The PFX cannot be opened with this passphrase.");
    public static readonly Problem NoPrivateKey = new(1506, 422,
        "Tệp PFX cần có đúng một chứng thư kèm khóa bí mật (RSA hoặc ECDSA).", "The PFX must hold one certificate with its private key.");
    public static readonly Problem OutOfValidity = new(1507, 422,
        "Chứng thư không còn hoặc chưa có hiệu lực vào thời điểm ký.", "The certificate is not valid at the time of signing.");
    public static readonly Problem KeyNotYours = new(1508, 403,
        "Anh chị không được dùng chứng thư này. Mời chọn chứng thư của mình, hoặc tải chữ ký đã ký bên ngoài lên.", "This key is not yours to use.");
    public static readonly Problem KeyWithdrawn = new(1509, 409,
        "Chứng thư này đã thôi dùng.", "This key was withdrawn.");
    public static readonly Problem SignedAlready = new(1510, 409,
        "Tệp này đã có chữ ký bằng chứng thư đó.", "The file carries a signature under this certificate already.");
    public static readonly Problem HolderNeeded = new(1511, 400,
        "Mời chọn một người đang làm việc, hoặc một đơn vị cho con dấu của cơ quan, không chọn cả hai.", "Choose one person, or one unit for a seal.");
    public static readonly Problem NotForSigning = new(1512, 422,
        "Chứng thư này không dùng để ký (thiếu mục đích chữ ký số). Mời dùng chứng thư chữ ký số.", "The certificate is not meant for signing.");
    public static readonly Problem NotDetached = new(1513, 422,
        "Tệp chữ ký chứa cả nội dung. Mời ký lại ở dạng chữ ký tách rời (detached).", "The signature is not detached.");
    public static readonly Problem WayNeeded = new(1514, 400,
        "Mời chọn chứng thư để ký, hoặc chọn tệp chữ ký (.p7s) đã ký bên ngoài.", "Choose a key, or a signature made outside.");
    public static readonly Problem NothingToSign = new(1515, 409,
        "Không có tệp để ký. Mời quét, tải tệp lên trước.", "There is no file to sign.");
}
