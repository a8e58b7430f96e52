using System.Globalization;
using System.Text;

namespace MotCua.Vietnamese;

/// <summary>Keys that put texts in the order of the Vietnamese alphabet.</summary>
public static class SortKeys
{
    // Every sign takes two characters of 0-9a-z, so that plain comparison of characters gives the order. A tone ends a syllable
    // and must come before every letter that could stand in its place.
    private const string NextPart = "00";

    /// <summary>
    /// A key of digits and lower-case ASCII letters; compared character by character it gives the order
    /// a ă â b c d đ e ê … o ô ơ … u ư … y z, and under it syllable by syllable the tones ngang, huyền, hỏi, ngã, sắc, nặng:
    /// every "ba …" stands before every "bà …", as in the dictionary. Digits stand before letters, capitals beside
    /// small letters, where the tone is written does not matter. Being ASCII of one case it sorts the same in any
    /// database collation.
    /// </summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        Append(key, text);
        return key.ToString();
    }

    internal static string OfParts(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            Append(key, part);
            key.Append(NextPart);
        }
        return key.ToString();
    }

    private static void Append(StringBuilder key, string text)
    {
        var letters = Letters.Read(text);
        if (letters.Count == 0) return;
        var tone = Tone.Ngang;
        foreach (var letter in letters)
        {
            if (letter.IsGap)
            {
                EndSyllable(key, tone);
                tone = Tone.Ngang;
                continue;
            }
            AppendSign(key, letter.Rune);
            if (letter.Tone > tone) tone = letter.Tone;
        }
        EndSyllable(key, tone);
    }

    private static void EndSyllable(StringBuilder key, Tone tone) => key.Append('0').Append((char)('1' + (int)tone));

    private static void AppendSign(StringBuilder key, int rune)
    {
        var plain = new Letter(rune).Plain;
        if (rune is >= '0' and <= '9') key.Append('1').Append((char)rune);
        else if (plain is >= 'a' and <= 'z') key.Append((char)plain).Append(rune is 'ă' or 'đ' or 'ê' or 'ô' or 'ư' ? '1' : rune is 'â' or 'ơ' ? '2' : '0');
        else key.Append('z').Append('z').Append(rune.ToString("x6", CultureInfo.InvariantCulture));
    }
}
