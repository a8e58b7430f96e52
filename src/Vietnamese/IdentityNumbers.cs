namespace MotCua.Vietnamese;

/// <summary>Giấy chứng minh nhân dân: nine digits on the old card, twelve on the card issued from 2012 in some provinces. Its use ended on 31 December 2024.</summary>
public static class OldIdentityCard
{
    public static bool IsValid(string? text) => Normalise(text) is not null;

    /// <returns>Nine or twelve digits, or null.</returns>
    public static string? Normalise(string? text) => Digits.Of(text) is { Length: 9 or 12 } digits ? digits : null;
}

/// <summary>
/// Mã số thuế of an enterprise or other organisation: ten digits, the tenth a check digit; a dependent unit adds a
/// number of three digits (0100109106-001). Structure: TT 105/2020/TT-BTC Đ5, from memory. Since 1 July 2025 a person's
/// tax code is the personal number: check that with <see cref="PersonalNumber"/>.
/// </summary>
public static class TaxCode
{
    private static ReadOnlySpan<byte> Weights => [31, 29, 23, 19, 17, 13, 7, 5, 3];

    public static bool IsValid(string? text) => Normalise(text) is not null;

    /// <returns>0100109106 or 0100109106-001; null where the text is no tax code.</returns>
    public static string? Normalise(string? text) =>
        Digits.Of(text) is { Length: 10 or 13 } digits && HasItsCheckDigit(digits) && (digits.Length == 10 || digits[10..] != "000")
            ? digits.Length == 10 ? digits : $"{digits[..10]}-{digits[10..]}"
            : null;

    /// <param name="nine">The first nine digits.</param>
    /// <returns>The check digit; null where no code can begin so.</returns>
    public static int? CheckDigit(ReadOnlySpan<char> nine)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (nine[i] - '0') * Weights[i];
        var check = 10 - (sum % 11);
        return check == 10 ? null : check;
    }

    private static bool HasItsCheckDigit(string digits) => CheckDigit(digits) == digits[9] - '0';
}

/// <summary>
/// Passports of any country: the shape only, since countries number as they like (ICAO Doc 9303 gives nine places in the
/// machine-readable zone, some countries print more).
/// </summary>
public static class Passport
{
    public static bool IsValid(string? text) => Normalise(text) is not null;

    /// <returns>Five to fifteen capital letters and digits, at least one of them a digit; or null.</returns>
    public static string? Normalise(string? text)
    {
        if (text is null or { Length: > 64 }) return null;
        var signs = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '-')).ToUpperInvariant();
        return signs.Length is >= 5 and <= 15 && signs.All(char.IsAsciiLetterOrDigit) && signs.Any(char.IsAsciiDigit) ? signs : null;
    }
}
