using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Dossiers.Acts;
using MotCua.Web;
using MotCua.Web.Components;

namespace MotCua.Dossiers;

/// <summary>
/// Kept sentences for a field: <c>&lt;m-snippets field="Sentence" /&gt;</c>. One is chosen and inserted by a button of the form,
/// which shows the page again with the sentence in its field; the script inserts at once.
/// </summary>
[HtmlTargetElement("m-snippets", Attributes = "field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SnippetChoice : TagHelper
{
    internal const string Button = "chen", Chosen = "cau-mau:";

    /// <summary>The name of the field that is filled.</summary>
    public string Field { get; set; } = "";

    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext;
        var kept = request.RequestServices.GetRequiredService<ActorAccess>().Current is { IsStaff: true } actor
            ? await request.RequestServices.GetRequiredService<KeepSnippet>().OfAsync(actor, request.RequestAborted) : [];
        if (kept.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var id = "cau-mau-" + TagBuilder.CreateSanitizedId(Field, "_");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filters");
        var select = Markup.Element("select", "govuk-select").With("id", id).With("name", Chosen + Field).With("data-snippets", TagBuilder.CreateSanitizedId(Field, "_"))
            .Holding(Markup.Element("option", text: "Chọn câu mẫu").With("value", ""));
        foreach (var snippet in kept)
            select.Holding(Markup.Element("option", text: snippet.UnitId is null ? snippet.Title : $"{snippet.Title} (đơn vị)").With("value", snippet.Id.ToString()).With("data-text", snippet.Text));
        output.Content.SetHtmlContent(Markup.Element("div", "govuk-form-group").Holding(Markup.Element("label", "govuk-label", "Câu mẫu").With("for", id), select))
            .AppendHtml(Markup.Element("button", "btn second small", "Chèn").With("type", "submit").With("name", Button).With("value", Field).With("formnovalidate", "formnovalidate"));
    }
}

/// <summary>The button beside kept sentences: fills the field, and shows the page again; nothing else of the form is done.</summary>
internal sealed class SnippetFilter(KeepSnippet snippets, ActorAccess actors) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var cancellation = context.HttpContext.RequestAborted;
        // Enter in a box presses the first button of the form, which may be this one: with nothing chosen it stands for the form's own.
        // As read already: the page of an error must not stumble over the form that could not be read.
        if (!HttpMethods.IsPost(request.Method) || context.HttpContext.Features.Get<IFormFeature>()?.Form is not { } form || form[SnippetChoice.Button].ToString() is not { Length: > 0 } field
            || !Guid.TryParse(form[SnippetChoice.Chosen + field], out var id)
            || context.HandlerInstance is not (PageModel page and IRedisplay again) || actors.Current is not { IsStaff: true } actor
            || (await snippets.OfAsync(actor, cancellation)).Find(snippet => snippet.Id == id) is not { } chosen)
        {
            await next();
            return;
        }
        var typed = TypedText.Clean(form[field].ToString());
        var filled = string.IsNullOrWhiteSpace(typed) ? chosen.Text : $"{typed.TrimEnd()} {chosen.Text}";
        // What was typed stays as it was read; it is not asked for yet, so nothing of it is wrong yet.
        foreach (var name in page.ModelState.Keys.ToList()) page.ModelState.ClearValidationState(name);
        page.ModelState.SetModelValue(field, filled, filled);
        await again.LoadAsync(cancellation);
        context.Result = page.Page();
    }
}
