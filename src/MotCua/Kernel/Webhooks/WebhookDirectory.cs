using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Webhooks;

/// <summary>Which subscription wants which act, in memory, so that an act costs nothing more where nobody listens.</summary>
public sealed class WebhookDirectory(OfficeClock clock)
{
    public const string Kind = "webhook";

    /// <summary>Another node learns of a new subscription within this time; this one at once.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private volatile Known? known;

    private sealed record Known(ILookup<string, Guid> ByKind, DateTime ReadAt);

    /// <summary>What the outbox carries.</summary>
    internal sealed record News(Guid Subscription);

    public void Forget() => known = null;

    public async Task RefreshAsync(Store store, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        if (known is { } fresh && now - fresh.ReadAt < Lifetime && now >= fresh.ReadAt) return;
        var rows = await store.WebhookSubscriptions.AsNoTracking().Where(row => row.EndedAt == null).Select(row => new { row.Id, row.Kinds }).ToListAsync(cancellation);
        known = new Known(rows.SelectMany(row => row.Kinds.Split(' ').Select(kind => (kind, row.Id))).ToLookup(pair => pair.kind, pair => pair.Id), now);
    }

    /// <summary>One message for each subscription to the kind, to be written with the act.</summary>
    internal IEnumerable<OutboxMessage> MessagesOf(string kind) => known is not { } now ? [] : now.ByKind[kind]
        .Select(subscription => new OutboxMessage { Id = clock.NewId(), Kind = Kind, Body = JsonSerializer.Serialize(new News(subscription)), DueAt = clock.UtcNow });
}
