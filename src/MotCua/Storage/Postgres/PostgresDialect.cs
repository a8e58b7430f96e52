using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Kernel.Acts;
using MotCua.Storage.Backup;
using Npgsql;

namespace MotCua.Storage.Postgres;

public sealed class PostgresDialect : Dialect
{
    private const int MostTries = 10;

    public static readonly PostgresDialect Instance = new();

    public override string Name => "PostgreSQL";

    public override async Task<T> WriteAsync<T>(Store store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (store.Database.CurrentTransaction is not null) return await work(cancellation);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var result = await work(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsUnavailable(Exception exception) => (exception as NpgsqlException ?? exception.InnerException as NpgsqlException) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.ReadOnlySqlTransaction } => true,
        PostgresException => false,
        { IsTransient: true } => true,
        { InnerException: System.Net.Sockets.SocketException or IOException or TimeoutException } => true,
        _ => false,
    };

    public override Task<IReadOnlyList<OutboxMessage>> TakeDueAsync(Store store, string[] kinds, DateTime now, TimeSpan hold, int most, CancellationToken cancellation) =>
        WriteAsync(store, inner => TakeAsync(store, store.Outbox.FromSql(
            $"""
            SELECT * FROM kernel_outbox WHERE done_at IS NULL AND due_at <= {now} AND kind = ANY({kinds})
            ORDER BY due_at, id LIMIT {most} FOR UPDATE SKIP LOCKED
            """), now + hold, inner), cancellation);

    public override async Task EmptyAsync(Store store, CancellationToken cancellation)
    {
        var tables = await store.Database.SqlQuery<string>(
            $"SELECT quote_ident(table_name) AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
            .ToListAsync(cancellation);
        if (tables.Count == 0) return;
        for (var tried = 1; ; tried++)
        {
            try
            {
#pragma warning disable EF1002 // The names come from the database's own catalogue, quoted by it.
                await store.Database.ExecuteSqlRawAsync($"DROP TABLE {string.Join(", ", tables)} CASCADE", cancellation);
#pragma warning restore EF1002
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DeadlockDetected && tried < MostTries)
            {
                // Somebody still reads, and takes the tables in another order; nothing was dropped.
            }
        }
    }

    public override DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);

    public override async Task<DbConnection> OpenMomentAsync(Store store, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(store.Database.GetConnectionString());
        await connection.OpenAsync(cancellation);
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return connection;
    }

    public override Task<Snapshot> SnapshotAsync(Store store, string folder, CancellationToken cancellation) =>
        PostgresSnapshot.TakeAsync(store.Database.GetConnectionString()!, folder, cancellation);

    public override async Task LoadSnapshotAsync(Store store, string folder, IReadOnlyList<string> migrations, CancellationToken cancellation)
    {
        await store.Database.MigrateAsync(migrations[^1], cancellation);
        await PostgresSnapshot.LoadAsync(store.Database.GetConnectionString()!, folder, cancellation);
    }

    public override async Task InsertAsync(Store store, string table, IReadOnlyList<RelationalTypeMapping> types, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)store.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var place = 0; place < row.Length; place++)
                if (row[place] is { } value) await copy.WriteAsync(value, types[place].StoreType, cancellation);
                else await copy.WriteNullAsync(cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    protected override IEnumerable<string> AppendOnly(string table, bool mayDelete)
    {
        yield return
            """
            CREATE OR REPLACE FUNCTION kernel_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """;
        var what = mayDelete ? "UPDATE" : "UPDATE OR DELETE";
        yield return $"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE {what} ON {table} FOR EACH ROW EXECUTE FUNCTION kernel_append_only()";
        yield return $"CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION kernel_append_only()";
    }

    public override string SearchSql =>
        """
        WITH found AS MATERIALIZED (SELECT id FROM kernel_search WHERE words_vector @@ to_tsquery('simple', {0}) AND scope = {1} AND id < {3})
        SELECT s.id AS entry, s.subject_id, s.code, s.exact, s.words, s.all_words, s.weight
        FROM (SELECT id FROM found ORDER BY id DESC LIMIT {2}) AS newest JOIN kernel_search s ON s.id = newest.id ORDER BY s.id DESC
        """;

    // MATERIALIZED above: two words that seldom come together are taken for frequent, and the whole table would be gone through from its end. Here that is wanted, and has an end.
    public override string SearchWindowSql =>
        """
        SELECT id AS entry, subject_id FROM (SELECT * FROM kernel_search WHERE id < {3} ORDER BY id DESC LIMIT {4}) AS entries
        WHERE words_vector @@ to_tsquery('simple', {0}) AND scope = {1} ORDER BY id DESC LIMIT {2}
        """;

    public override string SearchWords(IReadOnlyList<string> words) => string.Join(" & ", words.Select(word => $"'{word}'"));

    public override string SearchAll(IReadOnlyList<string> words) => SearchWords(words) + ":*";

    protected override string Or => " | ";

    protected override IEnumerable<string> SearchSetup =>
    [
        // Kept, not made for each row that is looked at: that took 267 ms for the two thousand newest of a frequent name, and takes 7.
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'kernel_search'::regclass AND attname = 'words_vector' AND NOT attisdropped) THEN
            ALTER TABLE kernel_search ADD COLUMN words_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', all_words)) STORED;
          END IF;
        END $$
        """,
        "CREATE INDEX IF NOT EXISTS kernel_search_vector ON kernel_search USING gin (words_vector)",
    ];
}
