using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Admin;

[ResponseCache(NoStore = true)]
internal sealed class KeysModel(Store store, ClientKeys keys, ActorAccess actors) : PageModel, IRedisplay
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public IReadOnlyList<string> Scopes { get; set; } = [];

    public IReadOnlyList<ClientKey> Keys { get; private set; } = [];

    public string? Secret { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation) =>
        Keys = await store.ClientKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ToListAsync(cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Secret = await keys.CreateAsync(Name ?? "", Scopes, actors.Required, cancellation);
        // The form is for another one now.
        ModelState.Clear();
        (Name, Scopes) = ("", []);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid keyId, CancellationToken cancellation)
    {
        await keys.RevokeAsync(keyId, actors.Required, cancellation);
        TempData["Done"] = "Đã thu hồi khóa.";
        return Redirect("/quan-tri/khoa-ung-dung");
    }
}
