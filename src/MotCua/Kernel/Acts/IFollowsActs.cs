using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MotCua.Kernel.Acts;

/// <summary>
/// A room that keeps something of its own in step with what other rooms' acts change: sums, a register. It sees each act inside
/// its transaction before the rows are written; what it adds to the store is written with them or not at all.
/// Its own rows are to be <c>NotRecorded</c>: they follow from the acts.
/// </summary>
public interface IFollowsActs
{
    Task FollowAsync(SeenAct act, CancellationToken cancellation);
}

/// <summary>An act as a follower sees it.</summary>
/// <param name="At">The act's own time. UTC.</param>
/// <param name="Rows">Every row it adds, changes or removes.</param>
public sealed record SeenAct(Store Store, string Kind, DateTime At, IReadOnlyList<SeenRow> Rows)
{
    /// <summary>For messages that a follower leaves in the outbox.</summary>
    public Guid ActId { get; init; }

    internal static SeenAct Of(Store store, Doing doing, DateTime at, Guid actId)
    {
        var auto = store.ChangeTracker.AutoDetectChangesEnabled;
        // The payload was just taken: what changed is known.
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return new SeenAct(store, doing.Kind, at,
            [
                .. store.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                    .Select(entry => new SeenRow(entry.Entity, entry)),
                .. doing.Added.Select(row => new SeenRow(row, null)),
            ]) { ActId = actId };
        }
        finally
        {
            store.ChangeTracker.AutoDetectChangesEnabled = auto;
        }
    }
}

/// <summary>One row of an act, as it will be written, and how it was.</summary>
public sealed class SeenRow(object row, EntityEntry? entry)
{
    public object Row => row;

    public bool IsNew => entry is null or { State: EntityState.Added };

    public bool IsRemoved => entry is { State: EntityState.Deleted };

    /// <summary>What a property held before the act; the row must not be new.</summary>
    public T Before<T>(string property) => (T)entry!.OriginalValues[property]!;
}
