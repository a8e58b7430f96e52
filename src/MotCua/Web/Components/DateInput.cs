using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>
/// A day, bound to <c>DateOnly</c>: one box that takes 15/11/2021, 15-11-2021, 15.11.2021 and 2021-11-15, or with
/// <see cref="Boxes"/> three boxes for day, month and year (better for a birthday).
/// </summary>
[HtmlTargetElement("m-date-input", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInput(Words words) : FormElement
{
    public bool Boxes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= words.Frame("Ví dụ 15/11/2021", "For example 15/11/2021");
        if (!Boxes)
        {
            var input = Field.Control("input", "govuk-input govuk-input--width-10", output)
                .With("type", "text").With("inputmode", "numeric").With("maxlength", "10").With("value", Field.Value).SelfClosing();
            output.Content.SetHtmlContent(Field.Group(output, input));
            return;
        }
        var parts = Field.Value.Split('/', '-', '.', ' ');
        output.Content.SetHtmlContent(Field.Fieldset(output, legendIsHeading: false, Markup.Element("div", "govuk-date-input").Holding(
            Box(words.Frame("Ngày", "Day"), "Day", 2, 0, parts), Box(words.Frame("Tháng", "Month"), "Month", 2, 1, parts), Box(words.Frame("Năm", "Year"), "Year", 4, 2, parts))));
    }

    private TagBuilder Box(string label, string part, int width, int index, string[] parts)
    {
        // The first box carries the field's id, so that the error summary leads to it.
        var id = index == 0 ? Field.Id : $"{Field.Id}_{part}";
        var typed = ViewContext.ViewData.ModelState.TryGetValue($"{Field.Name}.{part}", out var state) ? state.AttemptedValue : null;
        var input = Markup.Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}" + (Field.Error is null ? "" : " govuk-input--error")).SelfClosing()
            .With("id", id).With("name", $"{Field.Name}.{part}").With("type", "text").With("inputmode", "numeric")
            .With("value", typed ?? (index < parts.Length ? parts[index] : ""));
        return Markup.Element("div", "govuk-date-input__item").Holding(Markup.Element("div", "govuk-form-group")
            .Holding(Markup.Element("label", "govuk-label govuk-date-input__label", label).With("for", id), input));
    }
}
