using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.Search;

/// <summary>One thing found.</summary>
public sealed record SearchHit(Guid SubjectId, string Code, int Score, int Weight);

/// <summary>
/// Folded, ranked search. The database finds the candidates (FTS5, tsvector); the ranking is computed here from keys, with
/// ties by weight and then code, so that the order is the same on every database.
/// </summary>
public sealed class SearchIndex
{
    internal const int MostByCode = 100, ByCodeScore = 10_000;

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
    /// The newest finds as questions to be joined with the rows they stand for, for a list that has rights and an order of its own: nothing is
    /// ranked, and no key leaves the database to come back to it. Each is wider than the one before, and asked where that one hands over fewer than what is enough.
    /// </summary>
    /// <param name="most">How many the database may hand over.</param>
    public static async Task<IReadOnlyList<(IQueryable<Guid> Finds, int Enough)>> NewestAsync(Store store, string scope, string? text, int most, CancellationToken cancellation)
    {
        if (SearchQuestion.Of(text)?.Words is not { } words) return [];
        var (whole, all) = (store.Dialect.SearchWords(words), store.Dialect.SearchAll(words));
        var questions = new List<(IQueryable<Guid>, int)>();
        // Words that begin so are collected to the last before the first is handed over. Where the word as it was typed is found often enough, they are not asked for.
        if (store.Dialect.SearchCountSql is { } count && await store.Database.SqlQueryRaw<int>(count, whole, scope, most).SingleAsync(cancellation) >= most)
            questions.Add((Of(store.Dialect.SearchIdsSql, whole), SearchSet.FewFinds));
        if (store.Dialect.SearchRecentSql is { } recent) questions.Add((Of(recent, all), most));
        questions.Add((Of(store.Dialect.SearchIdsSql, all), SearchSet.FewFinds));
        if (words.Count >= 3) questions.Add((Of(store.Dialect.SearchIdsSql, store.Dialect.SearchAllButOne(words)), SearchSet.FewFinds));
        return questions;

        IQueryable<Guid> Of(string sql, string match) => store.Database.SqlQueryRaw<Guid>(sql, match, scope, most);
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
        SearchSet.Of(await store.Database.SqlQueryRaw<SearchKeys>(store.Dialect.SearchSql, match, scope, most).ToListAsync(cancellation)).Rank(question);

    private static IQueryable<SearchKeys> Keys(IQueryable<SearchRow> rows) =>
        rows.AsNoTracking().Select(row => new SearchKeys(row.SubjectId, row.Code, row.Exact, row.Words, row.AllWords, row.Weight));
}
