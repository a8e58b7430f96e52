using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>A person's own key while it is unlocked in this request.</summary>
internal sealed record OwnSecret(SecretBytes Private, Guid KeyId) : IDisposable
{
    public void Dispose() => Private.Dispose();
}

/// <summary>
/// Who reaches a sealed case: a person to whose key it is sealed, and nobody else, whatever their roles. For all others it is as if there were none: one
/// question to the store asks for case and grant together, so that both answers take the same way.
/// </summary>
internal sealed class CaseAccess(Store store, ActLog acts, OfficeClock clock, LawBook law, OpenKeys open)
{
    /// <summary>House rule: after so long the reason is asked for again.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(30);

    public const string ReasonList = "sealed-opening-reasons";

    /// <exception cref="Refused"><see cref="SealingProblems.KeyLocked"/></exception>
    public OwnSecret Own(Actor actor, HttpRequest request) =>
        open.Take(actor.AccountId ?? Guid.Empty, KeyCookie.Read(request)) is { } held ? new OwnSecret(held.Private, held.KeyId) : throw SealingProblems.KeyLocked.Because();

    public bool IsUnlocked(Actor actor, HttpRequest request)
    {
        if (open.Take(actor.AccountId ?? Guid.Empty, KeyCookie.Read(request)) is not { } held) return false;
        held.Private.Dispose();
        return true;
    }

    /// <exception cref="Refused"><see cref="Problems.NotFound"/>: there is none, or it is not this person's.</exception>
    public async Task<(SealedCase Case, KeyGrant Grant)> FindAsync(Actor actor, string code, CancellationToken cancellation)
    {
        var clean = SealedCode.Clean(code);
        var found = await (from grant in store.KeyGrants
                           join one in store.SealedCases on grant.CaseId equals one.Id
                           where one.Code == clean && grant.PersonId == actor.PersonId
                           select new { Case = one, Grant = grant }).SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because();
        return (found.Case, found.Grant);
    }

    public Task<SealedOpening?> CurrentAsync(Actor actor, Guid caseId, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        return store.SealedOpenings.AsNoTracking().Where(row => row.CaseId == caseId && row.PersonId == actor.PersonId && row.Until > now).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Opens a case for a while. That it was opened, by whom and why is an act; custodians are told.</summary>
    public async Task OpenAsync(Actor actor, string code, string? reason, OwnSecret own, CancellationToken cancellation)
    {
        var (one, grant) = await FindAsync(actor, code, cancellation);
        if (law.Codes(ReasonList).All(known => known.Code != reason)) throw DenunciationProblems.ReasonNeeded.Because(field: "Reason");
        MustFit(grant, own).Dispose();
        var now = clock.UtcNow;
        var opening = new SealedOpening
        {
            Id = clock.NewId(), CaseId = one.Id, PersonId = grant.PersonId, AccountId = actor.AccountId!.Value, Layer = grant.Layer, ReasonCode = reason!, At = now, Until = now + OpenFor,
        };
        store.SealedOpenings.Add(opening);
        if (grant.Layer == SealLayer.Original) one.NewsAt = null;
        var custodians = await store.PostsOn(PostKind.Custodian, clock.Today).Where(post => post.PersonId != grant.PersonId).Select(post => post.PersonId).ToListAsync(cancellation);
        await acts.CommitAsync(new Doing("sealed-case.open", actor, "sealed-case", one.Id)
        {
            ReasonCode = reason,
            Outbox = [.. custodians.Select(person => Notify.Message(clock, person, null, "Có lượt mở mới", "Có một lượt mở niêm phong mới để anh chị xem.", "/don-thu/to-cao/giu-khoa"))],
        }, cancellation);
        await ReshareAsync(one, grant, own, cancellation);
    }

    /// <summary>The case, open in this person's hands. To be disposed: with it the keys leave memory.</summary>
    /// <exception cref="Refused"><see cref="DenunciationProblems.NotOpen"/>: no reason was given lately.</exception>
    public async Task<OpenedCase> EnterAsync(Actor actor, string code, OwnSecret own, CancellationToken cancellation, SealLayer needs = SealLayer.Working)
    {
        var (one, grant) = await FindAsync(actor, code, cancellation);
        if (await CurrentAsync(actor, one.Id, cancellation) is null) throw DenunciationProblems.NotOpen.Because();
        if (needs == SealLayer.Original && grant.Layer != SealLayer.Original) throw DenunciationProblems.OriginalNeeded.Because();
        var keys = await store.CaseKeys.Where(key => key.CaseId == one.Id && key.EndedAt == null).ToListAsync(cancellation);
        return OpenedCase.With(one, grant, keys, MustFit(grant, own));
    }

    /// <exception cref="Refused"><see cref="DenunciationProblems.NoShare"/>: the grant was made for a key that this person no longer has.</exception>
    private static SecretBytes MustFit(KeyGrant grant, OwnSecret own)
    {
        try
        {
            return CaseSeals.Open(grant, own.Private);
        }
        catch (SealBroken)
        {
            throw SealingProblems.KeyLocked.Because("Vụ việc này được giao cho khóa trước đây của anh chị. Mời đề nghị đồng nghiệp đang giữ vụ việc giao lại, hoặc đề nghị những người giữ khóa khôi phục.");
        }
    }

    /// <summary>Custodians changed since: whoever opens the original divides its recovery key anew, among those of today.</summary>
    private async Task ReshareAsync(SealedCase one, KeyGrant grant, OwnSecret own, CancellationToken cancellation)
    {
        if (grant.Layer != SealLayer.Original) return;
        var (holders, threshold) = await store.CustodyAsync(clock.Today, cancellation);
        var key = await store.CaseKeys.SingleAsync(row => row.Id == grant.CaseKeyId, cancellation);
        var shares = await store.RecoveryShares.Where(row => row.CaseKeyId == key.Id).ToListAsync(cancellation);
        if (shares.Select(share => (share.PersonId, share.SealingKeyId, share.Threshold)).ToHashSet().SetEquals(holders.Select(holder => (holder.PersonId, holder.SealingKeyId, threshold)))) return;
        using var layer = MustFit(grant, own);
        store.RecoveryShares.RemoveRange(shares);
        key.UnderRecovery = null;
        store.RecoveryShares.AddRange(CaseSeals.Share(key, layer, holders, threshold, clock.NewId));
        await acts.CommitAsync(new Doing("sealed-case.reshare", Actor.System, "sealed-case", one.Id), cancellation);
    }
}

/// <summary>A case whose keys are in memory.</summary>
internal sealed class OpenedCase : IDisposable
{
    private readonly Dictionary<SealLayer, (CaseKey Key, SecretBytes Private)> layers = [];

    private OpenedCase(SealedCase one, KeyGrant grant) => (Case, Grant) = (one, grant);

    public SealedCase Case { get; }

    public KeyGrant Grant { get; }

    public bool HasOriginal => layers.ContainsKey(SealLayer.Original);

    /// <param name="granted">The private key of the grant's layer; taken over.</param>
    public static OpenedCase With(SealedCase one, KeyGrant grant, IReadOnlyList<CaseKey> keys, SecretBytes granted)
    {
        var opened = new OpenedCase(one, grant);
        opened.layers[grant.Layer] = (keys.Single(key => key.Id == grant.CaseKeyId), granted);
        if (grant.Layer == SealLayer.Original && keys.SingleOrDefault(key => key.Layer == SealLayer.Working) is { UnderOriginal: { } box } working)
            opened.layers[SealLayer.Working] = (working, SealedBox.Open(granted.Span, CaseSeals.UnderOriginalPlace(one.Id, working.Id), box));
        return opened;
    }

    public CaseKey Key(SealLayer layer) => layers.TryGetValue(layer, out var held) ? held.Key : throw DenunciationProblems.OriginalNeeded.Because();

    public SecretBytes Private(SealLayer layer) => layers.TryGetValue(layer, out var held) ? held.Private : throw DenunciationProblems.OriginalNeeded.Because();

    public PartContent Read(SealedPart part, byte[] closed) => CaseSeals.Open(part, closed, Private(part.Layer));

    public void Dispose()
    {
        foreach (var (_, secret) in layers.Values) secret.Dispose();
    }
}

/// <summary>Codes of sealed cases: ten signs that say nothing, not even how many there are.</summary>
internal static class SealedCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public const string TipMark = "BT";

    public static string New(SealedKind kind) => (kind == SealedKind.Tip ? TipMark : "TC") + System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 10);

    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
