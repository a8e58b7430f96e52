using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Petitions.Complaints;

internal static class ComplaintSets
{
    extension(Store store)
    {
        public DbSet<Complaint> Complaints => store.Set<Complaint>();
        public DbSet<ComplaintVerification> ComplaintVerifications => store.Set<ComplaintVerification>();
        public DbSet<ComplexityFinding> ComplexityFindings => store.Set<ComplexityFinding>();
        public DbSet<Dialogue> Dialogues => store.Set<Dialogue>();
        public DbSet<ComplaintSuspension> ComplaintSuspensions => store.Set<ComplaintSuspension>();
        public DbSet<ComplaintWithdrawal> ComplaintWithdrawals => store.Set<ComplaintWithdrawal>();
        public DbSet<ComplaintDiscontinuation> ComplaintDiscontinuations => store.Set<ComplaintDiscontinuation>();
        public DbSet<Ruling> Rulings => store.Set<Ruling>();
        public DbSet<RulingPublication> RulingPublications => store.Set<RulingPublication>();
        public DbSet<RulingExecution> RulingExecutions => store.Set<RulingExecution>();
    }
}

internal sealed class ComplaintTables : IEntityTypeConfiguration<Complaint>, IEntityTypeConfiguration<ComplaintVerification>, IEntityTypeConfiguration<ComplexityFinding>, IEntityTypeConfiguration<Dialogue>,
    IEntityTypeConfiguration<ComplaintSuspension>, IEntityTypeConfiguration<ComplaintWithdrawal>, IEntityTypeConfiguration<ComplaintDiscontinuation>, IEntityTypeConfiguration<Ruling>, IEntityTypeConfiguration<RulingPublication>,
    IEntityTypeConfiguration<RulingExecution>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ToTable("petitions_complaints");
        complaint.Property(row => row.Id).ValueGeneratedNever();
        complaint.Property(row => row.Against).HasConversion<string>();
        complaint.Property(row => row.Field).HasConversion<string>();
        complaint.Property(row => row.State).HasConversion<string>();
        complaint.Ignore(row => row.Matter);
        complaint.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasIndex(row => row.Code).IsUnique();
        // One second settlement of one first.
        complaint.HasIndex(row => row.FirstId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ComplaintVerification> verification)
    {
        verification.ToTable("petitions_verifications");
        verification.Property(row => row.Id).ValueGeneratedNever();
        verification.Property(row => row.Finding).HasConversion<string>();
        verification.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplexityFinding> finding)
    {
        finding.ToTable("petitions_complexities");
        finding.Property(row => row.Id).ValueGeneratedNever();
        finding.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Dialogue> dialogue)
    {
        dialogue.ToTable("petitions_dialogues");
        dialogue.Property(row => row.Id).ValueGeneratedNever();
        dialogue.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintSuspension> suspension)
    {
        suspension.ToTable("petitions_suspensions");
        suspension.Property(row => row.Id).ValueGeneratedNever();
        suspension.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintWithdrawal> withdrawal)
    {
        withdrawal.ToTable("petitions_withdrawals");
        withdrawal.Property(row => row.Id).ValueGeneratedNever();
        withdrawal.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintDiscontinuation> discontinuation)
    {
        discontinuation.ToTable("petitions_discontinuations");
        discontinuation.HasKey(row => row.ComplaintId);
        discontinuation.HasOne<Complaint>().WithOne().HasForeignKey<ComplaintDiscontinuation>(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Ruling> ruling)
    {
        ruling.ToTable("petitions_rulings");
        ruling.HasKey(row => row.ComplaintId);
        ruling.Property(row => row.Outcome).HasConversion<string>();
        ruling.HasOne<Complaint>().WithOne().HasForeignKey<Ruling>(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RulingPublication> publication)
    {
        publication.ToTable("petitions_publications");
        publication.Property(row => row.Id).ValueGeneratedNever();
        publication.Property(row => row.Form).HasConversion<string>();
        publication.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RulingExecution> execution)
    {
        execution.ToTable("petitions_executions");
        execution.Property(row => row.Id).ValueGeneratedNever();
        execution.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
