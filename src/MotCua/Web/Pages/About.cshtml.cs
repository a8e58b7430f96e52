using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

internal sealed class AboutModel(IEnumerable<Room> rooms) : PageModel
{
    public static readonly IReadOnlyList<Solution> Solutions =
    [
        new(1, "Mọi công chức, viên chức hiểu PAPI: từng nội dung, từng tiêu chí", "Every officer knows PAPI: each dimension and criterion", "Tuyên truyền nội bộ", "Awareness"),
        new(2, "Người dân được biết, được bàn, được giám sát; dân chủ ở cơ sở", "People are told, take part and supervise; grassroots democracy", "Tham gia", "Participation"),
        new(3, "Công khai thông tin hữu ích và đáng tin cậy", "Useful and trustworthy information is published", "Công khai", "Transparency"),
        new(4, "Trách nhiệm giải trình; tiếp công dân; giải quyết đơn thư", "Accountability; receiving citizens; settling petitions", "Đơn thư, Giải trình", "Petitions, Accountability"),
        new(5, "Kiểm soát tham nhũng", "Control of corruption", "Liêm chính", "Integrity"),
        new(6, "Công khai thủ tục; một cửa và một cửa liên thông", "Procedures published; one-stop and joint handling", "Thủ tục, Hồ sơ", "Procedures, Dossiers", "Procedures", "Dossiers"),
        new(7, "Bảo hiểm y tế, trẻ em dưới 6 tuổi; an ninh, an toàn cơ quan", "Health insurance, children under six; safety of the agency", "Trẻ em, An toàn cơ quan", "ChildHealth, AgencySafety"),
        new(8, "Bưu chính công ích; dịch vụ công trực tuyến", "Public post; online services", "Bưu chính, Thanh toán", "Post, Payments"),
    ];

    /// <summary>A solution works in part once one of its rooms stands in the list of rooms.</summary>
    public bool Works(Solution solution) =>
        rooms.Any(room => solution.Standing.Any(name => room.GetType().Namespace == "MotCua." + name));

    internal sealed record Solution(int Number, string Vietnamese, string English, string Rooms, string RoomsEnglish, params string[] Standing);
}
