using System.Text.RegularExpressions;
using MotCua.Kernel.Law;

namespace MotCua.Kernel.Organisation;

/// <summary>
/// Mã định danh cơ quan, in either of its two written forms: the state's agency last (<c>000.00.16.H01</c>, QCVN 102:2016,
/// which dossier codes still carry) or first (<c>H01.16.00.000</c>, Quyết định 20/2020/QĐ-TTg).
/// </summary>
internal static partial class AgencyIdentifier
{
    /// <returns>What is wrong with it, in Vietnamese, or null.</returns>
    public static string? Fault(string text, LawBook law, DateOnly day)
    {
        if (!Shape().IsMatch(text)) return $"Mã định danh “{text}” chưa đúng dạng. Mã gồm chữ in hoa và chữ số, các cấp cách nhau dấu chấm, có mã cấp 1 như H01 ở đầu hoặc ở cuối; ví dụ 000.00.16.H01.";
        return law.Rule("agency-identifier", day) is { Number: { } most } row && text.Length > most
            ? $"Mã định danh dài {text.Length} ký tự; {row.Article} cho tối đa {most} ký tự." : null;
    }

    [GeneratedRegex(@"^([A-Z]\d\d(\.[0-9A-Z]+)*|([0-9A-Z]+\.)+[A-Z]\d\d|Z[0-9A-Z]{2,})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
