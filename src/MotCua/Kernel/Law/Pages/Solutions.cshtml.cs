using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.Law.Pages;

/// <summary>Public: the department's plan, clause by clause, and how this software reads it.</summary>
internal sealed class SolutionsModel(LawBook law) : PageModel
{
    public IEnumerable<IGrouping<int, SolutionClause>> Solutions => law.Clauses.GroupBy(clause => clause.Solution);

    public static string RoomName(string room) => room switch
    {
        "Awareness" => "Nhận thức về PAPI",
        "Participation" => "Tham gia của người dân",
        "Transparency" => "Công khai",
        "Accountability" => "Giải trình",
        "Petitions" => "Đơn thư, tiếp công dân",
        "Integrity" => "Phòng, chống tham nhũng",
        "Procedures" => "Thủ tục hành chính",
        "Dossiers" => "Hồ sơ một cửa",
        "ChildHealth" => "Bảo hiểm y tế, trẻ dưới 6 tuổi",
        "AgencySafety" => "An ninh, trật tự cơ quan",
        "Post" => "Bưu chính công ích",
        "Payments" => "Thanh toán",
        _ => room,
    };

    public static string DimensionName(string dimension) => dimension switch
    {
        "all" => "tất cả nội dung của PAPI",
        "D1" => "Tham gia của người dân ở cơ sở",
        "D2" => "Công khai, minh bạch",
        "D3" => "Trách nhiệm giải trình với người dân",
        "D4" => "Kiểm soát tham nhũng trong khu vực công",
        "D5" => "Thủ tục hành chính công",
        "D6" => "Cung ứng dịch vụ công",
        "D8" => "Quản trị điện tử",
        _ => dimension,
    };
}
