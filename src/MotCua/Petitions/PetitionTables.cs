using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Petitions;

internal static class PetitionSets
{
    extension(Store store)
    {
        public DbSet<Petition> Petitions => store.Set<Petition>();
        public DbSet<FieldRoute> FieldRoutes => store.Set<FieldRoute>();
    }
}

internal sealed class PetitionTables : IEntityTypeConfiguration<Petition>, IEntityTypeConfiguration<FieldRoute>
{
    public void Configure(EntityTypeBuilder<Petition> petition)
    {
        petition.ToTable("petitions_petitions");
        petition.Property(row => row.Id).ValueGeneratedNever();
        petition.Property(row => row.Kind).HasConversion<string>();
        petition.Property(row => row.Way).HasConversion<string>();
        petition.Property(row => row.State).HasConversion<string>();
        petition.HasIndex(row => row.Code).IsUnique();
        petition.HasIndex(row => row.OfflineNumber).IsUnique();
        petition.HasIndex(row => new { row.UnitId, row.State, row.ReceivedOn });
        petition.HasIndex(row => row.ReceivedOn);
    }

    public void Configure(EntityTypeBuilder<FieldRoute> route)
    {
        route.ToTable("petitions_routes");
        route.Property(row => row.Id).ValueGeneratedNever();
        route.HasIndex(row => new { row.FieldCode, row.Place, row.From }).IsUnique();
    }
}
