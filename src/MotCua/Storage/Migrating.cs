using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage;

/// <summary>Brings the database to the schema of this program.</summary>
internal static class Migrating
{
    public static async Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await store.Database.MigrateAsync(cancellation);
        await store.Dialect.GuardAppendOnlyAsync(store, cancellation);
        await store.Dialect.PrepareSearchAsync(store, cancellation);
    }
}
