using MotCua.Vietnamese;

namespace MotCua.Kernel.Search;

/// <summary>
/// What was asked, and how well a row answers it. Scores are whole numbers computed here, so that every database gives
/// the same order: whole name, phrase in the name, all words of the name, then words found elsewhere.
/// </summary>
public sealed class SearchQuestion
{
    private const int LongestQuestion = 200, MostWords = 12;
    private const int WholeName = 6_000, Phrase = 5_000, Ordered = 4_000, InName = 3_000, Anywhere = 1_000;

    // Words of asking, not of what is asked; dropped when others remain.
    private static readonly HashSet<string> Fillers =
        [.. new[] { "thủ tục", "xin", "cho", "của", "về", "và", "với", "tại", "ở", "làm", "muốn", "tôi", "cần", "các", "những", "như", "thế", "nào", "được", "hồ", "sơ", "đối" }.SelectMany(Folding.Words)];

    private readonly string exact;
    private readonly bool hasMarks;
    private readonly string phrase;

    private SearchQuestion(string text)
    {
        text = text.Length > LongestQuestion ? text[..LongestQuestion] : text;
        var folded = Folding.Fold(text);
        phrase = SearchWords.Expand(folded);
        exact = Folding.ExactKey(text).Replace('ý', 'í').Replace('ỳ', 'ì').Replace('ỷ', 'ỉ').Replace('ỹ', 'ĩ').Replace('ỵ', 'ị').Replace('y', 'i');
        hasMarks = exact.Any(letter => letter > 127);
        var all = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).ToList();
        var content = all.Where(word => !Fillers.Contains(word)).ToList();
        Words = content.Count > 0 ? content : all;
    }

    /// <summary>The folded words that must be found; the last may be the beginning of one.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Null when nothing was asked that could be searched for.</summary>
    public static SearchQuestion? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var question = new SearchQuestion(text);
        return question.Words.Count == 0 ? null : question;
    }

    /// <returns>The higher the better; 0 means: not an answer.</returns>
    public int Score(string rowExact, string rowWords, string rowAll)
    {
        var missing = Missing(rowAll);
        if (missing > (Words.Count >= 3 ? 1 : 0)) return 0;
        var missingInName = Missing(rowWords);
        var basis = rowWords == phrase ? WholeName
            : Contains(rowWords, phrase) ? Phrase
            : missingInName == 0 ? (InOrder(rowWords) ? Ordered : InName)
            : Anywhere + ((Words.Count - missingInName) * 100) - (missing * 500);
        // A marked question prefers names with those very marks; one typed without marks has no opinion.
        if (hasMarks && basis >= Phrase && !SameMarks(rowExact)) basis -= 500;
        return Math.Max(1, basis + 99 - Math.Min(99, rowWords.AsSpan().Count(' ') + 1));
    }

    // "kí" and "ký" are the same word with the same marks.
    private bool SameMarks(string rowExact) => rowExact.Replace('ý', 'í').Replace('ỳ', 'ì').Replace('ỷ', 'ỉ').Replace('ỹ', 'ĩ').Replace('ỵ', 'ị').Replace('y', 'i')
        .Contains(exact, StringComparison.Ordinal);

    private int Missing(string words)
    {
        var parts = words.Split(' ');
        var missing = 0;
        for (var i = 0; i < Words.Count; i++)
            if (!Array.Exists(parts, part => Matches(part, i))) missing++;
        return missing;
    }

    private bool InOrder(string words)
    {
        var next = 0;
        foreach (var part in words.Split(' '))
            if (next < Words.Count && Matches(part, next)) next++;
        return next == Words.Count;
    }

    private bool Matches(string part, int index) =>
        index == Words.Count - 1 ? part.StartsWith(Words[index], StringComparison.Ordinal) : part == Words[index];

    private static bool Contains(string words, string phrase)
    {
        for (var at = words.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            if (at == 0 || words[at - 1] == ' ') return true;
        return false;
    }
}
