using System.Security.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>One of several shares of a secret. Alone it says nothing of it.</summary>
/// <param name="Index">From 1 to 255; never 0, where the secret itself lies.</param>
public sealed record SecretShare(int Index, SecretBytes Value) : IDisposable
{
    public void Dispose() => Value.Dispose();
}

/// <summary>
/// Shamir's sharing of a secret, byte by byte over GF(2⁸) with x⁸+x⁴+x³+x+1: any <c>threshold</c> shares give the secret, fewer give nothing.
/// A wrong share gives a wrong secret and no error: what the secret opens must say so (<see cref="Seal"/> does).
/// </summary>
public static class Shamir
{
    public const int Most = 255;

    /// <exception cref="ArgumentException">Not 1 ≤ threshold ≤ count ≤ 255.</exception>
    public static IReadOnlyList<SecretShare> Split(ReadOnlySpan<byte> secret, int threshold, int count)
    {
        if (threshold < 1 || threshold > count || count > Most) throw new ArgumentException("At least one share, no more needed than there are, 255 at most.", nameof(threshold));
        using var coefficients = SecretBytes.Empty(threshold);
        var length = secret.Length;
        SecretShare[] shares = [.. Enumerable.Range(1, count).Select(index => new SecretShare(index, SecretBytes.Empty(length)))];
        for (var place = 0; place < secret.Length; place++)
        {
            RandomNumberGenerator.Fill(coefficients.Span);
            coefficients.Span[0] = secret[place];
            foreach (var share in shares) share.Value.Span[place] = At(coefficients.Span, (byte)share.Index);
        }
        return shares;
    }

    /// <summary>Exactly as many shares as the threshold was, or more.</summary>
    /// <exception cref="ArgumentException">None, an index twice or out of range, or lengths that differ.</exception>
    public static SecretBytes Combine(IReadOnlyList<SecretShare> shares)
    {
        if (shares.Count == 0 || shares.Any(share => share.Index is < 1 or > Most || share.Value.Span.Length != shares[0].Value.Span.Length)
            || shares.Select(share => share.Index).Distinct().Count() != shares.Count) throw new ArgumentException("Shares of one secret, each once.", nameof(shares));
        var secret = SecretBytes.Empty(shares[0].Value.Span.Length);
        foreach (var share in shares)
        {
            byte weight = 1;
            foreach (var other in shares)
                if (other.Index != share.Index) weight = Multiply(weight, Multiply((byte)other.Index, Inverse((byte)(other.Index ^ share.Index))));
            for (var place = 0; place < secret.Span.Length; place++) secret.Span[place] ^= Multiply(share.Value.Span[place], weight);
        }
        return secret;
    }

    private static byte At(ReadOnlySpan<byte> coefficients, byte x)
    {
        byte value = 0;
        for (var power = coefficients.Length - 1; power >= 0; power--) value = (byte)(Multiply(value, x) ^ coefficients[power]);
        return value;
    }

    /// <summary>Without tables and branches, so that its time says nothing of the bytes.</summary>
    internal static byte Multiply(byte a, byte b)
    {
        int product = 0, left = a, right = b;
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= -(right & 1) & left;
            left = (left << 1) ^ (-((left >> 7) & 1) & 0x11B);
            right >>= 1;
        }
        return (byte)product;
    }

    /// <summary>a²⁵⁴; the field has 255 elements that have one.</summary>
    private static byte Inverse(byte a)
    {
        var (power, inverse) = (a, (byte)1);
        for (var bit = 1; bit < 8; bit++)
        {
            power = Multiply(power, power);
            inverse = Multiply(inverse, power);
        }
        return inverse;
    }
}
