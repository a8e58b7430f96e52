using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>Keeps, changes and drops sentences; a unit's by anybody of the unit, a person's by that person.</summary>
internal sealed class KeepSnippet(Store store, ActLog acts, OfficeClock clock)
{
    /// <summary>Those the actor may insert: their own first, then their units'.</summary>
    public Task<List<Snippet>> OfAsync(Actor actor, CancellationToken cancellation)
    {
        var units = Units(actor);
        return store.Set<Snippet>().AsNoTracking().Where(row => (row.UnitId == null && row.PersonId == actor.PersonId) || (row.UnitId != null && units.Contains(row.UnitId.Value)))
            .OrderBy(row => row.UnitId != null).ThenBy(row => row.Title).ThenBy(row => row.Id).ToListAsync(cancellation);
    }

    /// <param name="id">Null: a new one.</param>
    public async Task<Snippet> RunAsync(Actor actor, Guid? id, Guid? unitId, string? title, string? text, int? seenVersion, string? key, CancellationToken cancellation)
    {
        if (key is { Length: > 0 } && await acts.FindDoneAsync(actor, "snippet.keep", key, null, cancellation) is { } done) return await store.Set<Snippet>().AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        Snippet snippet;
        if (id is { } known)
        {
            snippet = await OwnAsync(actor, known, cancellation);
            await acts.ExpectAsync("snippet", snippet.Id, snippet, seenVersion, cancellation);
        }
        else
        {
            if (unitId is { } shared && !Units(actor).Contains(shared)) throw DayProblems.SnippetOfOthers.Because(field: "UnitId");
            if (await store.Set<Snippet>().CountAsync(row => row.UnitId == unitId && (unitId != null || row.PersonId == actor.PersonId), cancellation) >= Snippet.Most) throw DayProblems.TooManySnippets.Because();
            snippet = new Snippet { Id = clock.NewId(), PersonId = actor.PersonId ?? Guid.Empty, UnitId = unitId };
            store.Add(snippet);
        }
        snippet.Say(title, text);
        await acts.CommitAsync(new Doing("snippet.keep", actor, "snippet", snippet.Id) { UnitId = snippet.UnitId ?? actor.UnitId, Key = key }, cancellation);
        return snippet;
    }

    public async Task DropAsync(Actor actor, Guid id, int? seenVersion, string? key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(actor, "snippet.drop", key, cancellation)) return;
        var snippet = await OwnAsync(actor, id, cancellation);
        await acts.ExpectAsync("snippet", snippet.Id, snippet, seenVersion, cancellation);
        store.Remove(snippet);
        await acts.CommitAsync(new Doing("snippet.drop", actor, "snippet", snippet.Id) { UnitId = snippet.UnitId ?? actor.UnitId, Key = key }, cancellation);
    }

    public static IReadOnlyList<Guid> Units(Actor actor) => [.. actor.Roles.Select(held => held.UnitId).Distinct()];

    private async Task<Snippet> OwnAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var snippet = await store.Set<Snippet>().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        var isOwn = snippet.UnitId is { } unit ? Units(actor).Contains(unit) : snippet.PersonId == actor.PersonId;
        return isOwn ? snippet : throw DayProblems.SnippetOfOthers.Because();
    }
}
