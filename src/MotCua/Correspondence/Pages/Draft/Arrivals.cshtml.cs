using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Draft;

/// <summary>What came in for the actor's units and nobody has signed for, the oldest first.</summary>
internal sealed class ArrivalsModel(Store store, ActorAccess actors, KeepIncoming keep) : PageModel, IRedisplay
{
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public IReadOnlyList<IncomingEntry> Waiting { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var units = actors.Required.Roles.Select(held => held.UnitId).ToList();
        Waiting = await store.IncomingEntries.AsNoTracking().Where(row => row.ReceivedAt == null && units.Contains(row.ToUnitId)).OrderBy(row => row.Year).ThenBy(row => row.Number).Take(100).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await keep.ReceiveAsync(actors.Required, Id, SeenVersion, cancellation);
        TempData["Done"] = "Đã ký nhận.";
        return Redirect("/van-thu/den-don-vi");
    }
}
