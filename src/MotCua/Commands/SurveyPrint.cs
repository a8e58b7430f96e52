using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.SurveyStatistics;

namespace MotCua.Commands;

/// <summary>One estimate as it is printed. Numbers that do not exist are NaN.</summary>
internal sealed record SurveyLine(
    string Statistic, string Name, string? Domain, double Estimate, double StandardError, double Df, double Low, double High, double DesignEffect, int N, int Missing)
{
    /// <param name="variable">The variable of a proportion, whose own name is the category.</param>
    public static SurveyLine Of(string statistic, Estimate one, string? variable = null)
    {
        var interval = one.Interval();
        return new SurveyLine(statistic, variable is null ? one.Name : $"{variable}={one.Name}", one.Domain, one.Value, one.StandardError, one.DegreesOfFreedom,
            interval.Lower, interval.Upper, one.DesignEffect ?? double.NaN, one.Rows, one.MissingRows);
    }

    public static SurveyLine Of(QuantileEstimate one) =>
        new("quantile", string.Create(CultureInfo.InvariantCulture, $"{one.Name}:{one.Probability}"), one.Domain, one.Value, one.StandardError, one.DegreesOfFreedom,
            one.Interval.Lower, one.Interval.Upper, double.NaN, one.Rows, one.MissingRows);
}

/// <summary>Estimates as a table for people, and as CSV and JSON with all digits for programs.</summary>
internal static class SurveyPrint
{
    private static readonly string[] Heading = ["statistic", "name", "domain", "estimate", "se", "df", "ci95_low", "ci95_high", "deff", "n", "missing"];
    private static readonly string[] VietnameseHeading = ["Thống kê", "Biến", "Nhóm", "Ước lượng", "Sai số chuẩn", "Bậc tự do", "Cận dưới 95 %", "Cận trên 95 %", "Hệ số thiết kế", "Số dòng", "Thiếu"];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<SurveyLine> lines, string format)
    {
        switch (format)
        {
            case "csv": WriteCsv(output, lines); break;
            case "json": output.WriteLine(JsonSerializer.Serialize(lines.Select(Jsonable.Of), Json)); break;
            default: WriteTable(output, lines); break;
        }
    }

    private static void WriteCsv(TextWriter output, IReadOnlyList<SurveyLine> lines)
    {
        CsvText.Write(output, Heading);
        foreach (var line in lines) CsvText.Write(output, Cells(line, Exact));
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<SurveyLine> lines)
    {
        string[][] rows = [VietnameseHeading, .. lines.Select(line => Cells(line, Short))];
        int[] shown = [.. Enumerable.Range(0, Heading.Length).Where(c => c != 2 || lines.Any(line => line.Domain is not null))];
        var widths = Array.ConvertAll(Heading, _ => 0);
        foreach (var row in rows)
            for (var c = 0; c < row.Length; c++) widths[c] = Math.Max(widths[c], row[c].Length);
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", shown.Select(c => c < 3 ? row[c].PadRight(widths[c]) : row[c].PadLeft(widths[c]))).TrimEnd());
    }

    private static string[] Cells(SurveyLine line, Func<double, string> show) =>
    [
        line.Statistic, line.Name, line.Domain ?? "", show(line.Estimate), show(line.StandardError), show(line.Df), show(line.Low), show(line.High), show(line.DesignEffect),
        line.N.ToString(CultureInfo.InvariantCulture), line.Missing.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Exact(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Short(double value) => double.IsNaN(value) ? "–" : value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>JSON knows no NaN: what does not exist is null.</summary>
    private sealed record Jsonable(
        [property: JsonPropertyName("statistic")] string Statistic, [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("domain")] string? Domain,
        [property: JsonPropertyName("estimate")] double? Estimate, [property: JsonPropertyName("se")] double? StandardError, [property: JsonPropertyName("df")] double? Df,
        [property: JsonPropertyName("ci95_low")] double? Low, [property: JsonPropertyName("ci95_high")] double? High, [property: JsonPropertyName("deff")] double? DesignEffect,
        [property: JsonPropertyName("n")] int N, [property: JsonPropertyName("missing")] int Missing)
    {
        public static Jsonable Of(SurveyLine line) =>
            new(line.Statistic, line.Name, line.Domain, Known(line.Estimate), Known(line.StandardError), Known(line.Df), Known(line.Low), Known(line.High), Known(line.DesignEffect), line.N, line.Missing);

        private static double? Known(double value) => double.IsFinite(value) ? value : null;
    }
}
