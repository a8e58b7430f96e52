using System.Security.Cryptography;

namespace MotCua.Kernel;

/// <summary>Codes that people keep of a visit, an appointment, a reception: ten signs without any that look alike, some 49 bits; and the tokens of links.</summary>
public static class AccessCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 10);

    public static string Clean(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
