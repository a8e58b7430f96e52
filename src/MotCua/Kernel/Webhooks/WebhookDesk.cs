using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Webhooks;

/// <summary>Subscriptions: made, ended, and the secret that signs what they are sent.</summary>
internal sealed class WebhookDesk(Store store, ActLog acts, OfficeClock clock, Secrets secrets, WebhookDirectory directory, WebhookPost post, IEnumerable<IWebhookSubject> subjects)
{
    public const int MostForKey = 10;

    /// <summary>What may be subscribed to, in ordinal order.</summary>
    public IReadOnlyList<string> Kinds => [.. ActNames.All.Where(kind => subjects.Any(subject => kind.StartsWith(subject.SubjectKind + ".", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>The same wish twice is one subscription.</summary>
    /// <returns>The subscription, and the secret to check signatures with.</returns>
    /// <exception cref="Refused">No such kind, an address that must not be called, too many.</exception>
    public async Task<(WebhookSubscription Subscription, string Secret)> SubscribeAsync(Actor by, Guid keyId, string? url, IEnumerable<string> kinds, CancellationToken cancellation)
    {
        var wanted = kinds.Select(kind => kind.Trim()).Where(kind => kind.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0) throw OperationProblems.WebhookInvalid.Because("Chưa chọn việc nào cần báo.", "Kinds");
        if (wanted.Except(Kinds).FirstOrDefault() is { } strange) throw OperationProblems.WebhookInvalid.Because($"Không có việc “{strange}” để báo.", "Kinds");
        if (post.Fault(url ?? "") is { } fault) throw OperationProblems.WebhookInvalid.Because(fault, "Url");
        var key = await ClientKeys.Counting(store, clock.Today).SingleOrDefaultAsync(row => row.Id == keyId, cancellation);
        if (key is null || !key.Scopes.Split(' ').Contains(Scopes.Webhooks)) throw OperationProblems.WebhookInvalid.Because($"Khóa này không còn hiệu lực hoặc chưa có quyền “{Scopes.Webhooks}”.", "KeyId");
        var open = await store.WebhookSubscriptions.Where(row => row.ClientKeyId == keyId && row.EndedAt == null).ToListAsync(cancellation);
        var joined = string.Join(' ', wanted);
        if (open.Find(row => row.Url == url && row.Kinds == joined) is { } same) return (same, await SecretAsync(same.Id, cancellation));
        if (open.Count >= MostForKey) throw OperationProblems.WebhookInvalid.Because($"Mỗi khóa có không quá {MostForKey} nơi nhận tin. Mời kết thúc nơi không dùng nữa.", "Url");

        var subscription = new WebhookSubscription { Id = clock.NewId(), ClientKeyId = keyId, Url = url!, Kinds = joined, CreatedAt = clock.UtcNow };
        store.WebhookSubscriptions.Add(subscription);
        await acts.CommitAsync(new Doing("webhook.subscribe", by, "webhook", subscription.Id), cancellation);
        directory.Forget();
        return (subscription, await SecretAsync(subscription.Id, cancellation));
    }

    /// <param name="ofKey">Only if it is this key's; null for an administrator.</param>
    public async Task EndAsync(Actor by, Guid id, Guid? ofKey, CancellationToken cancellation)
    {
        var subscription = await store.WebhookSubscriptions.SingleOrDefaultAsync(row => row.Id == id && (ofKey == null || row.ClientKeyId == ofKey), cancellation) ?? throw Problems.NotFound.Because();
        if (subscription.EndedAt is not null) return;
        subscription.End(clock.UtcNow, WebhookEnd.Asked);
        await acts.CommitAsync(new Doing("webhook.end", by, "webhook", id), cancellation);
        directory.Forget();
    }

    /// <summary>Made from the installation's own key and the subscription's id: it is kept nowhere.</summary>
    public async Task<string> SecretAsync(Guid subscriptionId, CancellationToken cancellation) =>
        "whs_" + Convert.ToHexStringLower(HMACSHA256.HashData(await secrets.KeyAsync("webhooks", cancellation), subscriptionId.ToByteArray(bigEndian: true)));
}
