using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Kernel.Files;

public static class FileTables
{
    extension(Store store)
    {
        public DbSet<StoredFile> StoredFiles => store.Set<StoredFile>();

        public DbSet<Upload> Uploads => store.Set<Upload>();
    }
}

internal sealed class FileTablesMap : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("kernel_files");
        file.HasKey(row => row.Id);
        file.Property(row => row.Id).ValueGeneratedNever();
        file.Property(row => row.Sha256).HasMaxLength(64);
        file.Property(row => row.Scan).HasConversion<string>();
        file.HasIndex(row => row.Sha256);
    }

    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.ToTable("kernel_uploads");
        upload.HasKey(row => row.Id);
        upload.Property(row => row.Id).ValueGeneratedNever();
        upload.HasIndex(row => row.At);
        upload.HasOne(row => row.File).WithMany().HasForeignKey(row => row.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
