using MotCua.Web;

namespace MotCua.Statistics;

/// <summary>How figures are said on pages.</summary>
internal static class FigureWords
{
    public static readonly IReadOnlyList<(FigureBy By, string Slug, string Vietnamese, string English)> Groupings =
    [
        (FigureBy.Unit, "don-vi", "Đơn vị", "Unit"), (FigureBy.Field, "linh-vuc", "Lĩnh vực", "Field"),
        (FigureBy.Procedure, "thu-tuc", "Thủ tục", "Procedure"), (FigureBy.Month, "thang", "Tháng", "Month"),
    ];

    public static FigureBy ByOf(string? slug) => Groupings.FirstOrDefault(one => one.Slug == slug).By;

    /// <summary>"97,6% (402/412)"; a dash where there is nothing to take a share of.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : $"{Say.Share(part, whole)} ({Say.Number(part)}/{Say.Number(whole)})";

    /// <summary>"92,0% (46/50)" of those who answered; a dash where fewer did than are shown.</summary>
    public static string Content(Ratings.SatisfactionCount? count) => count is { All: > 0 } ? Share(count.Content, count.All) : "–";

    public static string Score(decimal? points) => points is { } number ? number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') : "–";
}
