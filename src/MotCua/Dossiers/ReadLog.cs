using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

/// <summary>
/// Notes who looked at which dossier. Reading costs no write: what was noted waits in memory and goes to the store every few
/// seconds and when the program stops. What a fall of the machine takes with it is the last few seconds.
/// </summary>
internal sealed class ReadLog(OfficeClock clock, IServiceScopeFactory scopes) : IHostedService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    /// <summary>House rules of ours: somebody going to and fro within a quarter of an hour looked once; reads are kept for two years.</summary>
    public static readonly TimeSpan SameVisit = TimeSpan.FromMinutes(15), Kept = TimeSpan.FromDays(731);

    private const int MostRemembered = 20_000;

    private readonly record struct Look(Guid Account, string Code, ReadKind Kind);

    private readonly ConcurrentQueue<(Look Look, DateTime At, HeldRole? Held)> waiting = new();
    private readonly ConcurrentDictionary<Look, DateTime> lately = new();

    public void Note(Actor actor, string code, ReadKind kind)
    {
        if (actor is not { Kind: ActorKind.Staff or ActorKind.Client, AccountId: { } account }) return;
        var (look, now) = (new Look(account, DossierCode.Clean(code), kind), clock.UtcNow);
        if (lately.TryGetValue(look, out var last) && now - last < SameVisit && last <= now) return;
        if (lately.Count > MostRemembered) lately.Clear();
        lately[look] = now;
        waiting.Enqueue((look, now, actor.Roles.FirstOrDefault(held => DossierPermissions.Read.IsHeldBy(held.Role))));
    }

    /// <returns>How many reads were written.</returns>
    public async Task<int> WriteAsync(Store store, CancellationToken cancellation)
    {
        var noted = new List<(Look Look, DateTime At, HeldRole? Held)>();
        while (noted.Count < 500 && waiting.TryDequeue(out var one)) noted.Add(one);
        if (noted.Count == 0) return 0;
        var codes = noted.Select(item => item.Look.Code).Distinct().ToList();
        var ids = await store.Dossiers.AsNoTracking().Where(row => codes.Contains(row.Code)).Select(row => new { row.Code, row.Id }).ToDictionaryAsync(row => row.Code, row => row.Id, cancellation);
        store.AddRange(noted.Where(item => ids.ContainsKey(item.Look.Code)).Select(item => new DossierRead
        {
            Id = clock.NewId(),
            DossierId = ids[item.Look.Code],
            At = item.At,
            AccountId = item.Look.Account,
            UnitId = item.Held?.UnitId,
            Role = item.Held?.Role,
            Kind = item.Look.Kind,
        }));
        try
        {
            return await store.Dialect.WriteAsync(store, inner => store.SaveChangesAsync(inner), cancellation);
        }
        catch (Exception e) when (store.Dialect.IsUnavailable(e))
        {
            foreach (var item in noted) waiting.Enqueue(item);
            return 0;
        }
    }

    public Task<int> SweepAsync(Store store, CancellationToken cancellation)
    {
        var before = clock.UtcNow - Kept;
        return store.Dialect.WriteAsync(store, inner => store.Set<DossierRead>().Where(row => row.At < before).ExecuteDeleteAsync(inner), cancellation);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (waiting.IsEmpty) return;
        await using var scope = scopes.CreateAsyncScope();
        while (await WriteAsync(scope.ServiceProvider.GetRequiredService<Store>(), cancellationToken) > 0) scope.ServiceProvider.GetRequiredService<Store>().ChangeTracker.Clear();
    }
}

/// <summary>
/// Sees every answered GET of a dossier by staff or by a client key (its own pages, an inspection's, the API), whichever page or
/// file it is: no page of a dossier can be written that forgets to be noted.
/// </summary>
internal sealed class ReadWatch(ReadLog log) : IStartupFilter
{
    private static readonly string[] Doors = ["/ho-so/{code}", "/staff/dossiers/{code}"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            await following(context);
            if (HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent
                && Behind((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText) is { } rest
                && context.GetRouteValue("code") is string code && context.RequestServices.GetRequiredService<ActorAccess>().Current is { } actor)
                log.Note(actor, code, KindOf(rest));
        });
        next(app);
    };

    /// <summary>What of the dossier an address leads to; null where it leads to none.</summary>
    private static string? Behind(string? pattern) =>
        pattern is null ? null : Doors.Select(door => ("/" + pattern.TrimStart('/')).Split(door)).Where(parts => parts.Length == 2).Select(parts => parts[1]).FirstOrDefault();

    private static ReadKind KindOf(string rest) =>
        rest.StartsWith("/in", StringComparison.Ordinal) || rest.StartsWith("/giay-tiep-nhan", StringComparison.Ordinal) ? ReadKind.Printed
        : rest.StartsWith("/giay-to/", StringComparison.Ordinal) || rest.StartsWith("/tep/", StringComparison.Ordinal) || rest is "/ket-qua" or "/tai-ve" ? ReadKind.Fetched
        : ReadKind.Opened;
}
