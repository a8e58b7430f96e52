using System.Globalization;
using MotCua.Indices.Papi;
using MotCua.Web;

namespace MotCua.Indices;

/// <summary>How indices are spoken of on screens.</summary>
internal static class IndexWords
{
    /// <summary>"43,852": PAPI is printed to three decimals; "chưa công bố" where there is no score.</summary>
    public static string Papi(decimal? score, Words? words = null) => score is { } value ? Number(value, 3) : words is { IsEnglish: true } ? "not published" : "chưa công bố";

    /// <summary>Points of Decision 766 and of a round: two decimals.</summary>
    public static string Points(decimal? points) => points is { } value ? Number(value, 2) : "chưa có";

    public static string Percent(decimal? share) => share is { } value ? Number(Math.Floor(value * 100) / 100, 2) + "%" : "chưa có";

    public static string Signed(decimal? change, Words? words = null) => change is { } value ? (value > 0 ? "+" : value < 0 ? "−" : "") + Number(Math.Abs(value), 3) : Papi(null, words);

    public static string Number(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Rank(Standing standing, Words words) => standing is { Rank: { } rank, Spread: { } spread } ? words.T($"{rank}/{spread.Count}", $"{rank} of {spread.Count}") : "–";

    public static string Group(QuartileGroup? group, Words words) => group switch
    {
        QuartileGroup.Highest => words.T("cao nhất", "highest"),
        QuartileGroup.UpperMiddle => words.T("trung bình cao", "upper middle"),
        QuartileGroup.LowerMiddle => words.T("trung bình thấp", "lower middle"),
        QuartileGroup.Lowest => words.T("thấp nhất", "lowest"),
        _ => "–",
    };

    public static string Tone(QuartileGroup? group) => group switch { QuartileGroup.Highest => "ok", QuartileGroup.UpperMiddle => "info", QuartileGroup.LowerMiddle => "warn", QuartileGroup.Lowest => "late", _ => "" };

    public static string Solutions(IReadOnlyList<int> solutions, Words words) => solutions.Count == 0
        ? words.T("không giải pháp nào của Sở", "no solution of the department")
        : words.T($"giải pháp {string.Join(", ", solutions)}", $"solution {string.Join(", ", solutions)}");
}
