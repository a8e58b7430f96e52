using System.Globalization;

namespace MotCua.Dossiers;

/// <summary>
/// Mã hồ sơ. By default the agency's identifier, the day and a four-digit number of the day (TT 01/2018/TT-VPCP Đ19);
/// the installation may set another pattern from <c>{agency}</c>, <c>{yyMMdd}</c>, <c>{yyyyMMdd}</c>, <c>{nnnn}</c> … <c>{nnnnnnn}</c>.
/// </summary>
internal static class DossierCode
{
    /// <exception cref="Refused">The number has more digits than the pattern has room for.</exception>
    public static string Make(string pattern, string agency, DateOnly day, long number)
    {
        var open = pattern.IndexOf("{n", StringComparison.Ordinal);
        var digits = pattern.IndexOf('}', open) - open - 1;
        var text = number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        if (text.Length > digits) throw DossierProblems.DailyNumbersUsedUp.Because();
        return pattern
            .Replace("{agency}", agency, StringComparison.Ordinal)
            .Replace("{yyMMdd}", day.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{yyyyMMdd}", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace($"{{{new string('n', digits)}}}", text, StringComparison.Ordinal);
    }

    public const string SeriesPrefix = "dossier:";

    public static string Series(string agency, DateOnly day) => $"{SeriesPrefix}{agency}:{DayOf(day)}";

    public static string DayOf(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Cleans what people type or scan: spaces around, small letters.</summary>
    public static string Clean(string typed) => typed.Trim().ToUpperInvariant();
}
