using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>A state in words and colour: <c>&lt;m-tag kind="late"&gt;Quá hạn&lt;/m-tag&gt;</c>; kinds: ok, warn, late, info, none.</summary>
[HtmlTargetElement("m-tag")]
public sealed class TagPill : TagHelper
{
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind is "ok" or "warn" or "late" or "info" ? "tag " + Kind : "tag");
    }
}

/// <summary>Beside a fact that rests on memory or a secondary source: <c>&lt;m-unconfirmed what="Lệ phí" /&gt;</c>.</summary>
[HtmlTargetElement("m-unconfirmed", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnconfirmedTag(Words words) : TagHelper
{
    public string? What { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag warn");
        output.Attributes.SetAttribute("title", words.Frame("Chưa đối chiếu với văn bản gốc.", "Not yet checked against the text of the law."));
        var said = words.Frame("chưa đối chiếu", "not yet checked");
        output.Content.SetContent(What is null ? char.ToUpperInvariant(said[0]) + said[1..] : $"{What} {said}");
    }
}
