using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;

namespace MotCua.Correspondence.Acts;

/// <summary>Sổ văn bản đi: a signed letter gets its number, papers are sealed, lines are corrected or crossed out.</summary>
internal sealed class KeepOutgoing(Store store, ActLog acts, OfficeClock clock, OutgoingBook book, LetterKinds kinds)
{
    /// <summary>Cấp số for a signed letter.</summary>
    public async Task<OutgoingEntry> NumberAsync(Actor clerk, Guid letterId, int seenVersion, CancellationToken cancellation)
    {
        Must(clerk);
        var letter = await store.LetterAsync(letterId, cancellation);
        await acts.ExpectAsync("letter", letterId, letter, seenVersion, cancellation);
        if (letter.SignedBy is not { } signer) throw CorrespondenceProblems.LetterNotSigned.Because();
        if (letter.EntryId is not null) throw CorrespondenceProblems.LetterNumbered.Because();
        OutgoingEntry? entry = null;
        await acts.CommitAsync(new Doing("letter.number", clerk, "letter", letterId)
        {
            Inside = async inner =>
            {
                entry = await book.DrawAsync(new OutgoingLetter(letter.Kind, letter.SubjectId, letter.UnitId) { Reference = letter.Reference, Excerpt = letter.Excerpt, Recipient = letter.Recipient }, signer, clerk, clock.UtcNow, inner);
                letter.Number(entry.Id);
            },
        }, cancellation);
        return entry!;
    }

    public async Task SealAsync(Actor clerk, Guid id, int seenVersion, CancellationToken cancellation)
    {
        var entry = await OpenAsync(clerk, id, seenVersion, cancellation);
        if (!kinds.Find(entry.Kind).IsSealed) throw CorrespondenceProblems.NotSealedKind.Because();
        entry.Seal(clerk.AccountId ?? Guid.Empty, clock.UtcNow);
        await acts.CommitAsync(new Doing("outgoing.seal", clerk, "outgoing", id), cancellation);
    }

    public async Task CorrectAsync(Actor clerk, Guid id, DateOnly? day, string? excerpt, string? recipient, int copies, string? reason, int seenVersion, CancellationToken cancellation)
    {
        var entry = await OpenAsync(clerk, id, seenVersion, cancellation);
        if (day is not { } right) throw CorrespondenceProblems.DayInvalid.Because(field: "Day");
        store.RegisterCorrections.AddRange(entry.Correct(right, excerpt ?? "", recipient ?? "", copies, reason, clerk.AccountId ?? Guid.Empty, clock.UtcNow, clock.NewId));
        await acts.CommitAsync(new Doing("outgoing.correct", clerk, "outgoing", id) { Reason = reason!.Trim() }, cancellation);
    }

    public async Task CancelAsync(Actor clerk, Guid id, string? reason, int seenVersion, CancellationToken cancellation)
    {
        var entry = await OpenAsync(clerk, id, seenVersion, cancellation);
        store.RegisterCorrections.AddRange(entry.Cancel(reason, clerk.AccountId ?? Guid.Empty, clock.UtcNow, clock.NewId));
        await acts.CommitAsync(new Doing("outgoing.cancel", clerk, "outgoing", id) { Reason = reason!.Trim() }, cancellation);
    }

    private async Task<OutgoingEntry> OpenAsync(Actor clerk, Guid id, int seenVersion, CancellationToken cancellation)
    {
        Must(clerk);
        var entry = await store.OutgoingEntries.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();
        await acts.ExpectAsync("outgoing", id, entry, seenVersion, cancellation);
        return entry;
    }

    private static void Must(Actor clerk)
    {
        if (!clerk.May(CorrespondencePermissions.Keep)) throw Problems.NotAllowed.Because();
    }
}

/// <summary>Sổ văn bản đến: a paper arrives, its unit signs for it, lines are corrected.</summary>
internal sealed class KeepIncoming(Store store, ActLog acts, OfficeClock clock)
{
    public static string Series(int year) => string.Create(CultureInfo.InvariantCulture, $"incoming:{year}");

    public async Task<IncomingEntry> ArriveAsync(Actor clerk, Arrival arrival, CancellationToken cancellation)
    {
        Must(clerk);
        IncomingEntry.Check(arrival, clock.Today);
        IncomingEntry? entry = null;
        var id = clock.NewId();
        await acts.CommitAsync(new Doing("incoming.register", clerk, "incoming", id)
        {
            Inside = async inner =>
            {
                var number = (int)await store.Dialect.NextNumberAsync(store, Series(arrival.Day.Year), inner);
                store.IncomingEntries.Add(entry = IncomingEntry.Of(id, number, arrival, clerk.AccountId ?? Guid.Empty, clock.UtcNow));
            },
        }, cancellation);
        return entry!;
    }

    /// <summary>Ký nhận: by somebody of the unit it goes to.</summary>
    public async Task ReceiveAsync(Actor actor, Guid id, int seenVersion, CancellationToken cancellation)
    {
        var entry = await OpenAsync(id, seenVersion, cancellation);
        entry.Receive(actor, clock.UtcNow);
        await acts.CommitAsync(new Doing("incoming.receive", actor, "incoming", id), cancellation);
    }

    public async Task CorrectAsync(Actor clerk, Guid id, Arrival right, string? reason, int seenVersion, CancellationToken cancellation)
    {
        Must(clerk);
        IncomingEntry.Check(right, clock.Today);
        var entry = await OpenAsync(id, seenVersion, cancellation);
        var units = store.Set<OrgUnit>().AsNoTracking();
        var was = await units.Where(unit => unit.Id == entry.ToUnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        var becomes = await units.Where(unit => unit.Id == right.ToUnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellation) ?? throw CorrespondenceProblems.UnitNeeded.Because(field: "ToUnit");
        store.RegisterCorrections.AddRange(entry.Correct(right, was, becomes, reason, clerk.AccountId ?? Guid.Empty, clock.UtcNow, clock.NewId));
        await acts.CommitAsync(new Doing("incoming.correct", clerk, "incoming", id) { Reason = reason!.Trim() }, cancellation);
    }

    private async Task<IncomingEntry> OpenAsync(Guid id, int seenVersion, CancellationToken cancellation)
    {
        var entry = await store.IncomingEntries.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();
        await acts.ExpectAsync("incoming", id, entry, seenVersion, cancellation);
        return entry;
    }

    private static void Must(Actor clerk)
    {
        if (!clerk.May(CorrespondencePermissions.Keep)) throw Problems.NotAllowed.Because();
    }
}
