using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Webhooks;

namespace MotCua.Kernel.Acts;

/// <summary>
/// The only way a room writes: ONE transaction with the changed rows, the act that says who changed them when and why,
/// the key that makes a repeat harmless, and the messages to hand on.
/// </summary>
public sealed class ActLog(Store store, OfficeClock clock, FormOnce? form = null, WebhookDirectory? webhooks = null, Letters.IOutgoingBook? book = null,
    IEnumerable<IActCompanion>? companions = null, IEnumerable<IFollowsActs>? followers = null)
{
    /// <summary>
    /// Nothing is written: an act that comes as far as its commit would have been carried out, and ends in
    /// <see cref="Rehearsed"/>. For previews, each in a scope that is thrown away.
    /// </summary>
    public bool IsRehearsal { get; set; }

    /// <summary>What the first use of a key answered, or null when it was not used. Call before an act that must not run twice.</summary>
    /// <exception cref="Refused">The key was used for another request.</exception>
    public async Task<Committed?> FindDoneAsync(Actor by, string kind, string key, string? requestHash, CancellationToken cancellation)
    {
        var full = FullKey(by, kind, key);
        var done = await store.DoneOnce.AsNoTracking().SingleOrDefaultAsync(row => row.Key == full, cancellation);
        if (done is null) return null;
        if (done.RequestHash is not null && requestHash is not null && done.RequestHash != requestHash)
            throw Problems.KeyReused.Because();
        return new Committed(Guid.Empty, done.SubjectId, true, done.Answer);
    }

    /// <summary>Was this form, with this key, carried out already? Then a repeat has nothing left to do.</summary>
    public async Task<bool> WasDoneAsync(Actor by, string kind, string? key, CancellationToken cancellation) =>
        key is { Length: > 0 } && await FindDoneAsync(by, kind, key, null, cancellation) is not null;

    /// <summary>Writes everything the store has tracked as changed, with its act; durable when it returns.</summary>
    /// <exception cref="FormRepeated">The form was carried out by another request meanwhile; nothing was written.</exception>
    /// <exception cref="Refused">
    /// <see cref="Problems.ChangedMeanwhile"/>: a row was changed by somebody else since it was read; nothing was written.
    /// </exception>
    public async Task<Committed> CommitAsync(Doing doing, CancellationToken cancellation)
    {
        if (IsRehearsal) throw new Rehearsed();
        try
        {
            if (webhooks is not null) await webhooks.RefreshAsync(store, cancellation);
            return await store.Dialect.WriteAsync(store, inner => WriteAsync(doing, inner), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            store.ChangeTracker.Clear();
            // Sent twice at once: what the first took, an upload for instance, the second finds gone.
            if (doing.Key is { Length: > 0 } && await FindDoneAsync(doing.By, doing.Kind, doing.Key, doing.RequestHash, cancellation) is { } done) return done;
            await FormMustBeNewAsync(cancellation);
            throw Problems.ChangedMeanwhile.Because(await WhoElseAsync(doing.SubjectKind, doing.SubjectId, cancellation));
        }
        catch (Exception e) when (store.Dialect.IsUnavailable(e))
        {
            store.ChangeTracker.Clear();
            throw Problems.StoreUnavailable.Because();
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            var changesShared = store.ChangeTracker.Entries().Any(entry => entry is { State: EntityState.Modified, Entity: IVersioned });
            store.ChangeTracker.Clear();
            if (doing.Key is { Length: > 0 } && await FindDoneAsync(doing.By, doing.Kind, doing.Key, doing.RequestHash, cancellation) is { } done) return done;
            await FormMustBeNewAsync(cancellation);
            // The record of what happened, such as an acceptance, stands once: somebody else has just made it.
            if (changesShared) throw Problems.ChangedMeanwhile.Because(await WhoElseAsync(doing.SubjectKind, doing.SubjectId, cancellation));
            throw;
        }
    }

    /// <summary>
    /// Holds a write to the version its form was made from: if somebody wrote since, says who did what.
    /// What happens between this and the commit, the version token catches.
    /// </summary>
    /// <exception cref="Refused"><see cref="Problems.ChangedMeanwhile"/></exception>
    public async Task ExpectAsync(string subjectKind, Guid subjectId, IVersioned record, int? seenVersion, CancellationToken cancellation)
    {
        if (seenVersion is { } seen && seen != record.Version)
            throw Problems.ChangedMeanwhile.Because(await WhoElseAsync(subjectKind, subjectId, cancellation));
    }

    /// <summary>The acts on one subject, oldest first.</summary>
    public IQueryable<Act> Of(string subjectKind, Guid subjectId) =>
        store.Acts.AsNoTracking().Where(act => act.SubjectKind == subjectKind && act.SubjectId == subjectId).OrderBy(act => act.Number);

    private async Task<Committed> WriteAsync(Doing doing, CancellationToken cancellation)
    {
        if (doing.Inside is not null) await doing.Inside(cancellation);

        var id = clock.NewId();
        var at = doing.At ?? clock.UtcNow;
        if (book is not null)
            foreach (var letter in doing.Letters) await book.EnterAsync(letter, doing.By, at, cancellation);
        var answer = doing.Answer?.Invoke();
        foreach (var companion in companions ?? []) companion.Accompany(doing, store, at);
        var (payload, words) = new Payload(store, id).Take(doing.Reason, doing.Added);
        await FollowAsync(doing, at, id, cancellation);
        if (doing.Added.Count > 0) await ManyRows.InsertAsync(store, doing.Added, cancellation);

        store.Acts.Add(new Act
        {
            Id = id,
            At = at,
            Kind = doing.Kind,
            ActorKind = doing.By.Kind,
            ActorId = doing.By.AccountId,
            UnitId = doing.UnitId,
            SubjectKind = doing.SubjectKind,
            SubjectId = doing.SubjectId,
            ReasonCode = doing.ReasonCode,
            Payload = payload,
            Hash = Canonical.Hash(id, at, doing.Kind, doing.By.Kind, doing.By.AccountId, doing.UnitId,
                doing.SubjectKind, doing.SubjectId, doing.ReasonCode, payload),
        });
        if (words is not null) store.ActWords.Add(words);
        // What is done long after it happened, as demonstration content, is not news.
        var news = webhooks is null || clock.UtcNow - at > TimeSpan.FromDays(1) ? [] : webhooks.MessagesOf(doing.Kind);
        foreach (var message in doing.Outbox.Concat(news))
        {
            message.ActId = id;
            store.Outbox.Add(message);
        }
        if (doing.Key is { Length: > 0 })
            store.DoneOnce.Add(new DoneOnce
            {
                Key = FullKey(doing.By, doing.Kind, doing.Key),
                At = at,
                SubjectId = doing.SubjectId,
                RequestHash = doing.RequestHash,
                Answer = answer,
            });
        if (form is { Key: { } formKey, IsWritten: false })
            store.DoneOnce.Add(new DoneOnce { Key = formKey, At = clock.UtcNow, SubjectId = doing.SubjectId });
        await store.SaveChangesAsync(cancellation);
        if (form is { Key: not null }) form.IsWritten = true;
        return new Committed(id, doing.SubjectId, false, answer);
    }

    private async Task FollowAsync(Doing doing, DateTime at, Guid id, CancellationToken cancellation)
    {
        SeenAct? seen = null;
        foreach (var follower in followers ?? []) await follower.FollowAsync(seen ??= SeenAct.Of(store, doing, at, id), cancellation);
    }

    private async Task FormMustBeNewAsync(CancellationToken cancellation)
    {
        if (form is { Key: { } key, IsWritten: false } && await store.DoneOnce.AnyAsync(row => row.Key == key, cancellation)) throw new FormRepeated();
    }

    private async Task<string> WhoElseAsync(string subjectKind, Guid subjectId, CancellationToken cancellation)
    {
        var last = await Of(subjectKind, subjectId).OrderByDescending(act => act.Number)
            .Select(act => new { act.At, act.Kind, act.ActorId }).FirstOrDefaultAsync(cancellation);
        if (last is null) return Problems.ChangedMeanwhile.Title;
        var who = await store.Users.Where(account => account.Id == last.ActorId).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation);
        var at = OfficeClock.ToOffice(last.At).ToString("HH:mm 'ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return $"{who ?? "Người khác"} vừa thực hiện “{ActNames.Vietnamese(last.Kind)}” lúc {at}. Mời xem lại rồi thực hiện tiếp.";
    }

    private static string FullKey(Actor by, string kind, string key) => $"{by.AccountId:N}:{kind}:{key}";
}
