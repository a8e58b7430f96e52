using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>
/// A button of a form, or with <c>href</c> a link that looks like one. <c>kind</c>: none, <c>second</c>, <c>danger</c>.
/// <c>key="c"</c> makes it answer to a key.
/// </summary>
[HtmlTargetElement("m-button")]
public sealed class ActionButton : TagHelper
{
    public string? Kind { get; set; }

    public string? Href { get; set; }

    /// <summary>One small letter or digit.</summary>
    public string? Key { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind is null ? "btn" : "btn " + Kind);
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (Key is null) return;
        output.Attributes.SetAttribute("data-key", Key);
        output.Attributes.SetAttribute("aria-keyshortcuts", Key);
    }
}
