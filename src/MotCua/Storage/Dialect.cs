using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Kernel.Acts;
using MotCua.Storage.Backup;

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

    /// <summary>Is it the store itself that cannot be reached or written: full disk, no connection, too many waiting?</summary>
    public abstract bool IsUnavailable(Exception exception);

    /// <summary>
    /// Takes due messages in order, counts the attempt, and puts their next due time off by <paramref name="hold"/>, so that
    /// a node that dies while it works loses nothing and no other node takes the same.
    /// </summary>
    public abstract Task<IReadOnlyList<OutboxMessage>> TakeDueAsync(Store store, string[] kinds, DateTime now, TimeSpan hold, int most, CancellationToken cancellation);

    /// <summary>Removes every table of ours: before a restore, before a real installation follows a demonstration.</summary>
    public abstract Task EmptyAsync(Store store, CancellationToken cancellation);

    /// <summary>A fresh, closed connection for reading beside the store.</summary>
    public abstract DbConnection Connect(string connectionString);

    /// <summary>A connection that sees one moment however long it reads, and keeps no writer waiting.</summary>
    public abstract Task<DbConnection> OpenMomentAsync(Store store, CancellationToken cancellation);

    /// <summary>Lays the database of one moment down in an empty folder; writers go on meanwhile.</summary>
    public abstract Task<Snapshot> SnapshotAsync(Store store, string folder, CancellationToken cancellation);

    /// <summary>Fills an empty database from a folder made by <see cref="SnapshotAsync"/>, at the schema it had then.</summary>
    public abstract Task LoadSnapshotAsync(Store store, string folder, IReadOnlyList<string> migrations, CancellationToken cancellation);

    /// <summary>Inserts rows of one table as quickly as the database can, inside the open transaction.</summary>
    /// <param name="rows">Values of the columns in their order, as the database is given them.</param>
    public abstract Task InsertAsync(Store store, string table, IReadOnlyList<RelationalTypeMapping> types, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Statements that create, if missing, the triggers that refuse to change or delete rows.</summary>
    /// <param name="mayDelete">Words kept apart may be erased, never altered.</param>
    protected abstract IEnumerable<string> AppendOnly(string table, bool mayDelete);

    /// <summary>
    /// The last number ever given to an act, where numbers are given without a gap so that a missing one means a deleted act;
    /// null where a transaction that was rolled back may leave a gap.
    /// </summary>
    public virtual string? LastActNumberSql => null;

    /// <summary>Triggers are created at every start: SQLite drops them when a migration rebuilds their table.</summary>
    public async Task GuardAppendOnlyAsync(Store store, CancellationToken cancellation)
    {
        foreach (var statement in AppendOnly("kernel_acts", mayDelete: false).Concat(AppendOnly("kernel_act_words", mayDelete: true)))
            await store.Database.ExecuteSqlRawAsync(statement, cancellation);
    }

    /// <summary>
    /// Lets the database count what its tables hold, where it does not by itself (PostgreSQL does): not knowing, it reads all dossiers of a desk to find
    /// those of one day. Quick at any size, for it looks at samples; nothing to do where little changed.
    /// </summary>
    public virtual Task CountTablesAsync(Store store, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Candidates of a folded search, the newest entries first: {0} the question in this database's notation, {1} scope, {2} how many at most, {3} the entry they stand before.</summary>
    public abstract string SearchSql { get; }

    /// <summary>How many there are, of any scope, counted no further than {2}; null where words that only begin so cost no more than whole ones.</summary>
    public virtual string? SearchCountSql => null;

    /// <summary>The newest of these finds, looked for among so many entries alone, {4}, one by one; null where the newest are handed over first without that.</summary>
    public virtual string? SearchWindowSql => null;

    /// <summary>All of these folded words, each of them whole.</summary>
    public abstract string SearchWords(IReadOnlyList<string> words);

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
        // Plain ADO.NET: drawn with every dossier, and the composition of a query would cost more than the statement.
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("A number is drawn inside the transaction that uses it.");
        command.CommandText =
            """
            INSERT INTO kernel_counters (series, value) VALUES (@series, 1)
            ON CONFLICT (series) DO UPDATE SET value = kernel_counters.value + 1
            RETURNING value
            """;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@series", series);
        command.Parameters.Add(parameter);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    protected static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(Store store, IQueryable<OutboxMessage> due, DateTime until, CancellationToken cancellation)
    {
        var taken = await due.AsNoTracking().ToListAsync(cancellation);
        var ids = taken.Select(message => message.Id).ToList();
        await store.Outbox.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DueAt, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellation);
        return taken;
    }
}
