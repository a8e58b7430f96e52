using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>What plots drawn by the server have in common: a title, a description for those who do not see it, and a few shapes.</summary>
internal static class Drawing
{
    public static void Begin(TagHelperOutput output, string id, int width, int height, string title, string description, string kind = "chart")
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", kind);
        output.Attributes.SetAttribute("viewBox", $"0 0 {width} {height}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-t {id}-d");
        output.Content.AppendHtml(Markup.Element("title", text: title).With("id", $"{id}-t"));
        output.Content.AppendHtml(Markup.Element("desc", text: description).With("id", $"{id}-d"));
    }

    public static void Add(this TagHelperOutput output, TagBuilder shape) => output.Content.AppendHtml(shape);

    public static TagBuilder Line(double x1, double y1, double x2, double y2, string? kind = null) =>
        Markup.Element("line", kind).With("x1", Number(x1)).With("y1", Number(y1)).With("x2", Number(x2)).With("y2", Number(y2));

    public static TagBuilder Words(double x, double y, string words, string anchor = "start", string? kind = null) =>
        Markup.Element("text", kind, words).With("x", Number(x)).With("y", Number(y)).With("text-anchor", anchor);

    public static TagBuilder Dot(double x, double y, string kind, double radius = 5) => Markup.Element("circle", kind).With("cx", Number(x)).With("cy", Number(y)).With("r", Number(radius));

    /// <param name="name"><c>polygon</c> or <c>polyline</c>.</param>
    public static TagBuilder Through(string name, IEnumerable<(double X, double Y)> points, string kind) =>
        Markup.Element(name, kind).With("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}")));

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"4,27": as people here write it.</summary>
    public static string Said(decimal number, string format = "0.##") => number.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
}
