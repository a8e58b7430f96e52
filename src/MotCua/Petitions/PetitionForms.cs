using MotCua.Kernel.Law;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Printing;

namespace MotCua.Petitions;

/// <summary>A letter by its form: what the list says of it.</summary>
/// <param name="Number">As the circular or decree numbers it; null where ours has none, or the number was not found.</param>
/// <param name="LetterKind">A code of law/codes/letter-kinds.json: the book it is numbered in.</param>
/// <param name="To">Whom it is for.</param>
internal sealed record PetitionForm(string Code, string Name, string? Number, string Article, DateOnly? From, DateOnly? Until, string LetterKind, NoticeTo To)
{
    public bool IsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>The forms of law/codes/petition-forms.json, by the day of the letter.</summary>
internal sealed class PetitionForms(LawBook law)
{
    public const string List = "petition-forms";

    public IReadOnlyList<PetitionForm> All { get; } = [.. law.Codes(List).Select(code => new PetitionForm(code.Code, code.Name, code.More.GetValueOrDefault("number"), code.More.GetValueOrDefault("article", ""), code.From, code.To,
        code.More.GetValueOrDefault("kind", "TB"), Enum.Parse<NoticeTo>(code.More.GetValueOrDefault("recipient", nameof(NoticeTo.Author)))))];

    public string Name(string code) => All.FirstOrDefault(form => form.Code == code)?.Name ?? code;

    /// <exception cref="Refused"><see cref="PetitionProblems.FormUnknown"/>: none of that code is in force on the day.</exception>
    public PetitionForm On(string? code, DateOnly day) => All.FirstOrDefault(form => form.Code == code && form.IsOn(day)) ?? throw PetitionProblems.FormUnknown.Because(field: "Mau");
}

/// <summary>The templates of the letters; the clerk words them like every block, in dated versions.</summary>
internal static class PetitionTexts
{
    private static readonly Placeholder Agency = new("cơ quan", "Tên cơ quan", "Sở Lao động - Thương binh và Xã hội tỉnh An Giang"), Phone = new("điện thoại cơ quan", "Số máy của cơ quan", "1022"), Code = new("mã đơn", "Mã đơn trong sổ", "DT-2021-000001"),
        Received = new("ngày nhận", "Ngày nhận đơn", "15/11/2021"), Author = new("người gửi", "Người gửi đơn", "Ông Nguyễn Văn Mẫu"), About = new("nội dung", "Đơn nói về việc gì", "đề nghị xem xét chế độ trợ cấp"), Body = new("nơi có thẩm quyền", "Cơ quan có thẩm quyền", "Ủy ban nhân dân xã Mẫu"),
        Reason = new("lý do", "Lý do", "đơn không ghi địa chỉ người gửi"), Due = new("hạn", "Ngày cuối của thời hạn", "15/12/2021"), Result = new("kết quả", "Kết quả giải quyết", "chấp nhận một phần nội dung khiếu nại");

    private static readonly Placeholder[] Places = [Agency, Phone, Code, Received, Author, About, Body, Reason, Due, Result];

    private const string Opening = "Ngày [ngày nhận], [cơ quan] nhận được đơn của [người gửi], mã [mã đơn], về việc [nội dung].\n";
    private const string Ending = "\nCần biết thêm, Ông/Bà liên hệ số [điện thoại cơ quan].";

    public static BlockShape[] Shapes(IEnumerable<PetitionForm> forms) =>
        [.. forms.DistinctBy(form => form.Code).Select(form => new BlockShape(KeyOf(form.Code), form.Number is { } number ? $"{number} {form.Name}" : form.Name, "Nội dung", Opening + Middle(form.Code) + (form.To == NoticeTo.Author ? Ending : "\nTrân trọng."), Places))];

    public static string KeyOf(string form) => $"don-thu.{form}";

    public static Dictionary<string, string?> Values(Installation installation, Petition petition, string? body, string? reason, DateTime? due, string? result) => new()
    {
        [Agency.Name] = installation.AgencyName, [Phone.Name] = installation.Telephone, [Code.Name] = petition.Code, [Received.Name] = Web.Say.Day(petition.ReceivedOn), [Author.Name] = petition.AuthorName,
        [About.Name] = petition.About, [Body.Name] = body, [Reason.Name] = reason, [Due.Name] = due is { } at ? Web.Say.Day(OfficeClock.DayOf(at)) : null, [Result.Name] = result,
    };

    private static string Middle(string form) => form switch
    {
        "xld-huong-dan" => "Việc này không thuộc thẩm quyền giải quyết của [cơ quan]. [cơ quan] hướng dẫn Ông/Bà gửi đơn đến [nơi có thẩm quyền] để được giải quyết. Với nội dung này, [cơ quan] chỉ hướng dẫn một lần.",
        "xld-chuyen" => "Nội dung đơn thuộc thẩm quyền của [nơi có thẩm quyền]. [cơ quan] chuyển đơn và giấy tờ kèm theo để quý cơ quan giải quyết, và đề nghị thông báo kết quả cho người gửi đơn và [cơ quan].",
        "xld-bao-chuyen" => "[cơ quan] đã chuyển đơn của Ông/Bà đến [nơi có thẩm quyền] để giải quyết theo thẩm quyền. Mời Ông/Bà liên hệ cơ quan đó để biết kết quả.",
        "xld-tra" => "Đơn này không thuộc trường hợp chuyển đến [cơ quan], vì: [lý do]. [cơ quan] trả lại đơn và giấy tờ kèm theo để quý cơ quan xử lý theo quy định.",
        "xld-don-doc" => "Đến nay vụ việc chưa có kết quả. [cơ quan] đề nghị đơn vị giải quyết, báo cáo kết quả và nêu rõ nguyên nhân chậm.",
        "kn-03" => "[cơ quan] thụ lý giải quyết khiếu nại của Ông/Bà. Thời hạn giải quyết đến hết ngày [hạn], không kể thời gian tạm đình chỉ (nếu có).",
        "kn-04" => "[cơ quan] không thụ lý giải quyết khiếu nại này, vì: [lý do].",
        "kn-giay-moi" => "[cơ quan] mời đến dự buổi đối thoại về nội dung khiếu nại: …… giờ ……, ngày …… tháng …… năm ……, tại ……",
        "kn-14a" => "[cơ quan] quyết định tạm đình chỉ (đình chỉ) việc giải quyết khiếu nại này, vì: [lý do].",
        "kn-14b" => "[cơ quan] quyết định tiếp tục giải quyết khiếu nại này. Thời hạn còn lại tính tiếp từ ngày ban hành quyết định, đến hết ngày [hạn].",
        "kn-quyet-dinh" or "kn-gui-quyet-dinh" => "Kết quả giải quyết: [kết quả].\nNgười khiếu nại không đồng ý có quyền khiếu nại lần hai hoặc khởi kiện vụ án hành chính theo quy định của pháp luật.",
        "kn-quyet-dinh-2" => "Kết quả giải quyết lần hai: [kết quả].\nNgười khiếu nại không đồng ý có quyền khởi kiện vụ án hành chính theo quy định của pháp luật.",
        "kp-tra-loi" => "Sau khi xem xét, [cơ quan] trả lời như sau: [kết quả].",
        _ => "[cơ quan] thông báo như sau: [kết quả].",
    };
}

/// <summary>A letter as it is taken into the register of outgoing papers.</summary>
internal static class PetitionPost
{
    public static OutgoingLetter ToBook(this PetitionLetter letter, PetitionForm form, Petition petition, string template) =>
        new(form.LetterKind, letter.Id, letter.UnitId) { Reference = petition.Code, Excerpt = $"{form.Name} ({petition.Code})", Recipient = letter.Recipient, SignedBy = letter.SignedBy, Words = letter.SignedBy is null ? (template, letter.Text) : null };
}
