using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>One line of text: <c>&lt;m-input for="Name" hint="…" autocomplete="name" /&gt;</c>. A password is never shown again.</summary>
[HtmlTargetElement("m-input", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextInput : FormElement
{
    public string Type { get; set; } = "text";

    /// <summary>Room for about so many characters: 2, 3, 4, 5, 10, 20; none is the whole width.</summary>
    public int? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Width is { } characters ? $"govuk-input govuk-input--width-{characters}" : "govuk-input";
        var input = Field.Control("input", width, output).With("type", Type).With("value", Type == "password" ? null : Field.Value).SelfClosing();
        output.Content.SetHtmlContent(Field.Group(output, input));
    }
}
