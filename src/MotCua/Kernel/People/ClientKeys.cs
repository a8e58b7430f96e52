using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Webhooks;

namespace MotCua.Kernel.People;

/// <summary>What a key is wanted for.</summary>
/// <param name="UnitId">With <paramref name="Role"/>: a service account that acts for this unit.</param>
/// <param name="ExpiresOn">The last day on which it counts.</param>
public sealed record KeyWish(string Name, IReadOnlyList<string> Scopes, Guid? UnitId = null, Role? Role = null, DateOnly? ExpiresOn = null);

/// <summary>Client keys for the API: made, changed for another, revoked, recognised.</summary>
public sealed class ClientKeys(Store store, ActLog acts, OfficeClock clock)
{
    internal const string Prefix = "mc_";

    /// <summary>House rules: a service account is thought over once a year; after a change of key both count for a week.</summary>
    internal const int LongestServiceDays = 366, OverlapDays = 7;

    /// <returns>The secret, this once; nobody can read it again.</returns>
    /// <exception cref="Refused">No name, or a scope that does not exist.</exception>
    public Task<string> CreateAsync(string name, IEnumerable<string> scopes, Actor by, CancellationToken cancellation) =>
        CreateAsync(new KeyWish(name, [.. scopes]), by, cancellation);

    /// <returns>The secret, this once; nobody can read it again.</returns>
    /// <exception cref="Refused"><see cref="Problems.KeyInvalid"/>: the sentence says what is missing or too much.</exception>
    public async Task<string> CreateAsync(KeyWish wish, Actor by, CancellationToken cancellation)
    {
        var scopes = wish.Scopes.Select(scope => scope.Trim()).Where(scope => scope.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (scopes.FirstOrDefault(scope => !Scopes.All.Contains(scope)) is { } unknown)
            throw Problems.KeyInvalid.Because($"Không có quyền “{unknown}”. Các quyền có thể cấp: {string.Join(", ", Scopes.All)}.", "Scopes");
        if (string.IsNullOrWhiteSpace(wish.Name) || scopes.Count == 0) throw Problems.KeyInvalid.Because();
        if (wish.ExpiresOn < clock.Today) throw Problems.KeyInvalid.Because("Ngày hết hạn đã qua. Mời chọn ngày sau hôm nay.", "ExpiresOn");
        await MustFitAsync(wish, scopes, cancellation);

        var (secret, hash) = NewSecret();
        var key = new ClientKey
        {
            Id = clock.NewId(),
            Name = wish.Name.Trim(),
            Scopes = string.Join(' ', scopes),
            SecretHash = hash,
            CreatedAt = clock.UtcNow,
            UnitId = wish.UnitId,
            Role = wish.Role,
            ExpiresOn = wish.ExpiresOn,
        };
        store.ClientKeys.Add(key);
        await acts.CommitAsync(new Doing("clientkey.create", by, "clientkey", key.Id), cancellation);
        return secret;
    }

    /// <summary>Another secret for the same right; the old one counts for a week more, so that nothing stands still meanwhile.</summary>
    /// <returns>The new secret, this once.</returns>
    public async Task<string> RotateAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var old = await store.ClientKeys.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (old.RevokedAt is not null || old.ExpiresOn < clock.Today) throw Problems.KeyInvalid.Because("Khóa này đã thu hồi hoặc hết hạn. Mời cấp khóa mới.");
        var until = clock.Today.AddDays(OverlapDays);
        var (secret, hash) = NewSecret();
        var next = new ClientKey
        {
            Id = clock.NewId(),
            Name = old.Name,
            Scopes = old.Scopes,
            SecretHash = hash,
            CreatedAt = clock.UtcNow,
            UnitId = old.UnitId,
            Role = old.Role,
            ExpiresOn = old.UnitId is null ? old.ExpiresOn : clock.Today.AddDays(LongestServiceDays),
            ReplacesId = old.Id,
        };
        store.ClientKeys.Add(next);
        foreach (var subscription in await store.WebhookSubscriptions.Where(row => row.ClientKeyId == old.Id && row.EndedAt == null).ToListAsync(cancellation)) subscription.ClientKeyId = next.Id;
        if (old.ExpiresOn is null || old.ExpiresOn > until) old.ExpiresOn = until;
        await acts.CommitAsync(new Doing("clientkey.rotate", by, "clientkey", old.Id), cancellation);
        return secret;
    }

    public async Task RevokeAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var key = await store.ClientKeys.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (key.RevokedAt is not null) return;
        key.RevokedAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("clientkey.revoke", by, "clientkey", id), cancellation);
    }

    /// <summary>The key behind a secret while it counts: not revoked, not expired, and its unit still there.</summary>
    internal async Task<ClientKey?> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = Hash(secret);
        var key = await Counting(store, clock.Today).SingleOrDefaultAsync(row => row.SecretHash == hash, cancellation);
        var today = clock.Today;
        if (key is not null && key.LastUsedOn != today)
            await store.Dialect.WriteAsync(store, inner => store.ClientKeys.Where(row => row.Id == key.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedOn, today), inner), cancellation);
        return key;
    }

    internal static IQueryable<ClientKey> Counting(Store store, DateOnly today)
    {
        var units = store.Units;
        return store.ClientKeys.AsNoTracking().Where(row => row.RevokedAt == null && (row.ExpiresOn == null || row.ExpiresOn >= today)
            && (row.UnitId == null || units.Any(unit => unit.Id == row.UnitId && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today))));
    }

    private async Task MustFitAsync(KeyWish wish, List<string> scopes, CancellationToken cancellation)
    {
        if (!scopes.Any(Scopes.Staff.Contains))
        {
            if (wish.UnitId is not null || wish.Role is not null) throw Problems.KeyInvalid.Because("Đơn vị và vai trò chỉ dùng cho khóa có quyền staff.read, staff.act.", "Role");
            return;
        }
        if (wish is not { UnitId: { } unitId, Role: { } role }) throw Problems.KeyInvalid.Because("Khóa làm việc thay cán bộ cần có đơn vị và vai trò.", "Role");
        if (!Scopes.ServiceRoles.Contains(role))
            throw Problems.KeyInvalid.Because($"Vai trò “{RoleWords.Of(role)}” chỉ giao cho người. Mời chọn: {string.Join(", ", Scopes.ServiceRoles.Select(RoleWords.Of))}.", "Role");
        if (wish.ExpiresOn is not { } last || last > clock.Today.AddDays(LongestServiceDays))
            throw Problems.KeyInvalid.Because($"Khóa làm việc thay cán bộ cần ngày hết hạn, không quá {LongestServiceDays} ngày.", "ExpiresOn");
        var unit = await store.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == unitId, cancellation);
        if (unit is null || !unit.IsValidOn(clock.Today)) throw Problems.KeyInvalid.Because("Đơn vị này không còn hoạt động. Mời chọn đơn vị khác.", "Unit");
        if (role == Role.DeskOfficer != (unit.Kind == UnitKind.Desk)) throw Problems.KeyInvalid.Because("Cán bộ tiếp nhận thuộc Bộ phận Một cửa; vai trò khác thuộc phòng, đơn vị.", "Unit");
    }

    private static (string Secret, byte[] Hash) NewSecret()
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (secret, Hash(secret));
    }

    /// <summary>The secret has 192 random bits: a plain digest cannot be searched.</summary>
    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
