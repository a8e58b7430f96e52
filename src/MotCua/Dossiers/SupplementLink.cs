using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>
/// Đường dẫn bổ sung dùng một lần: lets somebody without an account bring what was asked for. Only its digest is kept; it says nothing
/// but itself, works once, and a newer one takes its place.
/// </summary>
public sealed class SupplementLink : IVersioned
{
    /// <summary>A rule of this house: the decrees set the citizen no time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(15);

    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public Guid SupplementRequestId { get; init; }
    public byte[] SecretHash { get; init; } = [];
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; private set; }
    /// <summary>A newer link took its place.</summary>
    public DateTime? ReplacedAt { get; private set; }
    public int Version { get; set; }

    public bool IsAlive(DateTime now) => UsedAt is null && ReplacedAt is null && now < ExpiresAt;

    internal void Use(DateTime at)
    {
        if (!IsAlive(at)) throw RoadProblems.LinkGone.Because();
        UsedAt = at;
    }

    internal void Replace(DateTime at) => ReplacedAt = at;

    internal static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
