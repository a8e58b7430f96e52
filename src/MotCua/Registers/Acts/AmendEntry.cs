using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Search;

namespace MotCua.Registers.Acts;

/// <summary>Puts an entry right, or says that it was revoked: each an act of its own, with its reason for everybody.</summary>
internal sealed class AmendEntry(Store store, ActLog acts, OfficeClock clock, SearchIndex search)
{
    public async Task CorrectAsync(Actor actor, Guid id, EntryWords words, string? reason, int? seenVersion, CancellationToken cancellation)
    {
        var entry = await FindAsync(actor, id, seenVersion, cancellation);
        store.EntryCorrections.Add(entry.Correct(words, reason, actor.AccountId ?? Guid.Empty, clock.UtcNow, clock.NewId()));
        await search.PutAsync(store, EnterResult.Entry(entry), cancellation);
        await acts.CommitAsync(new Doing("register.correct", actor, "register-entry", id) { Reason = reason }, cancellation);
    }

    public async Task RevokeAsync(Actor actor, Guid id, DateOnly? day, string? decision, string? reason, int? seenVersion, CancellationToken cancellation)
    {
        var entry = await FindAsync(actor, id, seenVersion, cancellation);
        store.EntryRevocations.Add(entry.Revoke(day ?? throw RegisterProblems.DayInvalid.Because("Mời ghi ngày thu hồi.", "Day"), decision, reason, actor.AccountId ?? Guid.Empty, clock.UtcNow));
        await acts.CommitAsync(new Doing("register.revoke", actor, "register-entry", id) { Reason = reason }, cancellation);
    }

    public async Task<RegisterEntry> FindAsync(Actor actor, Guid id, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(RegisterPermissions.Amend)) throw Problems.NotAllowed.Because();
        var entry = await store.RegisterEntries.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw RegisterProblems.EntryUnknown.Because();
        await acts.ExpectAsync("register-entry", id, entry, seenVersion, cancellation);
        return entry;
    }
}
