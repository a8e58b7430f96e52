using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Notifications;

/// <summary>Carries one kind of message on. May be called twice for the same message: the second time must change nothing.</summary>
public interface IOutboxHandler
{
    string Kind { get; }

    /// <summary>Waits for somebody outside; carried on in a lane of its own, so that nothing else waits with it.</summary>
    bool IsSlow => false;

    /// <exception cref="IOException">Not now: it is tried again, later and later.</exception>
    Task HandleAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>
/// Hands on what acts have left in the outbox, in order of their time. At least once: a message is marked done after its
/// handler returned. On PostgreSQL each node takes rows that no other holds.
/// </summary>
internal sealed class OutboxRun(Store store, OfficeClock clock, IEnumerable<IOutboxHandler> handlers, ILogger<OutboxRun> log)
{
    private const int Batch = 50;
    /// <summary>So few that all of them, each at its longest, are done before another node would take them for abandoned.</summary>
    private const int SlowBatch = 10;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <param name="slow">The lane of the slow handlers.</param>
    /// <returns>How many messages were taken up, done or put off.</returns>
    public async Task<int> OnceAsync(CancellationToken cancellation, bool slow = false)
    {
        var byKind = handlers.Where(handler => handler.IsSlow == slow).ToDictionary(handler => handler.Kind);
        var known = byKind.Keys.ToArray();
        var now = clock.UtcNow;
        var due = await store.Dialect.TakeDueAsync(store, known, now, TimeSpan.FromMinutes(5), slow ? SlowBatch : Batch, cancellation);
        foreach (var message in due)
        {
            try
            {
                await byKind[message.Kind].HandleAsync(message, cancellation);
                store.ChangeTracker.Clear();
                await MarkAsync(message.Id, set => set.SetProperty(row => row.DoneAt, clock.UtcNow).SetProperty(row => row.LastError, (string?)null), cancellation);
            }
#pragma warning disable CA1031 // Whatever a handler throws, its message is put off and the others go on.
            catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                store.ChangeTracker.Clear();
                var error = $"{e.GetType().Name}{(e is IOException ? ": " + e.Message : "")}";
                log.LogWarning("Outbox message {Id} of kind {Kind} failed: {Error}", message.Id, message.Kind, error);
                var again = clock.UtcNow + Wait(message.Attempts + 1);
                await MarkAsync(message.Id, set => set.SetProperty(row => row.DueAt, again).SetProperty(row => row.LastError, error), cancellation);
            }
        }
        return due.Count;
    }

    /// <summary>Removes what was handed on a week ago: messages carry personal words.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation)
    {
        var weekAgo = clock.UtcNow.AddDays(-7);
        return store.Dialect.WriteAsync(store, inner => store.Outbox.Where(row => row.DoneAt < weekAgo).ExecuteDeleteAsync(inner), cancellation);
    }

    private Task<int> MarkAsync(Guid id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutboxMessage>> set, CancellationToken cancellation) =>
        store.Dialect.WriteAsync(store, inner => store.Outbox.Where(row => row.Id == id).ExecuteUpdateAsync(set, inner), cancellation);

    /// <summary>10 s, 20 s, 40 s … six hours at most; nothing is ever given up.</summary>
    private static TimeSpan Wait(int attempts) =>
        attempts > 12 ? LongestWait : TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(2, attempts - 1), LongestWait.TotalSeconds));
}
