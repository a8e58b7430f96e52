using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Webhooks;

public enum WebhookEnd
{
    /// <summary>Its client or an administrator ended it.</summary>
    Asked,
    /// <summary>Nobody answered there for too long.</summary>
    Failing,
}

/// <summary>A client's wish to have some kinds of acts told to an address of its own.</summary>
public sealed class WebhookSubscription
{
    public required Guid Id { get; init; }

    /// <summary>The key it belongs to; moves on when the key is changed for another.</summary>
    public required Guid ClientKeyId { get; set; }

    public required string Url { get; init; }

    /// <summary>Kinds of acts with a space between, in ordinal order.</summary>
    public required string Kinds { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? EndedAt { get; private set; }

    public WebhookEnd? EndedBecause { get; private set; }

    [NotRecorded("Housekeeping: since when nobody takes what is sent.")]
    public DateTime? FailingSince { get; set; }

    [NotRecorded("Housekeeping: shows that it works.")]
    public DateTime? LastDeliveredAt { get; set; }

    public void End(DateTime at, WebhookEnd because) => (EndedAt, EndedBecause) = (at, because);
}

/// <summary>One try to tell. Holds no words of the receiver's.</summary>
[NotRecorded("The log of what was tried, swept after a month; the act behind it is recorded.")]
public sealed class WebhookDelivery
{
    public required Guid Id { get; init; }
    public required Guid SubscriptionId { get; init; }
    public required Guid ActId { get; init; }
    public required DateTime At { get; init; }
    /// <summary>From 1.</summary>
    public required int Attempt { get; init; }
    /// <summary>HTTP status; null when no answer came.</summary>
    public int? Status { get; init; }
    /// <summary>What happened, in Vietnamese.</summary>
    public required string Note { get; init; }
    public required int Milliseconds { get; init; }
}

public static class WebhookTables
{
    extension(Store store)
    {
        public DbSet<WebhookSubscription> WebhookSubscriptions => store.Set<WebhookSubscription>();

        public DbSet<WebhookDelivery> WebhookDeliveries => store.Set<WebhookDelivery>();
    }
}

internal sealed class WebhookTablesMap : IEntityTypeConfiguration<WebhookSubscription>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> subscription)
    {
        subscription.ToTable("kernel_webhook_subscriptions");
        subscription.Property(row => row.EndedBecause).HasConversion<string>();
        subscription.HasOne<ClientKey>().WithMany().HasForeignKey(row => row.ClientKeyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("kernel_webhook_deliveries");
        delivery.Property(row => row.Id).ValueGeneratedNever();
        delivery.HasOne<WebhookSubscription>().WithMany().HasForeignKey(row => row.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        delivery.HasIndex(row => row.At);
    }
}
