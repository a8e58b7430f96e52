using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>Puts people on a case and takes them off; only somebody who has it open can, since the key must be in their hands.</summary>
internal sealed class AssignCase(Store store, ActLog acts, OfficeClock clock, CaseAccess access)
{
    /// <summary>Also for somebody assigned whose key was replaced: then the grant is sealed anew.</summary>
    public async Task AddAsync(Actor actor, string code, Guid personId, GrantRole role, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        var one = opened.Case;
        var holder = await store.HolderAsync(personId, cancellation) ?? throw DenunciationProblems.HasNoKey.Because(field: "Person");
        var grant = await store.KeyGrants.SingleOrDefaultAsync(row => row.CaseId == one.Id && row.PersonId == personId, cancellation);
        if (grant is not null && grant.SealingKeyId == holder.SealingKeyId) throw DenunciationProblems.AlreadyGiven.Because(field: "Person");
        if (grant is not null) CaseSeals.Reseal(grant, opened.Key(grant.Layer), opened.Private(grant.Layer), holder);
        else
        {
            var layer = KeyGrant.LayerOf(role);
            store.KeyGrants.Add(CaseSeals.Grant(clock.NewId(), opened.Key(layer), opened.Private(layer), holder, role, clock.UtcNow));
        }
        await acts.CommitAsync(new Doing("sealed-case.assign", actor, "sealed-case", one.Id)
        {
            Outbox = [Notify.Message(clock, personId, null, "Có việc mới", "Có việc mới để anh chị xem.", "/don-thu/to-cao")],
        }, cancellation);
    }

    /// <summary>
    /// Takes somebody off and gives the layers they had new keys: every part's own key goes over to the new one, everybody left is sealed to anew, custodians get new shares.
    /// What the person has seen, they have seen; an old backup still opens to their old key.
    /// </summary>
    public async Task RemoveAsync(Actor actor, string code, Guid personId, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        var one = opened.Case;
        var grants = await store.KeyGrants.Where(row => row.CaseId == one.Id).ToListAsync(cancellation);
        var gone = grants.Find(row => row.PersonId == personId) ?? throw DenunciationProblems.PersonUnknown.Because(field: "Person");
        if (gone.Layer == SealLayer.Original && grants.Count(row => row.Layer == SealLayer.Original) == 1) throw DenunciationProblems.LastHolder.Because();
        store.KeyGrants.Remove(gone);
        grants.Remove(gone);
        var working = await RekeyAsync(opened, SealLayer.Working, grants, cancellation);
        if (gone.Layer == SealLayer.Original) await RekeyAsync(opened, SealLayer.Original, grants, cancellation, working);
        else working.Key.UnderOriginal = SealedBox.Close(opened.Key(SealLayer.Original).PublicKey, CaseSeals.UnderOriginalPlace(one.Id, working.Key.Id), working.Pair.Private.Span);
        working.Pair.Dispose();
        await acts.CommitAsync(new Doing("sealed-case.unassign", actor, "sealed-case", one.Id), cancellation);
    }

    private async Task<(CaseKey Key, KeyPair Pair)> RekeyAsync(OpenedCase opened, SealLayer layer, IReadOnlyList<KeyGrant> grants, CancellationToken cancellation, (CaseKey Key, KeyPair Pair)? under = null)
    {
        var (old, pair, caseId) = (opened.Key(layer), KeyPair.New(), opened.Case.Id);
        var key = new CaseKey { Id = clock.NewId(), CaseId = caseId, Layer = layer, Generation = old.Generation + 1, PublicKey = pair.Public, MadeAt = clock.UtcNow };
        store.CaseKeys.Add(key);
        (old.EndedAt, old.UnderOriginal, old.UnderRecovery) = (clock.UtcNow, null, null);
        foreach (var part in await store.SealedParts.Where(row => row.CaseKeyId == old.Id).ToListAsync(cancellation)) CaseSeals.Rekey(part, opened.Private(layer), key);
        foreach (var grant in grants.Where(row => row.Layer == layer))
            if (await store.HolderAsync(grant.PersonId, cancellation) is { } holder) CaseSeals.Reseal(grant, key, pair.Private, holder);
        if (layer == SealLayer.Working) return (key, pair);

        under!.Value.Key.UnderOriginal = SealedBox.Close(pair.Public, CaseSeals.UnderOriginalPlace(caseId, under.Value.Key.Id), under.Value.Pair.Private.Span);
        store.RecoveryShares.RemoveRange(await store.RecoveryShares.Where(row => row.CaseId == caseId).ToListAsync(cancellation));
        var (custodians, threshold) = await store.CustodyAsync(clock.Today, cancellation);
        store.RecoveryShares.AddRange(CaseSeals.Share(key, pair.Private, custodians, threshold, clock.NewId));
        pair.Dispose();
        return (key, pair);
    }
}
