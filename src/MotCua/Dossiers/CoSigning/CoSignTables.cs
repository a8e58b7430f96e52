using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers.CoSigning;

internal static class CoSignSets
{
    extension(Store store)
    {
        public DbSet<CoSignature> CoSignatures => store.Set<CoSignature>();
        public DbSet<CoSignatureAnswer> CoSignatureAnswers => store.Set<CoSignatureAnswer>();
        public DbSet<CoSigner> CoSigners => store.Set<CoSigner>();
    }
}

internal sealed class CoSignTables : IEntityTypeConfiguration<CoSignature>, IEntityTypeConfiguration<CoSignatureAnswer>, IEntityTypeConfiguration<CoSigner>
{
    public void Configure(EntityTypeBuilder<CoSignature> invitation)
    {
        invitation.ToTable("dossiers_co_signatures");
        invitation.Property(row => row.Id).ValueGeneratedNever();
        invitation.HasIndex(row => row.DraftId);
        invitation.HasIndex(row => row.IdentityNumber);
        invitation.HasIndex(row => row.AccountId);
        invitation.HasIndex(row => row.SecretHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CoSignatureAnswer> answer)
    {
        answer.ToTable("dossiers_co_signature_answers");
        answer.HasKey(row => row.CoSignatureId);
        answer.Property(row => row.Proof).HasConversion<string>();
        answer.HasOne<CoSignature>().WithOne().HasForeignKey<CoSignatureAnswer>(row => row.CoSignatureId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CoSigner> signer)
    {
        signer.ToTable("dossiers_co_signers");
        signer.Property(row => row.Id).ValueGeneratedNever();
        signer.Property(row => row.Proof).HasConversion<string>();
        signer.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
