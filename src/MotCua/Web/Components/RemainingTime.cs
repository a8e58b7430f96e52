using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Working time left or overrun, in words and colour: <c>&lt;m-remaining minutes="…" share="0.6" /&gt;</c>.</summary>
[HtmlTargetElement("m-remaining", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RemainingTime : TagHelper
{
    /// <summary>Working minutes until the promise; negative once it has passed; null where nothing was promised.</summary>
    public long? Minutes { get; set; }

    /// <summary>Working minutes of one day in the office concerned.</summary>
    public int DayMinutes { get; set; } = 480;

    /// <summary>How much of the limit is used, 0 to 1; draws the bar.</summary>
    public double? Share { get; set; }

    /// <summary>Why the clock stands, e.g. "Chờ bổ sung"; shown instead of a danger.</summary>
    public string? Paused { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, said) = (Paused, Minutes) switch
        {
            ({ } reason, _) => ("info", reason),
            (_, null) => ("", "Không hẹn ngày"),
            (_, < 0) => ("late", Say.Remaining(Minutes.Value, DayMinutes)),
            (_, { } left) when left < 2L * DayMinutes => ("warn", Say.Remaining(left, DayMinutes)),
            (_, { } left) => ("ok", Say.Remaining(left, DayMinutes)),
        };
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Element("span", $"tag {kind}".TrimEnd(), said));
        if (Share is not { } share) return;
        var width = (int)Math.Round(Math.Clamp(share, 0, 1) * 20) * 5;
        output.Content.AppendHtml(Markup.Element("span", "bar").With("aria-hidden", "true").Holding(Markup.Element("i", $"w-{width} {kind}".TrimEnd())));
    }
}
