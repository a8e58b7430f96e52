using MotCua.Kernel.Printing;

namespace MotCua.Correspondence;

/// <summary>Templates of the letters that are drafted here; the clerk words them like every block of text.</summary>
internal static class LetterTexts
{
    private static readonly Placeholder Agency = new("cơ quan", "Tên cơ quan", "Sở Lao động - Thương binh và Xã hội tỉnh An Giang"), Phone = new("điện thoại cơ quan", "Số máy của cơ quan", "1022");

    public static readonly BlockShape[] Shapes =
    [
        new(KeyOf("CV"), "Công văn", "Nội dung gợi ý", "[cơ quan] nhận được văn bản của quý cơ quan về việc ……. Sau khi xem xét, [cơ quan] có ý kiến như sau: ……\nTrân trọng.", [Agency, Phone]),
        new(KeyOf("TB"), "Thông báo", "Nội dung gợi ý", "[cơ quan] thông báo như sau: ……\nCần biết thêm, mời liên hệ số [điện thoại cơ quan].", [Agency, Phone]),
        new(KeyOf("GM"), "Giấy mời", "Nội dung gợi ý", "[cơ quan] trân trọng kính mời: ……\nĐến dự: ……\nThời gian: …… giờ ……, ngày …… tháng …… năm ……\nĐịa điểm: ……", [Agency, Phone]),
    ];

    public static string KeyOf(string kind) => $"van-ban.{kind.ToLowerInvariant()}";

    public static Dictionary<string, string?> Values(Installation installation) => new() { [Agency.Name] = installation.AgencyName, [Phone.Name] = installation.Telephone };
}
