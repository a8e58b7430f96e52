using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Accountability;

internal static class AccountabilitySets
{
    extension(Store store)
    {
        public DbSet<UnitDuty> UnitDuties => store.Set<UnitDuty>();
        public DbSet<ExplanationRequest> ExplanationRequests => store.Set<ExplanationRequest>();
        public DbSet<ExplanationStep> ExplanationSteps => store.Set<ExplanationStep>();
        public DbSet<ExplanationAnswer> ExplanationAnswers => store.Set<ExplanationAnswer>();
        public DbSet<ExplanationPublication> ExplanationPublications => store.Set<ExplanationPublication>();
        public DbSet<HeadQuestion> HeadQuestions => store.Set<HeadQuestion>();
        public DbSet<QuestionPost> QuestionPosts => store.Set<QuestionPost>();
        public DbSet<QuestionCitation> QuestionCitations => store.Set<QuestionCitation>();
        public DbSet<PublicPromise> PublicPromises => store.Set<PublicPromise>();
        public DbSet<PromiseOutcome> PromiseOutcomes => store.Set<PromiseOutcome>();
        public DbSet<PressQuestion> PressQuestions => store.Set<PressQuestion>();
    }
}

internal sealed class AccountabilityTables : IEntityTypeConfiguration<UnitDuty>, IEntityTypeConfiguration<ExplanationRequest>, IEntityTypeConfiguration<ExplanationStep>,
    IEntityTypeConfiguration<ExplanationAnswer>, IEntityTypeConfiguration<ExplanationPublication>
{
    public void Configure(EntityTypeBuilder<UnitDuty> duty)
    {
        duty.ToTable("accountability_duties");
        duty.Property(row => row.Id).ValueGeneratedNever();
        duty.Property(row => row.Kind).HasConversion<string>();
        duty.HasIndex(row => row.Code).IsUnique();
        duty.HasIndex(row => row.UnitId);
    }

    public void Configure(EntityTypeBuilder<ExplanationRequest> request)
    {
        request.ToTable("accountability_requests");
        request.Property(row => row.Id).ValueGeneratedNever();
        request.Property(row => row.AskerKind).HasConversion<string>();
        request.Property(row => row.Way).HasConversion<string>();
        request.Property(row => row.State).HasConversion<string>();
        request.Property(row => row.Verdict).HasConversion<string>();
        request.Ignore(row => row.DueAt);
        request.Ignore(row => row.IsOpen);
        request.HasIndex(row => row.Code).IsUnique();
        request.HasIndex(row => new { row.UnitId, row.State });
        request.HasIndex(row => row.ReceivedAt);
        request.HasOne<UnitDuty>().WithMany().HasForeignKey(row => row.DutyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExplanationStep> step)
    {
        step.ToTable("accountability_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<ExplanationRequest>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExplanationAnswer> answer)
    {
        answer.ToTable("accountability_answers");
        answer.Property(row => row.Id).ValueGeneratedNever();
        answer.Ignore(row => row.Parts);
        answer.HasOne<ExplanationRequest>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExplanationPublication> publication)
    {
        publication.ToTable("accountability_publications");
        publication.HasKey(row => row.RequestId);
        publication.HasOne<ExplanationRequest>().WithOne().HasForeignKey<ExplanationPublication>(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<ExplanationAnswer>().WithMany().HasForeignKey(row => row.AnswerId).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(row => row.At);
    }
}
