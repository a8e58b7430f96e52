using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Web;
using MotCua.Web.Components;

namespace MotCua.Plans;

/// <summary>A plan's assignments over its months as SVG drawn by the server; the page puts the table beside it.</summary>
internal static class TimelineDrawing
{
    private const int Width = 900, Left = 150, Top = 26, Row = 22;

    public static IHtmlContent Draw(IReadOnlyList<AssignmentLine> lines, DateOnly from, DateOnly to, DateOnly today, string title)
    {
        if (lines.Count > 0) (from, to) = (Earlier(from, lines.Min(line => line.Row.StartOn)), Later(to, lines.Max(line => line.Row.DueOn)));
        var days = Math.Max(1, to.DayNumber - from.DayNumber + 1);
        var height = Top + (lines.Count * Row) + 8;
        double At(DateOnly day) => Left + ((Width - Left - 4) * (double)(day.DayNumber - from.DayNumber) / days);
        var late = lines.Count(line => line.Row.Standing(today) == AssignmentStanding.Overdue);
        var svg = Markup.Element("svg", "chart timeline").With("viewBox", $"0 0 {Width} {height}").With("role", "img").With("aria-labelledby", "timeline-t timeline-d")
            .Holding(Markup.Element("title", text: title).With("id", "timeline-t"), Markup.Element("desc", text: $"{lines.Count} nhiệm vụ từ {Say.Day(from)} đến {Say.Day(to)}; {late} quá hạn. Bảng bên dưới có từng nhiệm vụ.").With("id", "timeline-d"));
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var first = Later(month, from);
            svg.Holding(Line(At(first), Top - 6, At(first), height - 4, "grid"), Words(At(first) + 3, Top - 10, month.Month.ToString("00", CultureInfo.InvariantCulture) + "/" + (month.Year % 100).ToString("00", CultureInfo.InvariantCulture)));
        }
        foreach (var (index, line) in lines.Index())
        {
            var (row, y) = (line.Row, Top + (index * Row));
            svg.Holding(Words(4, y + 14, row.Code));
            svg.Holding(Box(At(row.StartOn), y + 3, At(Earlier(row.FirstDueOn, row.DueOn).AddDays(1)), Shade(row.Standing(today))));
            // What an extension added is drawn apart.
            if (row.Extensions > 0) svg.Holding(Box(At(row.FirstDueOn.AddDays(1)), y + 3, At(row.DueOn.AddDays(1)), "more"));
            if (row.ReportedOn is { } reported && reported >= from && reported <= to) svg.Holding(Line(At(reported), y + 1, At(reported), y + 18, "mark"));
        }
        if (today >= from && today <= to) svg.Holding(Line(At(today), Top - 6, At(today), height - 4, "today"));
        return svg;
    }

    public static string Shade(AssignmentStanding standing) => standing switch
    {
        AssignmentStanding.Overdue or AssignmentStanding.Abandoned => "bad",
        AssignmentStanding.DoneInTime => "good",
        AssignmentStanding.DoneLate or AssignmentStanding.DueSoon => "near",
        _ => "run",
    };

    private static TagBuilder Box(double from, double y, double to, string kind) => Markup.Element("rect", kind).With("x", Number(from)).With("y", Number(y)).With("width", Number(Math.Max(2, to - from))).With("height", "14").With("rx", "2");

    private static TagBuilder Line(double x1, double y1, double x2, double y2, string kind) => Markup.Element("line", kind).With("x1", Number(x1)).With("y1", Number(y1)).With("x2", Number(x2)).With("y2", Number(y2));

    private static TagBuilder Words(double x, double y, string words) => Markup.Element("text", text: words).With("x", Number(x)).With("y", Number(y));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
