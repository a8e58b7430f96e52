namespace MotCua.Vietnamese;

internal static class Digits
{
    /// <summary>What people put between the digits of a number is taken out.</summary>
    /// <returns>The digits, empty where there was nothing; null when something else stands among them.</returns>
    public static string? Of(string? text)
    {
        if (text is null) return "";
        // Nothing here is longer than a phone number written with a sign for every digit.
        if (text.Length > 64) return text.AsSpan().Trim().Length == 0 ? "" : null;
        Span<char> digits = stackalloc char[text.Length];
        var count = 0;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign)) digits[count++] = sign;
            else if (!char.IsWhiteSpace(sign) && sign is not ('.' or '-' or '(' or ')' or '\u200B' or '\u00AD' or '\u2011' or '\u2013')) return null;
        }
        return new string(digits[..count]);
    }
}
