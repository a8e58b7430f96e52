using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One row of a dot plot: where the own value lies between the least, the middle and the most. Null: nothing to show.</summary>
public sealed record DotRow(string Label, decimal? Value, decimal? Least, decimal? Middle, decimal? Most);

/// <summary>Rows of dots on one scale as SVG drawn by the server: a bar from the least to the most, a stroke in the middle, the own dot. The page puts the table beside it.</summary>
[HtmlTargetElement("m-dots", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DotChart : TagHelper
{
    private const int Width = 400, Left = 40, Right = 14, Top = 10, Row = 30, Bottom = 24;

    public IReadOnlyList<DotRow> Rows { get; set; } = [];

    public decimal From { get; set; }

    public decimal To { get; set; } = 10;

    public string Title { get; set; } = "";

    /// <summary>What is to be seen in it, in a sentence.</summary>
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var height = Top + (Rows.Count * Row) + Bottom;
        Drawing.Begin(output, "dots-" + context.UniqueId, Width, height, Title, Description, "chart dots");
        for (var tick = 0; tick <= 4; tick++)
        {
            var value = From + ((To - From) * tick / 4);
            output.Add(Drawing.Line(At(value), Top, At(value), height - Bottom, "grid"));
            output.Add(Drawing.Words(At(value), height - 8, Drawing.Said(value), tick == 0 ? "start" : tick == 4 ? "end" : "middle"));
        }
        foreach (var (index, row) in Rows.Index())
        {
            var y = Top + (index * Row) + (Row / 2.0);
            output.Add(Drawing.Words(Left - 8, y + 4, row.Label, "end"));
            if (row is { Least: { } least, Most: { } most }) output.Add(Drawing.Line(At(least), y, At(most), y, "span"));
            if (row.Middle is { } middle) output.Add(Drawing.Line(At(middle), y - 8, At(middle), y + 8, "middle"));
            if (row.Value is { } value) output.Add(Drawing.Dot(At(value), y, "own-dot", 6));
        }
    }

    private double At(decimal value) => Left + ((Width - Left - Right) * (double)((value - From) / (To - From)));
}
