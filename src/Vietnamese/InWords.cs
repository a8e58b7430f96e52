using System.Text;

namespace MotCua.Vietnamese;

/// <summary>Numbers and dates written out, as receipts and decisions want them. The spelling is that of the North: linh, nghìn, tư.</summary>
public static class InWords
{
    private const decimal Billion = 1_000_000_000m;

    private static readonly string[] Digit = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>"một triệu hai trăm linh năm nghìn đồng". A sum below nought begins with "âm".</summary>
    public static string Amount(long dong) => Number(dong) + " đồng";

    /// <inheritdoc cref="Amount(long)"/>
    /// <exception cref="ArgumentOutOfRangeException">The sum has a fraction: the đồng has no smaller coin.</exception>
    public static string Amount(decimal dong) => Number(dong) + " đồng";

    /// <exception cref="ArgumentOutOfRangeException">The number has a fraction.</exception>
    public static string Number(decimal value)
    {
        if (decimal.Truncate(value) != value) throw new ArgumentOutOfRangeException(nameof(value), value, "Only whole numbers are written out.");
        if (value == 0) return Digit[0];
        var words = new StringBuilder(value < 0 ? "âm" : "");
        Write(words, Math.Abs(value), full: false);
        return words.ToString().TrimStart();
    }

    /// <summary>"ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi mốt".</summary>
    public static string Date(DateOnly day) =>
        $"ngày {Number(day.Day)} tháng {(day.Month == 4 ? "tư" : Number(day.Month))} năm {Number(day.Year)}";

    // full: something of higher value stands before, so that noughts at the head are read too.
    private static void Write(StringBuilder words, decimal value, bool full)
    {
        var billions = decimal.Truncate(value / Billion);
        if (billions > 0)
        {
            Write(words, billions, full);
            words.Append(" tỷ");
            full = true;
        }
        var rest = (int)(value % Billion);
        Group(words, rest / 1_000_000, " triệu", ref full);
        Group(words, rest / 1000 % 1000, " nghìn", ref full);
        Group(words, rest % 1000, "", ref full);
    }

    private static void Group(StringBuilder words, int group, string unit, ref bool full)
    {
        if (group == 0) return;
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        if (full || hundreds > 0) Add(words, Digit[hundreds], "trăm");
        if (tens > 1) Add(words, Digit[tens], "mươi");
        else if (tens == 1) Add(words, "mười");
        else if (ones > 0 && (full || hundreds > 0)) Add(words, "linh");
        if (ones > 0) Add(words, One(tens, ones));
        words.Append(unit);
        full = true;
    }

    private static string One(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digit[ones],
    };

    private static void Add(StringBuilder words, params ReadOnlySpan<string> added)
    {
        foreach (var word in added) words.Append(' ').Append(word);
    }
}
