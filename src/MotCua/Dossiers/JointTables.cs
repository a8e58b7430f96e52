using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers;

internal static class JointSets
{
    extension(Store store)
    {
        public DbSet<JointHandling> JointHandlings => store.Set<JointHandling>();
        public DbSet<ChildDossier> ChildDossiers => store.Set<ChildDossier>();
    }
}

internal sealed class JointTables : IEntityTypeConfiguration<JointHandling>, IEntityTypeConfiguration<ChildDossier>
{
    public void Configure(EntityTypeBuilder<JointHandling> joint)
    {
        joint.ToTable("dossiers_joint");
        joint.HasKey(row => row.DossierId);
        joint.Ignore(row => row.IsComplete);
        joint.HasOne<Dossier>().WithOne().HasForeignKey<JointHandling>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        joint.HasMany(row => row.Children).WithOne().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ChildDossier> child)
    {
        child.ToTable("dossiers_children");
        child.Property(row => row.Id).ValueGeneratedNever();
        child.Property(row => row.State).HasConversion<string>();
        child.Property(row => row.LimitUnit).HasConversion<string>();
        child.HasIndex(row => new { row.DossierId, row.Number }).IsUnique();
        // What a unit still has in hand, the most pressing first; and what is late.
        child.HasIndex(row => new { row.UnitId, row.State, row.PromisedAt });
    }
}
