using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Sealing;

/// <summary>
/// Khóa riêng của cán bộ: an X25519 key pair. What is sealed to the public half, only the person opens; the private half lies here under a key stretched from
/// a passphrase that is kept nowhere. The public half goes with the act: a key exchanged behind the program's back is found by <c>check</c>.
/// </summary>
public sealed class SealingKey : IVersioned
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public byte[] PublicKey { get; init; } = [];
    public DateTime MadeAt { get; init; }
    /// <summary>Replaced by a new one: nothing more is sealed to it.</summary>
    public DateTime? EndedAt { get; private set; }
    public int MemoryKib { get; private set; }
    public int Passes { get; private set; }

    [NotRecorded("After a change of passphrase nothing may be left at which the old one could be guessed.")]
    public byte[] Salt { get; private set; } = [];

    /// <summary>The private half, closed under the stretched passphrase.</summary>
    [NotRecorded("After a change of passphrase nothing may be left at which the old one could be guessed.")]
    public byte[] Closed { get; private set; } = [];
    public int Version { get; set; }

    /// <summary>For two people to compare by telephone: twelve digits and letters of the public key's digest.</summary>
    public string Fingerprint => FingerprintOf(PublicKey);

    internal SealPlace Place => SealPlace.Of("person-key", Id, PersonId, PublicKey);

    internal StretchCost Cost => new(MemoryKib, Passes);

    internal void CloseWith(SecretBytes stretched, byte[] salt, StretchCost cost, SecretBytes privateKey) =>
        (Salt, MemoryKib, Passes, Closed) = (salt, cost.MemoryKib, cost.Passes, Seal.Close(stretched.Span, Place, privateKey.Span));

    /// <exception cref="SealBroken">Another passphrase.</exception>
    internal SecretBytes OpenWith(SecretBytes stretched) => Seal.Open(stretched.Span, Place, Closed);

    internal void End(DateTime at) => EndedAt ??= at;

    public static string FingerprintOf(byte[] publicKey) =>
        string.Join(' ', Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(publicKey))[..12].Chunk(4).Select(part => new string(part)));
}

public static class SealingTables
{
    extension(Store store)
    {
        public DbSet<SealingKey> SealingKeys => store.Set<SealingKey>();
    }
}

internal sealed class SealingKeyTable : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> key)
    {
        key.ToTable("kernel_sealing_keys");
        key.Property(row => row.Id).ValueGeneratedNever();
        key.HasIndex(row => new { row.PersonId, row.EndedAt });
    }
}
