using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Files;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans;

internal static class PlanSets
{
    extension(Store store)
    {
        public DbSet<Plan> Plans => store.Set<Plan>();
        public DbSet<PlanStep> PlanSteps => store.Set<PlanStep>();
        public DbSet<PlanTarget> PlanTargets => store.Set<PlanTarget>();
        public DbSet<TargetOutcome> TargetOutcomes => store.Set<TargetOutcome>();
        public DbSet<Assignment> Assignments => store.Set<Assignment>();
        public DbSet<AssignmentStep> AssignmentSteps => store.Set<AssignmentStep>();
        public DbSet<AssignmentSupport> AssignmentSupports => store.Set<AssignmentSupport>();
        public DbSet<AssignmentCriterion> AssignmentCriteria => store.Set<AssignmentCriterion>();
        public DbSet<Evidence> Evidence => store.Set<Evidence>();
        public DbSet<EvidenceUse> EvidenceUses => store.Set<EvidenceUse>();
    }
}

internal sealed class PlanTables : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanStep>, IEntityTypeConfiguration<PlanTarget>, IEntityTypeConfiguration<TargetOutcome>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("plans_plans");
        plan.Property(row => row.Id).ValueGeneratedNever();
        plan.Property(row => row.Kind).HasConversion<string>();
        plan.Property(row => row.State).HasConversion<string>();
        plan.HasIndex(row => row.Code).IsUnique();
        plan.HasIndex(row => new { row.Year, row.UnitId });
        plan.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Plan>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanStep> step)
    {
        step.ToTable("plans_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanTarget> target)
    {
        target.ToTable("plans_targets");
        target.Property(row => row.Id).ValueGeneratedNever();
        target.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TargetOutcome> outcome)
    {
        outcome.ToTable("plans_outcomes");
        outcome.Property(row => row.Id).ValueGeneratedNever();
        outcome.HasOne<PlanTarget>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssignmentTables : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AssignmentStep>, IEntityTypeConfiguration<AssignmentSupport>, IEntityTypeConfiguration<AssignmentCriterion>,
    IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<EvidenceUse>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("plans_assignments");
        assignment.Property(row => row.Id).ValueGeneratedNever();
        assignment.Property(row => row.Source).HasConversion<string>();
        assignment.Property(row => row.State).HasConversion<string>();
        assignment.Ignore(row => row.IsOpen);
        assignment.HasIndex(row => row.Code).IsUnique();
        assignment.HasIndex(row => new { row.State, row.DueOn });
        assignment.HasIndex(row => row.LeadUnitId);
        assignment.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<Assignment>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AssignmentStep> step)
    {
        step.ToTable("plans_assignment_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<Assignment>().WithMany().HasForeignKey(row => row.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AssignmentSupport> support)
    {
        support.ToTable("plans_assignment_supports");
        support.HasKey(row => new { row.AssignmentId, row.UnitId });
        support.HasOne<Assignment>().WithMany().HasForeignKey(row => row.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        support.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AssignmentCriterion> criterion)
    {
        criterion.ToTable("plans_assignment_criteria");
        criterion.HasKey(row => new { row.AssignmentId, row.CriterionCode });
        criterion.HasOne<Assignment>().WithMany().HasForeignKey(row => row.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("plans_evidence");
        evidence.Property(row => row.Id).ValueGeneratedNever();
        evidence.Property(row => row.Kind).HasConversion<string>();
        evidence.HasIndex(row => row.Code).IsUnique();
        evidence.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvidenceUse> use)
    {
        use.ToTable("plans_evidence_uses");
        use.HasKey(row => new { row.EvidenceId, row.AssignmentId, row.CriterionCode });
        use.HasOne<Evidence>().WithMany().HasForeignKey(row => row.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<Assignment>().WithMany().HasForeignKey(row => row.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
