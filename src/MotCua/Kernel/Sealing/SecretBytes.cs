using System.Security.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>Bytes that must not outlive their use: never moved by the collector, wiped when disposed.</summary>
public sealed class SecretBytes : IDisposable
{
    private readonly byte[] bytes;

    private SecretBytes(int length) => bytes = GC.AllocateArray<byte>(length, pinned: true);

    public Span<byte> Span => bytes;

    public static SecretBytes Empty(int length) => new(length);

    public static SecretBytes Random(int length = 32)
    {
        var made = new SecretBytes(length);
        RandomNumberGenerator.Fill(made.bytes);
        return made;
    }

    public static SecretBytes Copy(ReadOnlySpan<byte> source)
    {
        var made = new SecretBytes(source.Length);
        source.CopyTo(made.bytes);
        return made;
    }

    /// <summary>The array is taken over and wiped with this.</summary>
    public static SecretBytes Take(byte[] source)
    {
        var made = Copy(source);
        CryptographicOperations.ZeroMemory(source);
        return made;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(bytes);
}

/// <summary>What was sealed does not open: another key, another place, or a changed byte. Which of them it is, is not told.</summary>
public sealed class SealBroken() : Exception("The seal does not open with this key in this place.");
