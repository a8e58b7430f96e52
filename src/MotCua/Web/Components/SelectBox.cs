using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One of many. Where there are few, radios are easier.</summary>
[HtmlTargetElement("m-select", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectBox : FormElement
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The first line, for nothing chosen; without it there is none.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Field.Control("select", "govuk-select", output);
        if (Empty is not null) select.Holding(Markup.Element("option", text: Empty).With("value", ""));
        foreach (var item in Items)
        {
            var chosen = Field.Values.Count > 0 ? Field.Values.Contains(item.Value ?? item.Text) : item.Selected;
            select.Holding(Markup.Element("option", text: item.Text).With("value", item.Value ?? item.Text).With("selected", chosen ? "selected" : null));
        }
        output.Content.SetHtmlContent(Field.Group(output, select));
    }
}
