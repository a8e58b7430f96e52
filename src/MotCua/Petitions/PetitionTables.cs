using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Petitions;

internal static class PetitionSets
{
    extension(Store store)
    {
        public DbSet<Petition> Petitions => store.Set<Petition>();
        public DbSet<FieldRoute> FieldRoutes => store.Set<FieldRoute>();
        public DbSet<Triage> Triages => store.Set<Triage>();
        public DbSet<Disposition> Dispositions => store.Set<Disposition>();
        public DbSet<PetitionDuty> PetitionDuties => store.Set<PetitionDuty>();
        public DbSet<DutyReminder> DutyReminders => store.Set<DutyReminder>();
        public DbSet<PetitionLetter> PetitionLetters => store.Set<PetitionLetter>();
        public DbSet<PetitionSigner> PetitionSigners => store.Set<PetitionSigner>();
        public DbSet<PetitionPaper> PetitionPapers => store.Set<PetitionPaper>();
        public DbSet<PetitionPrint> PetitionPrints => store.Set<PetitionPrint>();
    }
}

internal sealed class PetitionTables : IEntityTypeConfiguration<Petition>, IEntityTypeConfiguration<FieldRoute>, IEntityTypeConfiguration<Triage>, IEntityTypeConfiguration<Disposition>, IEntityTypeConfiguration<PetitionDuty>,
    IEntityTypeConfiguration<DutyReminder>, IEntityTypeConfiguration<PetitionLetter>, IEntityTypeConfiguration<PetitionSigner>, IEntityTypeConfiguration<PetitionPaper>, IEntityTypeConfiguration<PetitionPrint>
{
    public void Configure(EntityTypeBuilder<Petition> petition)
    {
        petition.ToTable("petitions_petitions");
        petition.Property(row => row.Id).ValueGeneratedNever();
        petition.Property(row => row.Kind).HasConversion<string>();
        petition.Property(row => row.Way).HasConversion<string>();
        petition.Property(row => row.State).HasConversion<string>();
        petition.HasIndex(row => row.Code).IsUnique();
        petition.HasIndex(row => row.OfflineNumber).IsUnique();
        petition.HasIndex(row => new { row.UnitId, row.State, row.ReceivedOn });
        petition.HasIndex(row => row.ReceivedOn);
        petition.HasIndex(row => row.MatterId);
        petition.HasIndex(row => row.SplitFromId);
    }

    public void Configure(EntityTypeBuilder<FieldRoute> route)
    {
        route.ToTable("petitions_routes");
        route.Property(row => row.Id).ValueGeneratedNever();
        route.HasIndex(row => new { row.FieldCode, row.Place, row.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Triage> triage)
    {
        triage.ToTable("petitions_triages");
        triage.Property(row => row.Id).ValueGeneratedNever();
        triage.Property(row => row.Kind).HasConversion<string>();
        triage.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Disposition> disposition)
    {
        disposition.ToTable("petitions_dispositions");
        disposition.Property(row => row.Id).ValueGeneratedNever();
        disposition.Property(row => row.Kind).HasConversion<string>();
        disposition.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PetitionDuty> duty)
    {
        duty.ToTable("petitions_duties");
        duty.Property(row => row.Id).ValueGeneratedNever();
        duty.Property(row => row.Step).HasConversion<string>();
        duty.Property(row => row.To).HasConversion<string>();
        duty.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
        duty.HasIndex(row => row.ComplaintId);
        duty.HasIndex(row => new { row.DoneAt, row.DroppedAt, row.LawEndsAt });
    }

    public void Configure(EntityTypeBuilder<DutyReminder> reminder)
    {
        reminder.ToTable("petitions_reminders");
        reminder.Property(row => row.Id).ValueGeneratedNever();
        reminder.HasOne<PetitionDuty>().WithMany().HasForeignKey(row => row.DutyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PetitionLetter> letter)
    {
        letter.ToTable("petitions_letters");
        letter.Property(row => row.Id).ValueGeneratedNever();
        letter.Property(row => row.To).HasConversion<string>();
        letter.Property(row => row.Way).HasConversion<string>();
        letter.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PetitionSigner> signer)
    {
        signer.ToTable("petitions_signers");
        signer.Property(row => row.Id).ValueGeneratedNever();
        signer.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
        signer.HasIndex(row => new { row.PetitionId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PetitionPaper> paper)
    {
        paper.ToTable("petitions_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        paper.HasOne<Petition>().WithMany().HasForeignKey(row => row.PetitionId).OnDelete(DeleteBehavior.Restrict);
        paper.HasIndex(row => new { row.PetitionId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PetitionPrint> print)
    {
        print.ToTable("petitions_prints");
        print.Property(row => row.Id).ValueGeneratedOnAdd();
        print.HasIndex(row => row.Hash);
        print.HasIndex(row => row.PetitionId);
    }
}
