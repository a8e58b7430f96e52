using MotCua.Vietnamese;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// Looks for a denouncer in a text, without marks, case and signs: the whole of a name run together, three of its words in a row, its last two words;
/// a part of the address; a number by its figures. What only people who know the place would recognise, no program finds.
/// </summary>
internal static class NameTraces
{
    private const int ShortestNumber = 6, ShortestPart = 8, ShortestPair = 6;

    /// <returns>What was found, as a word of the sentence that says so; null where nothing was.</returns>
    public static string? In(Denouncer from, string text)
    {
        var (words, letters, figures) = (Words(text), Letters(text), Figures(text));
        var spaced = $" {string.Join(' ', words)} ";
        foreach (var (what, mark) in from.Marks)
        {
            var found = what switch
            {
                "họ tên" => IsNamed(Words(mark), spaced, letters),
                "địa chỉ" => mark.Split(',').Select(Letters).Append(Letters(mark)).Any(part => part.Length >= ShortestPart && letters.Contains(part, StringComparison.Ordinal)),
                "thư điện tử" => letters.Contains(Letters(mark), StringComparison.Ordinal),
                _ => Figures(mark) is { Length: >= ShortestNumber } number && figures.Contains(number, StringComparison.Ordinal),
            };
            if (found) return what;
        }
        return null;
    }

    private static bool IsNamed(string[] name, string spaced, string letters)
    {
        if (string.Concat(name) is { Length: >= ShortestPair } whole && letters.Contains(whole, StringComparison.Ordinal)) return true;
        for (var at = 0; at + 3 <= name.Length; at++)
            if (spaced.Contains($" {string.Join(' ', name[at..(at + 3)])} ", StringComparison.Ordinal)) return true;
        return name.Length >= 2 && string.Concat(name[^2..]).Length >= ShortestPair && spaced.Contains($" {string.Join(' ', name[^2..])} ", StringComparison.Ordinal);
    }

    private static string[] Words(string text) => string.Concat(Folding.Fold(text).Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Letters(string text) => string.Concat(Words(text));

    private static string Figures(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
