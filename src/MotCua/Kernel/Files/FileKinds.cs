namespace MotCua.Kernel.Files;

/// <summary>A kind of file that is taken in, and the endings it may carry.</summary>
public sealed record FileKind(string MediaType, string Name, params string[] Extensions)
{
    public static readonly FileKind Pdf = new("application/pdf", "PDF", ".pdf");
    public static readonly FileKind Jpeg = new("image/jpeg", "ảnh JPEG", ".jpg", ".jpeg", ".jfif");
    public static readonly FileKind Png = new("image/png", "ảnh PNG", ".png");
    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)", ".docx");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (.xlsx)", ".xlsx");
    public static readonly FileKind Odt = new("application/vnd.oasis.opendocument.text", "OpenDocument (.odt)", ".odt");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Jpeg, Png, Docx, Xlsx, Odt];

    /// <summary>For the <c>accept</c> of a file field.</summary>
    public static string Accept => string.Join(',', All.SelectMany(kind => kind.Extensions));

    public static string InWords => "PDF, ảnh JPG hoặc PNG, Word (.docx), Excel (.xlsx), OpenDocument (.odt)";

    /// <summary>May a browser show it in a page of its own? PDF and pictures only.</summary>
    public static bool MayShow(string mediaType) => mediaType == Pdf.MediaType || mediaType == Jpeg.MediaType || mediaType == Png.MediaType;
}
