using System.Globalization;

namespace MotCua.Statistics;

/// <summary>A year, a quarter or a month.</summary>
/// <param name="Slug">In addresses: <c>nam</c>, <c>quy-4</c>, <c>thang-11</c>.</param>
internal sealed record FigurePeriod(DateOnly From, DateOnly To, string Slug)
{
    private static readonly DateOnly Earliest = new(2015, 1, 1);

    public int Year => From.Year;

    public bool HasWholeQuarters => !Slug.StartsWith("thang", StringComparison.Ordinal);

    public string Name => Slug == "nam" ? $"năm {Year}" : $"{Slug.Replace('-', ' ').Replace("quy", "quý", StringComparison.Ordinal).Replace("thang", "tháng", StringComparison.Ordinal)} năm {Year}";

    public string English => Slug == "nam" ? $"{Year}" : Slug.StartsWith("quy", StringComparison.Ordinal) ? $"quarter {Slug[4..]} of {Year}" : From.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The last day that can have figures: its own, or today.</summary>
    public DateOnly LastDay(DateOnly today) => To < today ? To : today;

    public static FigurePeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "nam");

    public static FigurePeriod OfQuarter(int year, int quarter) => new(new DateOnly(year, (quarter * 3) - 2, 1), new DateOnly(year, (quarter * 3) - 2, 1).AddMonths(3).AddDays(-1), $"quy-{quarter}");

    public static FigurePeriod OfMonth(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), $"thang-{month}");

    /// <summary>What an address asks for.</summary>
    /// <exception cref="Refused">No such period, or one that has not begun.</exception>
    public static FigurePeriod Parse(int? year, string? slug, DateOnly today)
    {
        var of = year ?? today.Year;
        if (of < Earliest.Year || of > today.Year) throw StatisticsProblems.NoSuchPeriod.Because();
        if (slug is null or "" or "nam") return OfYear(of);
        var period = slug.Split('-') is [var kind, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? kind switch { "quy" when number is >= 1 and <= 4 => OfQuarter(of, number), "thang" when number is >= 1 and <= 12 => OfMonth(of, number), _ => null }
            : null;
        if (period is null || period.From > today) throw StatisticsProblems.NoSuchPeriod.Because();
        return period;
    }
}
