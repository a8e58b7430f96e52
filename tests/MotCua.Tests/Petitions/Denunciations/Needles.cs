using System.Buffers;
using System.Globalization;
using System.Text;
using MotCua.Vietnamese;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>
/// Looks for words in bytes of any kind: each word in NFC, NFD, without marks, in small and in great letters, as UTF-8, UTF-16 of either order, hexadecimal, JSON escapes, percent
/// signs, and base64 at each of its three alignments.
/// </summary>
internal sealed class Needles
{
    private const int Chunk = 1 << 22;

    private readonly SearchValues<string> all;
    private readonly Dictionary<string, string> what;
    private readonly int longest;

    public Needles(IEnumerable<string> words)
    {
        var patterns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
            foreach (var (form, text) in new[] { ("NFC", word.Normalize(NormalizationForm.FormC)), ("NFD", word.Normalize(NormalizationForm.FormD)), ("folded", Folding.Fold(word)), ("lower", word.ToLower(CultureInfo.InvariantCulture)), ("upper", word.ToUpper(CultureInfo.InvariantCulture)) })
                foreach (var (encoding, bytes) in Encodings(text)) patterns.TryAdd(Encoding.Latin1.GetString(bytes), $"{word} ({form}, {encoding})");
        what = patterns;
        longest = patterns.Keys.Max(pattern => pattern.Length);
        all = SearchValues.Create([.. patterns.Keys], StringComparison.Ordinal);
    }

    public int Count => what.Count;

    /// <returns>What was found, in words; null where nothing was.</returns>
    public string? In(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var at = text.AsSpan().IndexOfAny(all);
        return at < 0 ? null : what.First(pattern => text.AsSpan(at).StartsWith(pattern.Key, StringComparison.Ordinal)).Value;
    }

    public string? In(Stream content)
    {
        var buffer = new byte[Chunk + longest];
        var kept = 0;
        int read;
        while ((read = content.ReadAtLeast(buffer.AsSpan(kept, Chunk), Chunk, throwOnEndOfStream: false)) > 0)
        {
            if (In(buffer.AsSpan(0, kept + read)) is { } found) return found;
            var keep = Math.Min(longest, kept + read);
            buffer.AsSpan(kept + read - keep, keep).CopyTo(buffer);
            kept = keep;
        }
        return null;
    }

    private static IEnumerable<(string, byte[])> Encodings(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text), little = Encoding.Unicode.GetBytes(text), big = Encoding.BigEndianUnicode.GetBytes(text);
        yield return ("UTF-8", utf8);
        yield return ("UTF-16LE", little);
        yield return ("UTF-16BE", big);
        foreach (var (name, bytes) in new[] { ("UTF-8", utf8), ("UTF-16LE", little), ("UTF-16BE", big) })
        {
            yield return ($"{name} hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
            yield return ($"{name} HEX", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
            for (var shift = 0; shift < 3; shift++) yield return ($"{name} base64+{shift}", Encoding.ASCII.GetBytes(Base64(bytes, shift)));
        }
        if (text.All(char.IsAscii)) yield break;
        yield return ("JSON", Encoding.ASCII.GetBytes(string.Concat(text.Select(sign => char.IsAscii(sign) ? sign.ToString() : $"\\u{(int)sign:x4}"))));
        yield return ("JSON", Encoding.ASCII.GetBytes(string.Concat(text.Select(sign => char.IsAscii(sign) ? sign.ToString() : $"\\u{(int)sign:X4}"))));
        yield return ("percent", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text)));
        yield return ("HTML", Encoding.ASCII.GetBytes(string.Concat(text.Select(sign => char.IsAscii(sign) ? sign.ToString() : $"&#x{(int)sign:X};"))));
    }

    /// <summary>The signs that depend on these bytes alone, when so many others come before them.</summary>
    private static string Base64(byte[] bytes, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. bytes]);
        var (from, to) = (((shift * 8) + 5) / 6, (shift + bytes.Length) * 8 / 6);
        return text[from..to];
    }
}
