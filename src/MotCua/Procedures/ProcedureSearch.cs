using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Search;

namespace MotCua.Procedures;

/// <summary>What is asked of the catalogue. A page beyond the last is empty.</summary>
public sealed record ProcedureQuery(string? Text)
{
    public string? Field { get; init; }
    public Subjects? Subject { get; init; }
    /// <summary>A code of <see cref="Terms.Levels"/>.</summary>
    public string? Level { get; init; }
    public Channel? Channel { get; init; }
    public int Page { get; init; } = 1;
    public int Size { get; init; } = 20;
}

/// <summary>One procedure in a list: the version that stands in front today.</summary>
public sealed record ProcedureLine(Guid VersionId, Guid ProcedureId, string Code, string Name, string Field, string Agency, ProcedureSource Source)
{
    internal Subjects Subjects { get; init; }
    internal string Levels { get; init; } = "";
    internal int ChannelBits { get; init; }
    /// <summary>The law's limit when filed at the desk.</summary>
    public WorkingTime.TimeLimit? Limit { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
}

public sealed record ProcedurePage(int Total, IReadOnlyList<ProcedureLine> Items);

/// <summary>
/// Search and filters over what is in force today. The lines of the list are kept in memory and read again when the
/// catalogue's number has moved on, here or on another node, or the day has changed.
/// </summary>
public sealed class ProcedureSearch(Store store, OfficeClock clock, ProcedureCatalogue catalogue)
{
    public async Task<ProcedurePage> FindAsync(ProcedureQuery query, CancellationToken cancellation)
    {
        var found = await AllAsync(query, cancellation);
        return new ProcedurePage(found.Count, [.. found.Skip((query.Page - 1) * query.Size).Take(query.Size)]);
    }

    /// <summary>Everything that matches, best first; for export.</summary>
    public async Task<IReadOnlyList<ProcedureLine>> AllAsync(ProcedureQuery query, CancellationToken cancellation)
    {
        var list = await catalogue.OfAsync(store, clock.Today, cancellation);
        if (string.IsNullOrWhiteSpace(query.Text)) return [.. list.Lines.Where(line => Fits(line, query))];
        return [.. list.Search.Find(query.Text).Select(hit => list.ByVersion.GetValueOrDefault(hit.SubjectId)).OfType<ProcedureLine>().Where(line => Fits(line, query))];
    }

    public async Task<IReadOnlyList<(string Field, int Count)>> FieldsAsync(CancellationToken cancellation) =>
        (await catalogue.OfAsync(store, clock.Today, cancellation)).Fields;

    private static bool Fits(ProcedureLine line, ProcedureQuery query) =>
        (string.IsNullOrEmpty(query.Field) || line.Field == query.Field)
        && (query.Subject is not { } subject || (line.Subjects & subject) != Subjects.None)
        && (string.IsNullOrEmpty(query.Level) || line.Levels.Split(',').Contains(query.Level))
        && (query.Channel is not { } channel || (line.ChannelBits & (1 << (int)channel)) != 0);
}

/// <summary>The list as it stands on a day, shared by all requests.</summary>
public sealed class ProcedureCatalogue : IDisposable
{
    internal sealed record Snapshot(long Number, DateOnly Day, IReadOnlyList<ProcedureLine> Lines, IReadOnlyDictionary<Guid, ProcedureLine> ByVersion,
        IReadOnlyList<(string Field, int Count)> Fields, SearchSet Search);

    private readonly Func<Store, string, IAsyncEnumerable<long>> numberOf =
        EF.CompileAsyncQuery((Store store, string series) => store.Set<Counter>().Where(row => row.Series == series).Select(row => row.Value));

    private readonly SemaphoreSlim reading = new(1, 1);
    private Snapshot? current;

    public void Dispose() => reading.Dispose();

    internal async Task<Snapshot> OfAsync(Store store, DateOnly day, CancellationToken cancellation)
    {
        var number = await numberOf(store, VersionMaking.Series).SingleOrDefaultAsync(cancellation);
        if (current is { } known && known.Number == number && known.Day == day) return known;
        await reading.WaitAsync(cancellation);
        try
        {
            if (current is { } meanwhile && meanwhile.Number == number && meanwhile.Day == day) return meanwhile;
            return current = await ReadAsync(store, number, day, cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    private static async Task<Snapshot> ReadAsync(Store store, long number, DateOnly day, CancellationToken cancellation)
    {
        var rows = await store.ProcedureVersions.AsNoTracking().Where(row => row.State != VersionState.Draft)
            .Select(row => new { Key = new VersionKey(row.Id, row.ProcedureId, row.Source, row.ValidFrom, row.ValidTo, row.Number),
                Line = new ProcedureLine(row.Id, row.ProcedureId, row.Code, row.Name, row.Field, row.Agency, row.Source) { Subjects = row.Subjects, Levels = row.Levels, ChannelBits = row.ChannelBits, ValidFrom = row.ValidFrom, ValidTo = row.ValidTo,
                    Limit = row.LimitAmount == null || row.LimitUnit == null ? null : new WorkingTime.TimeLimit(row.LimitAmount.Value, row.LimitUnit.Value) } })
            .ToListAsync(cancellation);
        var lines = rows.GroupBy(row => row.Line.Code)
            .Select(group => ProcedureQueries.Front([.. group.Select(row => row.Key)], day) is { } front ? group.First(row => row.Key.Id == front).Line : null)
            .OfType<ProcedureLine>()
            .OrderBy(line => line.Source == ProcedureSource.National).ThenBy(line => line.Field, StringComparer.Ordinal).ThenBy(line => line.Code, StringComparer.Ordinal)
            .ToList();
        var fields = lines.GroupBy(line => line.Field).Select(group => (group.Key, group.Count()))
            .OrderBy(item => Vietnamese.SortKeys.Of(item.Key), StringComparer.Ordinal).ToList();
        var byVersion = lines.ToDictionary(line => line.VersionId);
        return new Snapshot(number, day, lines, byVersion, fields, await SearchIndex.ReadAsync(store, VersionMaking.SearchScope, byVersion.Keys.ToHashSet(), cancellation));
    }
}
