using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Representatives;

internal static class RepresentationSets
{
    extension(Store store)
    {
        public DbSet<Representation> Representations => store.Set<Representation>();
        public DbSet<RepresentationConfirmation> RepresentationConfirmations => store.Set<RepresentationConfirmation>();
        public DbSet<RepresentationEnd> RepresentationEnds => store.Set<RepresentationEnd>();
    }
}

internal sealed class RepresentationTables : IEntityTypeConfiguration<Representation>, IEntityTypeConfiguration<RepresentationConfirmation>, IEntityTypeConfiguration<RepresentationEnd>
{
    public void Configure(EntityTypeBuilder<Representation> representation)
    {
        representation.ToTable("representatives_representations");
        representation.Property(row => row.Id).ValueGeneratedNever();
        representation.Property(row => row.Kind).HasConversion<string>();
        representation.Property(row => row.PrincipalIdentityType).HasConversion<string>();
        representation.HasIndex(row => row.RepresentativeId);
        representation.HasIndex(row => row.PrincipalId);
        representation.HasIndex(row => row.CodeDigest).IsUnique();
        representation.HasIndex(row => new { row.ConfirmedAt, row.EndedAt });
    }

    public void Configure(EntityTypeBuilder<RepresentationConfirmation> confirmation)
    {
        confirmation.ToTable("representatives_confirmations");
        confirmation.HasKey(row => row.RepresentationId);
        confirmation.Property(row => row.Proof).HasConversion<string>();
        confirmation.HasOne<Representation>().WithOne().HasForeignKey<RepresentationConfirmation>(row => row.RepresentationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RepresentationEnd> end)
    {
        end.ToTable("representatives_ends");
        end.HasKey(row => row.RepresentationId);
        end.HasOne<Representation>().WithOne().HasForeignKey<RepresentationEnd>(row => row.RepresentationId).OnDelete(DeleteBehavior.Restrict);
    }
}
