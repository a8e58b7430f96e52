using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Several lines of text; with <c>maxlength</c> the script counts what is left.</summary>
[HtmlTargetElement("m-textarea", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextArea : FormElement
{
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = Field.Control("textarea", "govuk-textarea", output).With("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // A line break right after the tag is dropped by browsers; this one stands for it.
        area.InnerHtml.AppendHtml("\n").Append(Field.Value);
        output.Content.SetHtmlContent(Field.Group(output, area));
    }
}
