using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace MotCua.Kernel.Notifications;

/// <summary>The link to one's notices with how many are new; nothing while nobody is signed in.</summary>
[ViewComponent(Name = "NoticeCount")]
public sealed class NoticeCount : ViewComponent
{
    public async Task<IHtmlContent> InvokeAsync()
    {
        var services = HttpContext.RequestServices;
        if (services.GetRequiredService<ActorAccess>().Current is not { PersonId: { } person }) return HtmlString.Empty;
        var count = await services.GetRequiredService<NoticeQueries>().UnreadAsync(person, HttpContext.RequestAborted);
        return new HtmlContentBuilder()
            .AppendHtml("<a href=\"/thong-bao\">").Append(count == 0 ? "Thông báo" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Thông báo ({count} mới)")).AppendHtml("</a>");
    }
}
