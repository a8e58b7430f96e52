using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MotCua.Storage.Postgres;

public sealed class PostgresDialect : Dialect
{
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
        SELECT subject_id AS "SubjectId", code AS "Code", exact AS "Exact", words AS "Words", all_words AS "AllWords", weight AS "Weight"
        FROM kernel_search
        WHERE to_tsvector('simple', all_words) @@ to_tsquery('simple', {0}) AND scope = {1} ORDER BY id DESC LIMIT {2}
        """;

    public override string SearchAll(IReadOnlyList<string> words) =>
        string.Join(" & ", words.Select((word, index) => index == words.Count - 1 ? $"'{word}':*" : $"'{word}'"));

    protected override string Or => " | ";

    protected override IEnumerable<string> SearchSetup =>
        ["CREATE INDEX IF NOT EXISTS kernel_search_words ON kernel_search USING gin (to_tsvector('simple', all_words))"];
}
