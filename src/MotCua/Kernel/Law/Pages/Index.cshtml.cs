using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Vietnamese;

namespace MotCua.Kernel.Law.Pages;

/// <summary>Public: every row of law/, so that anybody can check what a date rests on.</summary>
internal sealed class IndexModel(LawBook law, OfficeClock clock) : PageModel
{
    /// <summary>So that the page stays under 100 KB on a first visit.</summary>
    private const int PageRows = 40;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Words { get; set; }

    /// <summary>rules, deadlines, holidays; empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")] public string? Kind { get; set; }

    /// <summary>A day; only rows in force on it are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")] public string? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "chua")] public bool OnlyUnconfirmed { get; set; }

    /// <summary>Id of one row; then it stands alone.</summary>
    [BindProperty(SupportsGet = true, Name = "dong")] public string? One { get; set; }

    /// <summary>Id of the last row of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")] public string? After { get; set; }

    public IReadOnlyList<LawRow> Rows { get; private set; } = [];

    /// <summary>Rows that the filter finds, on all pages.</summary>
    public int Found { get; private set; }

    /// <summary>Address of the page that follows; null on the last.</summary>
    public string? Next { get; private set; }

    public int Unconfirmed { get; private set; }

    public bool DayNotUnderstood { get; private set; }

    public DateOnly Today => clock.Today;

    public void OnGet()
    {
        var rows = Kind switch
        {
            "rules" => law.Rules,
            "deadlines" => law.Deadlines,
            "holidays" => law.Holidays,
            _ => law.Rules.Concat(law.Deadlines).Concat(law.Holidays),
        };
        if (One is not null) rows = law.ById(One) is { } one ? [one] : [];
        if (ParsedDay() is { } day) rows = rows.Where(row => row.InForceOn(day));
        if (OnlyUnconfirmed) rows = rows.Where(row => row.IsUnconfirmed);
        var sought = Folding.Words(Words is { Length: > 200 } ? Words[..200] : Words ?? "");
        if (sought.Length > 0)
            rows = rows.Where(row => Folding.Fold($"{row.Id} {row.Title} {row.Article} {row.Note}") is var text && Array.TrueForAll(sought, word => text.Contains(word, StringComparison.Ordinal)));
        var found = rows.ToList();
        (Found, Unconfirmed) = (found.Count, found.Count(row => row.IsUnconfirmed));
        var start = After is null ? 0 : found.FindIndex(row => row.Id == After) + 1;
        Rows = [.. found.Skip(start).Take(PageRows)];
        if (start + Rows.Count < Found)
            Next = $"?q={Uri.EscapeDataString(Words ?? "")}&loai={Uri.EscapeDataString(Kind ?? "")}&ngay={Uri.EscapeDataString(Day ?? "")}&chua={(OnlyUnconfirmed ? "true" : "false")}&sau={Uri.EscapeDataString(Rows[^1].Id)}";
    }

    public static string ValueOf(LawRow row) => row.Value is null ? "" : (row.Value + " " + row.Unit switch
    {
        "WORKING_DAY" => "ngày làm việc",
        "WORKING_HOUR" => "giờ làm việc",
        "DAY" => "ngày",
        "HOUR" => "giờ",
        "MONTH" => "tháng",
        "YEAR" => "năm",
        "POINT" => "điểm",
        "PERCENT" => "%",
        "CHARACTER" => "ký tự",
        "LEVEL" => "mức",
        _ => "",
    }).TrimEnd().Replace("off", "nghỉ", StringComparison.Ordinal).Replace("make-up", "làm bù", StringComparison.Ordinal);

    public static string SureOf(LawRow row) => row.Confirmed switch
    {
        LawConfirmation.Text => "đã đọc điều luật",
        LawConfirmation.Wording2018 => "đã đọc bản năm 2018",
        LawConfirmation.Secondary => "theo nguồn khác",
        _ => "chưa đối chiếu",
    };

    private DateOnly? ParsedDay()
    {
        if (string.IsNullOrWhiteSpace(Day)) return null;
        if (DateOnly.TryParseExact(Day.Trim(), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        DayNotUnderstood = true;
        return null;
    }
}
