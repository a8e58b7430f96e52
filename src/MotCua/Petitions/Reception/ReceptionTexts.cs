using MotCua.Kernel.Law;
using MotCua.Kernel.Printing;
using MotCua.Web;

namespace MotCua.Petitions.Reception;

/// <summary>Words of the two notices; the clerk words them like every block of text.</summary>
internal static class ReceptionTexts
{
    public const string Refusal = "tiep-dan.tu-choi", Conclusion = "tiep-dan.ket-luan";

    private static readonly Placeholder
        Agency = new("cơ quan", "Tên cơ quan", "Sở Lao động - Thương binh và Xã hội tỉnh An Giang"),
        Name = new("họ tên", "Người đến", "Nguyễn Văn Mẫu"),
        Day = new("ngày tiếp", "Ngày của buổi tiếp", "15/11/2021"),
        Ground = new("lý do", "Lý do trong danh mục", "Vụ việc đã giải quyết đúng pháp luật"),
        Article = new("căn cứ", "Điều luật của lý do", "Luật Tiếp công dân 2013 Điều 9 khoản 3"),
        Explained = new("giải thích", "Lời đã giải thích tại buổi tiếp", "Vụ việc đã có quyết định giải quyết"),
        Text = new("kết luận", "Kết luận của người tiếp", "Kiểm tra lại danh sách và trả lời"),
        Unit = new("đơn vị", "Đơn vị thực hiện", "Phòng Bảo trợ xã hội"),
        Due = new("hạn", "Ngày phải xong", "30/11/2021");

    public static readonly BlockShape[] Shapes =
    [
        new(Refusal, "Thông báo từ chối tiếp công dân (01/TCD)", "Nội dung thông báo",
            "Ngày [ngày tiếp], ông/bà [họ tên] đến [cơ quan] đề nghị được tiếp.\nCăn cứ [căn cứ], [cơ quan] từ chối tiếp vì: [lý do].\nNội dung đã giải thích: [giải thích]\n[cơ quan] thông báo để ông/bà biết.",
            [Agency, Name, Day, Ground, Article, Explained]),
        new(Conclusion, "Thông báo kết luận việc tiếp công dân", "Nội dung thông báo",
            "Sau khi tiếp ông/bà [họ tên] ngày [ngày tiếp], [cơ quan] kết luận như sau:\n[kết luận]\nĐơn vị thực hiện: [đơn vị]. Hạn hoàn thành: [hạn].\n[đơn vị] báo kết quả trước hạn nói trên.",
            [Agency, Name, Day, Text, Unit, Due]),
    ];

    public static Dictionary<string, string?> RefusalValues(ReceptionTurn turn, LawCode ground, TurnRefusal refusal, Installation installation) => new()
    {
        [Agency.Name] = installation.AgencyName, [Name.Name] = turn.Name, [Day.Name] = Say.Day(turn.Day), [Ground.Name] = ground.Name, [Article.Name] = ground.More.GetValueOrDefault("article"), [Explained.Name] = refusal.Words,
    };

    public static Dictionary<string, string?> ConclusionValues(ReceptionTurn turn, ReceptionConclusion conclusion, string unit, Installation installation) => new()
    {
        [Agency.Name] = installation.AgencyName, [Name.Name] = turn.Name, [Day.Name] = Say.Day(turn.Day), [Text.Name] = conclusion.Text, [Unit.Name] = unit, [Due.Name] = Say.Day(conclusion.DueOn),
    };
}
