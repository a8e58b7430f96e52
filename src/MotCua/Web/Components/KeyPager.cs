using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Onward through a list that pages by key. Addresses are given; what is null is not shown.</summary>
[HtmlTargetElement("m-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyPager(Words words) : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words.Frame("Phân trang", "Pages"));
        output.Content.SetHtmlContent(Previous is null ? Markup.Element("span") : Markup.Element("a", text: words.Frame("‹ Trang trước", "‹ Previous")).With("href", Previous).With("rel", "prev"));
        if (Next is not null) output.Content.AppendHtml(Markup.Element("a", text: words.Frame("Trang sau ›", "Next ›")).With("href", Next).With("rel", "next"));
    }
}
