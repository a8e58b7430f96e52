using System.Text.RegularExpressions;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;

namespace MotCua.Commands;

/// <summary>What `setup` must know of the agency, and of whoever comes in first.</summary>
internal sealed partial record SetupAnswers(string Agency, string ShortName, string Identifier, string CodePattern, string Hours, string? Sign, string Administrator, string AdministratorName)
{
    /// <returns>What is wrong with the answers, in Vietnamese, or null.</returns>
    public string? Fault(LawBook law, DateOnly today) =>
        Agency.Trim().Length is < 3 or > 200 ? "Tên cơ quan cần từ 3 đến 200 ký tự."
        : AgencyIdentifier.Fault(Identifier, law, today) is { } identifier ? identifier
        : !Pattern().IsMatch(CodePattern) ? "Mẫu mã hồ sơ cần có {yyMMdd} hoặc {yyyyMMdd} và một số thứ tự như {nnnn}, ví dụ {agency}-{yyMMdd}-{nnnn}."
        : !HoursPattern().IsMatch(Hours) ? "Giờ làm việc viết như: 1-5 07:00-11:00 13:00-17:00 (1 là thứ Hai)."
        : Sign is { } sign && (!File.Exists(sign) || Path.GetExtension(sign).ToLowerInvariant() is not (".svg" or ".png")) ? "Biểu trưng phải là một tệp SVG hoặc PNG có thật."
        : null;

    [GeneratedRegex(@"^(?=[^;]*\{(yyMMdd|yyyyMMdd)\})([A-Za-z0-9.\-]|\{agency\}|\{yyMMdd\}|\{yyyyMMdd\})*\{n{4,7}\}[A-Za-z0-9.\-]*(; ?\d{4}-\d\d-\d\d (?=[^;]*\{(yyMMdd|yyyyMMdd)\})([A-Za-z0-9.\-]|\{agency\}|\{yyMMdd\}|\{yyyyMMdd\})*\{n{4,7}\}[A-Za-z0-9.\-]*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[1-7](-[1-7])?( \d\d:\d\d-\d\d:\d\d){1,4}(; ?[1-7](-[1-7])?( \d\d:\d\d-\d\d:\d\d){1,4})*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HoursPattern();
}
