namespace MotCua.Web;

/// <summary>
/// Encodes text as Code 128 (ISO/IEC 15417): set B for letters and signs, set C for runs of digits in pairs.
/// </summary>
public static class Code128
{
    private const int StartB = 104;
    private const int StartC = 105;
    private const int ToB = 100;
    private const int ToC = 99;
    private const int Stop = 106;

    // Widths of bar, space, bar, space, bar, space for each value; the stop has a seventh.
    private static readonly string[] Patterns = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 " +
        "223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 " +
        "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 " +
        "311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 " +
        "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 " +
        "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>Widths in modules, bar and space in turn, from start to stop.</summary>
    /// <exception cref="ArgumentException">A sign that is not printable ASCII.</exception>
    public static IEnumerable<int> Widths(string text) => Values(text).SelectMany(value => Patterns[value]).Select(digit => digit - '0');

    /// <summary>The symbol values, start, check and stop included.</summary>
    public static IReadOnlyList<int> Values(string text)
    {
        if (text.Length == 0 || text.Any(sign => sign is < ' ' or > '~')) throw new ArgumentException("Code 128 carries printable ASCII.", nameof(text));
        var values = new List<int>();
        var inC = false;
        for (var at = 0; at < text.Length;)
        {
            var digits = DigitsAt(text, at);
            // Changing sets costs a symbol: four digits at an end pay for it, six in the middle.
            var wantsC = inC ? digits >= 2 : digits >= (at == 0 || at + digits == text.Length ? 4 : 6);
            if (wantsC && !inC && digits % 2 == 1 && at > 0) wantsC = false;
            if (values.Count == 0) values.Add(wantsC ? StartC : StartB);
            else if (wantsC != inC) values.Add(wantsC ? ToC : ToB);
            inC = wantsC;
            values.Add(inC ? ((text[at] - '0') * 10) + text[at + 1] - '0' : text[at] - ' ');
            at += inC ? 2 : 1;
        }
        values.Add(values.Select((value, index) => value * Math.Max(index, 1)).Sum() % 103);
        values.Add(Stop);
        return values;
    }

    private static int DigitsAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }
}
