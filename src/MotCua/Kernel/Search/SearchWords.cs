using System.Text.Json;
using MotCua.Vietnamese;

namespace MotCua.Kernel.Search;

/// <summary>
/// Words people use for others. Abbreviations, keys of one word, are written out on both sides: in what is indexed and in
/// what is asked. Keys of several words are what people say for what the law calls otherwise, and are read in questions only.
/// </summary>
internal static class SearchWords
{
    private static readonly (string Key, string Value)[] All = Load();

    private static readonly Dictionary<string, string> Folded = Short(Folding.Fold), Exact = Short(Folding.ExactKey);

    private static readonly (string Key, string Value)[] FoldedSayings = Long(Folding.Fold), ExactSayings = Long(Folding.ExactKey);

    /// <param name="folded">Folded words, one space between.</param>
    public static string Expand(string folded) => Expand(folded, Folded);

    public static string ExpandExact(string exact) => Expand(exact, Exact);

    public static string Rephrase(string folded) => Rephrase(folded, FoldedSayings);

    public static string RephraseExact(string exact) => Rephrase(exact, ExactSayings);

    private static string Expand(string text, Dictionary<string, string> words)
    {
        var parts = text.Split(' ');
        return Array.Exists(parts, words.ContainsKey) ? string.Join(' ', parts.Select(word => words.GetValueOrDefault(word, word))) : text;
    }

    private static string Rephrase(string text, (string Key, string Value)[] sayings)
    {
        foreach (var (key, value) in sayings)
            if ($" {text} ".Contains($" {key} ", StringComparison.Ordinal))
                text = $" {text} ".Replace($" {key} ", $" {value} ", StringComparison.Ordinal).Trim();
        return text;
    }

    private static Dictionary<string, string> Short(Func<string, string> key) =>
        All.Where(pair => !pair.Key.Contains(' ', StringComparison.Ordinal)).ToDictionary(pair => key(pair.Key), pair => key(pair.Value));

    private static (string, string)[] Long(Func<string, string> key) =>
        [.. All.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal)).Select(pair => (key(pair.Key), key(pair.Value)))];

    private static (string, string)[] Load()
    {
        using var file = typeof(SearchWords).Assembly.GetManifestResourceStream("search-synonyms.json")!;
        return [.. JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.Select(pair => (pair.Key, pair.Value))];
    }
}
