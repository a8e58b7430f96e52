using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Kernel.Files;

namespace MotCua.Petitions.Feedback;

internal static class FeedbackSets
{
    extension(Store store)
    {
        public DbSet<ServiceFeedback> ServiceFeedback => store.Set<ServiceFeedback>();
        public DbSet<FeedbackStep> FeedbackSteps => store.Set<FeedbackStep>();
        public DbSet<MatterCause> MatterCauses => store.Set<MatterCause>();
        public DbSet<ImprovementAssignment> ImprovementAssignments => store.Set<ImprovementAssignment>();
    }
}

internal sealed class FeedbackTables : IEntityTypeConfiguration<ServiceFeedback>, IEntityTypeConfiguration<FeedbackStep>, IEntityTypeConfiguration<MatterCause>, IEntityTypeConfiguration<ImprovementAssignment>
{
    public void Configure(EntityTypeBuilder<ServiceFeedback> feedback)
    {
        feedback.ToTable("petitions_feedback");
        feedback.Property(row => row.Id).ValueGeneratedNever();
        feedback.Property(row => row.State).HasConversion<string>();
        feedback.Property(row => row.Way).HasConversion<string>();
        feedback.Ignore(row => row.IsPublic);
        feedback.HasIndex(row => row.Code).IsUnique();
        feedback.HasIndex(row => new { row.State, row.SentAt });
        feedback.HasIndex(row => row.UnitId);
        feedback.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.PhotoId).OnDelete(DeleteBehavior.Restrict);
        feedback.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FeedbackStep> step)
    {
        step.ToTable("petitions_feedback_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<ServiceFeedback>().WithMany().HasForeignKey(row => row.FeedbackId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MatterCause> cause)
    {
        cause.ToTable("petitions_causes");
        cause.Property(row => row.Id).ValueGeneratedNever();
        cause.Property(row => row.Kind).HasConversion<string>();
        cause.HasIndex(row => new { row.Kind, row.MatterId }).IsUnique();
        cause.HasIndex(row => new { row.UnitId, row.At });
    }

    public void Configure(EntityTypeBuilder<ImprovementAssignment> assignment)
    {
        assignment.ToTable("petitions_improvements");
        assignment.Property(row => row.Id).ValueGeneratedNever();
        assignment.HasIndex(row => row.Code).IsUnique();
        assignment.HasIndex(row => row.UnitId);
    }
}
