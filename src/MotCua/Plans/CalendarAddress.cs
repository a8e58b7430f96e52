using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Plans;

/// <summary>The secret address of one person's calendar; made anew, the old one is dead.</summary>
public sealed class CalendarAddress
{
    public required Guid AccountId { get; init; }
    /// <summary>SHA-256 of the token, which is shown once and kept nowhere.</summary>
    public required string Digest { get; set; }
    public required DateTime MadeAt { get; set; }
}

internal static class CalendarAddressSets
{
    extension(Store store)
    {
        public DbSet<CalendarAddress> CalendarAddresses => store.Set<CalendarAddress>();
    }
}

internal sealed class CalendarAddressTables : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> address)
    {
        address.ToTable("plans_calendar_addresses");
        address.HasKey(row => row.AccountId);
        address.HasIndex(row => row.Digest).IsUnique();
    }
}
