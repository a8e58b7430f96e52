using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Kernel.Law;
using MotCua.Vietnamese;

namespace MotCua.Accountability;

/// <summary>A sentence that sounds like a promise, the phrase that made it so, and the day it names, if it names one.</summary>
public sealed record PromiseHint(string Sentence, string Phrase, DateOnly? Day);

/// <summary>Points at sentences by the phrases of <c>law/codes/promise-phrases.json</c>. It only points: an officer decides.</summary>
public static partial class PromiseFinder
{
    public const string List = "promise-phrases";

    public static IReadOnlyList<PromiseHint> Find(string text, IEnumerable<LawCode> phrases)
    {
        var keys = phrases.Select(phrase => (phrase.Name, Key: $" {Folding.ExactKey(phrase.Name)} ")).ToList();
        return [.. Sentences(text)
            .Select(sentence => (Sentence: sentence, Key: $" {Folding.ExactKey(sentence)} "))
            .Select(line => (line.Sentence, Phrase: keys.Find(phrase => line.Key.Contains(phrase.Key, StringComparison.Ordinal)).Name))
            .Where(line => line.Phrase is not null)
            .Select(line => new PromiseHint(line.Sentence, line.Phrase, DayIn(line.Sentence)))];
    }

    /// <summary>The last whole date in a sentence; of a month alone, its last day.</summary>
    public static DateOnly? DayIn(string sentence)
    {
        DateOnly? day = null;
        foreach (Match match in Date().Matches(sentence))
        {
            int Part(string name) => int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);
            var (month, year) = (Part("m"), Part("y"));
            if (month is < 1 or > 12 || year is < 2000 or > 2100) continue;
            var last = DateTime.DaysInMonth(year, month);
            var number = match.Groups["d"].Success ? Part("d") : last;
            if (number >= 1 && number <= last) day = new DateOnly(year, month, number);
        }
        return day;
    }

    private static IEnumerable<string> Sentences(string text) =>
        End().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0);

    // A full stop between digits, as in 30.11.2021 or 1.500, ends nothing.
    [GeneratedRegex(@"(?<=[.!?…;])\s+|\r?\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex End();

    [GeneratedRegex(@"(?<![\d/.-])((?<d>\d{1,2})\s*[/.-]\s*)?(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})(?!\d)|ngày\s+(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>\d{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Date();
}
