using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Webhooks;

/// <summary>
/// Tells one subscription of one act: what it is called, which dossier, which state. Tried again by the outbox, later and
/// later; who takes nothing for three days is told no more, and the administrators are.
/// </summary>
internal sealed class WebhookSender(Store store, OfficeClock clock, ActLog acts, WebhookDesk webhooks, WebhookDirectory directory, WebhookPost post, IEnumerable<IWebhookSubject> subjects) : IOutboxHandler
{
    /// <summary>House rule: a weekend and a day.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record News(Guid Id, string Kind, string At, string Code, int State);

    public string Kind => WebhookDirectory.Kind;

    public bool IsSlow => true;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var id = JsonSerializer.Deserialize<WebhookDirectory.News>(message.Body)!.Subscription;
        var subscription = await store.WebhookSubscriptions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation);
        if (subscription is null || await NewsAsync(subscription, message.ActId, cancellation) is not { } news) return;

        var secret = Encoding.ASCII.GetBytes(await webhooks.SecretAsync(id, cancellation));
        // The receiver's clock is a real one, also where ours is a demonstration's.
        var now = new DateTimeOffset(clock.UtcNow - clock.Shift);
        var (status, note, took) = await post.SendAsync(subscription.Url, secret, news.Id, news.Kind, now, JsonSerializer.Serialize(news, Json), cancellation);
        var taken = status is >= 200 and < 300;
        var at = clock.UtcNow;
        DateTime? failingSince = taken ? null : subscription.FailingSince ?? at;
        await store.Dialect.WriteAsync(store, async inner =>
        {
            store.WebhookDeliveries.Add(new WebhookDelivery
            {
                Id = clock.NewId(), SubscriptionId = id, ActId = message.ActId, At = at, Attempt = message.Attempts + 1, Status = status, Note = note, Milliseconds = took,
            });
            await store.SaveChangesAsync(inner);
            return await store.WebhookSubscriptions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.FailingSince, failingSince).SetProperty(row => row.LastDeliveredAt, row => taken ? at : row.LastDeliveredAt), inner);
        }, cancellation);
        if (taken) return;
        if (at - failingSince >= Patience) await GiveUpAsync(id, subscription.Url, cancellation);
        else throw new IOException("The receiver of a webhook did not take it.");
    }

    private async Task<News?> NewsAsync(WebhookSubscription subscription, Guid actId, CancellationToken cancellation)
    {
        var key = await ClientKeys.Counting(store, clock.Today).SingleOrDefaultAsync(row => row.Id == subscription.ClientKeyId, cancellation);
        if (key is null) return null;
        var act = await store.Acts.AsNoTracking().Where(row => row.Id == actId).Select(row => new { row.Id, row.Kind, row.At, row.SubjectKind, row.SubjectId }).SingleAsync(cancellation);
        if (subjects.FirstOrDefault(one => one.SubjectKind == act.SubjectKind) is not { } source) return null;
        var client = new Actor(ActorKind.Client, key.Id, null, key.Name, key is { UnitId: { } unit, Role: { } role } ? [new HeldRole(role, unit)] : []) { Scopes = key.Scopes.Split(' ') };
        var subject = await source.FindAsync(client, await LineAsync(key, cancellation), act.SubjectId, cancellation);
        return subject is null ? null : new News(act.Id, act.Kind,
            OfficeClock.ToOffice(act.At).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", System.Globalization.CultureInfo.InvariantCulture), subject.Code, subject.State);
    }

    /// <summary>The key and those it took the place of: what they filed is this client's.</summary>
    private async Task<List<Guid>> LineAsync(ClientKey key, CancellationToken cancellation)
    {
        var line = new List<Guid> { key.Id };
        for (var before = key.ReplacesId; before is { } id && line.Count < 100; before = await store.ClientKeys.Where(row => row.Id == id).Select(row => row.ReplacesId).SingleAsync(cancellation))
            line.Add(id);
        return line;
    }

    private async Task GiveUpAsync(Guid id, string url, CancellationToken cancellation)
    {
        var subscription = await store.WebhookSubscriptions.SingleAsync(row => row.Id == id, cancellation);
        subscription.End(clock.UtcNow, WebhookEnd.Failing);
        var today = clock.Today;
        var administrators = await store.RoleHoldings.AsNoTracking().Where(row => row.Role == Role.Administrator && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellation);
        await acts.CommitAsync(new Doing("webhook.give-up", Actor.System, "webhook", id)
        {
            Outbox = [.. administrators.Select(person => Notify.Message(clock, person, null, "Đã thôi báo tin cho một phần mềm",
                $"Nơi nhận {new Uri(url).Host} không nhận tin trong {Patience.Days} ngày nên đã được kết thúc. Mời liên hệ bên vận hành, rồi đăng ký lại.", "/quan-tri/bao-tin"))],
        }, cancellation);
        directory.Forget();
    }
}
