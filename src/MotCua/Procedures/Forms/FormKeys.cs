using System.Text.RegularExpressions;

namespace MotCua.Procedures.Forms;

/// <summary>Keys of questions, as they stand in answers; of a repeated group <c>tre.2.ho-ten</c> is the second one's name.</summary>
public static partial class FormKeys
{
    public static bool IsKey(string? key) => key is not null && Shape.IsMatch(key);

    public static string InGroup(string group, int place, string key) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group}.{place}.{key}");

    /// <summary>A key of a sentence, where the officer gave none: "Ngày sinh của trẻ" → <c>ngay-sinh-cua-tre</c>.</summary>
    public static string Of(string label)
    {
        var folded = Vietnamese.Folding.Fold(label).ToLowerInvariant();
        var key = string.Join('-', string.Concat(folded.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        key = key.Length <= Most ? key : key[..Most].TrimEnd('-');
        return key.Length > 0 && char.IsAsciiLetter(key[0]) ? key : $"q-{key}".TrimEnd('-');
    }

    private const int Most = 40;

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape { get; }
}
