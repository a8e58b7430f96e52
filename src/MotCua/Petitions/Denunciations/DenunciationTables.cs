using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

internal static class DenunciationSets
{
    extension(Store store)
    {
        public DbSet<SealedCase> SealedCases => store.Set<SealedCase>();
        public DbSet<CaseKey> CaseKeys => store.Set<CaseKey>();
        public DbSet<KeyGrant> KeyGrants => store.Set<KeyGrant>();
        public DbSet<RecoveryShare> RecoveryShares => store.Set<RecoveryShare>();
        public DbSet<SealedPart> SealedParts => store.Set<SealedPart>();
        public DbSet<SealedContent> SealedContents => store.Set<SealedContent>();
        public DbSet<SealedOpening> SealedOpenings => store.Set<SealedOpening>();
        public DbSet<SealedPost> SealedPosts => store.Set<SealedPost>();
        public DbSet<CustodyRule> CustodyRules => store.Set<CustodyRule>();
        public DbSet<CaseRecovery> CaseRecoveries => store.Set<CaseRecovery>();
        public DbSet<RecoveryConsent> RecoveryConsents => store.Set<RecoveryConsent>();
        public DbSet<CaseStep> CaseSteps => store.Set<CaseStep>();
        public DbSet<PublishedConclusion> PublishedConclusions => store.Set<PublishedConclusion>();
        public DbSet<ProtectionFile> ProtectionFiles => store.Set<ProtectionFile>();
        public DbSet<SealedDraft> SealedDrafts => store.Set<SealedDraft>();
        public DbSet<SealedDraftPaper> SealedDraftPapers => store.Set<SealedDraftPaper>();
    }
}

internal sealed class SealedTables : IEntityTypeConfiguration<SealedCase>, IEntityTypeConfiguration<CaseKey>, IEntityTypeConfiguration<KeyGrant>, IEntityTypeConfiguration<RecoveryShare>,
    IEntityTypeConfiguration<SealedPart>, IEntityTypeConfiguration<SealedContent>, IEntityTypeConfiguration<SealedOpening>, IEntityTypeConfiguration<SealedDraft>, IEntityTypeConfiguration<SealedDraftPaper>
{
    public void Configure(EntityTypeBuilder<SealedCase> one)
    {
        one.ToTable("petitions_sealed_cases");
        one.Property(row => row.Id).ValueGeneratedNever();
        one.Property(row => row.Kind).HasConversion<string>();
        one.Property(row => row.Way).HasConversion<string>();
        one.Property(row => row.State).HasConversion<string>();
        one.HasIndex(row => row.Code).IsUnique();
        one.HasIndex(row => row.LookUp).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseKey> key)
    {
        key.ToTable("petitions_case_keys");
        key.Property(row => row.Id).ValueGeneratedNever();
        key.Property(row => row.Layer).HasConversion<string>();
        key.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        key.HasIndex(row => new { row.CaseId, row.Layer, row.Generation }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KeyGrant> grant)
    {
        grant.ToTable("petitions_key_grants");
        grant.Property(row => row.Id).ValueGeneratedNever();
        grant.Property(row => row.Role).HasConversion<string>();
        grant.Ignore(row => row.Layer);
        grant.HasOne<CaseKey>().WithMany().HasForeignKey(row => row.CaseKeyId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<SealingKey>().WithMany().HasForeignKey(row => row.SealingKeyId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(row => new { row.CaseId, row.PersonId }).IsUnique();
        grant.HasIndex(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<RecoveryShare> share)
    {
        share.ToTable("petitions_recovery_shares");
        share.Property(row => row.Id).ValueGeneratedNever();
        share.HasOne<CaseKey>().WithMany().HasForeignKey(row => row.CaseKeyId).OnDelete(DeleteBehavior.Restrict);
        share.HasIndex(row => new { row.CaseKeyId, row.PersonId }).IsUnique();
        share.HasIndex(row => new { row.CaseKeyId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SealedPart> part)
    {
        part.ToTable("petitions_sealed_parts");
        part.Property(row => row.Id).ValueGeneratedNever();
        part.Property(row => row.Layer).HasConversion<string>();
        part.Property(row => row.Kind).HasConversion<string>();
        part.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        part.HasOne<CaseKey>().WithMany().HasForeignKey(row => row.CaseKeyId).OnDelete(DeleteBehavior.Restrict);
        part.HasIndex(row => new { row.CaseId, row.At });
    }

    public void Configure(EntityTypeBuilder<SealedContent> content)
    {
        content.ToTable("petitions_sealed_contents");
        content.HasKey(row => row.PartId);
        content.HasOne<SealedPart>().WithOne().HasForeignKey<SealedContent>(row => row.PartId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SealedOpening> opening)
    {
        opening.ToTable("petitions_sealed_openings");
        opening.Property(row => row.Id).ValueGeneratedNever();
        opening.Property(row => row.Layer).HasConversion<string>();
        opening.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        opening.HasIndex(row => new { row.CaseId, row.PersonId, row.Until });
        opening.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<SealedDraft> draft)
    {
        draft.ToTable("petitions_sealed_drafts");
        draft.HasKey(row => row.Id);
        draft.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<SealedDraftPaper> paper)
    {
        paper.ToTable("petitions_sealed_draft_papers");
        paper.HasKey(row => row.Id);
        paper.HasIndex(row => row.DraftId);
    }
}

internal sealed class DenunciationTables : IEntityTypeConfiguration<SealedPost>, IEntityTypeConfiguration<CustodyRule>, IEntityTypeConfiguration<CaseRecovery>, IEntityTypeConfiguration<RecoveryConsent>,
    IEntityTypeConfiguration<CaseStep>, IEntityTypeConfiguration<PublishedConclusion>, IEntityTypeConfiguration<ProtectionFile>
{
    public void Configure(EntityTypeBuilder<SealedPost> post)
    {
        post.ToTable("petitions_sealed_posts");
        post.Property(row => row.Id).ValueGeneratedNever();
        post.Property(row => row.Kind).HasConversion<string>();
        post.HasIndex(row => new { row.Kind, row.To });
    }

    public void Configure(EntityTypeBuilder<CustodyRule> rule)
    {
        rule.ToTable("petitions_custody_rules");
        rule.Property(row => row.Id).ValueGeneratedNever();
        rule.HasIndex(row => row.From);
    }

    public void Configure(EntityTypeBuilder<CaseRecovery> recovery)
    {
        recovery.ToTable("petitions_case_recoveries");
        recovery.Property(row => row.Id).ValueGeneratedNever();
        recovery.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        recovery.HasIndex(row => row.DoneAt);
    }

    public void Configure(EntityTypeBuilder<RecoveryConsent> consent)
    {
        consent.ToTable("petitions_recovery_consents");
        consent.Property(row => row.Id).ValueGeneratedNever();
        consent.HasOne<CaseRecovery>().WithMany().HasForeignKey(row => row.RecoveryId).OnDelete(DeleteBehavior.Restrict);
        consent.HasIndex(row => new { row.RecoveryId, row.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.ToTable("petitions_case_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.Property(row => row.Kind).HasConversion<string>();
        step.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(row => new { row.CaseId, row.At });
    }

    public void Configure(EntityTypeBuilder<PublishedConclusion> published)
    {
        published.ToTable("petitions_published_conclusions");
        published.HasKey(row => row.CaseId);
        published.HasOne<SealedCase>().WithOne().HasForeignKey<PublishedConclusion>(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        published.HasIndex(row => row.PublishedAt);
    }

    public void Configure(EntityTypeBuilder<ProtectionFile> file)
    {
        file.ToTable("petitions_protection_files");
        file.Property(row => row.Id).ValueGeneratedNever();
        file.Property(row => row.State).HasConversion<string>();
        file.HasOne<SealedCase>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        file.HasIndex(row => row.CaseId).IsUnique();
    }
}
