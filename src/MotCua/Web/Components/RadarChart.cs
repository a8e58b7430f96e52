using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One spoke of a radar: what it is called, the own value and one to compare it with; null: nothing was published.</summary>
public sealed record Spoke(string Label, decimal? Value, decimal? Other);

/// <summary>
/// A radar as SVG drawn by the server. A spoke without a value leaves the outline open there; the page puts the table beside it.
/// </summary>
[HtmlTargetElement("m-radar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadarChart : TagHelper
{
    private const int Width = 360, Height = 320, Radius = 120;
    private const double MiddleX = Width / 2.0, MiddleY = Height / 2.0;

    public IReadOnlyList<Spoke> Spokes { get; set; } = [];

    public decimal Least { get; set; }

    public decimal Most { get; set; } = 10;

    public string Title { get; set; } = "";

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Drawing.Begin(output, "radar-" + context.UniqueId, Width, Height, Title, Description, "chart radar");
        foreach (var share in new[] { 0.25, 0.5, 0.75, 1.0 }) output.Add(Drawing.Through("polygon", Spokes.Select((_, index) => At(index, share)), "web"));
        foreach (var (index, spoke) in Spokes.Index())
        {
            var (x, y) = At(index, 1);
            output.Add(Drawing.Line(MiddleX, MiddleY, x, y, "grid"));
            var (labelX, labelY) = At(index, 1.13);
            output.Add(Drawing.Words(labelX, labelY + 4, spoke.Label, Math.Abs(labelX - MiddleX) < 10 ? "middle" : labelX < MiddleX ? "end" : "start"));
        }
        Outline(output, [.. Spokes.Select(spoke => spoke.Other)], "other", false);
        Outline(output, [.. Spokes.Select(spoke => spoke.Value)], "own", true);
    }

    private void Outline(TagHelperOutput output, decimal?[] values, string kind, bool dots)
    {
        var points = values.Select((value, index) => value is { } given ? At(index, (double)((given - Least) / (Most - Least))) : ((double, double)?)null).ToList();
        if (points.TrueForAll(point => point is not null)) output.Add(Drawing.Through("polygon", points.Select(point => point!.Value), kind));
        else
            for (var index = 0; index < points.Count; index++)
                if (points[index] is { } from && points[(index + 1) % points.Count] is { } to) output.Add(Drawing.Through("polyline", [from, to], kind));
        if (!dots) return;
        foreach (var point in points)
            if (point is { } at) output.Add(Drawing.Dot(at.Item1, at.Item2, "own-dot", 4));
    }

    private (double X, double Y) At(int index, double share)
    {
        var angle = (Math.PI * 2 * index / Math.Max(1, Spokes.Count)) - (Math.PI / 2);
        return (MiddleX + (Radius * share * Math.Cos(angle)), MiddleY + (Radius * share * Math.Sin(angle)));
    }
}
