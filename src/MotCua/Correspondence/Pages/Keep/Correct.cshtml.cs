using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Keep;

internal sealed class CorrectModel(Store store, ActorAccess actors, KeepOutgoing keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string? Excerpt { get; set; }
    [BindProperty] public string? Recipient { get; set; }
    [BindProperty] public int Copies { get; set; } = 1;
    [BindProperty] public string? Reason { get; set; }

    public OutgoingEntry Entry { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) =>
        Entry = await store.OutgoingEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (SeenVersion, Day, Excerpt, Recipient, Copies) = (Entry.Version, Entry.Day, Entry.Excerpt, Entry.Recipient, Entry.Copies);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await keep.CorrectAsync(actors.Required, Id, Day, Excerpt, Recipient, Copies, Reason, SeenVersion, cancellation);
        return Redirect($"/van-thu/di/{Id}");
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation)
    {
        await keep.CancelAsync(actors.Required, Id, Reason, SeenVersion, cancellation);
        return Redirect($"/van-thu/di/{Id}");
    }
}
