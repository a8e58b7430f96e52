using System.Globalization;

namespace MotCua.Kernel;

/// <summary>Codes that count within a year: <c>CK-2021-0007</c>.</summary>
public static class YearCodes
{
    /// <summary>The next code of a prefix in a year. Call inside the transaction that uses it: what is rolled back gives its number back.</summary>
    /// <param name="digits">The least the number is written with.</param>
    public static async Task<string> NextCodeAsync(this Store store, string prefix, int year, CancellationToken cancellation, int digits = 4)
    {
        var number = await store.Dialect.NextNumberAsync(store, string.Create(CultureInfo.InvariantCulture, $"code:{prefix}-{year}"), cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}");
    }
}
