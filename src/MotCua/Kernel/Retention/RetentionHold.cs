using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Retention;

/// <summary>A record that must not be erased, whatever the rule says: a complaint, an inspection, a court.</summary>
public sealed class RetentionHold
{
    public required Guid Id { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Code { get; init; }
    [Personal]
    public required string Reason { get; init; }
    public required DateTime PlacedAt { get; init; }
    public DateTime? LiftedAt { get; private set; }

    public void Lift(DateTime at) => LiftedAt = at;
}

/// <summary>That the personal words of a record were erased, and by which row of law. The acts stay.</summary>
public sealed class Erasure
{
    public required Guid SubjectId { get; init; }
    public required string SubjectKind { get; init; }
    public required string Code { get; init; }
    public required DateTime At { get; init; }
    public required string LawRow { get; init; }
    /// <summary>How many stored files went with it.</summary>
    public required int Files { get; init; }
}

public static class RetentionTables
{
    extension(Store store)
    {
        public DbSet<RetentionHold> RetentionHolds => store.Set<RetentionHold>();

        public DbSet<Erasure> Erasures => store.Set<Erasure>();
    }
}

internal sealed class RetentionTablesMap : IEntityTypeConfiguration<RetentionHold>, IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<RetentionHold> hold)
    {
        hold.ToTable("kernel_retention_holds");
        hold.HasIndex(row => row.SubjectId);
    }

    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("kernel_erasures");
        erasure.HasKey(row => row.SubjectId);
        erasure.Property(row => row.SubjectId).ValueGeneratedNever();
    }
}
