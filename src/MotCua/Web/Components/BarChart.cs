using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One column of a chart: its label and its parts, stacked in order.</summary>
public sealed record Bar(string Label, params IReadOnlyList<int> Parts);

/// <summary>
/// Stacked columns as SVG drawn by the server, with a title and a description for those who do not see it; the page puts the
/// table beside it. The first part is drawn as good, the second as bad; a third would want another kind of chart.
/// </summary>
[HtmlTargetElement("m-bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChart : TagHelper
{
    private const int Width = 560, Height = 190, Left = 34, Bottom = 26, Top = 18;

    public IReadOnlyList<Bar> Bars { get; set; } = [];

    public string Title { get; set; } = "";

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {Height}");
        output.Attributes.SetAttribute("role", "img");
        var id = "bars-" + context.UniqueId;
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-t {id}-d");
        output.Content.AppendHtml(Markup.Element("title", text: Title).With("id", $"{id}-t"));
        output.Content.AppendHtml(Markup.Element("desc", text: Description).With("id", $"{id}-d"));

        var most = Math.Max(1, Bars.Select(bar => bar.Parts.Sum()).DefaultIfEmpty(0).Max());
        var (room, floor) = ((double)(Width - Left) / Math.Max(1, Bars.Count), Height - Bottom);
        double Tall(int value) => (double)value * (floor - Top) / most;
        Line(output, Left, floor, Width, floor);
        Text(output, Left - 6, Top + 4, Number(most), "end");
        Text(output, Left - 6, floor, "0", "end");
        foreach (var (place, bar) in Bars.Index())
        {
            var (x, y) = (Left + (place * room) + (room * 0.2), (double)floor);
            foreach (var (part, value) in bar.Parts.Index())
            {
                if (value <= 0) continue;
                y -= Tall(value);
                output.Content.AppendHtml(Markup.Element("rect", part == 0 ? "good" : "bad").With("x", Number(x)).With("y", Number(y)).With("width", Number(room * 0.6)).With("height", Number(Tall(value))));
            }
            Text(output, x + (room * 0.3), Height - 8, bar.Label, "middle");
        }
    }

    private static void Line(TagHelperOutput output, double x1, double y1, double x2, double y2) =>
        output.Content.AppendHtml(Markup.Element("line").With("x1", Number(x1)).With("y1", Number(y1)).With("x2", Number(x2)).With("y2", Number(y2)));

    private static void Text(TagHelperOutput output, double x, double y, string text, string anchor) =>
        output.Content.AppendHtml(Markup.Element("text", text: text).With("x", Number(x)).With("y", Number(y)).With("text-anchor", anchor));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
