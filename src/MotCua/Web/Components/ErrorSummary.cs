using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Every error of the form at the top, each a link to its field. The layout shows it; pages need not.</summary>
[HtmlTargetElement("m-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary(Words words) : TagHelper
{
    /// <summary>Names of the fields in the order of the page, in its ViewData: the framework keeps errors by the length of their names.</summary>
    public const string OrderKey = "error-order";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid || state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-error-summary", "");
        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-list govuk-error-summary__list");
        var order = ViewContext.ViewData[OrderKey] as IReadOnlyList<string> ?? [];
        foreach (var (name, entry) in state.OrderBy(pair => order.TakeWhile(name => name != pair.Key).Count()))
            foreach (var error in entry!.Errors) list.InnerHtml.AppendHtml(Line(name, Field.Message(ViewContext, name, error)));
        var title = new TagBuilder("h2");
        title.AddCssClass("govuk-error-summary__title");
        title.InnerHtml.Append(words.Frame("Có thông tin cần sửa", "There is a problem"));
        var alert = new TagBuilder("div");
        alert.Attributes["role"] = "alert";
        alert.InnerHtml.AppendHtml(title).AppendHtml(list);
        output.Content.SetHtmlContent(alert);
    }

    private static TagBuilder Line(string name, string message)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(name, "_");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}

/// <summary>A page that asks for the framework's own summary would show it twice.</summary>
[HtmlTargetElement(Attributes = "asp-validation-summary")]
public sealed class FrameworkSummary : TagHelper
{
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.SuppressOutput();
}
