using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Plans;

/// <summary>That somebody was sent the summary of a week.</summary>
public sealed class WeeklyDigest
{
    public required Guid PersonId { get; init; }
    public required DateOnly Monday { get; init; }
    public required DateTime At { get; init; }
}

internal static class WeeklyDigestSets
{
    extension(Store store)
    {
        public DbSet<WeeklyDigest> WeeklyDigests => store.Set<WeeklyDigest>();
    }
}

internal sealed class WeeklyDigestTables : IEntityTypeConfiguration<WeeklyDigest>
{
    public void Configure(EntityTypeBuilder<WeeklyDigest> digest)
    {
        digest.ToTable("plans_weekly_digests");
        digest.HasKey(row => new { row.PersonId, row.Monday });
    }
}
