using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage.Sqlite;

/// <summary>The embedded database: one file, one writer, as many readers as there are requests.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options, WriterLane lane) : Store(options)
{
    public override Dialect Dialect => lane.Dialect;

    /// <summary>True while the lane runs this store's work on its own connection.</summary>
    internal bool InLane { get; set; }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        InLane
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : lane.RunAsync(this, inner => base.SaveChangesAsync(acceptAllChangesOnSuccess, inner), cancellationToken);
}
