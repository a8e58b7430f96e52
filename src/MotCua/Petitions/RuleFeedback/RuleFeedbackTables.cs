using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Petitions.RuleFeedback;

internal static class RuleFeedbackSets
{
    extension(Store store)
    {
        public DbSet<RuleRemark> RuleRemarks => store.Set<RuleRemark>();
        public DbSet<RemarkStep> RemarkSteps => store.Set<RemarkStep>();
        public DbSet<RemarkCriterion> RemarkCriteria => store.Set<RemarkCriterion>();
    }

    /// <summary>What this actor may see.</summary>
    public static IQueryable<RuleRemark> RemarksSeenBy(this Store store, Actor actor)
    {
        if (RuleFeedbackPermissions.SeesAll(actor)) return store.RuleRemarks;
        var units = RuleFeedbackPermissions.UnitsOf(actor);
        return store.RuleRemarks.Where(row => store.Set<RemarkStep>().Any(step => step.RemarkId == row.Id && step.State == RemarkState.Assigned && step.UnitId != null && units.Contains(step.UnitId.Value)));
    }

    /// <exception cref="Refused"><see cref="RuleFeedbackProblems.RemarkUnknown"/></exception>
    public static async Task<RuleRemark> RemarkAsync(this Store store, Actor actor, string code, CancellationToken cancellation)
    {
        code = AccessCode.Clean(code);
        return await store.RemarksSeenBy(actor).SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw RuleFeedbackProblems.RemarkUnknown.Because();
    }
}

internal sealed class RuleFeedbackTables : IEntityTypeConfiguration<RuleRemark>, IEntityTypeConfiguration<RemarkStep>, IEntityTypeConfiguration<RemarkCriterion>
{
    public void Configure(EntityTypeBuilder<RuleRemark> remark)
    {
        remark.ToTable("petitions_rule_remarks");
        remark.Property(row => row.Id).ValueGeneratedNever();
        remark.Property(row => row.Way).HasConversion<string>();
        remark.Property(row => row.State).HasConversion<string>();
        remark.HasIndex(row => row.Code).IsUnique();
        remark.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<RemarkStep> step)
    {
        step.ToTable("petitions_rule_remark_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.State).HasConversion<string>();
        step.Property(row => row.Result).HasConversion<string>();
        step.HasIndex(row => new { row.RemarkId, row.State }).IsUnique();
        step.HasOne<RuleRemark>().WithMany().HasForeignKey(row => row.RemarkId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RemarkCriterion> criterion)
    {
        criterion.ToTable("petitions_rule_remark_criteria");
        criterion.Property(row => row.Id).ValueGeneratedNever();
        criterion.HasIndex(row => new { row.RemarkId, row.Criterion }).IsUnique();
        criterion.HasOne<RuleRemark>().WithMany().HasForeignKey(row => row.RemarkId).OnDelete(DeleteBehavior.Restrict);
    }
}
