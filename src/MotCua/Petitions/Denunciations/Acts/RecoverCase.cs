using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>
/// A case comes back by k of its n custodians: somebody with a key asks for it, each custodian who agrees opens their share and seals it to that key, and once there
/// are k the asker puts them together. At rest no share of it is ever open, and no custodian sees the case.
/// </summary>
internal sealed class RecoverCase(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    public const string ReasonList = "sealed-recovery-reasons";

    /// <summary>Asks that a case be recovered for one's own present key.</summary>
    /// <exception cref="Refused"><see cref="Problems.NotFound"/> unless the person was given the case, or receives cases now: nobody else learns that it exists.</exception>
    public async Task AskAsync(Actor actor, string code, string? reason, CancellationToken cancellation)
    {
        var clean = SealedCode.Clean(code);
        var receives = await store.PostsOn(PostKind.Receiver, clock.Today).AnyAsync(post => post.PersonId == actor.PersonId, cancellation);
        var grants = store.KeyGrants;
        var one = await store.SealedCases.AsNoTracking().SingleOrDefaultAsync(row => row.Code == clean && row.State != SealedState.Destroyed && (receives || grants.Any(grant => grant.CaseId == row.Id && grant.PersonId == actor.PersonId)), cancellation)
            ?? throw Problems.NotFound.Because();
        if (law.Codes(ReasonList).All(known => known.Code != reason)) throw DenunciationProblems.ReasonNeeded.Because(field: "Reason");
        var holder = await store.HolderAsync(actor.PersonId!.Value, cancellation) ?? throw SealingProblems.NoKey.Because();
        var recovery = new CaseRecovery { Id = clock.NewId(), CaseId = one.Id, ForPersonId = holder.PersonId, ForSealingKeyId = holder.SealingKeyId, ReasonCode = reason!, AskedAt = clock.UtcNow };
        store.CaseRecoveries.Add(recovery);
        var custodians = await store.RecoveryShares.AsNoTracking().Where(share => share.CaseId == one.Id).Select(share => share.PersonId).ToListAsync(cancellation);
        await acts.CommitAsync(new Doing("sealed-case.ask-recovery", actor, "sealed-case", one.Id)
        {
            ReasonCode = reason,
            Outbox = [.. custodians.Distinct().Select(person => Notify.Message(clock, person, null, "Có đề nghị khôi phục", "Có một đề nghị khôi phục để anh chị xem.", "/don-thu/to-cao/giu-khoa"))],
        }, cancellation);
    }

    /// <summary>A custodian agrees.</summary>
    public async Task ConsentAsync(Actor actor, Guid recoveryId, OwnSecret own, CancellationToken cancellation)
    {
        var recovery = await store.CaseRecoveries.SingleOrDefaultAsync(row => row.Id == recoveryId && row.DoneAt == null, cancellation) ?? throw Problems.NotFound.Because();
        var share = await store.RecoveryShares.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == recovery.CaseId && row.PersonId == actor.PersonId, cancellation) ?? throw Problems.NotFound.Because();
        if (share.SealingKeyId != own.KeyId) throw DenunciationProblems.NoShare.Because();
        if (await store.RecoveryConsents.AnyAsync(row => row.RecoveryId == recoveryId && row.PersonId == actor.PersonId, cancellation)) throw DenunciationProblems.ConsentTwice.Because();
        var target = await store.SealingKeys.AsNoTracking().SingleAsync(row => row.Id == recovery.ForSealingKeyId, cancellation);
        using var opened = SealedBox.Open(own.Private.Span, CaseSeals.SharePlace(share.CaseId, share.CaseKeyId, share.PersonId, share.Number), share.Box);
        store.RecoveryConsents.Add(new RecoveryConsent
        {
            Id = clock.NewId(), RecoveryId = recoveryId, PersonId = share.PersonId, Number = share.Number, At = clock.UtcNow,
            Box = SealedBox.Close(target.PublicKey, CaseSeals.ConsentPlace(recoveryId, share.CaseKeyId, target.Id, share.Number), opened.Span),
        });
        await acts.CommitAsync(new Doing("sealed-case.consent", actor, "sealed-case", recovery.CaseId)
        {
            Outbox = [Notify.Message(clock, recovery.ForPersonId, null, "Đề nghị khôi phục có thêm một người đồng ý", "Mời anh chị xem.", "/don-thu/to-cao/giu-khoa")],
        }, cancellation);
    }

    /// <summary>With enough consents: the key is put together in memory and the case sealed to the asker's key.</summary>
    public async Task FinishAsync(Actor actor, Guid recoveryId, OwnSecret own, CancellationToken cancellation)
    {
        var recovery = await store.CaseRecoveries.SingleOrDefaultAsync(row => row.Id == recoveryId && row.DoneAt == null && row.ForPersonId == actor.PersonId, cancellation) ?? throw Problems.NotFound.Because();
        if (recovery.ForSealingKeyId != own.KeyId) throw DenunciationProblems.NoShare.Because();
        var key = await store.CaseKeys.SingleAsync(row => row.CaseId == recovery.CaseId && row.Layer == SealLayer.Original && row.EndedAt == null, cancellation);
        var consents = await store.RecoveryConsents.Where(row => row.RecoveryId == recoveryId).ToListAsync(cancellation);
        using var layer = Combine(key, consents.Select(consent => (consent.Number, consent.Box)), recoveryId, own);
        var holder = await store.HolderAsync(recovery.ForPersonId, cancellation) ?? throw SealingProblems.NoKey.Because();
        var grant = await store.KeyGrants.SingleOrDefaultAsync(row => row.CaseId == recovery.CaseId && row.PersonId == holder.PersonId, cancellation);
        if (grant is { Layer: SealLayer.Original }) CaseSeals.Reseal(grant, key, layer, holder);
        else
        {
            if (grant is not null) store.KeyGrants.Remove(grant);
            store.KeyGrants.Add(CaseSeals.Grant(clock.NewId(), key, layer, holder, GrantRole.Handler, clock.UtcNow));
        }
        recovery.DoneAt = clock.UtcNow;
        foreach (var consent in consents) consent.Box = [];
        await acts.CommitAsync(new Doing("sealed-case.recover", actor, "sealed-case", recovery.CaseId), cancellation);
    }

    /// <exception cref="Refused"><see cref="DenunciationProblems.NotEnoughShares"/>: fewer than k, or shares of another key, open nothing.</exception>
    internal static SecretBytes Combine(CaseKey key, IEnumerable<(int Number, byte[] Box)> consents, Guid recoveryId, OwnSecret own)
    {
        var shares = new List<SecretShare>();
        try
        {
            foreach (var (number, box) in consents) shares.Add(new SecretShare(number, SealedBox.Open(own.Private.Span, CaseSeals.ConsentPlace(recoveryId, key.Id, own.KeyId, number), box)));
            if (shares.Count == 0 || key.UnderRecovery is null) throw new SealBroken();
            using var recovered = Shamir.Combine(shares);
            return Seal.Open(recovered.Span, CaseSeals.UnderRecoveryPlace(key.CaseId, key.Id), key.UnderRecovery);
        }
        catch (SealBroken)
        {
            throw DenunciationProblems.NotEnoughShares.Because();
        }
        finally
        {
            foreach (var share in shares) share.Dispose();
        }
    }
}
