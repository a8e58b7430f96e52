using Microsoft.AspNetCore.DataProtection;
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
