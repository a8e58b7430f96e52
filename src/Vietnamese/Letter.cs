using System.Runtime.InteropServices;

namespace MotCua.Vietnamese;

/// <summary>The six tones in the order of the dictionary.</summary>
internal enum Tone : byte { Ngang, Huyen, Hoi, Nga, Sac, Nang }

/// <summary>
/// One letter or digit of a text, in lower case, its tone taken off it: "Ậ" is â with the tone Nang.
/// <see cref="Gap"/> stands for whatever separates words.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Letter(int Rune, Tone Tone = Tone.Ngang)
{
    public const int Gap = ' ';

    private const string Toned =
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    public readonly bool IsGap => Rune == Gap;

    /// <summary>The letter with neither its quality nor its stroke: â and ă give a, đ gives d.</summary>
    public readonly int Plain => Rune switch
    {
        'ă' or 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        _ => Rune,
    };

    public readonly bool IsVowel => Plain is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The letter as one composed character. A tone on what is no Vietnamese vowel is let go.</summary>
    public readonly int Composed
    {
        get
        {
            if (Tone == Tone.Ngang || Rune > 'ư') return Rune;
            var row = Toned.IndexOf((char)Rune, StringComparison.Ordinal);
            return row < 0 ? Rune : Toned[row + (int)Tone];
        }
    }

    /// <summary>
    /// Puts a combining mark on the letter. Marks may come in any order and number: of two tones the later in
    /// the order of the dictionary stays, a horn prevails over a circumflex or breve, so that every normalisation form
    /// of a text, even of a senseless one, reads the same.
    /// </summary>
    public void Put(int mark)
    {
        switch (mark)
        {
            // U+0340 and U+0341 are the old "Vietnamese tone marks", which Unicode gave up for U+0300 and U+0301.
            case 0x0300 or 0x0340: Raise(Tone.Huyen); break;
            case 0x0309: Raise(Tone.Hoi); break;
            case 0x0303: Raise(Tone.Nga); break;
            case 0x0301 or 0x0341: Raise(Tone.Sac); break;
            case 0x0323: Raise(Tone.Nang); break;
            case 0x0302: Rune = Rune switch { 'a' => 'â', 'e' => 'ê', 'o' => 'ô', _ => Rune }; break;
            case 0x0306: Rune = Rune == 'a' ? 'ă' : Rune; break;
            case 0x031B: Rune = Rune switch { 'o' or 'ô' => 'ơ', 'u' => 'ư', _ => Rune }; break;
        }
    }

    private void Raise(Tone tone) => Tone = tone > Tone ? tone : Tone;
}
