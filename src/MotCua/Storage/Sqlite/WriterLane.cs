using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage.Sqlite;

/// <summary>
/// SQLite has one writer. Many writers would wait busily for each other; here they queue, and those who wait together are
/// written together: each in its own savepoint, all in one transaction with one fsync. Nobody is answered before that fsync.
/// </summary>
public sealed class WriterLane : IAsyncDisposable
{
    private const int LargestBatch = 64;

    private static readonly AsyncLocal<bool> Inside = new();

    private readonly string connectionString;
    private readonly Channel<IJob> jobs = Channel.CreateBounded<IJob>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private readonly Task worker;

    public WriterLane(string connectionString)
    {
        this.connectionString = connectionString;
        Dialect = new SqliteDialect(this);
        worker = Task.Run(WorkAsync);
    }

    public SqliteDialect Dialect { get; }

    /// <summary>Runs the work on the lane's connection, inside its transaction; returns when it is durable.</summary>
    /// <exception cref="InvalidOperationException">Called by work that the lane is running, for another store: each would wait for the other for ever.</exception>
    internal async Task<T> RunAsync<T>(SqliteStore store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (Inside.Value) throw new InvalidOperationException("A write inside a write has to use the same store: this one would wait for itself.");
        var job = new Job<T>(store, work, cancellation);
        await jobs.Writer.WriteAsync(job, cancellation);
        return await job.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await worker;
        stopping.Dispose();
    }

    /// <summary>Gives the file free; the next job opens it again.</summary>
    internal async Task CloseAsync()
    {
        var job = new ClosingJob();
        await jobs.Writer.WriteAsync(job);
        await job.Done.Task;
    }

    private async Task WorkAsync()
    {
        SqliteConnection? connection = null;
        var batch = new List<IJob>(LargestBatch);
        while (await jobs.Reader.WaitToReadAsync(stopping.Token))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && jobs.Reader.TryRead(out var job)) batch.Add(job);
            var closing = batch.OfType<ClosingJob>().ToList();
            batch.RemoveAll(job => job is ClosingJob);
            try
            {
                if (batch.Count > 0) await WriteAsync(connection ??= await OpenAsync(), batch);
                if (closing.Count == 0) continue;
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
                foreach (var job in closing) job.Answer();
            }
            catch (Exception e) when (e is SqliteException or InvalidOperationException or IOException)
            {
                // The whole batch is undone: say so to each, and begin again with a fresh connection.
                foreach (var job in batch.Concat(closing)) job.Fail(e);
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
            }
        }
        if (connection is not null) await connection.DisposeAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;";
        await pragmas.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task WriteAsync(SqliteConnection connection, List<IJob> batch)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var job in batch)
        {
            transaction.Save("job");
            if (!await job.RunAsync(connection, transaction)) transaction.Rollback("job");
            transaction.Release("job");
        }
        await transaction.CommitAsync();
        foreach (var job in batch) job.Answer();
    }

    private interface IJob
    {
        /// <summary>False when the work threw: what it wrote is to be undone, the others' stays.</summary>
        Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction);
        void Answer();
        void Fail(Exception exception);
    }

    /// <summary>Asks the lane to let go of its connection.</summary>
    private sealed class ClosingJob : IJob
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction) => Task.FromResult(true);

        public void Answer() => Done.TrySetResult();

        public void Fail(Exception exception) => Done.TrySetException(exception);
    }

    private sealed class Job<T>(SqliteStore store, Func<CancellationToken, Task<T>> work, CancellationToken cancellation) : IJob
    {
        private T? result;
        private Exception? failure;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction)
        {
            if (cancellation.IsCancellationRequested)
            {
                failure = new OperationCanceledException(cancellation);
                return false;
            }
            var own = store.Database.GetConnectionString();
            try
            {
                store.Database.SetDbConnection(connection, contextOwnsConnection: false);
                await store.Database.UseTransactionAsync(transaction, cancellation);
                store.Database.AutoSavepointsEnabled = false;
                store.InLane = true;
                Inside.Value = true;
                result = await work(cancellation);
                return true;
            }
#pragma warning disable CA1031 // Whatever the work throws is the caller's, and is handed to the caller.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = e;
                return false;
            }
            finally
            {
                Inside.Value = false;
                store.InLane = false;
                store.Database.AutoSavepointsEnabled = true;
                await store.Database.UseTransactionAsync(null, CancellationToken.None);
                store.Database.SetDbConnection(new SqliteConnection(own), contextOwnsConnection: true);
            }
        }

        public void Answer()
        {
            if (failure is not null) Done.TrySetException(failure);
            else Done.TrySetResult(result!);
        }

        public void Fail(Exception exception) => Done.TrySetException(failure ?? exception);
    }
}
