using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Kernel.Webhooks.Pages.Admin;

[ResponseCache(NoStore = true)]
internal sealed class WebhooksModel(Store store, WebhookDesk webhooks, ActorAccess actors, OfficeClock clock) : PageModel, IRedisplay
{
    private const int Shown = 30;

    [BindProperty] public Guid? KeyId { get; set; }

    [BindProperty] public new string? Url { get; set; }

    [BindProperty] public IReadOnlyList<string> Kinds { get; set; } = [];

    public IReadOnlyList<(WebhookSubscription Row, string Client)> Subscriptions { get; private set; } = [];

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    public IReadOnlyList<ClientKey> Keys { get; private set; } = [];

    public IReadOnlyList<string> AllKinds => webhooks.Kinds;

    public string? Secret { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var names = await store.ClientKeys.AsNoTracking().ToDictionaryAsync(key => key.Id, key => key.Name, cancellation);
        Subscriptions = [.. (await store.WebhookSubscriptions.AsNoTracking().OrderBy(row => row.EndedAt != null).ThenByDescending(row => row.Id).Take(100).ToListAsync(cancellation))
            .Select(row => (row, names.GetValueOrDefault(row.ClientKeyId, "?")))];
        Deliveries = await store.WebhookDeliveries.AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancellation);
        Keys = [.. (await ClientKeys.Counting(store, clock.Today).OrderBy(key => key.Name).ToListAsync(cancellation)).Where(key => key.Scopes.Split(' ').Contains(Scopes.Webhooks))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (KeyId is not { } key) throw OperationProblems.WebhookInvalid.Because("Chưa chọn chương trình nhận tin.", "KeyId");
        (_, Secret) = await webhooks.SubscribeAsync(actors.Required, key, Url?.Trim(), Kinds, cancellation);
        ModelState.Clear();
        (KeyId, Url, Kinds) = (null, "", []);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellation)
    {
        await webhooks.EndAsync(actors.Required, id, null, cancellation);
        TempData["Done"] = "Đã kết thúc nơi nhận tin.";
        return Redirect("/quan-tri/bao-tin");
    }

    public static string State(WebhookSubscription row) => row switch
    {
        { EndedBecause: WebhookEnd.Failing } => "đã kết thúc: không nhận tin",
        { EndedAt: not null } => "đã kết thúc",
        { FailingSince: { } since } => $"đang không nhận, từ {Stamp(since)}",
        { LastDeliveredAt: { } last } => $"nhận lần cuối {Stamp(last)}",
        _ => "chưa có tin nào",
    };

    public static string Stamp(DateTime utc) => OfficeClock.ToOffice(utc).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
