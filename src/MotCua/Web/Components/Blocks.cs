using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Name and value, line by line: <c>&lt;m-facts&gt;&lt;m-fact label="Thời hạn"&gt;5 ngày&lt;/m-fact&gt;&lt;/m-facts&gt;</c>.</summary>
[HtmlTargetElement("m-facts")]
public sealed class FactList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

/// <summary>One line of facts. An empty value is left out.</summary>
[HtmlTargetElement("m-fact", Attributes = "label")]
public sealed class Fact : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = null;
        if (value.IsEmptyOrWhiteSpace) output.SuppressOutput();
        else output.Content.SetHtmlContent(Markup.Element("dt", text: Label)).AppendHtml(Markup.Element("dd").Holding(value));
    }
}

/// <summary>The way of a dossier or a procedure, step by step.</summary>
[HtmlTargetElement("m-steps")]
public sealed class StepList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "steps");
    }
}

/// <summary>One step; <c>state</c>: <c>done</c>, <c>now</c>, or none for what is to come.</summary>
[HtmlTargetElement("m-step")]
public sealed class Step : TagHelper
{
    public string? State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        if (State is "done" or "now") output.Attributes.SetAttribute("class", State);
        if (State == "now") output.Attributes.SetAttribute("aria-current", "step");
    }
}

/// <summary>A card; with <c>href</c> the whole of it is a link.</summary>
[HtmlTargetElement("m-card")]
public sealed class Card : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "div" : "a";
        output.Attributes.SetAttribute("class", "card");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
    }
}

/// <summary>It is done: the page that confirms. <c>code</c> is shown large.</summary>
[HtmlTargetElement("m-panel", Attributes = "title")]
public sealed class DonePanel : TagHelper
{
    public string Title { get; set; } = "";

    public string? Code { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "panel");
        output.PreContent.SetHtmlContent(Markup.Element("h1", text: Title));
        if (Code is not null) output.PreContent.AppendHtml(Markup.Element("span", "code", Code));
    }
}
