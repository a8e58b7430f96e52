using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MotCua.Web;

namespace MotCua.Kernel.Notifications;

/// <summary>The link to one's notices with how many are new; nothing while nobody is signed in.</summary>
[ViewComponent(Name = "NoticeCount")]
public sealed class NoticeCount : ViewComponent
{
    private const string Address = "/thong-bao";

    public async Task<IHtmlContent> InvokeAsync()
    {
        var services = HttpContext.RequestServices;
        if (services.GetRequiredService<ActorAccess>().Current is not { PersonId: { } person }) return HtmlString.Empty;
        var count = await services.GetRequiredService<NoticeQueries>().UnreadAsync(person, HttpContext.RequestAborted);
        var words = services.GetRequiredService<Words>();
        var here = Menu.IsHere(Address, HttpContext.Request.Path) ? " aria-current=\"page\"" : "";
        return new HtmlContentBuilder().AppendHtml($"<a href=\"{Address}\"{here}>").Append(words.Frame("Thông báo", "Notices"))
            .Append(count == 0 ? "" : words.Frame($" ({Say.Number(count)} mới)", $" ({Say.Number(count)} new)")).AppendHtml("</a>");
    }
}
