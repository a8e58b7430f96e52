using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

/// <summary>Client keys for the API: made, revoked, recognised.</summary>
public sealed class ClientKeys(Store store, ActLog acts, OfficeClock clock)
{
    internal const string Prefix = "mc_";

    /// <returns>The secret, this once; nobody can read it again.</returns>
    /// <exception cref="Refused">No name, or a scope that does not exist.</exception>
    public async Task<string> CreateAsync(string name, IEnumerable<string> scopes, Actor by, CancellationToken cancellation)
    {
        var wanted = scopes.Select(scope => scope.Trim()).Where(scope => scope.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (wanted.FirstOrDefault(scope => !Scopes.All.Contains(scope)) is { } unknown)
            throw Problems.KeyInvalid.Because($"Không có quyền “{unknown}”. Các quyền có thể cấp: {string.Join(", ", Scopes.All)}.", "Scopes");
        if (string.IsNullOrWhiteSpace(name) || wanted.Count == 0) throw Problems.KeyInvalid.Because();

        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var key = new ClientKey { Id = clock.NewId(), Name = name.Trim(), Scopes = string.Join(' ', wanted), SecretHash = Hash(secret), CreatedAt = clock.UtcNow };
        store.ClientKeys.Add(key);
        await acts.CommitAsync(new Doing("clientkey.create", by, "clientkey", key.Id), cancellation);
        return secret;
    }

    public async Task RevokeAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var key = await store.ClientKeys.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (key.RevokedAt is not null) return;
        key.RevokedAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("clientkey.revoke", by, "clientkey", id), cancellation);
    }

    internal async Task<ClientKey?> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = Hash(secret);
        var key = await store.ClientKeys.AsNoTracking().SingleOrDefaultAsync(row => row.SecretHash == hash && row.RevokedAt == null, cancellation);
        var today = clock.Today;
        if (key is not null && key.LastUsedOn != today)
            await store.Dialect.WriteAsync(store, inner => store.ClientKeys.Where(row => row.Id == key.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedOn, today), inner), cancellation);
        return key;
    }

    /// <summary>The secret has 192 random bits: a plain digest cannot be searched.</summary>
    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
