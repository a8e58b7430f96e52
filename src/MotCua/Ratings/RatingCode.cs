using System.Security.Cryptography;
using System.Text;
using MotCua.Kernel.Ratings;

namespace MotCua.Ratings;

/// <summary>
/// The code of a rating slip: twelve signs, some 59 bits, computed from the installation's key and from what it goes out with. So a form
/// printed again shows the same slip, and nothing stored leads from a slip to a dossier without the key.
/// </summary>
internal static class RatingCode
{
    public const string KeyName = "rating";
    public const int Signs = 12;
    private const int Group = 4;

    /// <summary>Without signs that look alike.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static string Of(byte[] key, RatingOccasion occasion, Guid subjectId)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"slip:{occasion}:{subjectId:N}"));
        return string.Create(Signs, hash, (signs, bytes) =>
        {
            for (var at = 0; at < signs.Length; at++) signs[at] = Alphabet[BitConverter.ToUInt16(bytes, at * 2) % Alphabet.Length];
        });
    }

    public static string Digest(byte[] key, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("digest:" + code)));

    public static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    /// <summary>Takes what people type: small letters, spaces, hyphens. Empty where it can be no code.</summary>
    public static string Clean(string? typed)
    {
        var signs = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length == Signs && signs.All(sign => Alphabet.Contains(sign, StringComparison.Ordinal)) ? signs : "";
    }
}
