using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// Against floods of tips without knowing anybody's address: the browser does a little work (finds a number whose SHA-256 with the page's token begins with so many
/// zero bits), or, without scripts, waits a minute and goes through a lane that takes so many an hour. What is counted here lives in memory and names nobody.
/// </summary>
internal sealed class TipGate(OfficeClock clock, Secrets secrets)
{
    /// <summary>House rules. About 65,000 tries, a second on a telephone; one bit more for each doubling of an unusual hour.</summary>
    public const int UsualBits = 16, MostBits = 22, UsualAnHour = 60, SlowAnHour = 30, ProgramsAnHour = 60, LooksAMinute = 120;
    public static readonly TimeSpan SlowWait = TimeSpan.FromSeconds(60), Lifetime = TimeSpan.FromHours(6);

    private const int NonceLength = 16, TokenLength = 8 + 4 + NonceLength + 32;

    private readonly ConcurrentDictionary<string, DateTime> used = new();
    private readonly Counted taken = new(), slow = new(), programs = new(), looks = new();

    public int Bits => Math.Min(MostBits, UsualBits + (taken.Within(clock.UtcNow, TimeSpan.FromHours(1)) / UsualAnHour is var times and > 0 ? BitOperations.Log2((uint)times) + 1 : 0));

    /// <summary>Instant, bits, nonce and their digest with a key of the installation.</summary>
    public async Task<string> IssueAsync(CancellationToken cancellation)
    {
        var key = await KeyAsync(cancellation);
        var token = new byte[TokenLength];
        BinaryPrimitives.WriteInt64BigEndian(token, clock.UtcNow.Ticks);
        BinaryPrimitives.WriteInt32BigEndian(token.AsSpan(8), Bits);
        RandomNumberGenerator.Fill(token.AsSpan(12, NonceLength));
        HMACSHA256.HashData(key, token.AsSpan(0, 12 + NonceLength), token.AsSpan(12 + NonceLength));
        return Base64Url.EncodeToString(token);
    }

    public static int BitsOf(string token) => Decode(token) is { } raw ? BinaryPrimitives.ReadInt32BigEndian(raw.AsSpan(8)) : MostBits;

    /// <summary>When a page with this token may be sent without the work.</summary>
    public static DateTime SlowFrom(string token) => new DateTime(BinaryPrimitives.ReadInt64BigEndian(Decode(token)), DateTimeKind.Utc) + SlowWait;

    /// <summary>Lets one tip through, once for each token.</summary>
    /// <exception cref="Refused"><see cref="DenunciationProblems.TokenStale"/>, <see cref="DenunciationProblems.WaitALittle"/></exception>
    public async Task PassAsync(string? token, string? work, CancellationToken cancellation)
    {
        var (now, key) = (clock.UtcNow, await KeyAsync(cancellation));
        if (token is null || Decode(token) is not { } raw || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, raw.AsSpan(0, 12 + NonceLength)), raw.AsSpan(12 + NonceLength))) throw DenunciationProblems.TokenStale.Because();
        var issued = new DateTime(BinaryPrimitives.ReadInt64BigEndian(raw), DateTimeKind.Utc);
        if (now - issued > Lifetime) throw DenunciationProblems.TokenStale.Because();
        if (!IsWork(token, work, BinaryPrimitives.ReadInt32BigEndian(raw.AsSpan(8))))
        {
            if (now < issued + SlowWait) throw DenunciationProblems.WaitALittle.Because($"Trang này không chạy kịch bản nên tin được nhận ở làn chậm. Mời bấm Gửi lại sau {OfficeClock.ToOffice(issued + SlowWait):HH:mm:ss}; nội dung vẫn còn nguyên, tệp thì mời chọn lại.");
            if (slow.Within(now, TimeSpan.FromHours(1)) >= SlowAnHour) throw DenunciationProblems.WaitALittle.Because("Làn chậm đang đông. Mời bấm Gửi lại sau ít phút; nội dung vẫn còn nguyên, tệp thì mời chọn lại.");
        }
        if (!used.TryAdd(token, now)) throw DenunciationProblems.TokenStale.Because();
        if (!IsWork(token, work, BinaryPrimitives.ReadInt32BigEndian(raw.AsSpan(8)))) slow.Add(now);
        taken.Add(now);
        foreach (var (old, at) in used) if (now - at > Lifetime) used.TryRemove(old, out _);
    }

    /// <summary>Tips of other programs neither work nor wait: all programs together have a lane of so many an hour, and none takes room from people who write on the page.</summary>
    /// <exception cref="Refused"><see cref="Problems.TooManyRequests"/></exception>
    public void PassProgram()
    {
        var now = clock.UtcNow;
        if (programs.Within(now, TimeSpan.FromHours(1)) >= ProgramsAnHour) throw Problems.TooManyRequests.Because();
        programs.Add(now);
    }

    /// <summary>Trying receipts is slow by itself; this keeps a flood of tries from taking the machine.</summary>
    /// <exception cref="Refused"><see cref="Problems.TooManyRequests"/></exception>
    public void Look()
    {
        var now = clock.UtcNow;
        if (looks.Within(now, TimeSpan.FromMinutes(1)) >= LooksAMinute) throw Problems.TooManyRequests.Because();
        looks.Add(now);
    }

    internal static bool IsWork(string token, string? work, int bits)
    {
        if (work is not { Length: > 0 and <= 20 } || !work.All(char.IsAsciiDigit)) return false;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.ASCII.GetBytes($"{token}.{work}"), hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash)) >= bits;
    }

    /// <summary>It is one of ours, not too old and not used.</summary>
    public async Task<bool> IsGoodAsync(string? token, CancellationToken cancellation)
    {
        if (token is null || Decode(token) is not { } raw || used.ContainsKey(token)) return false;
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(await KeyAsync(cancellation), raw.AsSpan(0, 12 + NonceLength)), raw.AsSpan(12 + NonceLength))
            && clock.UtcNow - new DateTime(BinaryPrimitives.ReadInt64BigEndian(raw), DateTimeKind.Utc) <= Lifetime;
    }

    private Task<byte[]> KeyAsync(CancellationToken cancellation) => secrets.KeyAsync("tip-gate", cancellation);

    private static byte[]? Decode(string token)
    {
        var raw = new byte[TokenLength];
        return token.Length <= 128 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, raw, out var written) && written == TokenLength ? raw : null;
    }

    /// <summary>How many lately; instants, nothing else.</summary>
    private sealed class Counted
    {
        private readonly ConcurrentQueue<DateTime> instants = new();

        public void Add(DateTime at) => instants.Enqueue(at);

        public int Within(DateTime now, TimeSpan span)
        {
            while (instants.TryPeek(out var first) && now - first > span) instants.TryDequeue(out _);
            return instants.Count;
        }
    }
}
