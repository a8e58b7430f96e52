using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Statistics;

/// <summary>At which stage a dossier stands: the role whose step it is in; null before it is handed over.</summary>
internal readonly record struct RoadStage(Role? Role);

/// <summary>Of dossiers that stood at a stage so many days before the law's end, how many ended late.</summary>
internal readonly record struct LateShare(int Of, int Late)
{
    public static LateShare operator +(LateShare a, LateShare b) => new(a.Of + b.Of, a.Late + b.Late);
}

/// <summary>
/// What became of the dossiers whose limit ended last: finished in time, finished late, or late and open still. Taken by the end of
/// the limit and not by the finish, so that quick ones do not stand for all. Read at most every ten minutes.
/// </summary>
internal sealed class LateHistory(IServiceScopeFactory scopes, OfficeClock clock)
{
    /// <summary>How many are looked at, and below how many a share is not trusted alone; house rules of ours.</summary>
    public const int Most = 2_000, Fewest = 30, Horizon = 10;

    private const int StepsAtOnce = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly DossierState[] States = [DossierState.Accepted, DossierState.InProgress, DossierState.Finished, DossierState.Returned];

    private volatile Known? last;

    public sealed record Known(DateTime At, int Dossiers, IReadOnlyDictionary<(RoadStage Stage, int Days), LateShare> Shares)
    {
        /// <summary>The share of the same stage and days; where too few stood there, of the stage on any day, then of all.</summary>
        public LateShare For(RoadStage stage, int days)
        {
            if (Shares.GetValueOrDefault((stage, days)) is { Of: >= Fewest } same) return same;
            var ofStage = Shares.Where(one => one.Key.Stage == stage).Aggregate(default(LateShare), (sum, one) => sum + one.Value);
            return ofStage.Of >= Fewest ? ofStage : Shares.Aggregate(default(LateShare), (sum, one) => sum + one.Value);
        }
    }

    private sealed record Past(Guid Id, DateTime? AcceptedAt, DateTime? LawEndsAt, DateTime? FinishedAt);

    public async Task<Known> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        if (last is { } known && known.At <= now && now - known.At < Kept) return known;
        await using var scope = scopes.CreateAsyncScope();
        return last = await ReadAsync(scope.ServiceProvider.GetRequiredService<Store>(), now, cancellation);
    }

    internal static async Task<Known> ReadAsync(Store store, DateTime now, CancellationToken cancellation)
    {
        var past = new List<Past>();
        // State by state: each is the end of an index.
        foreach (var state in States)
            past.AddRange(await store.Set<Dossier>().AsNoTracking().Where(row => row.State == state && row.LawEndsAt != null && row.LawEndsAt < now)
                .OrderByDescending(row => row.LawEndsAt).Take(Most).Select(row => new Past(row.Id, row.AcceptedAt, row.LawEndsAt, row.FinishedAt)).ToListAsync(cancellation));
        past = [.. past.OrderByDescending(row => row.LawEndsAt).ThenBy(row => row.Id).Take(Most)];
        var shares = new Dictionary<(RoadStage, int), LateShare>();
        foreach (var some in past.Chunk(StepsAtOnce))
        {
            var ids = some.Select(row => row.Id).ToList();
            var steps = (await store.Set<RouteStep>().AsNoTracking().Where(row => ids.Contains(row.DossierId))
                .Select(row => new { row.DossierId, row.Role, row.EnteredAt, row.LeftAt }).ToListAsync(cancellation)).ToLookup(row => row.DossierId);
            foreach (var one in some)
                for (var days = 0; days <= Horizon; days++)
                {
                    var moment = one.LawEndsAt!.Value.AddDays(-days);
                    if (one.AcceptedAt is null || one.AcceptedAt > moment || one.FinishedAt <= moment) continue;
                    var stage = new RoadStage(steps[one.Id].Where(step => step.EnteredAt <= moment && (step.LeftAt is null || step.LeftAt > moment)).Select(step => (Role?)step.Role).FirstOrDefault());
                    shares[(stage, days)] = shares.GetValueOrDefault((stage, days)) + new LateShare(1, one.FinishedAt is null || one.FinishedAt > one.LawEndsAt ? 1 : 0);
                }
        }
        return new Known(now, past.Count, shares);
    }
}
