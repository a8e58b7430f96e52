using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One estimate between 0 and 100 with the ends of its interval; NaN ends are not drawn.</summary>
public sealed record IntervalMark(string Label, double Value, double Lower, double Upper, bool IsStrong = false);

/// <summary>Dots with their intervals on a scale of 0 to 100, as SVG drawn by the server; the page puts the table beside it.</summary>
[HtmlTargetElement("m-intervals", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IntervalPlot : TagHelper
{
    private const int Width = 380, Left = 10, Right = 18, Row = 40, Top = 6, Bottom = 22;

    public IReadOnlyList<IntervalMark> Marks { get; set; } = [];

    public string Title { get; set; } = "";

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var height = Top + (Marks.Count * Row) + Bottom;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {height}");
        output.Attributes.SetAttribute("role", "img");
        var id = "intervals-" + context.UniqueId;
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-t {id}-d");
        output.Content.AppendHtml(Markup.Element("title", text: Title).With("id", $"{id}-t"));
        output.Content.AppendHtml(Markup.Element("desc", text: Description).With("id", $"{id}-d"));
        foreach (var at in new[] { 0, 25, 50, 75, 100 })
        {
            Line(output, At(at), height - Bottom, At(at), height - Bottom + 5);
            Text(output, At(at), height - 4, Number(at), "middle");
        }
        Line(output, At(0), height - Bottom, At(100), height - Bottom);
        foreach (var (place, mark) in Marks.Index())
        {
            var y = Top + (place * Row) + 26;
            Text(output, Left, y - 12, mark.Label, "start");
            if (!double.IsNaN(mark.Lower) && !double.IsNaN(mark.Upper)) Line(output, At(mark.Lower), y, At(mark.Upper), y);
            output.Content.AppendHtml(Markup.Element("circle", "good").With("cx", Number(At(mark.Value))).With("cy", Number(y)).With("r", mark.IsStrong ? "7" : "5"));
        }
    }

    private static double At(double value) => Left + (Math.Clamp(value, 0, 100) * (Width - Left - Right) / 100);

    private static void Line(TagHelperOutput output, double x1, double y1, double x2, double y2) =>
        output.Content.AppendHtml(Markup.Element("line").With("x1", Number(x1)).With("y1", Number(y1)).With("x2", Number(x2)).With("y2", Number(y2)));

    private static void Text(TagHelperOutput output, double x, double y, string text, string anchor) =>
        output.Content.AppendHtml(Markup.Element("text", text: text).With("x", Number(x)).With("y", Number(y)).With("text-anchor", anchor));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
