using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MotCua.Vietnamese;

namespace MotCua.Petitions;

/// <summary>
/// What two petitions are compared by. Candidates: minimum hashes of pairs of folded words in bands (a pair of texts that shares a third
/// of its word pairs meets in some band more often than not), and the sender. Then the texts themselves: how much of the word pairs and
/// words they share, and whether it is the same sender.
/// </summary>
internal static class TextPrint
{
    /// <summary>Measured on the labelled set of <c>bench</c>: fewer rows let in too many strangers, more lose reworded copies.</summary>
    public const int Bands = 32, Rows = 3;

    public const int SenderBand = -1, PaperBand = -2;

    // Words of every petition; they say nothing of what one is about.
    private static readonly HashSet<string> Common = [.. "kinh gui cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc don toi ten la va cua cho voi cac nhung nay do duoc khong co thi ma de nghi xem xet giai quyet tran trong cam on kinh mong quy co quan theo quy dinh phap luat ong ba so ngay thang".Split(' ')];

    public static IEnumerable<PetitionPrint> Of(Guid petitionId, string text, string author, string? identityNumber)
    {
        var signature = Signature(Pairs(Words(text)));
        for (var band = 0; band < Bands; band++)
            yield return new PetitionPrint { PetitionId = petitionId, Band = band, Hash = Mixed(signature.AsSpan(band * Rows, Rows)) };
        yield return new PetitionPrint { PetitionId = petitionId, Band = SenderBand, Hash = HashOf(Folding.Fold(author)) };
        if (identityNumber is { Length: > 0 }) yield return new PetitionPrint { PetitionId = petitionId, Band = PaperBand, Hash = HashOf(identityNumber.Trim()) };
    }

    /// <summary>0 to 1: how alike two texts are, and the same sender adds to it.</summary>
    public static double Likeness(string text, string other, bool sameSender)
    {
        var (a, b) = (Words(text), Words(other));
        var pairs = Shared(Pairs(a), Pairs(b));
        var words = Shared([.. a.Select(HashOf)], [.. b.Select(HashOf)]);
        return Math.Min(1, (0.6 * pairs) + (0.4 * words) + (sameSender ? 0.15 : 0));
    }

    private static string[] Words(string text) => [.. Folding.Words(text).Where(word => !Common.Contains(word))];

    private static HashSet<long> Pairs(string[] words) =>
        words.Length < 2 ? [.. words.Select(HashOf)] : [.. words.Zip(words.Skip(1), (a, b) => HashOf($"{a} {b}"))];

    /// <summary>Of the smaller one, how much stands in both: a copy with a paragraph more is still a copy.</summary>
    private static double Shared(HashSet<long> a, HashSet<long> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var common = a.Count(b.Contains);
        var (jaccard, contained) = ((double)common / (a.Count + b.Count - common), (double)common / Math.Min(a.Count, b.Count));
        return (jaccard + contained) / 2;
    }

    private static long[] Signature(HashSet<long> pairs)
    {
        var signature = new long[Bands * Rows];
        Array.Fill(signature, long.MaxValue);
        foreach (var pair in pairs)
            for (var i = 0; i < signature.Length; i++)
            {
                var hash = Spread((ulong)pair ^ ((ulong)(i + 1) * 0x9E3779B97F4A7C15));
                if (hash < signature[i]) signature[i] = hash;
            }
        return signature;
    }

    private static long Mixed(ReadOnlySpan<long> rows)
    {
        ulong hash = 0;
        foreach (var row in rows) hash = (ulong)Spread(hash ^ (ulong)row);
        return (long)hash;
    }

    private static long HashOf(string text)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    /// <summary>SplitMix64's finish: every bit of the input moves every bit of the answer. Kept positive, so that "smallest" is the same everywhere.</summary>
    private static long Spread(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (long)((value ^ (value >> 31)) & long.MaxValue);
    }
}
