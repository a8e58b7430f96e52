using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Kernel.Organisation;

public static class OrganisationTables
{
    extension(Store store)
    {
        public DbSet<OrgUnit> Units => store.Set<OrgUnit>();

        public DbSet<UnitChange> UnitChanges => store.Set<UnitChange>();

        public DbSet<DeskPosting> DeskPostings => store.Set<DeskPosting>();

        public DbSet<Place> Places => store.Set<Place>();
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<OrgUnit>, IEntityTypeConfiguration<UnitChange>,
    IEntityTypeConfiguration<DeskPosting>, IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<OrgUnit> unit)
    {
        unit.ToTable("organisation_units");
        unit.HasIndex(row => row.Code).IsUnique();
        unit.Property(row => row.Kind).HasConversion<string>();
        unit.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UnitChange> change)
    {
        change.ToTable("organisation_unit_changes");
        change.Property(row => row.Kind).HasConversion<string>();
        change.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.ToUnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DeskPosting> posting)
    {
        posting.ToTable("organisation_desk_postings");
        posting.HasIndex(row => new { row.DeskId, row.To });
        posting.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.DeskId).OnDelete(DeleteBehavior.Restrict);
        posting.HasOne<People.Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        posting.HasOne<DeskPosting>().WithMany().HasForeignKey(row => row.StandInForId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.ToTable("organisation_places");
        place.HasKey(row => new { row.Code, row.ValidFrom });
        place.HasIndex(row => row.ParentCode);
        place.Property(row => row.Level).HasConversion<string>();
    }
}
