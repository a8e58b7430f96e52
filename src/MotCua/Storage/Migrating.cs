using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MotCua.Storage;

/// <summary>Brings the database to the schema of this program.</summary>
internal static class Migrating
{
    public static async Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        // Nothing to do is the usual case, and finding that out by migrating would build the whole model as it is designed.
        if ((await store.Database.AppliedAsync(cancellation)).Count < store.Database.GetMigrations().Count()) await store.Database.MigrateAsync(cancellation);
        await store.Dialect.GuardAppendOnlyAsync(store, cancellation);
        await store.Dialect.PrepareSearchAsync(store, cancellation);
    }

    /// <summary>The steps applied so far; none where there is no database yet.</summary>
    public static async Task<IReadOnlyList<string>> AppliedAsync(this DatabaseFacade database, CancellationToken cancellation) =>
        await database.CanConnectAsync(cancellation) ? [.. await database.GetAppliedMigrationsAsync(cancellation)] : [];
}
