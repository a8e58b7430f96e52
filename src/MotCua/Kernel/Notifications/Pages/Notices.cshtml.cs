using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.Notifications.Pages;

internal sealed class NoticesModel(ActorAccess actors, NoticeQueries notices, Store store) : PageModel
{
    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "truoc")] Guid? before, CancellationToken cancellation) =>
        Lines = await notices.ListAsync(actors.Required.PersonId, before, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await notices.ReadAsync(actors.Required.PersonId, null, cancellation);
        return RedirectToPage();
    }

    /// <summary>Marks one read and goes to what it is about.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellation)
    {
        var person = actors.Required.PersonId;
        var href = await store.Notices.Where(row => row.Id == id && row.PersonId == person).Select(row => row.Href).SingleOrDefaultAsync(cancellation);
        await notices.ReadAsync(person, id, cancellation);
        return href is not null && Url.IsLocalUrl(href) ? LocalRedirect(href) : RedirectToPage();
    }
}
