using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Web;
using MotCua.Web.Components;

namespace MotCua.Plans;

/// <summary>A plan's assignments over its months as SVG drawn by the server, once with names beside the bars and once, for narrow screens, with each name above its bar; the page puts the table beside it.</summary>
internal static class TimelineDrawing
{
    private const int Top = 26;

    /// <param name="Row">Height of one assignment.</param>
    /// <param name="Bar">Where in it the bar begins; the name stands above, or beside it where that is near the top.</param>
    /// <param name="Months">A line for every so many months.</param>
    private sealed record Shape(string Name, int Width, int Left, int Row, int Bar, int Months, int Letters);

    private static readonly Shape Wide = new("wide", 900, 150, 22, 3, 1, 0), Narrow = new("narrow", 340, 2, 40, 20, 3, 44);

    public static IHtmlContent Draw(IReadOnlyList<AssignmentLine> lines, DateOnly from, DateOnly to, DateOnly today, string title, bool narrow = false)
    {
        var shape = narrow ? Narrow : Wide;
        if (lines.Count > 0) (from, to) = (Earlier(from, lines.Min(line => line.Row.StartOn)), Later(to, lines.Max(line => line.Row.DueOn)));
        var days = Math.Max(1, to.DayNumber - from.DayNumber + 1);
        var height = Top + (lines.Count * shape.Row) + 8;
        double At(DateOnly day) => shape.Left + ((shape.Width - shape.Left - 4) * (double)(day.DayNumber - from.DayNumber) / days);
        var late = lines.Count(line => line.Row.Standing(today) == AssignmentStanding.Overdue);
        var svg = Markup.Element("svg", $"chart timeline {shape.Name}").With("viewBox", $"0 0 {shape.Width} {height}").With("role", "img").With("aria-labelledby", $"{shape.Name}-t {shape.Name}-d")
            .Holding(Markup.Element("title", text: title).With("id", $"{shape.Name}-t"), Markup.Element("desc", text: $"{lines.Count} nhiệm vụ từ {Say.Day(from)} đến {Say.Day(to)}; {late} quá hạn. Bảng bên dưới có từng nhiệm vụ.").With("id", $"{shape.Name}-d"));
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(shape.Months))
        {
            var first = Later(month, from);
            svg.Holding(Line(At(first), Top - 6, At(first), height - 4, "grid"), Words(At(first) + 3, Top - 10, month.Month.ToString("00", CultureInfo.InvariantCulture) + "/" + (month.Year % 100).ToString("00", CultureInfo.InvariantCulture)));
        }
        foreach (var (index, line) in lines.Index())
        {
            var (row, y) = (line.Row, Top + (index * shape.Row) + shape.Bar);
            svg.Holding(narrow ? Words(2, y - 5, Short($"{row.Code} {row.Text}", shape.Letters)) : Words(4, y + 11, row.Code));
            svg.Holding(Box(At(row.StartOn), y, At(Earlier(row.FirstDueOn, row.DueOn).AddDays(1)), Shade(row.Standing(today))));
            // What an extension added is drawn apart.
            if (row.Extensions > 0) svg.Holding(Box(At(row.FirstDueOn.AddDays(1)), y, At(row.DueOn.AddDays(1)), "more"));
            if (row.ReportedOn is { } reported && reported >= from && reported <= to) svg.Holding(Line(At(reported), y - 2, At(reported), y + 15, "mark"));
        }
        if (today >= from && today <= to) svg.Holding(Line(At(today), Top - 6, At(today), height - 4, "today"));
        return svg;
    }

    private static string Short(string words, int letters) => words.Length <= letters ? words : words[..letters].TrimEnd() + "…";

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
