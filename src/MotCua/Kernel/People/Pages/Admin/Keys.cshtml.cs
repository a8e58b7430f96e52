using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Admin;

[ResponseCache(NoStore = true)]
internal sealed class KeysModel(Store store, ClientKeys keys, ActorAccess actors, OfficeClock clock, OrgQueries organisation) : PageModel, IRedisplay
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public IReadOnlyList<string> Scopes { get; set; } = [];

    [BindProperty] public Guid? Unit { get; set; }

    [BindProperty] public Role? Role { get; set; }

    [BindProperty] public DateOnly? ExpiresOn { get; set; }

    public IReadOnlyList<ClientKey> Keys { get; private set; } = [];

    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    public string? Secret { get; private set; }

    public string Until => clock.Today.AddDays(ClientKeys.LongestServiceDays).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Keys = await store.ClientKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ToListAsync(cancellation);
        Units = await organisation.TreeOnAsync(clock.Today, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Secret = await keys.CreateAsync(new KeyWish(Name ?? "", Scopes, Unit, Role, ExpiresOn), actors.Required, cancellation);
        // The form is for another one now.
        ModelState.Clear();
        (Name, Scopes, Unit, Role, ExpiresOn) = ("", [], null, null, null);
        await LoadAsync(cancellation);
    }

    public async Task OnPostRotateAsync(Guid keyId, CancellationToken cancellation)
    {
        Secret = await keys.RotateAsync(keyId, actors.Required, cancellation);
        ModelState.Clear();
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid keyId, CancellationToken cancellation)
    {
        await keys.RevokeAsync(keyId, actors.Required, cancellation);
        TempData["Done"] = "Đã thu hồi khóa.";
        return Redirect("/quan-tri/khoa-ung-dung");
    }

    public string State(ClientKey key) => key switch
    {
        { RevokedAt: not null } => "đã thu hồi",
        { ExpiresOn: { } last } when last < clock.Today => "đã hết hạn",
        { ExpiresOn: { } last } => $"đến hết {last.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
        _ => "đang dùng",
    };

    public bool Counts(ClientKey key) => key.RevokedAt is null && !(key.ExpiresOn < clock.Today);
}
