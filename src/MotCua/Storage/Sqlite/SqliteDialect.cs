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

    public override string SearchSql =>
        """
        SELECT s.subject_id AS "SubjectId", s.code AS "Code", s.exact AS "Exact", s.words AS "Words", s.all_words AS "AllWords", s.weight AS "Weight"
        FROM kernel_search_fts f JOIN kernel_search s ON s.id = f.rowid
        WHERE kernel_search_fts MATCH {0} AND s.scope = {1} ORDER BY f.rowid DESC LIMIT {2}
        """;

    public override string SearchAll(IReadOnlyList<string> words) =>
        string.Join(" AND ", words.Select((word, index) => index == words.Count - 1 ? $"\"{word}\"*" : $"\"{word}\""));

    protected override string Or => " OR ";

    protected override IEnumerable<string> SearchSetup =>
    [
        "CREATE VIRTUAL TABLE IF NOT EXISTS kernel_search_fts USING fts5(all_words, content='kernel_search', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_added AFTER INSERT ON kernel_search BEGIN INSERT INTO kernel_search_fts (rowid, all_words) VALUES (new.id, new.all_words); END",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_removed AFTER DELETE ON kernel_search BEGIN INSERT INTO kernel_search_fts (kernel_search_fts, rowid, all_words) VALUES ('delete', old.id, old.all_words); END",
        "CREATE TRIGGER IF NOT EXISTS kernel_search_changed AFTER UPDATE ON kernel_search BEGIN INSERT INTO kernel_search_fts (kernel_search_fts, rowid, all_words) VALUES ('delete', old.id, old.all_words); INSERT INTO kernel_search_fts (rowid, all_words) VALUES (new.id, new.all_words); END",
    ];
}
