using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage.Sqlite;

public sealed class SqliteDialect(WriterLane lane) : Dialect
{
    private const int ConstraintUnique = 2067, ConstraintPrimaryKey = 1555;

    public override string Name => "SQLite";

    public override Task<T> WriteAsync<T>(Store store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var sqlite = (SqliteStore)store;
        return sqlite.InLane ? work(cancellation) : lane.RunAsync(sqlite, work, cancellation);
    }

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    protected override IEnumerable<string> AppendOnly(string table, bool mayDelete)
    {
        yield return $"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
        if (!mayDelete)
            yield return $"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
    }
}
