using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MotCua.Kernel;

/// <summary>
/// The time of the office. Instants are UTC, cut to milliseconds so that every database gives back what it was given;
/// days are those of Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975.
/// In a demonstration the clock is shifted: it starts on a day in 2021 and runs on.
/// </summary>
public sealed class OfficeClock(TimeProvider time)
{
    public static readonly TimeSpan UtcOffset = TimeSpan.FromHours(7);

    /// <summary>Milliseconds, and twelve bits that count within one.</summary>
    private long lastId;

    /// <summary>How far the demonstration's clock stands from the real one; zero in a real installation.</summary>
    public TimeSpan Shift { get; set; }

    public bool IsShifted => Shift != TimeSpan.Zero;

    public DateTime UtcNow
    {
        get
        {
            var ticks = (time.GetUtcNow().UtcDateTime.Add(Shift)).Ticks;
            return new DateTime(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>The office's wall clock, Kind Unspecified.</summary>
    public DateTime Now => ToOffice(UtcNow);

    public DateOnly Today => DayOf(UtcNow);

    /// <summary>The office's day on which an instant (UTC) lies.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToOffice(utc));

    public static DateTime ToOffice(DateTime utc) => DateTime.SpecifyKind(utc + UtcOffset, DateTimeKind.Unspecified);

    public static DateTime ToUtc(DateTime office) => DateTime.SpecifyKind(office - UtcOffset, DateTimeKind.Utc);

    /// <summary>A key (UUID version 7) that sorts by the office's time, and within one millisecond by the order in which it was made here.</summary>
    public Guid NewId()
    {
        var now = new DateTimeOffset(UtcNow).ToUnixTimeMilliseconds() << 12;
        long before, next;
        do
        {
            before = Interlocked.Read(ref lastId);
            next = Math.Max(now, before + 1);
        }
        while (Interlocked.CompareExchange(ref lastId, next, before) != before);

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((next >> 12) << 16) | 0x7000 | (next & 0xFFF));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
