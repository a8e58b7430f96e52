using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Inspections;

internal static class InspectionSets
{
    extension(Store store)
    {
        public DbSet<Mandate> Mandates => store.Set<Mandate>();
        public DbSet<MandateEnd> MandateEnds => store.Set<MandateEnd>();
        public DbSet<InspectionLook> InspectionLooks => store.Set<InspectionLook>();
        public DbSet<InspectionSample> InspectionSamples => store.Set<InspectionSample>();
    }
}

internal sealed class InspectionTables : IEntityTypeConfiguration<Mandate>, IEntityTypeConfiguration<MandateMember>, IEntityTypeConfiguration<MandateEnd>,
    IEntityTypeConfiguration<InspectionLook>, IEntityTypeConfiguration<InspectionSample>
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.ToTable("inspections_mandates");
        mandate.Property(row => row.Id).ValueGeneratedNever();
        mandate.Property(row => row.Scope).HasConversion(scope => JsonSerializer.Serialize(scope, Json), text => JsonSerializer.Deserialize<MandateScope>(text, Json)!,
            new ValueComparer<MandateScope>((a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json), scope => JsonSerializer.Serialize(scope, Json).GetHashCode(StringComparison.Ordinal), scope => scope));
        mandate.HasMany(row => row.Members).WithOne().HasForeignKey(row => row.MandateId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasOne(row => row.Ended).WithOne().HasForeignKey<MandateEnd>(row => row.MandateId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasIndex(row => row.OpenedAt);
    }

    public void Configure(EntityTypeBuilder<MandateMember> member)
    {
        member.ToTable("inspections_members");
        member.HasKey(row => new { row.MandateId, row.PersonId });
        member.HasIndex(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<MandateEnd> end)
    {
        end.ToTable("inspections_ends");
        end.HasKey(row => row.MandateId);
    }

    public void Configure(EntityTypeBuilder<InspectionLook> look)
    {
        look.ToTable("inspections_looks");
        look.Property(row => row.Id).ValueGeneratedNever();
        look.Property(row => row.Kind).HasConversion<string>();
        look.HasOne<Mandate>().WithMany().HasForeignKey(row => row.MandateId).OnDelete(DeleteBehavior.Restrict);
        look.HasIndex(row => new { row.MandateId, row.Id });
        look.HasIndex(row => row.DossierId);
    }

    public void Configure(EntityTypeBuilder<InspectionSample> sample)
    {
        sample.ToTable("inspections_samples");
        sample.Property(row => row.Id).ValueGeneratedNever();
        sample.Property(row => row.Codes).HasConversion(codes => JsonSerializer.Serialize(codes, Json), text => JsonSerializer.Deserialize<List<string>>(text, Json)!,
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), codes => codes.Count, codes => codes));
        sample.HasOne<Mandate>().WithMany().HasForeignKey(row => row.MandateId).OnDelete(DeleteBehavior.Restrict);
    }
}
