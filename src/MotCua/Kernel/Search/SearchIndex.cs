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
        if (hits.Count < 10 && question.Words.Count >= 3)
            hits = await CandidatesAsync(store, scope, store.Dialect.SearchAllButOne(question.Words), question, most, cancellation);
        return hits;
    }

    // A code, or the beginning of one, is looked up as it is.
    private static async Task<List<SearchHit>> ByCodeAsync(Store store, string scope, string? text, CancellationToken cancellation)
    {
        text = text?.Trim();
        if (text is not { Length: >= 4 and <= 40 } || !text.Any(char.IsAsciiDigit) || text.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-'))) return [];
        return await store.Set<SearchRow>().AsNoTracking().Where(row => row.Scope == scope && row.Code.StartsWith(text))
            .OrderBy(row => row.Code).ThenBy(row => row.SubjectId).Take(100)
            .Select(row => new SearchHit(row.SubjectId, row.Code, 10_000, row.Weight)).ToListAsync(cancellation);
    }

    private static async Task<List<SearchHit>> CandidatesAsync(Store store, string scope, string match, SearchQuestion question, int most, CancellationToken cancellation)
    {
        var rows = await store.Database.SqlQueryRaw<Candidate>(store.Dialect.SearchSql, match, scope, most).ToListAsync(cancellation);
        var hits = new List<SearchHit>(rows.Count);
        foreach (var row in rows)
            if (question.Score(row.Exact, row.Words, row.AllWords) is > 0 and var score) hits.Add(new SearchHit(row.SubjectId, row.Code, score, row.Weight));
        hits.Sort((a, b) =>
            b.Score != a.Score ? b.Score.CompareTo(a.Score)
            : b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight)
            : a.Code != b.Code ? string.CompareOrdinal(a.Code, b.Code)
            : a.SubjectId.CompareTo(b.SubjectId));
        return hits;
    }

    private sealed record Candidate(Guid SubjectId, string Code, string Exact, string Words, string AllWords, int Weight);
}
