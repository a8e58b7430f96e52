using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Storage;

/// <summary>Every instant in the store is UTC and says so when it is read back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Utc ? written : Refuse(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    /// <summary>The generator of the compiled model asks how "nothing" is written; nobody else may write it.</summary>
    internal static DateTime Refuse(DateTime value) => EF.IsDesignTime && value == default ? value
        : throw new InvalidOperationException($"{value:O} is not UTC: convert the office's time with OfficeClock.ToUtc before it is stored.");
}
