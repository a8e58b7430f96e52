using System.Text.RegularExpressions;

namespace MotCua.Correspondence;

internal enum WordChange { Same, Removed, Added }

/// <summary>A run of words that stayed, went or came.</summary>
internal sealed record WordRun(WordChange Change, string Text);

/// <summary>What a drafter changed in a template, word by word: the longest common sequence stays, the rest went or came.</summary>
internal static partial class WordDiff
{
    /// <summary>Beyond so many words on both sides together a table of all pairs would be too large; then all went and all came.</summary>
    public const int Most = 6_000;

    public static IReadOnlyList<WordRun> Between(string template, string text)
    {
        var (before, after) = (Words(template), Words(text));
        if (before.Length + after.Length > Most) return [.. new[] { new WordRun(WordChange.Removed, template), new WordRun(WordChange.Added, text) }.Where(run => run.Text.Length > 0)];
        var runs = new List<WordRun>();
        var common = Lengths(before, after);
        for (var (i, j) = (0, 0); i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j]) (i, j) = Take(runs, WordChange.Same, before[i], i + 1, j + 1);
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1])) (i, j) = Take(runs, WordChange.Removed, before[i], i + 1, j);
            else (i, j) = Take(runs, WordChange.Added, after[j], i, j + 1);
        }
        return runs;
    }

    public static bool IsSame(string template, string text) => Words(template).AsSpan().SequenceEqual(Words(text));

    private static (int I, int J) Take(List<WordRun> runs, WordChange change, string word, int i, int j)
    {
        if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {word}" };
        else runs.Add(new WordRun(change, word));
        return (i, j);
    }

    /// <summary>Length of the longest common sequence of what follows each pair of places.</summary>
    private static short[,] Lengths(string[] before, string[] after)
    {
        var lengths = new short[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? (short)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static string[] Words(string text) => [.. Spaces().Split(text.Trim()).Where(word => word.Length > 0)];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
