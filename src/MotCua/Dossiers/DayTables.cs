using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers;

/// <summary>The tables of the officer's day.</summary>
internal sealed class DayTables : IEntityTypeConfiguration<OnBehalf>, IEntityTypeConfiguration<Snippet>, IEntityTypeConfiguration<DossierRead>, IEntityTypeConfiguration<ListExport>
{
    public void Configure(EntityTypeBuilder<OnBehalf> behalf)
    {
        behalf.ToTable("dossiers_on_behalf");
        behalf.Property(row => row.Id).ValueGeneratedNever();
        behalf.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Snippet> snippet)
    {
        snippet.ToTable("dossiers_snippets");
        snippet.Property(row => row.Id).ValueGeneratedNever();
        snippet.HasIndex(row => row.PersonId);
        snippet.HasIndex(row => row.UnitId);
    }

    public void Configure(EntityTypeBuilder<DossierRead> read)
    {
        read.ToTable("dossiers_reads");
        read.Property(row => row.Id).ValueGeneratedNever();
        read.Property(row => row.Role).HasConversion<string>();
        read.Property(row => row.Kind).HasConversion<string>();
        // Its owner asks for one dossier, the newest first; the sweep for the oldest of all.
        read.HasIndex(row => new { row.DossierId, row.At });
        read.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<ListExport> export)
    {
        export.ToTable("dossiers_list_exports");
        export.Property(row => row.Id).ValueGeneratedNever();
        export.Property(row => row.Format).HasConversion<string>();
        export.Property(row => row.State).HasConversion<string>();
        export.HasIndex(row => new { row.AccountId, row.AskedAt });
        export.HasIndex(row => row.State);
    }
}
