using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Representatives.Acts;
using MotCua.Web;

namespace MotCua.Representatives.Pages.Desk;

/// <summary>Papers that wait to be looked at, oldest first.</summary>
internal sealed class WaitingModel(Store store, ActorAccess actors, SettleRepresentation settle) : PageModel, IRedisplay
{
    private const int Shown = 30;

    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public bool Looked { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public IReadOnlyList<Representation> Lines { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Procedures { get; private set; } = new Dictionary<string, string>();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Lines = await store.Representations.AsNoTracking().Where(row => row.ConfirmedAt == null && row.EndedAt == null && row.CodeUntil == null).OrderBy(row => row.DeclaredAt).Take(Shown).ToListAsync(cancellation);
        Procedures = await store.ProcedureNamesAsync(Lines.SelectMany(line => line.Procedures), cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        await settle.ConfirmAsync(actors.Required, Id, Looked, SeenVersion, cancellation);
        return Redirect("/quay/lam-thay");
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation)
    {
        await settle.RefuseAsync(actors.Required, Id, Reason, SeenVersion, cancellation);
        return Redirect("/quay/lam-thay");
    }
}
