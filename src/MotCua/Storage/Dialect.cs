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

    /// <summary>Candidates of a folded search: {0} the question in this database's notation, {1} scope, {2} how many at most.</summary>
    public abstract string SearchSql { get; }

    /// <summary>All of these folded words; the last may be the beginning of one.</summary>
    public abstract string SearchAll(IReadOnlyList<string> words);

    /// <summary>All but any one of these folded words.</summary>
    public string SearchAllButOne(IReadOnlyList<string> words) => string.Join(Or, Enumerable.Range(0, words.Count)
        .Select(left => $"({SearchAll([.. words.Where((_, index) => index != left)])})"));

    protected abstract string Or { get; }

    protected abstract IEnumerable<string> SearchSetup { get; }

    /// <summary>Creates what folded search stands on where it is missing; SQLite drops triggers when a migration rebuilds their table.</summary>
    public async Task PrepareSearchAsync(Store store, CancellationToken cancellation)
    {
        foreach (var statement in SearchSetup) await store.Database.ExecuteSqlRawAsync(statement, cancellation);
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
