using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel;

/// <summary>Keys the installation makes for itself, once, and shares among its nodes.</summary>
[NotRecorded("A secret never goes into an act.")]
internal sealed class InstallationSecret
{
    public string Name { get; init; } = "";
    public byte[] Value { get; init; } = [];
}

internal sealed class InstallationSecretTable : IEntityTypeConfiguration<InstallationSecret>
{
    public void Configure(EntityTypeBuilder<InstallationSecret> secret)
    {
        secret.ToTable("kernel_secrets");
        secret.HasKey(row => row.Name);
    }
}

/// <summary>Hands out the installation's keys; makes one at its first use.</summary>
internal sealed class Secrets(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, byte[]> known = new();

    public async Task<byte[]> KeyAsync(string name, CancellationToken cancellation)
    {
        if (known.TryGetValue(name, out var key)) return key;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (await FindAsync(store, name, cancellation) is { } found) return known[name] = found;
        store.Add(new InstallationSecret { Name = name, Value = RandomNumberGenerator.GetBytes(32) });
        try
        {
            await store.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Another request, or another node, made it first: theirs counts.
        }
        return known[name] = await FindAsync(store, name, cancellation) ?? throw new InvalidOperationException($"The key {name} was written and is not there.");
    }

    /// <summary>A key that was asked for before on this node; null: not yet. For places where nothing may be read or written beside.</summary>
    public byte[]? Known(string name) => known.GetValueOrDefault(name);

    private static Task<byte[]?> FindAsync(Store store, string name, CancellationToken cancellation) =>
        store.Set<InstallationSecret>().AsNoTracking().Where(row => row.Name == name).Select(row => row.Value).SingleOrDefaultAsync(cancellation);
}
