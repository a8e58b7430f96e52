using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>What every form control has: a name, a label, perhaps a hint, perhaps an error, and the value as last typed.</summary>
internal sealed class Field
{
    private const string LabelsKey = "m-labels";

    private Field(string name, string label, string? hint, string? error, IReadOnlyList<string> values)
    {
        Name = name;
        Id = TagBuilder.CreateSanitizedId(name, "_");
        Label = label;
        Hint = hint;
        Error = error;
        Values = values;
    }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public string? Hint { get; }

    public string? Error { get; }

    /// <summary>What was typed when the form was refused, otherwise what the model holds.</summary>
    public IReadOnlyList<string> Values { get; }

    public string Value => Values.Count > 0 ? Values[0] : "";

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };

    public static Field Of(ModelExpression model, ViewContext view, string? label, string? hint, bool optional)
    {
        var words = view.HttpContext.RequestServices.GetRequiredService<Words>();
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        var said = label ?? model.Metadata.DisplayName ?? model.Metadata.PropertyName ?? name;
        Labels(view)[name] = said;
        view.ViewData.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.Count > 0 ? Message(view, name, state.Errors[0]) : null;
        return new Field(name, optional ? said + words.Frame(" (không bắt buộc)", " (optional)") : said, hint, error, Read(model, state));
    }

    /// <summary>An error of the framework begins with the property's name; what the reader knows is the label.</summary>
    public static string Message(ViewContext view, string name, ModelError error)
    {
        var property = name[(name.LastIndexOf('.') + 1)..] + ":";
        return Labels(view).TryGetValue(name, out var label) && error.ErrorMessage.StartsWith(property, StringComparison.Ordinal)
            ? string.Concat(label, error.ErrorMessage.AsSpan(property.Length - 1))
            : error.ErrorMessage;
    }

    public TagBuilder Group(TagHelperOutput output, params IEnumerable<IHtmlContent?> controls)
    {
        output.TagName = null;
        return Markup.Element("div", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error")
            .Holding([Markup.Element("label", "govuk-label", Label).With("for", Id), HintLine(), ErrorLine(), .. controls]);
    }

    /// <summary>Several controls under one legend.</summary>
    public TagBuilder Fieldset(TagHelperOutput output, bool legendIsHeading, params IEnumerable<IHtmlContent?> controls)
    {
        output.TagName = null;
        var legend = legendIsHeading
            ? Markup.Element("legend", "govuk-fieldset__legend govuk-fieldset__legend--l").Holding(Markup.Element("h1", "govuk-fieldset__heading", Label))
            : Markup.Element("legend", "govuk-fieldset__legend", Label);
        var set = Markup.Element("fieldset", "govuk-fieldset").With("aria-describedby", DescribedBy);
        return Markup.Element("div", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error")
            .Holding(set.Holding([legend, HintLine(), ErrorLine(), .. controls]));
    }

    /// <summary>The control itself, with whatever attributes the page gave to our element.</summary>
    public TagBuilder Control(string element, string classes, TagHelperOutput output)
    {
        var control = Markup.Element(element, Error is null ? classes : $"{classes} {classes.Split(' ')[0]}--error");
        foreach (var attribute in output.Attributes) control.Attributes[attribute.Name] = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
        return control.With("id", Id).With("name", Name).With("aria-describedby", DescribedBy).With("aria-invalid", Error is null ? null : "true");
    }

    private TagBuilder? HintLine() => Hint is null ? null : Markup.Element("div", "govuk-hint", Hint).With("id", Id + "-hint");

    private TagBuilder? ErrorLine() => Error is null
        ? null
        : Markup.Element("p", "govuk-error-message").With("id", Id + "-error")
            .Holding(Markup.Element("span", "govuk-visually-hidden", "Lỗi: "), new HtmlContentBuilder().Append(Error));

    private static Dictionary<string, string> Labels(ViewContext view)
    {
        if (view.HttpContext.Items[LabelsKey] is not Dictionary<string, string> labels) view.HttpContext.Items[LabelsKey] = labels = [];
        return labels;
    }

    private static string[] Read(ModelExpression model, ModelStateEntry? state)
    {
        if (state?.RawValue is string[] several) return several;
        if (state?.AttemptedValue is { } typed) return [typed];
        return model.Model switch
        {
            null => [],
            string one => [one],
            DateOnly day => [Say.Day(day)],
            bool flag => [flag ? "true" : "false"],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Text)],
            var value => [Text(value)],
        };
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
