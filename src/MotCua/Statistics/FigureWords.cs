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

    public static string Score(decimal? points) => points is { } number ? number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') : "–";
}
