using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Onward through a list that pages by key. Addresses are given; what is null or empty is not shown.</summary>
[HtmlTargetElement("m-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyPager(Words words) : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A null in an attribute of a page arrives as an empty string.
        var (previous, next) = (Previous is "" ? null : Previous, Next is "" ? null : Next);
        if (previous is null && next is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words.Frame("Phân trang", "Pages"));
        output.Content.SetHtmlContent(previous is null ? Markup.Element("span") : Markup.Element("a", text: words.Frame("‹ Trang trước", "‹ Previous")).With("href", previous).With("rel", "prev"));
        if (next is not null) output.Content.AppendHtml(Markup.Element("a", text: words.Frame("Trang sau ›", "Next ›")).With("href", next).With("rel", "next"));
    }
}
