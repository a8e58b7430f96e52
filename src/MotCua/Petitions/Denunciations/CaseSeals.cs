using System.Security.Cryptography;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>A person and the public key to which something is sealed for them.</summary>
internal sealed record KeyHolder(Guid PersonId, Guid SealingKeyId, byte[] PublicKey);

/// <summary>The boxes of a case: which secret lies in which, bound to where it belongs. Pure; what it makes, the caller stores.</summary>
internal static class CaseSeals
{
    public static SealPlace GrantPlace(Guid caseId, Guid caseKeyId, Guid personId) => SealPlace.Of("case-key", caseId, caseKeyId, personId);

    public static SealPlace UnderOriginalPlace(Guid caseId, Guid caseKeyId) => SealPlace.Of("working-key", caseId, caseKeyId);

    public static SealPlace UnderRecoveryPlace(Guid caseId, Guid caseKeyId) => SealPlace.Of("recovery", caseId, caseKeyId);

    public static SealPlace SharePlace(Guid caseId, Guid caseKeyId, Guid personId, int number) => SealPlace.Of("recovery-share", caseId, caseKeyId, personId, number);

    public static SealPlace ConsentPlace(Guid recoveryId, Guid caseKeyId, Guid forSealingKey, int number) => SealPlace.Of("recovery-consent", recoveryId, caseKeyId, forSealingKey, number);

    public static SealPlace OutsidePlace(Guid caseId) => SealPlace.Of("outside-key", caseId);

    public static KeyGrant Grant(Guid id, CaseKey key, SecretBytes layerPrivate, KeyHolder to, GrantRole role, DateTime at)
    {
        var grant = new KeyGrant { Id = id, CaseId = key.CaseId, PersonId = to.PersonId, Role = role, GivenAt = at };
        Reseal(grant, key, layerPrivate, to);
        return grant;
    }

    public static void Reseal(KeyGrant grant, CaseKey key, SecretBytes layerPrivate, KeyHolder to) =>
        (grant.CaseKeyId, grant.SealingKeyId, grant.Box) = (key.Id, to.SealingKeyId, SealedBox.Close(to.PublicKey, GrantPlace(key.CaseId, key.Id, to.PersonId), layerPrivate.Span));

    /// <summary>The layer's private key, opened by the person's own.</summary>
    /// <exception cref="SealBroken">The grant is not for this key.</exception>
    public static SecretBytes Open(KeyGrant grant, SecretBytes own) => SealedBox.Open(own.Span, GrantPlace(grant.CaseId, grant.CaseKeyId, grant.PersonId), grant.Box);

    /// <summary>
    /// Closes the original layer's private key under a fresh recovery key and splits that among the custodians. The recovery key itself is kept nowhere.
    /// </summary>
    public static IEnumerable<RecoveryShare> Share(CaseKey key, SecretBytes layerPrivate, IReadOnlyList<KeyHolder> custodians, int threshold, Func<Guid> newId)
    {
        if (custodians.Count < threshold || threshold < 1) return [];
        using var recovery = SecretBytes.Random();
        key.UnderRecovery = Seal.Close(recovery.Span, UnderRecoveryPlace(key.CaseId, key.Id), layerPrivate.Span);
        var shares = Shamir.Split(recovery.Span, threshold, custodians.Count);
        RecoveryShare[] made = [.. shares.Zip(custodians, (share, holder) => new RecoveryShare
        {
            Id = newId(), CaseId = key.CaseId, CaseKeyId = key.Id, PersonId = holder.PersonId, SealingKeyId = holder.SealingKeyId, Number = share.Index, Threshold = threshold, Of = custodians.Count,
            Box = SealedBox.Close(holder.PublicKey, SharePlace(key.CaseId, key.Id, holder.PersonId, share.Index), share.Value.Span),
        })];
        foreach (var share in shares) share.Dispose();
        return made;
    }

    /// <param name="toOutside">Public key of whoever filed the case, where they may read it.</param>
    public static (SealedPart Part, SealedContent Content) Close(Guid id, CaseKey key, PartKind kind, PartContent content, DateTime at, Guid? by, byte[]? toOutside = null)
    {
        using var own = SecretBytes.Random();
        using var bytes = content.ToBytes();
        var closed = Seal.Close(own.Span, SealPlace.Of("part", key.CaseId, id, key.Layer, kind), bytes.Span);
        var part = new SealedPart
        {
            Id = id, CaseId = key.CaseId, Layer = key.Layer, Kind = kind, At = at, ByAccountId = by, CaseKeyId = key.Id, Digest = Convert.ToHexStringLower(SHA256.HashData(closed)),
            OutsideKeyBox = toOutside is null ? null : SealedBox.Close(toOutside, SealPlace.Of("part-key-outside", key.CaseId, id), own.Span),
        };
        part.KeyBox = SealedBox.Close(key.PublicKey, part.KeyPlace, own.Span);
        return (part, new SealedContent { PartId = id, Bytes = closed });
    }

    /// <exception cref="SealBroken">Not the layer's key, or the content was exchanged.</exception>
    public static PartContent Open(SealedPart part, byte[] closed, SecretBytes layerPrivate)
    {
        using var own = SealedBox.Open(layerPrivate.Span, part.KeyPlace, part.KeyBox);
        using var bytes = Seal.Open(own.Span, part.Place, closed);
        return PartContent.From(bytes.Span);
    }

    public static PartContent OpenFromOutside(SealedPart part, byte[] closed, SecretBytes outsidePrivate)
    {
        using var own = SealedBox.Open(outsidePrivate.Span, part.OutsidePlace, part.OutsideKeyBox ?? throw new SealBroken());
        using var bytes = Seal.Open(own.Span, part.Place, closed);
        return PartContent.From(bytes.Span);
    }

    /// <summary>A part's own key, taken from the old layer key to the new one; the content stays as it is.</summary>
    public static void Rekey(SealedPart part, SecretBytes oldPrivate, CaseKey to)
    {
        using var own = SealedBox.Open(oldPrivate.Span, part.KeyPlace, part.KeyBox);
        (part.CaseKeyId, part.KeyBox) = (to.Id, SealedBox.Close(to.PublicKey, part.KeyPlace, own.Span));
    }
}
