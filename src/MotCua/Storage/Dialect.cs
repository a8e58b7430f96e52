using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage;

/// <summary>What differs between the databases, and nothing else does.</summary>
public abstract class Dialect
{
    /// <summary><c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Runs <paramref name="work"/> in one transaction, joining one that is open already; durable when it returns.</summary>
    public abstract Task<T> WriteAsync<T>(Store store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation);

    /// <summary>Was it a unique index that refused?</summary>
    public abstract bool IsDuplicate(DbUpdateException exception);

    /// <summary>Statements that create, if missing, the triggers that refuse to change or delete rows.</summary>
    /// <param name="mayDelete">Words kept apart may be erased, never altered.</param>
    protected abstract IEnumerable<string> AppendOnly(string table, bool mayDelete);

    /// <summary>Triggers are created at every start: SQLite drops them when a migration rebuilds their table.</summary>
    public async Task GuardAppendOnlyAsync(Store store, CancellationToken cancellation)
    {
        foreach (var statement in AppendOnly("kernel_acts", mayDelete: false).Concat(AppendOnly("kernel_act_words", mayDelete: true)))
            await store.Database.ExecuteSqlRawAsync(statement, cancellation);
    }

    /// <summary>The next number of a series, starting at 1; call inside the transaction that uses it.</summary>
    public async Task<long> NextNumberAsync(Store store, string series, CancellationToken cancellation)
    {
        var numbers = await store.Database.SqlQuery<long>(
            $"""
            INSERT INTO kernel_counters (series, value) VALUES ({series}, 1)
            ON CONFLICT (series) DO UPDATE SET value = kernel_counters.value + 1
            RETURNING value
            """).ToListAsync(cancellation);
        return numbers[0];
    }
}
