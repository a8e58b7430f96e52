using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Paper;

/// <summary>A sheet to fill in by hand where there is no network.</summary>
internal sealed class BlankModel(Installation installation) : PageModel
{
    public static readonly string[] Lines = ["Ngày, giờ đến", "Nơi tiếp", "Họ và tên", "Địa chỉ", "Điện thoại", "Số giấy tờ", "Số người cùng nội dung, người đại diện", "Khiếu nại / kiến nghị, phản ánh / hỏi"];

    public string Agency => installation.AgencyName;
}
