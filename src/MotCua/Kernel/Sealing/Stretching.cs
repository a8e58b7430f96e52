using System.Text;
using NSec.Cryptography;

namespace MotCua.Kernel.Sealing;

/// <summary>What guessing one passphrase or receipt costs. Kept beside what was made with it, so that it may grow.</summary>
/// <param name="MemoryKib">KiB of memory.</param>
public sealed record StretchCost(int MemoryKib, int Passes)
{
    /// <summary>House rule: 64 MiB, three passes; above RFC 9106's second recommendation's memory on one lane.</summary>
    public static readonly StretchCost Usual = new(64 * 1024, 3);
}

/// <summary>How dear guessing is made; tests make it cheap.</summary>
internal sealed class SealingOptions
{
    public StretchCost Cost { get; set; } = StretchCost.Usual;
}

/// <summary>Argon2id (RFC 9106) of what a person remembers or keeps. Two at a time: each takes its memory.</summary>
public static class Stretching
{
    private static readonly SemaphoreSlim Turns = new(2);

    /// <param name="salt">16 bytes.</param>
    /// <returns>32 bytes, to be disposed.</returns>
    public static async Task<SecretBytes> DeriveAsync(string secret, byte[] salt, StretchCost cost, CancellationToken cancellation)
    {
        await Turns.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Derive(secret, salt, cost), cancellation);
        }
        finally
        {
            Turns.Release();
        }
    }

    internal static SecretBytes Derive(string secret, byte[] salt, StretchCost cost)
    {
        var algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = cost.MemoryKib, NumberOfPasses = cost.Passes });
        // One notation, whatever keyboard it was typed on.
        using var typed = SecretBytes.Take(Encoding.UTF8.GetBytes(secret.Normalize()));
        var derived = SecretBytes.Empty(Seal.KeyLength);
        algorithm.DeriveBytes(typed.Span, salt, derived.Span);
        return derived;
    }
}
