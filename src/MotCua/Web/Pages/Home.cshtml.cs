using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

internal sealed class HomeModel(OfficeClock clock, Installation installation, IEnumerable<IWorkingFigures> sources) : PageModel
{
    /// <summary>What people ask for most in this sector; each opens the search.</summary>
    public static readonly IReadOnlyList<(string Title, string About, string English, string AboutEnglish, string Search)> Needs =
    [
        ("Trợ cấp thất nghiệp", "Hưởng, chuyển nơi hưởng, tạm dừng, tiếp tục", "Unemployment benefit", "Claim, move, suspend, resume", "trợ cấp thất nghiệp"),
        ("Trợ cấp xã hội hằng tháng", "Người cao tuổi, người khuyết tật, trẻ mồ côi", "Monthly social allowance", "Older people, people with disabilities, orphans", "trợ cấp xã hội hằng tháng"),
        ("Giấy phép lao động", "Người nước ngoài làm việc tại Việt Nam", "Work permit", "Foreigners working in Viet Nam", "giấy phép lao động"),
        ("Người có công", "Trợ cấp, xác nhận, thay đổi thông tin", "People with meritorious service", "Allowances, confirmation, changes", "người có công"),
        ("Bảo hiểm y tế cho trẻ dưới 6 tuổi", "Làm cùng lúc với khai sinh", "Health insurance for under-sixes", "Together with birth registration", "bảo hiểm y tế trẻ em dưới 6 tuổi"),
        ("Nội quy, thỏa ước lao động", "Dành cho doanh nghiệp", "Labour rules and agreements", "For employers", "nội quy lao động"),
    ];

    public IReadOnlyList<WorkingFigure> Figures { get; private set; } = [];

    public string ExampleCode { get; } = installation.CodePatternOn(clock.Today)
        .Replace("{agency}", installation.AgencyIdentifier, StringComparison.Ordinal)
        .Replace("{yyMMdd}", clock.Today.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{nnnn}", "0007", StringComparison.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var figures = new List<WorkingFigure>();
        foreach (var source in sources) figures.AddRange(await source.ReadAsync(cancellation));
        Figures = figures;
    }
}
