using System.Text;

namespace MotCua.Vietnamese;

/// <summary>
/// Keys under which a text is found. People type without marks, with marks composed or not, with the tone on either
/// vowel (hòa, hoà), with y or i (kỹ, kĩ): all of it gives one key. Independent of culture; the work is linear in the length.
/// </summary>
public static class Folding
{
    /// <summary>
    /// The key for search: lower case, no marks, đ as d, words separated by single spaces; punctuation separates, zero-width and
    /// bidirectional controls vanish, compatibility forms (full-width letters, ligatures) are read as the letters they stand for.
    /// Folding a key again changes nothing.
    /// </summary>
    /// <remarks>
    /// y becomes i where the two spell the same sound: at the start of a word, after a consonant, and after qu
    /// (y tế, kỹ, lý, quý, quýt; so Yên is found as "ien" too). After another vowel they are different sounds and stay apart: tay is not
    /// tai, giấy is not giải, thúy is not thúi.
    /// "Đăng kí", "dang ky" and either in NFD give "dang ki".
    /// </remarks>
    public static string Fold(string text)
    {
        var letters = Letters.Read(text);
        var key = new StringBuilder(letters.Count);
        int before = Letter.Gap, last = Letter.Gap;
        foreach (var letter in letters)
        {
            var plain = letter.Plain;
            if (plain == 'y' && (!IsVowel(last) || (last == 'u' && before == 'q'))) plain = 'i';
            Append(key, plain);
            (before, last) = (last, plain);
        }
        return key.ToString();
    }

    /// <summary>The folded words of a text, in order, repeated where the text repeats them.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The key of a text as it is written: lower case, marks kept and composed, the tone always where hoà, khoẻ, thuý, quà have
    /// it, words separated by single spaces. Two texts that fold alike but differ here differ in their marks, so
    /// equality of this key ranks a match above one that is only folded. Marks that Vietnamese does not use are dropped.
    /// </summary>
    public static string ExactKey(string text)
    {
        var letters = Letters.Read(text);
        long moved = 0;
        for (var i = letters.Count - 2; i >= 0; i--)
        {
            // A tone that was moved may move once more: qúoa, quóa, quoá.
            for (var j = i; j + 1 < letters.Count && StandsTooEarly(letters, j); j++)
            {
                moved++;
                letters[j + 1] = letters[j + 1] with { Tone = letters[j].Tone };
                letters[j] = letters[j] with { Tone = Tone.Ngang };
            }
        }
        Work.Add(moved);
        var key = new StringBuilder(letters.Count);
        foreach (var letter in letters) Append(key, letter.Composed);
        return key.ToString();
    }

    // Placed on the second vowel the tone stays where it is when a word is typed on: hoà, hoàn.
    private static bool StandsTooEarly(List<Letter> letters, int i)
    {
        if (letters[i].Tone == Tone.Ngang || letters[i + 1].Tone != Tone.Ngang) return false;
        var next = letters[i + 1];
        return (letters[i].Rune, next.Rune) is ('o', 'a') or ('o', 'e') or ('u', 'y')
            || (letters[i].Rune == 'u' && next.IsVowel && i > 0 && letters[i - 1].Rune == 'q');
    }

    private static bool IsVowel(int plain) => plain is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void Append(StringBuilder key, int rune)
    {
        if (rune <= char.MaxValue) key.Append((char)rune);
        else key.Append(char.ConvertFromUtf32(rune));
    }
}
