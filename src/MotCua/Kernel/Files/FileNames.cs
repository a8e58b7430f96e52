using System.Globalization;
using System.Text;

namespace MotCua.Kernel.Files;

/// <summary>What a sender called a file, made harmless: no path, no control or direction marks, one ending that can be seen.</summary>
internal static class FileNames
{
    private const int Longest = 150;

    private static readonly HashSet<string> Dangerous = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".dll", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".ps1", ".sh", ".jar", ".lnk",
        ".hta", ".htm", ".html", ".svg", ".php", ".asp", ".aspx", ".jsp", ".apk", ".iso", ".docm", ".xlsm",
    };

    public static string Clean(string name)
    {
        var last = name.LastIndexOfAny(['/', '\\']);
        var kept = new StringBuilder();
        foreach (var rune in Normal(name[(last + 1)..]).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                kept.Append(rune.Value is '"' or '<' or '>' or '|' or ':' or '*' or '?' ? "_" : rune.ToString());
        var clean = kept.ToString().Trim(' ', '.');
        if (clean.Length > Longest)
        {
            var ending = Path.GetExtension(clean);
            if (ending.Length > 10) ending = "";
            var stem = clean[..(Longest - ending.Length)];
            clean = (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + ending;
        }
        return clean.Length == 0 ? "tep" : clean;
    }

    /// <summary>A dangerous ending anywhere but at the end, as in <c>don.exe.pdf</c>.</summary>
    public static bool HidesAnEnding(string name)
    {
        var parts = name.Split('.');
        return parts[..^1].Skip(1).Any(part => Dangerous.Contains("." + part.Trim()));
    }

    // Text that is not valid UTF-16 cannot be normalised: it is kept and its broken parts become U+FFFD as runes.
    private static string Normal(string name) => name.IsNormalized(NormalizationForm.FormC) ? name : name.Normalize(NormalizationForm.FormC);
}
