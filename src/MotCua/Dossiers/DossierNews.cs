using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;

namespace MotCua.Dossiers;

/// <summary>Something that happened to a dossier.</summary>
/// <param name="By">The officer's name; for a citizen only that it was one.</param>
/// <param name="Mine">The reader holds the dossier, or held a step of it.</param>
public sealed record NewsLine(long Number, DateTime At, string What, string By, string Code, string ProcedureName, DossierState State, bool Mine);

/// <param name="Before">Where the next page begins; null: nothing is older.</param>
public sealed record NewsPage(DateTime Since, IReadOnlyList<NewsLine> Lines, long? Before);

/// <summary>
/// What happened since the office closed on its last working day: the acts of others on dossiers the actor may see, the newest
/// first. Acts are numbered as they come, so the newest are read backward until they are older than that.
/// </summary>
internal sealed class DossierNews(Store store, OfficeClock clock, OfficeCalendars calendars)
{
    private const int Batch = 500;

    private sealed record Happened(long Number, DateTime At, string Kind, ActorKind ActorKind, Guid? ActorId, Guid SubjectId);

    /// <summary>Closing time of the last working day before today. UTC.</summary>
    public DateTime Since
    {
        get
        {
            var calendar = calendars.Of();
            var day = clock.Today.AddDays(-1);
            while (!calendar.IsWorking(day)) day = day.AddDays(-1);
            return OfficeClock.ToUtc(calendar.ClosingOf(day));
        }
    }

    /// <param name="onlyMine">Only of dossiers that are or were in the actor's own hands.</param>
    /// <param name="before">Number of the last act shown.</param>
    public async Task<NewsPage> OfAsync(Actor actor, bool onlyMine, long? before, int size, CancellationToken cancellation)
    {
        var since = Since;
        var lines = new List<NewsLine>();
        var next = before ?? long.MaxValue;
        while (lines.Count <= size)
        {
            var (from, last) = (next, next);
            var batch = await store.Acts.AsNoTracking().Where(act => act.Number < from).OrderByDescending(act => act.Number).Take(Batch)
                .Select(act => new Happened(act.Number, act.At, act.Kind, act.ActorKind, act.ActorId, act.SubjectKind == "dossier" ? act.SubjectId : Guid.Empty)).ToListAsync(cancellation);
            if (batch.Count == 0) break;
            lines.AddRange(await LinesAsync(actor, onlyMine, [.. batch.Where(act => act.SubjectId != Guid.Empty && act.At >= since && act.ActorId != actor.AccountId)], cancellation));
            next = batch[^1].Number;
            // One that was written later for an earlier day says nothing of those before it; a whole batch of old ones does.
            if (batch.All(act => act.At < since)) break;
        }
        return lines.Count <= size ? new NewsPage(since, lines, null) : new NewsPage(since, lines[..size], lines[size - 1].Number);
    }

    private async Task<IEnumerable<NewsLine>> LinesAsync(Actor actor, bool onlyMine, IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        if (happened.Count == 0) return [];
        var (ids, person) = (happened.Select(act => act.SubjectId).Distinct().ToList(), actor.PersonId);
        var dossiers = await store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Code, row.ProcedureName, row.State, Mine = row.HolderPersonId == person || store.Set<RouteStep>().Any(step => step.DossierId == row.Id && step.PersonId == person) })
            .ToDictionaryAsync(row => row.Id, cancellation);
        var accounts = happened.Where(act => act.ActorKind == ActorKind.Staff).Select(act => act.ActorId).OfType<Guid>().Distinct().ToList();
        var names = await store.Users.AsNoTracking().Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        return happened.Where(act => dossiers.TryGetValue(act.SubjectId, out var dossier) && (!onlyMine || dossier.Mine)).Select(act =>
        {
            var dossier = dossiers[act.SubjectId];
            var by = act.ActorKind switch { ActorKind.Citizen => "Người dân, tổ chức", ActorKind.Client => "Phần mềm khác", ActorKind.System => "Hệ thống", _ => act.ActorId is { } id ? names.GetValueOrDefault(id, "") : "" };
            return new NewsLine(act.Number, act.At, ActNames.Vietnamese(act.Kind), by, dossier.Code, dossier.ProcedureName, dossier.State, dossier.Mine);
        });
    }
}
