using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;

namespace MotCua.Questionnaires;

internal static class QuestionnaireSets
{
    extension(Store store)
    {
        public DbSet<Questionnaire> Questionnaires => store.Set<Questionnaire>();
        public DbSet<QuestionnaireVersion> QuestionnaireVersions => store.Set<QuestionnaireVersion>();
        public DbSet<Survey> Surveys => store.Set<Survey>();
        public DbSet<SurveyStep> SurveySteps => store.Set<SurveyStep>();
        public DbSet<SurveyWorker> SurveyWorkers => store.Set<SurveyWorker>();
        public DbSet<SurveyStratum> SurveyStrata => store.Set<SurveyStratum>();
        public DbSet<SurveyCell> SurveyCells => store.Set<SurveyCell>();
        public DbSet<SampleUnit> SampleUnits => store.Set<SampleUnit>();
        public DbSet<SampleReplacement> SampleReplacements => store.Set<SampleReplacement>();
        public DbSet<ContactAttempt> ContactAttempts => store.Set<ContactAttempt>();
        public DbSet<FieldPaper> FieldPapers => store.Set<FieldPaper>();
        public DbSet<SurveyResponse> SurveyResponses => store.Set<SurveyResponse>();
        public DbSet<SurveyRemark> SurveyRemarks => store.Set<SurveyRemark>();
    }
}

internal sealed class QuestionnaireTables : IEntityTypeConfiguration<Questionnaire>, IEntityTypeConfiguration<QuestionnaireVersion>
{
    public void Configure(EntityTypeBuilder<Questionnaire> questionnaire)
    {
        questionnaire.ToTable("questionnaires_questionnaires");
        questionnaire.Property(row => row.Id).ValueGeneratedNever();
        questionnaire.HasIndex(row => row.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QuestionnaireVersion> version)
    {
        version.ToTable("questionnaires_versions");
        version.Property(row => row.Id).ValueGeneratedNever();
        version.Ignore(row => row.State);
        version.Ignore(row => row.Content);
        version.HasIndex(row => new { row.QuestionnaireId, row.Number }).IsUnique();
        version.HasOne<Questionnaire>().WithMany().HasForeignKey(row => row.QuestionnaireId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyTables : IEntityTypeConfiguration<Survey>, IEntityTypeConfiguration<SurveyStep>, IEntityTypeConfiguration<SurveyWorker>, IEntityTypeConfiguration<SurveyStratum>, IEntityTypeConfiguration<SurveyCell>,
    IEntityTypeConfiguration<SurveyResponse>, IEntityTypeConfiguration<SurveyRemark>
{
    public void Configure(EntityTypeBuilder<Survey> survey)
    {
        survey.ToTable("questionnaires_surveys");
        survey.Property(row => row.Id).ValueGeneratedNever();
        survey.Property(row => row.Strata).HasConversion<string>();
        survey.Property(row => row.Overall).HasConversion<string>();
        survey.Property(row => row.State).HasConversion<string>();
        survey.HasIndex(row => row.Code).IsUnique();
        survey.HasOne<QuestionnaireVersion>().WithMany().HasForeignKey(row => row.QuestionnaireVersionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyStep> step)
    {
        step.ToTable("questionnaires_survey_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.To).HasConversion<string>();
        step.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyWorker> worker)
    {
        worker.ToTable("questionnaires_workers");
        worker.HasKey(row => new { row.SurveyId, row.AccountId });
        worker.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyStratum> stratum)
    {
        stratum.ToTable("questionnaires_strata");
        stratum.HasKey(row => new { row.SurveyId, row.Key });
        stratum.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyCell> cell)
    {
        cell.ToTable("questionnaires_cells");
        cell.HasKey(row => new { row.SurveyId, row.StratumKey, row.Way });
        cell.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyResponse> response)
    {
        response.ToTable("questionnaires_responses");
        response.Property(row => row.Id).ValueGeneratedNever();
        response.Property(row => row.AnsweredBy).HasConversion<string>();
        response.HasIndex(row => new { row.SurveyId, row.Number }).IsUnique();
        response.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SurveyRemark> remark)
    {
        remark.ToTable("questionnaires_remarks");
        remark.Property(row => row.Id).ValueGeneratedNever();
        remark.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SampleTables : IEntityTypeConfiguration<SampleUnit>, IEntityTypeConfiguration<SampleReplacement>, IEntityTypeConfiguration<ContactAttempt>, IEntityTypeConfiguration<FieldPaper>
{
    public void Configure(EntityTypeBuilder<SampleUnit> unit)
    {
        unit.ToTable("questionnaires_sample");
        unit.Property(row => row.Id).ValueGeneratedNever();
        unit.Property(row => row.Place).HasConversion<string>();
        unit.Property(row => row.Outcome).HasConversion<string>();
        unit.Ignore(row => row.IsAsked);
        unit.HasIndex(row => new { row.SurveyId, row.Number }).IsUnique();
        unit.HasIndex(row => row.LinkDigest).IsUnique();
        unit.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
        unit.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SampleReplacement> replacement)
    {
        replacement.ToTable("questionnaires_replacements");
        replacement.HasKey(row => row.OutId);
        replacement.HasOne<SampleUnit>().WithMany().HasForeignKey(row => row.OutId).OnDelete(DeleteBehavior.Restrict);
        replacement.HasOne<SampleUnit>().WithMany().HasForeignKey(row => row.InId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContactAttempt> attempt)
    {
        attempt.ToTable("questionnaires_attempts");
        attempt.Property(row => row.Id).ValueGeneratedNever();
        attempt.Property(row => row.Kind).HasConversion<string>();
        attempt.HasOne<SampleUnit>().WithMany().HasForeignKey(row => row.SampleUnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FieldPaper> paper)
    {
        paper.ToTable("questionnaires_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        paper.Property(row => row.Way).HasConversion<string>();
        // Nobody answers twice, and nobody types one paper in three times.
        paper.HasIndex(row => new { row.SampleUnitId, row.Pass }).IsUnique();
        paper.HasIndex(row => row.SurveyId);
        paper.HasOne<SampleUnit>().WithMany().HasForeignKey(row => row.SampleUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
