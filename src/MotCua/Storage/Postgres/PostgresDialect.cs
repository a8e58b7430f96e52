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
}
