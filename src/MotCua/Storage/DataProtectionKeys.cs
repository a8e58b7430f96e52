using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;
using MotCua.Storage.Postgres;

namespace MotCua.Storage;

internal static class DataProtectionKeys
{
    /// <summary>The keys of cookies and forms live with the rest, so that every node reads them and a restore brings them back.</summary>
    public static IDataProtectionBuilder PersistKeysToStore(this IDataProtectionBuilder builder, StoreSettings settings) =>
        settings.Postgres is null
            ? builder.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Folder, "keys")))
            : builder.PersistKeysToDbContext<PostgresStore>();
}

internal sealed class DataProtectionKeyTable : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) =>
        key.ToTable("kernel_cookie_keys").NotRecorded("Secrets of cookies and forms, made and replaced by the framework.");
}
