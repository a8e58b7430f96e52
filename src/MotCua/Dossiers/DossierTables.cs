using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers;

internal static class DossierSets
{
    extension(Store store)
    {
        public DbSet<Dossier> Dossiers => store.Set<Dossier>();
        public DbSet<Transition> DossierTransitions => store.Set<Transition>();
        public DbSet<DossierParty> DossierParties => store.Set<DossierParty>();
        public DbSet<SubmittedPaper> SubmittedPapers => store.Set<SubmittedPaper>();
        public DbSet<Acceptance> Acceptances => store.Set<Acceptance>();
        public DbSet<SupplementRequest> SupplementRequests => store.Set<SupplementRequest>();
        public DbSet<Refusal> Refusals => store.Set<Refusal>();
        public DbSet<RouteStep> RouteSteps => store.Set<RouteStep>();
        public DbSet<Outcome> Outcomes => store.Set<Outcome>();
        public DbSet<Delivery> Deliveries => store.Set<Delivery>();
        public DbSet<DossierDraft> DossierDrafts => store.Set<DossierDraft>();
    }
}

internal sealed class DossierTables : IEntityTypeConfiguration<Dossier>, IEntityTypeConfiguration<Transition>,
    IEntityTypeConfiguration<DossierParty>, IEntityTypeConfiguration<SubmittedPaper>, IEntityTypeConfiguration<Acceptance>,
    IEntityTypeConfiguration<SupplementRequest>, IEntityTypeConfiguration<SupplementItem>, IEntityTypeConfiguration<Refusal>,
    IEntityTypeConfiguration<RouteStep>, IEntityTypeConfiguration<Outcome>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<DossierDraft>
{
    public void Configure(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.ToTable("dossiers_dossiers");
        dossier.Property(row => row.Id).ValueGeneratedNever();
        dossier.HasIndex(row => row.Code).IsUnique();
        dossier.Property(row => row.LimitUnit).HasConversion<string>();
        dossier.Property(row => row.CountRule).HasConversion<string>();
        dossier.Property(row => row.StepRole).HasConversion<string>();
        // The queues: what a unit holds, the oldest danger first.
        dossier.HasIndex(row => new { row.HolderUnitId, row.State, row.PromisedAt });
        dossier.HasIndex(row => new { row.DeskUnitId, row.State, row.RegisteredAt });
        // Real durations and daily statistics.
        dossier.HasIndex(row => new { row.ProcedureCode, row.FinishedAt });
        dossier.HasIndex(row => row.RegisteredAt);
        // The quarter's report, and the results that came to the desk on a day.
        dossier.HasIndex(row => new { row.FinishedAt, row.AcceptedAt });
        dossier.HasMany(row => row.Consultations).WithOne().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        dossier.HasMany(row => row.Transitions).WithOne().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Transition> transition)
    {
        transition.ToTable("dossiers_transitions");
        transition.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DossierParty> party)
    {
        party.ToTable("dossiers_parties");
        party.Property(row => row.Id).ValueGeneratedNever();
        party.Property(row => row.Role).HasConversion<string>();
        party.Property(row => row.IdentityType).HasConversion<string>();
        Belongs(party);
        party.HasIndex(row => row.PersonId);
        party.HasIndex(row => row.OrganisationId);
        party.HasIndex(row => new { row.IdentityNumber, row.IdentityType });
    }

    public void Configure(EntityTypeBuilder<SubmittedPaper> paper)
    {
        paper.ToTable("dossiers_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        Belongs(paper);
    }

    public void Configure(EntityTypeBuilder<Acceptance> acceptance)
    {
        acceptance.ToTable("dossiers_acceptances");
        acceptance.HasKey(row => row.DossierId);
        acceptance.HasOne<Dossier>().WithOne().HasForeignKey<Acceptance>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SupplementRequest> request)
    {
        request.ToTable("dossiers_supplement_requests");
        request.Property(row => row.Id).ValueGeneratedNever();
        Belongs(request);
        request.HasMany(row => row.Items).WithOne().HasForeignKey(row => row.SupplementRequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SupplementItem> item)
    {
        item.ToTable("dossiers_supplement_items");
        item.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Refusal> refusal)
    {
        refusal.ToTable("dossiers_refusals");
        refusal.HasKey(row => row.DossierId);
        refusal.HasOne<Dossier>().WithOne().HasForeignKey<Refusal>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RouteStep> step)
    {
        step.ToTable("dossiers_route_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Role).HasConversion<string>();
        step.Property(row => row.End).HasConversion<string>();
        step.HasIndex(row => new { row.DossierId, row.Ordinal }).IsUnique();
        // Steps that come near their limit.
        step.HasIndex(row => new { row.LeftAt, row.DueAt });
        // What a desk handed over on a day.
        step.HasIndex(row => row.EnteredAt);
        step.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("dossiers_outcomes");
        outcome.Property(row => row.Id).ValueGeneratedNever();
        outcome.Property(row => row.Kind).HasConversion<string>();
        outcome.HasIndex(row => row.DossierId).IsUnique();
        outcome.HasOne<Dossier>().WithOne().HasForeignKey<Outcome>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("dossiers_deliveries");
        delivery.HasKey(row => row.DossierId);
        delivery.Property(row => row.Way).HasConversion<string>();
        delivery.HasOne<Dossier>().WithOne().HasForeignKey<Delivery>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DossierDraft> draft)
    {
        draft.ToTable("dossiers_drafts");
        draft.Property(row => row.Id).ValueGeneratedNever();
        draft.HasIndex(row => new { row.AccountId, row.UpdatedAt });
    }

    internal static void Belongs<T>(EntityTypeBuilder<T> part) where T : class =>
        part.HasOne(typeof(Dossier)).WithMany().HasForeignKey(nameof(SubmittedPaper.DossierId)).OnDelete(DeleteBehavior.Restrict);
}
