using MotCua.Vietnamese;

namespace MotCua.Accountability;

/// <summary>Do words that are to be published still show who asked, however it is written?</summary>
internal static class AskerShown
{
    public static bool In(string text, string name, string? address, string? representative, string? phone, string? email)
    {
        var folded = $" {Folding.Fold(text)} ";
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return new[] { name, address, representative }.Any(part => part is { Length: > 3 } && folded.Contains($" {Folding.Fold(part)} ", StringComparison.Ordinal))
            || (string.Concat((phone ?? "").Where(char.IsAsciiDigit)) is { Length: >= 8 } number && digits.Contains(number, StringComparison.Ordinal))
            || (email is { Length: > 3 } && text.Contains(email, StringComparison.OrdinalIgnoreCase));
    }
}
