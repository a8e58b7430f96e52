using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Files;

namespace MotCua.Kernel.Signatures;

internal static class SignatureSets
{
    extension(Store store)
    {
        public DbSet<SigningKey> SigningKeys => store.Set<SigningKey>();
        public DbSet<FileSignature> FileSignatures => store.Set<FileSignature>();
    }
}

internal sealed class SignatureTables : IEntityTypeConfiguration<SigningKey>, IEntityTypeConfiguration<FileSignature>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        key.ToTable("kernel_signing_keys");
        key.Property(row => row.Id).ValueGeneratedNever();
        key.HasIndex(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<FileSignature> signature)
    {
        signature.ToTable("kernel_file_signatures");
        signature.Property(row => row.Id).ValueGeneratedNever();
        signature.Property(row => row.Purpose).HasConversion<string>();
        signature.Property(row => row.Way).HasConversion<string>();
        signature.Property(row => row.Chain).HasConversion<string>();
        signature.HasIndex(row => new { row.SubjectKind, row.SubjectId });
        signature.HasIndex(row => row.Sha256);
        signature.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
