using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;

namespace MotCua.Statistics;

internal static class FigureSets
{
    extension(Store store)
    {
        public DbSet<FigureCell> FigureCells => store.Set<FigureCell>();
        public DbSet<QuarterScore> QuarterScores => store.Set<QuarterScore>();
        public DbSet<QuarterPublication> QuarterPublications => store.Set<QuarterPublication>();
        public DbSet<DaySnapshot> DaySnapshots => store.Set<DaySnapshot>();
    }
}

internal sealed class FigureTables : IEntityTypeConfiguration<FigureCell>, IEntityTypeConfiguration<Dossier>,
    IEntityTypeConfiguration<QuarterScore>, IEntityTypeConfiguration<QuarterPublication>, IEntityTypeConfiguration<DaySnapshot>
{
    public void Configure(EntityTypeBuilder<FigureCell> cell)
    {
        cell.ToTable("figures_cells").NotRecorded("Sums of what the acts say; recount counts them again from the acts alone.");
        cell.Property(row => row.Id).ValueGeneratedNever();
        // One cell for a place, once folded; as many fresh ones as acts left.
        cell.HasIndex(row => new { row.Grain, row.Day, row.UnitId, row.ProcedureCode, row.Channel, row.OfficerId }, "ix_figures_cells_place")
            .IsUnique().HasFilter("grain > 0");
        // Not filtered: SQLite takes a filtered index only where the question repeats the filter word for word.
        cell.HasIndex(row => new { row.Grain, row.Day });
    }

    /// <summary>What is late or soon due, however many are closed: the open ones are few.</summary>
    public void Configure(EntityTypeBuilder<Dossier> dossier) => dossier.HasIndex(row => new { row.State, row.LawEndsAt });

    public void Configure(EntityTypeBuilder<QuarterScore> score)
    {
        score.ToTable("figures_scores");
        score.Property(row => row.Id).ValueGeneratedNever();
        score.HasIndex(row => new { row.Year, row.Quarter, row.UnitId, row.Index }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QuarterPublication> publication)
    {
        publication.ToTable("figures_publications");
        publication.Property(row => row.Id).ValueGeneratedNever();
        publication.HasIndex(row => new { row.Year, row.Quarter, row.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DaySnapshot> snapshot)
    {
        snapshot.ToTable("figures_snapshots");
        snapshot.HasKey(row => row.Day);
    }
}
