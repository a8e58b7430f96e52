using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Asks for a list as a file, hands it out, and clears away what has expired. All three are acts: a list of names leaves the house.</summary>
internal sealed class ExportList(Store store, ActLog acts, OfficeClock clock, ExportFolder folder)
{
    public async Task AskAsync(Actor actor, string query, ExportFormat format, string? key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(actor, "list.export", key, cancellation)) return;
        var account = OnDossier.Account(actor);
        if (await store.Set<ListExport>().CountAsync(row => row.AccountId == account && (row.State == ExportState.Waiting || row.State == ExportState.Running), cancellation) >= ListExport.MostWaiting)
            throw DayProblems.ExportRunning.Because();
        var now = clock.UtcNow;
        var export = new ListExport
        {
            Id = clock.NewId(), AccountId = account, AskedAt = now, ExpiresAt = now + ListExport.Lifetime, Format = format, Query = query, WithNames = actor.May(DossierPermissions.ExportNames),
        };
        store.Add(export);
        await acts.CommitAsync(new Doing("list.export", actor, "list", export.Id) { Key = key }, cancellation);
    }

    public Task<List<ListExport>> OfAsync(Actor actor, CancellationToken cancellation) =>
        store.Set<ListExport>().AsNoTracking().Where(row => row.AccountId == actor.AccountId && row.ExpiresAt > clock.UtcNow).OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id).Take(20).ToListAsync(cancellation);

    /// <exception cref="Refused"><see cref="DayProblems.ExportGone"/>: not ready, expired, or somebody else's; the answer is the same.</exception>
    public async Task<(Stream Content, ListExport Export)> FetchAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var export = await store.Set<ListExport>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.AccountId == actor.AccountId && row.State == ExportState.Ready && row.ExpiresAt > now, cancellation);
        if (export is null || folder.Open(export) is not { } content) throw DayProblems.ExportGone.Because();
        await acts.CommitAsync(new Doing("list.fetch", actor, "list", export.Id), cancellation);
        return (content, export);
    }

    /// <returns>How many were cleared away.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var old = await store.Set<ListExport>().Where(row => row.ExpiresAt <= now).OrderBy(row => row.AskedAt).Take(100).ToListAsync(cancellation);
        foreach (var export in old)
        {
            folder.Delete(export);
            store.Remove(export);
            await acts.CommitAsync(new Doing("list.expire", Actor.System, "list", export.Id), cancellation);
        }
        return old.Count;
    }
}
