using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>
/// Makes a form safe to send twice: a fresh random key when the form is first shown, the same key while it is shown again
/// for mending. Read it as <c>[BindProperty] public string IdempotencyKey</c>.
/// </summary>
[HtmlTargetElement("m-idempotency-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IdempotencyKey : TagHelper
{
    /// <summary>The field's name in every form.</summary>
    public const string Field = nameof(IdempotencyKey);

    public string Name { get; set; } = Field;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(OnceForm), out var around)) ((OnceForm)around).HasKey = true;
        // As read already: the page of an error must not stumble over the form that could not be read.
        var posted = ViewContext.HttpContext.Features.Get<IFormFeature>()?.Form?[Name].ToString();
        var key = posted is { Length: > 0 and <= 100 } ? posted : RandomNumberGenerator.GetHexString(32, lowercase: true);
        output.Hidden(Name, key);
    }
}

/// <summary>
/// The version of the record the reader saw. After a clash (409) the newer one is taken, so that a second try can succeed
/// once the reader has seen what changed; otherwise what was posted stays.
/// </summary>
[HtmlTargetElement("m-version", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VersionToken : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var posted = ViewContext.ViewData.ModelState.TryGetValue(name, out var state) ? state.AttemptedValue : null;
        var clash = ViewContext.HttpContext.Response.StatusCode == StatusCodes.Status409Conflict;
        output.Hidden(name, clash || posted is null ? Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture) : posted);
    }
}

internal static class HiddenInput
{
    public static void Hidden(this TagHelperOutput output, string name, string? value)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("value", value ?? "");
    }
}
