using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Indices.Decision766;
using MotCua.Indices.Papi;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Organisation;
using MotCua.Plans;

namespace MotCua.Indices;

internal static class IndexSets
{
    extension(Store store)
    {
        public DbSet<ProvinceScore> ProvinceScores => store.Set<ProvinceScore>();
        public DbSet<ScoreImport> ScoreImports => store.Set<ScoreImport>();
        public DbSet<MetricFigure> MetricFigures => store.Set<MetricFigure>();
        public DbSet<IndexRound> IndexRounds => store.Set<IndexRound>();
        public DbSet<RoundUnit> RoundUnits => store.Set<RoundUnit>();
        public DbSet<RoundStep> RoundSteps => store.Set<RoundStep>();
        public DbSet<CriterionScore> CriterionScores => store.Set<CriterionScore>();
        public DbSet<ScoreEvidence> ScoreEvidence => store.Set<ScoreEvidence>();
    }
}

internal sealed class IndexTables : IEntityTypeConfiguration<ProvinceScore>, IEntityTypeConfiguration<ScoreImport>, IEntityTypeConfiguration<MetricFigure>
{
    public void Configure(EntityTypeBuilder<ProvinceScore> score)
    {
        score.ToTable("indices_province_scores");
        score.HasKey(row => new { row.Year, row.ProvinceCode });
    }

    public void Configure(EntityTypeBuilder<ScoreImport> import)
    {
        import.ToTable("indices_imports");
        import.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<MetricFigure> figure)
    {
        figure.ToTable("indices_metric_figures");
        figure.Property(row => row.Id).ValueGeneratedNever();
        figure.HasIndex(row => new { row.Year, row.Quarter, row.MetricCode }).IsUnique();
    }
}

internal sealed class RoundTables : IEntityTypeConfiguration<IndexRound>, IEntityTypeConfiguration<RoundUnit>, IEntityTypeConfiguration<RoundStep>, IEntityTypeConfiguration<CriterionScore>, IEntityTypeConfiguration<ScoreEvidence>
{
    public void Configure(EntityTypeBuilder<IndexRound> round)
    {
        round.ToTable("indices_rounds");
        round.Property(row => row.Id).ValueGeneratedNever();
        round.Property(row => row.State).HasConversion<string>();
        round.HasIndex(row => row.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoundUnit> unit)
    {
        unit.ToTable("indices_round_units");
        unit.Property(row => row.Id).ValueGeneratedNever();
        unit.Property(row => row.State).HasConversion<string>();
        unit.HasIndex(row => new { row.RoundId, row.UnitId }).IsUnique();
        unit.HasOne<IndexRound>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
        unit.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoundStep> step)
    {
        step.ToTable("indices_round_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<IndexRound>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CriterionScore> score)
    {
        score.ToTable("indices_criterion_scores");
        score.Property(row => row.Id).ValueGeneratedNever();
        score.HasIndex(row => new { row.RoundUnitId, row.CriterionCode }).IsUnique();
        score.HasOne<RoundUnit>().WithMany().HasForeignKey(row => row.RoundUnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScoreEvidence> evidence)
    {
        evidence.ToTable("indices_score_evidence");
        evidence.HasKey(row => new { row.RoundUnitId, row.CriterionCode, row.EvidenceId });
        evidence.HasOne<RoundUnit>().WithMany().HasForeignKey(row => row.RoundUnitId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Evidence>().WithMany().HasForeignKey(row => row.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
