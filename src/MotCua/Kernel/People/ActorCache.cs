using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.People;

/// <summary>
/// Accounts as requests need them: their security stamp and the actor with the roles that count today. What changes an
/// account on this node forgets it here at once; another node learns of it within <see cref="Lifetime"/>.
/// </summary>
public sealed class ActorCache(OfficeClock clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    internal sealed record Entry(string Stamp, Actor Actor, DateOnly Day, DateTime ReadAt);

    /// <summary>Sessions as this node last saw them: ended or not.</summary>
    private readonly ConcurrentDictionary<string, (bool Ended, DateTime ReadAt)> sessions = new();

    public void Forget(Guid accountId) => entries.TryRemove(accountId, out _);

    /// <summary>A session that somebody signed out of stays ended, also for whoever kept its cookie.</summary>
    internal async Task EndSessionAsync(Guid accountId, string session, Store store, CancellationToken cancellation)
    {
        var key = SessionKey(accountId, session);
        if (!await store.DoneOnce.AnyAsync(row => row.Key == key, cancellation))
        {
            store.DoneOnce.Add(new Kernel.Acts.DoneOnce { Key = key, At = clock.UtcNow, SubjectId = accountId });
            await store.SaveChangesAsync(cancellation);
        }
        sessions[key] = (true, clock.UtcNow);
    }

    internal async Task<bool> HasEndedAsync(Guid accountId, string session, Store store, CancellationToken cancellation)
    {
        var (key, now) = (SessionKey(accountId, session), clock.UtcNow);
        if (sessions.TryGetValue(key, out var known) && (known.Ended || now - known.ReadAt < Lifetime)) return known.Ended;
        if (sessions.Count > 10_000) sessions.Clear();
        var ended = await store.DoneOnce.AsNoTracking().AnyAsync(row => row.Key == key, cancellation);
        sessions[key] = (ended, now);
        return ended;
    }

    private static string SessionKey(Guid accountId, string session) => $"signed-out:{accountId:N}:{session}";

    internal async Task<Entry?> FindAsync(Guid accountId, Store store, CancellationToken cancellation)
    {
        var (today, now) = (clock.Today, clock.UtcNow);
        if (entries.TryGetValue(accountId, out var known) && known.Day == today && now - known.ReadAt < Lifetime) return known;
        if (entries.Count > 10_000) entries.Clear();

        var account = await store.Accounts.AsNoTracking().Where(row => row.Id == accountId)
            .Select(row => new { row.SecurityStamp, row.PersonId, row.DisplayName }).SingleOrDefaultAsync(cancellation);
        if (account is null) return null;
        var roles = account.PersonId is not { } person ? [] : await HeldOnAsync(person, today, store, cancellation);
        var actor = new Actor(roles.Count > 0 ? ActorKind.Staff : ActorKind.Citizen, accountId, account.PersonId, account.DisplayName, roles)
        {
            StandsInFor = roles.Count == 0 ? [] : await store.Absences.Where(row => row.StandInId == account.PersonId && row.From <= today && row.To >= today).Select(row => row.PersonId).Distinct().ToListAsync(cancellation),
        };
        return entries[accountId] = new Entry(account.SecurityStamp ?? "", actor, today, now);
    }

    /// <summary>The longest held first.</summary>
    private static async Task<IReadOnlyList<HeldRole>> HeldOnAsync(Guid person, DateOnly today, Store store, CancellationToken cancellation) =>
        await store.HoldingsOn(today).Where(holding => holding.PersonId == person).OrderBy(holding => holding.From).ThenBy(holding => holding.Id).Select(holding => new HeldRole(holding.Role, holding.UnitId)).ToListAsync(cancellation);
}
