using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Representatives;

namespace MotCua.Dossiers;

/// <summary>Nộp thay: the submitter acts for the owner by this representation. When it ends, the submitter neither acts nor sees.</summary>
public sealed class RepresentedDossier
{
    public Guid DossierId { get; init; }
    public Guid RepresentationId { get; init; }
}

/// <summary>
/// Somebody with a paper receipt took one dossier into their list: they had its secret, and their number is the one the desk wrote. It
/// shows that dossier and confirms nobody's identity.
/// </summary>
public sealed class DossierClaim
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public Guid PersonId { get; init; }
    public DateTime At { get; init; }
}

internal static class OwnSets
{
    extension(Store store)
    {
        public DbSet<RepresentedDossier> RepresentedDossiers => store.Set<RepresentedDossier>();
        public DbSet<DossierClaim> DossierClaims => store.Set<DossierClaim>();
    }
}

internal sealed class OwnTables : IEntityTypeConfiguration<RepresentedDossier>, IEntityTypeConfiguration<DossierClaim>
{
    public void Configure(EntityTypeBuilder<RepresentedDossier> represented)
    {
        represented.ToTable("dossiers_represented");
        represented.HasKey(row => row.DossierId);
        represented.HasOne<Dossier>().WithOne().HasForeignKey<RepresentedDossier>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        represented.HasOne<Representation>().WithMany().HasForeignKey(row => row.RepresentationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DossierClaim> claim)
    {
        claim.ToTable("dossiers_claims");
        claim.Property(row => row.Id).ValueGeneratedNever();
        claim.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        claim.HasIndex(row => new { row.PersonId, row.DossierId }).IsUnique();
    }
}
