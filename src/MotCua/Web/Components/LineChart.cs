using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>A point of a line over years.</summary>
/// <param name="Value">Null: nothing was published, and the line is interrupted.</param>
/// <param name="Other">To compare with, drawn thin.</param>
/// <param name="IsBreak">What is measured changed: the line is not joined with the point before.</param>
public sealed record LinePoint(string Label, decimal? Value, decimal? Other, bool IsBreak);

/// <summary>A line as SVG drawn by the server, cut where a definition changed; the page puts the table beside it and says why it is cut.</summary>
[HtmlTargetElement("m-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChart : TagHelper
{
    private const int Width = 480, Height = 210, Left = 40, Right = 16, Top = 14, Bottom = 28;

    public IReadOnlyList<LinePoint> Points { get; set; } = [];

    public string Title { get; set; } = "";

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Drawing.Begin(output, "line-" + context.UniqueId, Width, Height, Title, Description, "chart line");
        var all = Points.SelectMany(point => new[] { point.Value, point.Other }).OfType<decimal>().ToList();
        if (all.Count == 0) return;
        var (least, most) = (all.Min(), all.Max());
        var margin = most == least ? 0.5m : (most - least) / 10;
        (least, most) = (least - margin, most + margin);
        double X(int index) => Points.Count == 1 ? Left : Left + ((Width - Left - Right) * (double)index / (Points.Count - 1));
        double Y(decimal value) => Top + ((Height - Top - Bottom) * (double)((most - value) / (most - least)));

        for (var tick = 0; tick <= 3; tick++)
        {
            var value = least + ((most - least) * tick / 3);
            output.Add(Drawing.Line(Left, Y(value), Width - Right, Y(value), "grid"));
            output.Add(Drawing.Words(Left - 6, Y(value) + 4, Drawing.Said(value, "0.0"), "end"));
        }
        // On a phone the drawing is half as wide: every label has room for itself there too.
        var step = Math.Max(1, (int)Math.Ceiling(Points.Count / 8.0));
        foreach (var (index, point) in Points.Index())
        {
            if ((Points.Count - 1 - index) % step == 0) output.Add(Drawing.Words(X(index), Height - 8, point.Label, "middle"));
            if (point.IsBreak && index > 0) output.Add(Drawing.Line((X(index) + X(index - 1)) / 2, Top, (X(index) + X(index - 1)) / 2, Height - Bottom, "cut"));
        }
        Stretches(output, point => point.Other, "other", X, Y);
        Stretches(output, point => point.Value, "own", X, Y);
        foreach (var (index, point) in Points.Index())
            if (point.Value is { } value) output.Add(Drawing.Dot(X(index), Y(value), "own-dot", 4));
    }

    private void Stretches(TagHelperOutput output, Func<LinePoint, decimal?> of, string kind, Func<int, double> x, Func<decimal, double> y)
    {
        var stretch = new List<(double, double)>();
        foreach (var (index, point) in Points.Index())
        {
            if (point.IsBreak || of(point) is null) End();
            if (of(point) is { } value) stretch.Add((x(index), y(value)));
        }
        End();

        void End()
        {
            if (stretch.Count > 1) output.Add(Drawing.Through("polyline", stretch, kind));
            stretch.Clear();
        }
    }
}
