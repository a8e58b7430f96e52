using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.Search;

/// <summary>One thing found.</summary>
public sealed record SearchHit(Guid SubjectId, string Code, int Score, int Weight);

/// <summary>A find that is not ranked.</summary>
/// <param name="Entry">Number of the entry; it grows with each that is put in.</param>
public sealed record SearchFind(long Entry, Guid SubjectId);

/// <summary>How the words of a question are taken; each finds what the one before finds, and more.</summary>
public enum SearchWidth
{
    /// <summary>All of them, each whole.</summary>
    Whole,
    /// <summary>All of them; the last may be the beginning of one.</summary>
    All,
    /// <summary>All but any one of them.</summary>
    AllButOne,
}

/// <summary>Where a list of finds goes on: how the question was taken, and behind which entry.</summary>
public sealed record SearchPlace(SearchWidth Width, long Entry)
{
    public string Word => string.Create(CultureInfo.InvariantCulture, $"{(int)Width}-{Entry}");

    public static SearchPlace? Parse(string? word) => word?.Split('-') is [var width, var entry]
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var wide) && Enum.IsDefined((SearchWidth)wide)
        && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SearchPlace((SearchWidth)wide, number) : null;
}

/// <summary>
/// Folded, ranked search. The database finds the candidates (FTS5, tsvector); the ranking is computed here from keys, with
/// ties by weight and then code, so that the order is the same on every database.
/// </summary>
public sealed class SearchIndex
{
    internal const int MostByCode = 100, ByCodeScore = 10_000;

    /// <summary>So many entries are looked at one by one, then twice as many, as long as so many of them are finds: with one in a hundred of a million, this way and that by the index take 40 ms both.</summary>
    private const int Window = 10_000;

    private const double Many = 0.01;

    /// <summary>Puts an entry in, or in the place of the one with the same subject. Call inside the transaction that writes the record.</summary>
    public async Task PutAsync(Store store, SearchEntry entry, CancellationToken cancellation)
    {
        var row = await store.Set<SearchRow>().SingleOrDefaultAsync(item => item.Scope == entry.Scope && item.SubjectId == entry.SubjectId, cancellation);
        if (row is null) store.Set<SearchRow>().Add(SearchRow.Of(entry));
        else row.Set(entry);
    }

    /// <summary>Puts entries in that are known to be new; much quicker for many.</summary>
    public static void AddNew(Store store, IEnumerable<SearchEntry> entries) => store.Set<SearchRow>().AddRange(entries.Select(SearchRow.Of));

    /// <summary>Ids of what was found, best first.</summary>
    public async Task<IReadOnlyList<Guid>> FindIdsAsync(Store store, string scope, string? text, int size, CancellationToken cancellation) =>
        [.. (await FindAsync(store, scope, text, 2_000, cancellation)).Take(size).Select(hit => hit.SubjectId)];

    /// <summary>Everything found, best first.</summary>
    /// <param name="most">How many candidates the database may hand over; beyond that the newest.</param>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Store store, string scope, string? text, int most, CancellationToken cancellation)
    {
        if (await ByCodeAsync(store, scope, text, cancellation) is { Count: > 0 } byCode) return byCode;
        if (SearchQuestion.Of(text) is not { } question) return [];
        var hits = await CandidatesAsync(store, scope, store.Dialect.SearchAll(question.Words), question, most, cancellation);
        if (hits.Count < SearchSet.FewFinds && question.Words.Count >= 3)
            hits = await CandidatesAsync(store, scope, store.Dialect.SearchAllButOne(question.Words), question, most, cancellation);
        return hits;
    }

    /// <summary>Ids of what has this code, or one that begins so; none where what was typed is no code.</summary>
    public static async Task<IReadOnlyList<Guid>> FindByCodeAsync(Store store, string scope, string? text, CancellationToken cancellation) =>
        [.. (await ByCodeAsync(store, scope, text, cancellation)).Select(hit => hit.SubjectId)];

    /// <summary>
    /// Finds joined with what they stand for, the newest entries first, for a list that has rights of its own: nothing is ranked, no key leaves the
    /// database to come back to it, and no more is read than the caller takes. One question answers a whole list, page after page: of
    /// the words as typed, of the last as a beginning, of all but one, the first that finds more than a few.
    /// </summary>
    /// <param name="after">Where the page before ended; null: the first.</param>
    /// <param name="most">How many are handed over at most; more than a few.</param>
    /// <param name="joined">Joins finds with rows, a find without a row included, in the order of <see cref="SearchFind.Entry"/>, the newest first.</param>
    /// <param name="entryOf">The entry of what was joined.</param>
    public static async IAsyncEnumerable<(SearchPlace Place, T Row)> NewestAsync<T>(Store store, string scope, string? text, SearchPlace? after, int most,
        Func<IQueryable<SearchFind>, IQueryable<T>> joined, Func<T, long> entryOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (SearchQuestion.Of(text)?.Words is not { } words) yield break;
        for (var width = after?.Width ?? await NarrowestAsync(store, scope, words, most, cancellation); ; width++)
        {
            var few = new List<(SearchPlace, T)>();
            var count = 0;
            await foreach (var row in RowsAsync(width))
            {
                var find = (new SearchPlace(width, entryOf(row)), row);
                // Held back until they are more than a few, unless nothing wider will be asked.
                if (++count < SearchSet.FewFinds && after is null) few.Add(find);
                else
                {
                    foreach (var earlier in few) yield return earlier;
                    few.Clear();
                    yield return find;
                    if (count == most) yield break;
                }
            }
            if (few.Count == 0 && (count > 0 || after is not null)) yield break;
            if (width == SearchWidth.AllButOne || (width == SearchWidth.All && words.Count < 3))
            {
                foreach (var find in few) yield return find;
                yield break;
            }
        }

        async IAsyncEnumerable<T> RowsAsync(SearchWidth width)
        {
            var (whole, window) = Finds(store, scope, words, width, most);
            var before = after?.Entry ?? long.MaxValue;
            for (var size = Window; window is not null; size *= 2)
            {
                var count = 0;
                await foreach (var row in joined(window(before, size)).AsAsyncEnumerable().WithCancellation(cancellation))
                {
                    (before, count) = (entryOf(row), count + 1);
                    yield return row;
                }
                if (count < size * Many) break;
            }
            await foreach (var row in joined(whole(before)).AsAsyncEnumerable().WithCancellation(cancellation)) yield return row;
        }
    }

    /// <summary>
    /// Words that begin so are collected to the last before the first is handed over. Where the word as it was typed is found often enough, they are not asked for.
    /// </summary>
    private static async Task<SearchWidth> NarrowestAsync(Store store, string scope, IReadOnlyList<string> words, int most, CancellationToken cancellation) =>
        store.Dialect.SearchCountSql is { } count && await store.Database.SqlQueryRaw<int>(count, store.Dialect.SearchWords(words), scope, most).SingleAsync(cancellation) >= most ? SearchWidth.Whole : SearchWidth.All;

    /// <summary>
    /// The finds of a question that stand before an entry: all, and, where a database puts all in order before it hands over the first, those among so many entries. The
    /// latter goes on as long as it finds many; what is rare is quicker found by the index.
    /// </summary>
    internal static (Func<long, IQueryable<SearchFind>> All, Func<long, int, IQueryable<SearchFind>>? InWindow) Finds(Store store, string scope, IReadOnlyList<string> words, SearchWidth width, int most)
    {
        var dialect = store.Dialect;
        var match = width switch { SearchWidth.Whole => dialect.SearchWords(words), SearchWidth.All => dialect.SearchAll(words), _ => dialect.SearchAllButOne(words) };
        return (before => store.Database.SqlQueryRaw<SearchFind>(dialect.SearchSql, match, scope, most, before),
            dialect.SearchWindowSql is { } window ? (before, size) => store.Database.SqlQueryRaw<SearchFind>(window, match, scope, most, before, size) : null);
    }

    /// <summary>A whole scope made ready to be kept and searched in memory; for lists of some thousands.</summary>
    public static async Task<SearchSet> ReadAsync(Store store, string scope, IReadOnlySet<Guid> subjects, CancellationToken cancellation) =>
        SearchSet.Of([.. (await Keys(store.Set<SearchRow>().Where(row => row.Scope == scope)).ToListAsync(cancellation)).Where(keys => subjects.Contains(keys.SubjectId))]);

    private static async Task<List<SearchHit>> ByCodeAsync(Store store, string scope, string? text, CancellationToken cancellation) =>
        SearchQuestion.CodeOf(text) is not { } code ? []
        : await store.Set<SearchRow>().AsNoTracking().Where(row => row.Scope == scope && row.Code.StartsWith(code))
            .OrderBy(row => row.Code).ThenBy(row => row.SubjectId).Take(MostByCode)
            .Select(row => new SearchHit(row.SubjectId, row.Code, ByCodeScore, row.Weight)).ToListAsync(cancellation);

    private static async Task<List<SearchHit>> CandidatesAsync(Store store, string scope, string match, SearchQuestion question, int most, CancellationToken cancellation) =>
        SearchSet.Of(await store.Database.SqlQueryRaw<SearchKeys>(store.Dialect.SearchSql, match, scope, most, long.MaxValue).ToListAsync(cancellation)).Rank(question);

    private static IQueryable<SearchKeys> Keys(IQueryable<SearchRow> rows) =>
        rows.AsNoTracking().Select(row => new SearchKeys(row.SubjectId, row.Code, row.Exact, row.Words, row.AllWords, row.Weight));
}
