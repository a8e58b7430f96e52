using System.Globalization;
using System.Text;

namespace MotCua.Vietnamese;

/// <summary>
/// Reads any text as letters and gaps in one pass. A text is never normalised as a whole: putting a megabyte of
/// combining marks in canonical order takes quadratic time. Each character is decomposed by itself and its marks are
/// read as they come, so the work grows with the length and with nothing else.
/// </summary>
internal static class Letters
{
    // What each character of the basic plane decomposes to, filled as characters are met. Two threads may
    // both fill a place; they write the same.
    private static readonly string?[] Decompositions = new string?[char.MaxValue + 1];

    /// <returns>Letters and digits, with one gap between words, none at either end.</returns>
    public static List<Letter> Read(string text)
    {
        var letters = new List<Letter>(text.Length);
        long read = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            read++;
            if (rune.Value is >= 'a' and <= 'z' or >= '0' and <= '9') letters.Add(new Letter(rune.Value));
            else if (rune.Value is >= 'A' and <= 'Z') letters.Add(new Letter(rune.Value | 0x20));
            else if (rune.Value < 0x80) AddGap(letters);
            else
            {
                foreach (var part in Decomposed(rune).EnumerateRunes())
                {
                    read++;
                    Take(letters, Rune.ToLowerInvariant(part));
                }
            }
        }
        Work.Add(read);
        if (letters.Count > 0 && letters[^1].IsGap) letters.RemoveAt(letters.Count - 1);
        return letters;
    }

    private static void Take(List<Letter> letters, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                if (letters.Count == 0 || letters[^1].IsGap) return;
                var letter = letters[^1];
                letter.Put(rune.Value);
                letters[^1] = letter;
                return;
            // Zero-width and bidirectional controls stand inside words that were copied from a page.
            case UnicodeCategory.Format:
                return;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                // Eth and the African d look like đ in capitals and are found in old files in its place.
                letters.Add(new Letter(rune.Value is 0xF0 or 0x256 ? 'đ' : rune.Value));
                return;
            default:
                AddGap(letters);
                return;
        }
    }

    private static void AddGap(List<Letter> letters)
    {
        if (letters.Count > 0 && !letters[^1].IsGap) letters.Add(new Letter(Letter.Gap));
    }

    private static string Decomposed(Rune rune) =>
        rune.IsBmp ? Decompositions[rune.Value] ??= Decompose(rune) : Decompose(rune);

    private static string Decompose(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            ? " "
            : Work.Normalised(Rune.ToLowerInvariant(rune).ToString(), NormalizationForm.FormKD);
}
