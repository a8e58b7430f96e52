using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Kernel.Acts;
using MotCua.Storage.Backup;

namespace MotCua.Storage.Sqlite;

public sealed class SqliteDialect(WriterLane lane) : Dialect
{
    private const int Busy = 5, ReadOnly = 8, IoError = 10, Full = 13, CantOpen = 14;
    private const int ConstraintUnique = 2067, ConstraintPrimaryKey = 1555;

    public const string DialectName = "SQLite";

    public override string Name => DialectName;

    public override Task<T> WriteAsync<T>(Store store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var sqlite = (SqliteStore)store;
        return sqlite.InLane ? work(cancellation) : lane.RunAsync(sqlite, work, cancellation);
    }

    public override string LastActNumberSql => "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'kernel_acts'";

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override bool IsUnavailable(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: Busy or ReadOnly or IoError or Full or CantOpen };

    public override async Task<IReadOnlyList<OutboxMessage>> TakeDueAsync(Store store, string[] kinds, DateTime now, TimeSpan hold, int most, CancellationToken cancellation)
    {
        var due = store.Outbox.Where(row => row.DoneAt == null && row.DueAt <= now && kinds.Contains(row.Kind)).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(most);
        // Looked for first without the lane: mostly there is nothing.
        return await due.AnyAsync(cancellation) ? await WriteAsync(store, inner => TakeAsync(store, due, now + hold, inner), cancellation) : [];
    }

    public override async Task EmptyAsync(Store store, CancellationToken cancellation)
    {
        await lane.CloseAsync();
        await store.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        var path = new SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource;
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
    }

    public override DbConnection Connect(string connectionString) => new SqliteConnection(connectionString);

    public override async Task<DbConnection> OpenMomentAsync(Store store, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(store.Database.GetConnectionString()) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        // Deferred: with the write-ahead log a reader holds its moment from its first read on.
        connection.BeginTransaction(deferred: true);
        return connection;
    }

    public override Task<Snapshot> SnapshotAsync(Store store, string folder, CancellationToken cancellation) =>
        SqliteSnapshot.TakeAsync(store.Database.GetConnectionString()!, folder, cancellation);

    public override Task LoadSnapshotAsync(Store store, string folder, IReadOnlyList<string> migrations, CancellationToken cancellation)
    {
        SqliteSnapshot.Load(folder, new SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource);
        return Task.CompletedTask;
    }

    public override async Task InsertAsync(Store store, string table, IReadOnlyList<RelationalTypeMapping> types, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, place) => $"@p{place}"))})";
        foreach (var (place, type) in types.Index()) command.Parameters.Add(type.CreateParameter(command, $"@p{place}", null, nullable: true));
        await command.PrepareAsync(cancellation);
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++) command.Parameters[place].Value = row[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    protected override IEnumerable<string> AppendOnly(string table, bool mayDelete)
    {
        yield return $"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
        if (!mayDelete)
            yield return $"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
    }

    public override async Task CountTablesAsync(Store store, CancellationToken cancellation)
    {
        // 0x10000: also tables that this connection has not read; 0x02: what wants counting is counted.
        await WriteAsync(store, inner => store.Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002", inner), cancellation);
        // A connection knows what it read when it was opened.
        SqliteConnection.ClearPool(new SqliteConnection(store.Database.GetConnectionString()));
    }

    // Ordered by the very column that is handed over, so that a list made of this knows that it is in order.
    public override string SearchSql =>
        """
        SELECT f.rowid AS entry, s.subject_id, s.code, s.exact, s.words, s.all_words, s.weight
        FROM kernel_search_fts f JOIN kernel_search s ON s.id = f.rowid
        WHERE kernel_search_fts MATCH {0} AND s.scope = {1} AND f.rowid < {3} ORDER BY f.rowid DESC LIMIT {2}
        """;

    public override string SearchCountSql => "SELECT count(*) AS \"Value\" FROM (SELECT 1 FROM kernel_search_fts WHERE kernel_search_fts MATCH {0} LIMIT {2}) AS found";

    public override string SearchWords(IReadOnlyList<string> words) => string.Join(" AND ", words.Select(word => $"\"{word}\""));

    public override string SearchAll(IReadOnlyList<string> words) => SearchWords(words) + "*";

    protected override string Or => " OR ";

    protected override IEnumerable<string> SearchSetup =>
    [
        "CREATE VIRTUAL TABLE IF NOT EXISTS kernel_search_fts USING fts5(all_words, content='kernel_search', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_added AFTER INSERT ON kernel_search BEGIN INSERT INTO kernel_search_fts (rowid, all_words) VALUES (new.id, new.all_words); END",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_removed AFTER DELETE ON kernel_search BEGIN INSERT INTO kernel_search_fts (kernel_search_fts, rowid, all_words) VALUES ('delete', old.id, old.all_words); END",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_changed AFTER UPDATE ON kernel_search BEGIN INSERT INTO kernel_search_fts (kernel_search_fts, rowid, all_words) VALUES ('delete', old.id, old.all_words); INSERT INTO kernel_search_fts (rowid, all_words) VALUES (new.id, new.all_words); END",
    ];
}
