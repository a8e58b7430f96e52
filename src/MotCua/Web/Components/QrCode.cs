using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace MotCua.Web.Components;

/// <summary>A QR code as SVG (error correction M): <c>&lt;m-qr value="…" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("m-qr", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCode : TagHelper
{
    public string Value { get; set; } = "";

    /// <summary>What it leads to, for those who cannot see it.</summary>
    public string Label { get; set; } = "Mã QR";

    /// <summary>Side in CSS pixels; 96 are one inch on paper.</summary>
    public int Size { get; set; } = 128;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Value, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        output.Drawing("qr", Label, rows.Count, rows.Count, Size, Size, path.ToString());
    }
}

internal static class DrawingOutput
{
    /// <summary>Black shapes on white, crisp when printed.</summary>
    public static void Drawing(this TagHelperOutput output, string classes, string label, int viewWidth, int viewHeight, int width, int height, string path)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", label);
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {viewWidth} {viewHeight}"));
        output.Attributes.SetAttribute("width", width);
        output.Attributes.SetAttribute("height", height);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Content.SetHtmlContent(new HtmlString($"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"></rect><path d=\"{path}\" fill=\"#000\"></path>"));
    }
}
