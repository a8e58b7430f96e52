using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

/// <summary>Problems whose numbers begin with the same hundreds, under the name of what they belong to.</summary>
internal sealed record ProblemGroup(int Hundreds, string Name, string English, IReadOnlyList<Problem> Problems);

/// <summary>The catalogue of problems: its groups, or the group that one number stands in.</summary>
internal sealed class ProblemListModel : PageModel
{
    /// <summary>What the hundreds of <see cref="Problems"/> belong to, by the first of them.</summary>
    private static readonly (int From, string Name, string English)[] Names =
    [
        (10, "Chung", "General"), (11, "Tài khoản, đăng nhập", "People and sign-in"), (12, "Đơn vị, lịch làm việc", "Organisation and calendar"),
        (13, "Tệp tải lên", "Files"), (14, "Vận hành", "Operation"), (15, "Chữ ký số", "Signatures"), (20, "Thủ tục", "Procedures"), (30, "Hồ sơ", "Dossiers"),
        (34, "Thống kê", "Statistics"), (35, "Giấy tờ, in ấn", "Papers and printing"), (36, "Văn thư", "Correspondence"), (37, "Ngày làm việc của cán bộ", "The officer's day"),
        (38, "Lấy số, đặt lịch", "Visits"), (39, "Thanh tra, kiểm tra", "Inspections"), (40, "Bảng quyết định, biểu mẫu điện tử", "Decision tables and forms"),
        (41, "Đánh giá, việc của người dân", "Ratings and what is a citizen's own"), (42, "Đơn thư", "Petitions"), (43, "Tiếp công dân, góp ý quy định", "Reception, remarks on rules"),
        (44, "Tố cáo, tin báo", "Denunciations and tips"), (45, "Giải trình", "Accountability"), (46, "Phản ánh", "Feedback"), (47, "Kế hoạch", "Plans"), (48, "Chỉ số", "Indices"), (49, "Bộ câu hỏi, khảo sát", "Questionnaires and surveys"),
    ];

    /// <summary>Every <see cref="Problem"/> kept in a static field of the program, by number.</summary>
    public static IReadOnlyList<Problem> All { get; } =
    [
        .. typeof(Problem).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Problems", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Problem) && !field.Name.StartsWith('<'))
            .Select(field => (Problem)field.GetValue(null)!)
            .DistinctBy(problem => problem.Number)
            .OrderBy(problem => problem.Number),
    ];

    public static IReadOnlyList<ProblemGroup> Groups { get; } =
    [
        .. All.GroupBy(problem => problem.Number / 100).Select(group =>
        {
            var (_, name, english) = Names.Last(row => row.From <= group.Key);
            return new ProblemGroup(group.Key, name, english, [.. group]);
        }),
    ];

    /// <summary>The group asked for; null on the page that lists them.</summary>
    public ProblemGroup? Group { get; private set; }

    /// <summary>Where a number is explained.</summary>
    public static string Address(Problem problem) => $"/api/problems/{problem.Code}#{problem.Code}";

    public IActionResult OnGet(string? code)
    {
        if (code is null) return Page();
        var number = code.StartsWith("MC-", StringComparison.OrdinalIgnoreCase) && int.TryParse(code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : -1;
        Group = Groups.FirstOrDefault(group => group.Problems.Any(problem => problem.Number == number));
        return Group is null ? NotFound() : Page();
    }
}
