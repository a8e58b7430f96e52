using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Registers;

internal static class RegisterSets
{
    extension(Store store)
    {
        public DbSet<RegisterOpening> RegisterOpenings => store.Set<RegisterOpening>();
        public DbSet<RegisterEntry> RegisterEntries => store.Set<RegisterEntry>();
        public DbSet<EntryCorrection> EntryCorrections => store.Set<EntryCorrection>();
        public DbSet<EntryRevocation> EntryRevocations => store.Set<EntryRevocation>();
    }
}

internal sealed class RegisterTables : IEntityTypeConfiguration<RegisterOpening>, IEntityTypeConfiguration<RegisterEntry>, IEntityTypeConfiguration<EntryCorrection>, IEntityTypeConfiguration<EntryRevocation>
{
    public void Configure(EntityTypeBuilder<RegisterOpening> opening)
    {
        opening.ToTable("registers_openings");
        opening.Property(row => row.Id).ValueGeneratedNever();
        // One switch for a procedure; those closed stay behind.
        opening.HasIndex(row => row.ProcedureCode).IsUnique().HasFilter("closed_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<RegisterEntry> entry)
    {
        entry.ToTable("registers_entries");
        entry.Property(row => row.Id).ValueGeneratedNever();
        entry.HasIndex(row => row.DossierId).IsUnique();
        entry.HasIndex(row => new { row.ProcedureCode, row.Id });
    }

    public void Configure(EntityTypeBuilder<EntryCorrection> correction)
    {
        correction.ToTable("registers_corrections");
        correction.Property(row => row.Id).ValueGeneratedNever();
        correction.HasOne<RegisterEntry>().WithMany().HasForeignKey(row => row.EntryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EntryRevocation> revocation)
    {
        revocation.ToTable("registers_revocations");
        revocation.HasKey(row => row.EntryId);
        revocation.HasOne<RegisterEntry>().WithOne().HasForeignKey<EntryRevocation>(row => row.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
