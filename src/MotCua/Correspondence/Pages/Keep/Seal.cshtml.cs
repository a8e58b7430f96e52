using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Keep;

internal sealed class SealModel(Store store, ActorAccess actors, KeepOutgoing keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public OutgoingEntry Entry { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) =>
        Entry = await store.OutgoingEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SeenVersion = Entry.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await keep.SealAsync(actors.Required, Id, SeenVersion, cancellation);
        return Redirect($"/van-thu/di/{Id}");
    }
}
