using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Storage;

/// <summary>Every instant in the store is UTC and says so when it is read back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Utc ? written : Refuse(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    private static DateTime Refuse(DateTime value) =>
        throw new InvalidOperationException($"{value:O} is not UTC: convert the office's time with OfficeClock.ToUtc before it is stored.");
}
