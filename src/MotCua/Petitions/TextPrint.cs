using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MotCua.Vietnamese;

namespace MotCua.Petitions;

/// <summary>
/// What two petitions are compared by. Candidates: minimum hashes of pairs of folded words in bands (a pair of texts that shares a third
/// of its word pairs meets in some band more often than not), and the sender. Then the texts themselves, by <see cref="WordWeights"/>.
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

    /// <summary>What a text is weighed by: its words, and its pairs of words. A day and a month stand beside each other and make a pair.</summary>
    public static HashSet<string> Terms(string text)
    {
        var words = Words(text);
        HashSet<string> terms = [.. words];
        for (var i = 1; i < words.Length; i++) terms.Add($"{words[i - 1]} {words[i]}");
        return terms;
    }

    private static string[] Words(string text) => [.. Folding.Words(text).Where(word => !Common.Contains(word))];

    private static HashSet<long> Pairs(string[] words) =>
        words.Length < 2 ? [.. words.Select(HashOf)] : [.. words.Zip(words.Skip(1), (a, b) => HashOf($"{a} {b}"))];

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
