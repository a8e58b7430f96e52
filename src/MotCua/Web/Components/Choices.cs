using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One of a few. A hint for a line is given in the item's <c>Group.Name</c>.</summary>
[HtmlTargetElement("m-radios", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioGroup : FormElement
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The question is the page's only heading.</summary>
    public bool Heading { get; set; }

    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = Items.Select((item, index) => Choice.Line("radio", Field, item, index));
        var radios = Markup.Element("div", Inline ? "govuk-radios govuk-radios--inline" : "govuk-radios").Holding(lines);
        output.Content.SetHtmlContent(Field.Fieldset(output, Heading, radios));
    }
}

/// <summary>Any of several (a list of strings or enums), or a single yes for a <c>bool</c>.</summary>
[HtmlTargetElement("m-checkboxes", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxGroup : FormElement
{
    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Items is not null)
        {
            var lines = Items.Select((item, index) => Choice.Line("checkbox", Field, item, index));
            output.Content.SetHtmlContent(Field.Fieldset(output, Heading, Markup.Element("div", "govuk-checkboxes").Holding(lines)));
            return;
        }
        output.TagName = null;
        var single = Choice.Line("checkbox", Field, new SelectListItem(Field.Label, "true"), 0, Field.Hint);
        var error = Field.Error is null ? null : Markup.Element("p", "govuk-error-message", Field.Error).With("id", Field.Id + "-error");
        output.Content.SetHtmlContent(Markup.Element("div", Field.Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error")
            .Holding(error, Markup.Element("div", "govuk-checkboxes").Holding(single)));
    }
}

internal static class Choice
{
    public static TagBuilder Line(string type, Field field, SelectListItem item, int index, string? hint = null)
    {
        var block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        var id = index == 0 ? field.Id : field.Id + "-" + index.ToString(CultureInfo.InvariantCulture);
        var value = item.Value ?? item.Text;
        hint ??= item.Group?.Name;
        var chosen = field.Values.Count > 0 ? field.Values.Contains(value, StringComparer.OrdinalIgnoreCase) : item.Selected;
        var input = Markup.Element("input", block + "__input").SelfClosing()
            .With("type", type).With("id", id).With("name", field.Name).With("value", value)
            .With("checked", chosen ? "checked" : null).With("disabled", item.Disabled ? "disabled" : null)
            .With("aria-describedby", hint is null ? null : id + "-item-hint");
        IHtmlContent? note = hint is null ? null : Markup.Element("div", $"govuk-hint {block}__hint", hint).With("id", id + "-item-hint");
        return Markup.Element("div", block + "__item")
            .Holding(input, Markup.Element("label", $"govuk-label {block}__label", item.Text).With("for", id), note);
    }
}
