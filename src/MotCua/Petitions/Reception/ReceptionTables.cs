using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Petitions.Reception;

internal static class ReceptionSets
{
    extension(Store store)
    {
        public DbSet<ReceptionPaper> ReceptionPapers => store.Set<ReceptionPaper>();
        public DbSet<ReceptionDuty> ReceptionDuties => store.Set<ReceptionDuty>();
        public DbSet<ReceptionSitting> ReceptionSittings => store.Set<ReceptionSitting>();
        public DbSet<SittingPostponement> SittingPostponements => store.Set<SittingPostponement>();
        public DbSet<SittingOpening> SittingOpenings => store.Set<SittingOpening>();
        public DbSet<SittingAttendance> SittingAttendances => store.Set<SittingAttendance>();
        public DbSet<ReceptionRegistration> ReceptionRegistrations => store.Set<ReceptionRegistration>();
        public DbSet<ReceptionTurn> ReceptionTurns => store.Set<ReceptionTurn>();
        public DbSet<TurnRepresentative> TurnRepresentatives => store.Set<TurnRepresentative>();
        public DbSet<TurnRefusal> TurnRefusals => store.Set<TurnRefusal>();
        public DbSet<TurnRecord> TurnRecords => store.Set<TurnRecord>();
        public DbSet<RecordSigning> RecordSignings => store.Set<RecordSigning>();
        public DbSet<HandedPaper> HandedPapers => store.Set<HandedPaper>();
        public DbSet<TurnAnswer> TurnAnswers => store.Set<TurnAnswer>();
        public DbSet<ReceptionConclusion> ReceptionConclusions => store.Set<ReceptionConclusion>();
        public DbSet<ConclusionReport> ConclusionReports => store.Set<ConclusionReport>();
        public DbSet<ConclusionReminder> ConclusionReminders => store.Set<ConclusionReminder>();
        public DbSet<OnlineArrangement> OnlineArrangements => store.Set<OnlineArrangement>();
        public DbSet<OnlineStep> OnlineSteps => store.Set<OnlineStep>();
    }
}

internal sealed class ReceptionDayTables : IEntityTypeConfiguration<ReceptionPaper>, IEntityTypeConfiguration<ReceptionDuty>, IEntityTypeConfiguration<ReceptionSitting>,
    IEntityTypeConfiguration<SittingPostponement>, IEntityTypeConfiguration<SittingOpening>, IEntityTypeConfiguration<SittingAttendance>, IEntityTypeConfiguration<ReceptionRegistration>,
    IEntityTypeConfiguration<OnlineArrangement>, IEntityTypeConfiguration<OnlineStep>
{
    public void Configure(EntityTypeBuilder<ReceptionPaper> paper)
    {
        paper.ToTable("petitions_reception_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        paper.HasIndex(row => new { row.Kind, row.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReceptionDuty> duty)
    {
        duty.ToTable("petitions_reception_duties");
        duty.Property(row => row.Id).ValueGeneratedNever();
        duty.HasIndex(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<ReceptionSitting> sitting)
    {
        sitting.ToTable("petitions_reception_sittings");
        sitting.Property(row => row.Id).ValueGeneratedNever();
        sitting.Property(row => row.Kind).HasConversion<string>();
        sitting.HasIndex(row => row.Day);
    }

    public void Configure(EntityTypeBuilder<SittingPostponement> postponement)
    {
        postponement.ToTable("petitions_reception_postponements");
        postponement.Property(row => row.Id).ValueGeneratedNever();
        postponement.HasOne<ReceptionSitting>().WithMany().HasForeignKey(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SittingOpening> opening)
    {
        opening.ToTable("petitions_reception_openings");
        opening.HasKey(row => row.SittingId);
        opening.HasOne<ReceptionSitting>().WithOne().HasForeignKey<SittingOpening>(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SittingAttendance> attendance)
    {
        attendance.ToTable("petitions_reception_attendances");
        attendance.Property(row => row.Id).ValueGeneratedNever();
        attendance.HasOne<ReceptionSitting>().WithMany().HasForeignKey(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
        attendance.HasIndex(row => new { row.SittingId, row.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReceptionRegistration> registration)
    {
        registration.ToTable("petitions_reception_registrations");
        registration.Property(row => row.Id).ValueGeneratedNever();
        registration.Property(row => row.Way).HasConversion<string>();
        registration.Property(row => row.Matter).HasConversion<string>();
        registration.HasIndex(row => row.Code).IsUnique();
        registration.HasOne<ReceptionSitting>().WithMany().HasForeignKey(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OnlineArrangement> online)
    {
        online.ToTable("petitions_reception_online");
        online.HasKey(row => row.SittingId);
        online.HasOne<ReceptionSitting>().WithOne().HasForeignKey<OnlineArrangement>(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OnlineStep> step)
    {
        step.ToTable("petitions_reception_online_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<OnlineArrangement>().WithMany().HasForeignKey(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReceptionTurnTables : IEntityTypeConfiguration<ReceptionTurn>, IEntityTypeConfiguration<TurnRepresentative>, IEntityTypeConfiguration<TurnRefusal>,
    IEntityTypeConfiguration<TurnRecord>, IEntityTypeConfiguration<RecordSigning>, IEntityTypeConfiguration<HandedPaper>, IEntityTypeConfiguration<TurnAnswer>,
    IEntityTypeConfiguration<ReceptionConclusion>, IEntityTypeConfiguration<ConclusionReport>, IEntityTypeConfiguration<ConclusionReminder>
{
    public void Configure(EntityTypeBuilder<ReceptionTurn> turn)
    {
        turn.ToTable("petitions_reception_turns");
        turn.Property(row => row.Id).ValueGeneratedNever();
        turn.Property(row => row.Matter).HasConversion<string>();
        turn.Property(row => row.Capacity).HasConversion<string>();
        turn.Property(row => row.State).HasConversion<string>();
        turn.HasIndex(row => row.Code).IsUnique();
        turn.HasIndex(row => new { row.SittingId, row.Number }).IsUnique();
        turn.HasIndex(row => new { row.Day, row.RegisterNumber });
        turn.HasIndex(row => new { row.SittingId, row.SheetNumber }).IsUnique();
        turn.HasOne<ReceptionSitting>().WithMany().HasForeignKey(row => row.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TurnRepresentative> representative)
    {
        representative.ToTable("petitions_reception_representatives");
        representative.Property(row => row.Id).ValueGeneratedNever();
        representative.HasOne<ReceptionTurn>().WithMany().HasForeignKey(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TurnRefusal> refusal)
    {
        refusal.ToTable("petitions_reception_refusals");
        refusal.HasKey(row => row.TurnId);
        refusal.HasOne<ReceptionTurn>().WithOne().HasForeignKey<TurnRefusal>(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TurnRecord> record)
    {
        record.ToTable("petitions_reception_records");
        record.HasKey(row => row.TurnId);
        record.HasOne<ReceptionTurn>().WithOne().HasForeignKey<TurnRecord>(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecordSigning> signing)
    {
        signing.ToTable("petitions_reception_signings");
        signing.HasKey(row => row.TurnId);
        signing.Property(row => row.Way).HasConversion<string>();
        signing.HasOne<ReceptionTurn>().WithOne().HasForeignKey<RecordSigning>(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HandedPaper> paper)
    {
        paper.ToTable("petitions_reception_handed_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        paper.HasOne<ReceptionTurn>().WithMany().HasForeignKey(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TurnAnswer> answer)
    {
        answer.ToTable("petitions_reception_answers");
        answer.Property(row => row.Id).ValueGeneratedNever();
        answer.Property(row => row.Kind).HasConversion<string>();
        answer.HasOne<ReceptionTurn>().WithMany().HasForeignKey(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceptionConclusion> conclusion)
    {
        conclusion.ToTable("petitions_reception_conclusions");
        conclusion.Property(row => row.Id).ValueGeneratedNever();
        conclusion.HasOne<ReceptionTurn>().WithMany().HasForeignKey(row => row.TurnId).OnDelete(DeleteBehavior.Restrict);
        conclusion.HasIndex(row => new { row.UnitId, row.DueOn });
    }

    public void Configure(EntityTypeBuilder<ConclusionReport> report)
    {
        report.ToTable("petitions_reception_conclusion_reports");
        report.Property(row => row.Id).ValueGeneratedNever();
        report.HasOne<ReceptionConclusion>().WithMany().HasForeignKey(row => row.ConclusionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConclusionReminder> reminder)
    {
        reminder.ToTable("petitions_reception_reminders");
        reminder.Property(row => row.Id).ValueGeneratedNever();
        reminder.HasOne<ReceptionConclusion>().WithMany().HasForeignKey(row => row.ConclusionId).OnDelete(DeleteBehavior.Restrict);
        reminder.HasIndex(row => new { row.ConclusionId, row.ToPersonId }).IsUnique();
    }
}
