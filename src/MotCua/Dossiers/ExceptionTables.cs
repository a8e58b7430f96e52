using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers;

internal static class ExceptionSets
{
    extension(Store store)
    {
        public DbSet<Withdrawal> Withdrawals => store.Set<Withdrawal>();
        public DbSet<Stoppage> Stoppages => store.Set<Stoppage>();
        public DbSet<FeeDemand> FeeDemands => store.Set<FeeDemand>();
        public DbSet<Apology> Apologies => store.Set<Apology>();
        public DbSet<Consultation> Consultations => store.Set<Consultation>();
        public DbSet<PaperIncident> PaperIncidents => store.Set<PaperIncident>();
        public DbSet<ClockPause> ClockPauses => store.Set<ClockPause>();
        public DbSet<SupplementAllowance> SupplementAllowances => store.Set<SupplementAllowance>();
        public DbSet<SupplementLink> SupplementLinks => store.Set<SupplementLink>();
        public DbSet<StepAlarm> StepAlarms => store.Set<StepAlarm>();
        public DbSet<LimitExtension> LimitExtensions => store.Set<LimitExtension>();
    }
}

internal sealed class ExceptionTables : IEntityTypeConfiguration<Withdrawal>, IEntityTypeConfiguration<Stoppage>, IEntityTypeConfiguration<FeeDemand>,
    IEntityTypeConfiguration<Apology>, IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<PaperIncident>, IEntityTypeConfiguration<ClockPause>, IEntityTypeConfiguration<LimitExtension>,
    IEntityTypeConfiguration<SupplementAllowance>, IEntityTypeConfiguration<SupplementLink>,
    IEntityTypeConfiguration<StepAlarm>
{
    public void Configure(EntityTypeBuilder<Withdrawal> request)
    {
        request.ToTable("dossiers_withdrawals");
        request.Property(row => row.Id).ValueGeneratedNever();
        DossierTables.Belongs(request);
    }

    public void Configure(EntityTypeBuilder<Stoppage> stop)
    {
        stop.ToTable("dossiers_stoppages");
        stop.HasKey(row => row.DossierId);
        stop.HasOne<Dossier>().WithOne().HasForeignKey<Stoppage>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FeeDemand> demand)
    {
        demand.ToTable("dossiers_fee_demands");
        demand.Property(row => row.Id).ValueGeneratedNever();
        DossierTables.Belongs(demand);
    }

    public void Configure(EntityTypeBuilder<Apology> apology)
    {
        apology.ToTable("dossiers_apologies");
        apology.Property(row => row.Id).ValueGeneratedNever();
        apology.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        apology.HasIndex(row => new { row.DossierId, row.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Consultation> asked)
    {
        asked.ToTable("dossiers_consultations");
        asked.Property(row => row.Id).ValueGeneratedNever();
        // What a unit still has to answer, the most urgent first.
        asked.HasIndex(row => new { row.UnitId, row.AnsweredAt, row.DueAt });
    }

    public void Configure(EntityTypeBuilder<PaperIncident> incident)
    {
        incident.ToTable("dossiers_paper_incidents");
        incident.Property(row => row.Id).ValueGeneratedNever();
        incident.Property(row => row.Kind).HasConversion<string>();
        DossierTables.Belongs(incident);
    }

    public void Configure(EntityTypeBuilder<ClockPause> pause)
    {
        pause.ToTable("dossiers_clock_pauses");
        pause.Property(row => row.Id).ValueGeneratedNever();
        DossierTables.Belongs(pause);
    }

    public void Configure(EntityTypeBuilder<LimitExtension> extension)
    {
        extension.ToTable("dossiers_limit_extensions");
        extension.Property(row => row.Id).ValueGeneratedNever();
        extension.Property(row => row.Unit).HasConversion<string>();
        DossierTables.Belongs(extension);
    }

    public void Configure(EntityTypeBuilder<SupplementAllowance> allowance)
    {
        allowance.ToTable("dossiers_supplement_allowances");
        allowance.Property(row => row.Id).ValueGeneratedNever();
        DossierTables.Belongs(allowance);
    }

    public void Configure(EntityTypeBuilder<SupplementLink> link)
    {
        link.ToTable("dossiers_supplement_links");
        link.Property(row => row.Id).ValueGeneratedNever();
        link.HasIndex(row => row.SecretHash).IsUnique();
        DossierTables.Belongs(link);
        link.HasOne<SupplementRequest>().WithMany().HasForeignKey(row => row.SupplementRequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StepAlarm> alarm)
    {
        alarm.ToTable("dossiers_step_alarms");
        alarm.Property(row => row.Id).ValueGeneratedNever();
        alarm.HasIndex(row => new { row.RouteStepId, row.MinutesBefore }).IsUnique();
        DossierTables.Belongs(alarm);
        alarm.HasOne<RouteStep>().WithMany().HasForeignKey(row => row.RouteStepId).OnDelete(DeleteBehavior.Restrict);
    }
}
