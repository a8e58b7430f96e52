using System.Buffers;
using System.Numerics;

namespace MotCua.Kernel.Search;

/// <summary>What of an index row is searched and ranked.</summary>
public sealed record SearchKeys(Guid SubjectId, string Code, string Exact, string Words, string AllWords, int Weight);

/// <summary>
/// Index rows made ready for ranking: words as numbers, so that comparing is comparing numbers. What a database found is
/// ranked through it, and a list of some thousands, as the catalogue of procedures is, is kept in it and searched at once.
/// Immutable; scores are whole numbers, so that every database gives the same order.
/// </summary>
public sealed class SearchSet
{
    /// <summary>Fewer finds than this, and one word of three or more may be missing.</summary>
    internal const int FewFinds = 10;

    private sealed record Row(Guid SubjectId, string Code, string Exact, int[] Name, int[] All, int Weight);

    /// <summary>The words from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
    private readonly record struct Range(int From, int To)
    {
        public bool Has(int word) => word >= From && word < To;
    }

    private readonly Row[] rows;
    private readonly string[] words;
    private readonly int[][] rowsOf;
    private readonly int[] byCode;

    private SearchSet(Row[] rows, string[] words, int[][] rowsOf)
    {
        (this.rows, this.words, this.rowsOf) = (rows, words, rowsOf);
        byCode = [.. Enumerable.Range(0, rows.Length).OrderBy(row => rows[row].Code, StringComparer.Ordinal).ThenBy(row => rows[row].SubjectId)];
    }

    public static SearchSet Of(IReadOnlyList<SearchKeys> keys)
    {
        var split = keys.Select(key => (Name: Split(key.Words), All: Split(key.AllWords))).ToArray();
        var vocabulary = split.SelectMany(row => row.Name.Concat(row.All)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = vocabulary.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var made = keys.Zip(split, (key, row) => new Row(key.SubjectId, key.Code, SearchQuestion.OneSpelling(key.Exact),
            Array.ConvertAll(row.Name, word => numbers[word]), [.. row.All.Distinct().Select(word => numbers[word])], key.Weight)).ToArray();
        var holding = new List<int>[vocabulary.Length];
        foreach (var (index, row) in made.Index())
            foreach (var word in row.All.Union(row.Name)) (holding[word] ??= []).Add(index);
        return new SearchSet(made, vocabulary, Array.ConvertAll(holding, list => list.ToArray()));
    }

    /// <summary>Everything found, best first: by code where a code was typed, else by words.</summary>
    public IReadOnlyList<SearchHit> Find(string? text)
    {
        if (SearchQuestion.CodeOf(text) is { } code && StartingWith(code) is { Count: > 0 } found) return found;
        return SearchQuestion.Of(text) is { } question ? Rank(question) : [];
    }

    /// <summary>The rows that answer the question, best first.</summary>
    internal List<SearchHit> Rank(SearchQuestion question)
    {
        var asked = Ranges(question.Words);
        var phrase = Ranges(question.Phrase);
        var whole = (1 << asked.Length) - 1;
        var marks = ArrayPool<int>.Shared.Rent(rows.Length);
        try
        {
            Array.Clear(marks, 0, rows.Length);
            for (var i = 0; i < asked.Length; i++)
                for (var word = asked[i].From; word < asked[i].To; word++)
                    foreach (var row in rowsOf[word]) marks[row] |= 1 << i;
            var hits = Answering(found => found == whole);
            if (hits.Count < FewFinds && asked.Length >= 3) hits = Answering(found => BitOperations.PopCount((uint)found) >= asked.Length - 1);
            hits.Sort(BestFirst);
            return hits;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(marks);
        }

        List<SearchHit> Answering(Func<int, bool> isEnough)
        {
            var hits = new List<SearchHit>();
            for (var i = 0; i < rows.Length; i++)
                if (marks[i] != 0 && isEnough(marks[i]))
                    hits.Add(new SearchHit(rows[i].SubjectId, rows[i].Code, Score(rows[i], question, asked, phrase, marks[i]), rows[i].Weight));
            return hits;
        }
    }

    /// <summary>
    /// The name that is the question; then names with all its words, by how much of the name was asked for, whether as a phrase,
    /// how near the beginning, in the asked order, with the very marks; then names with some of them.
    /// </summary>
    private static int Score(Row row, SearchQuestion question, Range[] asked, Range[] phrase, int found)
    {
        const int WholeName = 9_000, InName = 4_000, Elsewhere = 1_000;
        var (inName, next) = (0, 0);
        foreach (var word in row.Name)
        {
            for (var i = 0; i < asked.Length; i++)
                if (asked[i].Has(word)) inName |= 1 << i;
            if (next < asked.Length && asked[next].Has(word)) next++;
        }
        var count = BitOperations.PopCount((uint)inName);
        var length = Math.Max(1, row.Name.Length);
        if (count < asked.Length)
            return Elsewhere + (count * 100) - ((asked.Length - BitOperations.PopCount((uint)found)) * 500) + (100 / length);
        var at = PhraseAt(row.Name, phrase);
        if (at == 0 && row.Name.Length == phrase.Length) return WholeName + SameMarks();
        return InName + (1_500 * Math.Min(count, length) / length)
            + (at < 0 ? 0 : 600 - (60 * Math.Min(at, 8)))
            + (next == asked.Length ? 200 : 0)
            + (asked[0].Has(row.Name[0]) ? 200 : 0)
            + (at < 0 ? 0 : SameMarks());

        // A question typed without marks has no opinion.
        int SameMarks() => question.HasMarks && row.Exact.Contains(question.Exact, StringComparison.Ordinal) ? 100 : 0;
    }

    private static int PhraseAt(int[] name, Range[] phrase)
    {
        for (var at = 0; at + phrase.Length <= name.Length; at++)
        {
            var i = 0;
            while (i < phrase.Length && phrase[i].Has(name[at + i])) i++;
            if (i == phrase.Length) return at;
        }
        return -1;
    }

    // The last word may be the beginning of one.
    private Range[] Ranges(IReadOnlyList<string> asked)
    {
        var ranges = new Range[asked.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            var at = Array.BinarySearch(words, asked[i], StringComparer.Ordinal);
            var from = at < 0 ? ~at : at;
            var to = at < 0 ? from : from + 1;
            if (i == ranges.Length - 1)
                while (to < words.Length && words[to].StartsWith(asked[i], StringComparison.Ordinal)) to++;
            ranges[i] = new Range(from, to);
        }
        return ranges;
    }

    private List<SearchHit> StartingWith(string code)
    {
        var (low, high) = (0, byCode.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(rows[byCode[middle]].Code, code) < 0) low = middle + 1;
            else high = middle;
        }
        var hits = new List<SearchHit>();
        for (; low < byCode.Length && hits.Count < SearchIndex.MostByCode && rows[byCode[low]] is var row && row.Code.StartsWith(code, StringComparison.Ordinal); low++)
            hits.Add(new SearchHit(row.SubjectId, row.Code, SearchIndex.ByCodeScore, row.Weight));
        return hits;
    }

    private static int BestFirst(SearchHit a, SearchHit b) =>
        b.Score != a.Score ? b.Score.CompareTo(a.Score)
        : b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight)
        : a.Code != b.Code ? string.CompareOrdinal(a.Code, b.Code)
        : a.SubjectId.CompareTo(b.SubjectId);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
