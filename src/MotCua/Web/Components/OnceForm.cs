using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Every form that posts carries a fresh key, so that sending it twice acts once (<see cref="OnceFilter"/>); no page has to think of it.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceForm : TagHelper
{
    /// <summary>The page has put a key in by itself.</summary>
    internal bool HasKey { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(OnceForm)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        await output.GetChildContentAsync();
        if (HasKey) return;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = IdempotencyKey.Field;
        input.Attributes["value"] = RandomNumberGenerator.GetHexString(32, lowercase: true);
        output.PostContent.AppendHtml(input);
    }
}
