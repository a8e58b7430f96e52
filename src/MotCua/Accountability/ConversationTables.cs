using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Accountability;

/// <summary>Questions, promises and statements.</summary>
internal sealed class ConversationTables : IEntityTypeConfiguration<HeadQuestion>, IEntityTypeConfiguration<QuestionPost>, IEntityTypeConfiguration<QuestionCitation>,
    IEntityTypeConfiguration<PublicPromise>, IEntityTypeConfiguration<PromiseOutcome>, IEntityTypeConfiguration<PressQuestion>
{
    public void Configure(EntityTypeBuilder<HeadQuestion> question)
    {
        question.ToTable("accountability_questions");
        question.Property(row => row.Id).ValueGeneratedNever();
        question.Property(row => row.State).HasConversion<string>();
        question.HasIndex(row => row.Code).IsUnique();
        question.HasIndex(row => new { row.State, row.AskedAt });
        question.HasOne<UnitDuty>().WithMany().HasForeignKey(row => row.DutyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<QuestionPost> post)
    {
        post.ToTable("accountability_posts");
        post.Property(row => row.Id).ValueGeneratedNever();
        post.Property(row => row.Kind).HasConversion<string>();
        post.HasOne<HeadQuestion>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<QuestionCitation> citation)
    {
        citation.ToTable("accountability_citations");
        citation.Property(row => row.Id).ValueGeneratedNever();
        citation.HasOne<QuestionPost>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublicPromise> promise)
    {
        promise.ToTable("accountability_promises");
        promise.Property(row => row.Id).ValueGeneratedNever();
        promise.Property(row => row.Source).HasConversion<string>();
        promise.HasIndex(row => row.Code).IsUnique();
        promise.HasIndex(row => row.SourceCode);
        promise.HasIndex(row => new { row.UnitId, row.DueOn });
        promise.HasOne<UnitDuty>().WithMany().HasForeignKey(row => row.DutyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PromiseOutcome> outcome)
    {
        outcome.ToTable("accountability_promise_outcomes");
        outcome.Property(row => row.Id).ValueGeneratedNever();
        outcome.HasOne<PublicPromise>().WithMany().HasForeignKey(row => row.PromiseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PressQuestion> question)
    {
        question.ToTable("accountability_press");
        question.Property(row => row.Id).ValueGeneratedNever();
        question.Ignore(row => row.Rule);
        question.Ignore(row => row.IsOpen);
        question.HasIndex(row => row.Code).IsUnique();
        question.HasOne<UnitDuty>().WithMany().HasForeignKey(row => row.DutyId).OnDelete(DeleteBehavior.Restrict);
    }
}
