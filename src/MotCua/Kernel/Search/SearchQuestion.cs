using MotCua.Vietnamese;

namespace MotCua.Kernel.Search;

/// <summary>What was asked: the words that must be found, the phrase as it was put, and its marks.</summary>
public sealed class SearchQuestion
{
    private const int LongestQuestion = 200, MostWords = 12;

    // Words of asking, not of what is asked; dropped when others remain.
    private static readonly HashSet<string> Fillers =
        [.. new[] { "thủ tục", "xin", "cho", "của", "về", "và", "với", "tại", "ở", "làm", "muốn", "tôi", "cần", "các", "những", "như", "thế", "nào", "được", "hồ", "sơ", "đối" }.SelectMany(Folding.Words)];

    private SearchQuestion(string text)
    {
        text = text.Length > LongestQuestion ? text[..LongestQuestion] : text;
        var folded = SearchWords.Rephrase(SearchWords.Expand(Folding.Fold(text)));
        Exact = OneSpelling(SearchWords.RephraseExact(SearchWords.ExpandExact(Folding.ExactKey(text))));
        HasMarks = Exact.Any(letter => letter > 127);
        Phrase = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = Phrase.Distinct().Take(MostWords).ToList();
        var content = all.Where(word => !Fillers.Contains(word)).ToList();
        Words = content.Count > 0 ? content : all;
    }

    /// <summary>The folded words that must be found; the last may be the beginning of one.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>All folded words in the order asked.</summary>
    internal IReadOnlyList<string> Phrase { get; }

    internal string Exact { get; }

    internal bool HasMarks { get; }

    /// <summary>Null when nothing was asked that could be searched for.</summary>
    public static SearchQuestion? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var question = new SearchQuestion(text);
        return question.Words.Count == 0 ? null : question;
    }

    /// <summary>What was typed where it may be a code or the beginning of one, which is looked up as it is; else null.</summary>
    internal static string? CodeOf(string? text)
    {
        text = text?.Trim();
        return text is { Length: >= 4 and <= 40 } && text.Any(char.IsAsciiDigit)
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') ? text : null;
    }

    /// <summary>"kí" and "ký" are the same word with the same marks.</summary>
    internal static string OneSpelling(string exact) =>
        exact.Replace('ý', 'í').Replace('ỳ', 'ì').Replace('ỷ', 'ỉ').Replace('ỹ', 'ĩ').Replace('ỵ', 'ị').Replace('y', 'i');
}
