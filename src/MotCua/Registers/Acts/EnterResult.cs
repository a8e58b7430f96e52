using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Search;

namespace MotCua.Registers.Acts;

/// <summary>Leaves word in the transaction of every release; whether the result is public is decided when the word is carried on.</summary>
internal sealed class FollowReleases(OfficeClock clock) : IFollowsActs
{
    public Task FollowAsync(SeenAct act, CancellationToken cancellation)
    {
        // What was released long ago, as in demonstration content, is entered when a register opens.
        if (act.Kind == "dossier.release" && clock.UtcNow - act.At < TimeSpan.FromDays(1) && act.Rows.Select(seen => seen.Row).OfType<Outcome>().FirstOrDefault() is { } outcome)
            act.Store.Set<OutboxMessage>().Add(EnterResult.Message(clock, outcome.DossierId, act.ActId));
        return Task.CompletedTask;
    }
}

/// <summary>An entry follows from an outcome that was granted and released, where the procedure's register is open.</summary>
internal sealed class EnterResult(Store store, ActLog acts, OfficeClock clock) : IOutboxHandler
{
    public const string MessageKind = "register-entry";

    public string Kind => MessageKind;

    public static OutboxMessage Message(OfficeClock clock, Guid dossierId, Guid actId) => new() { Id = clock.NewId(), ActId = actId, Kind = MessageKind, Body = dossierId.ToString("D", CultureInfo.InvariantCulture), DueAt = clock.UtcNow };

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var dossierId = Guid.ParseExact(message.Body, "D");
        var found = await (from dossier in store.Set<Dossier>().AsNoTracking()
                           join outcome in store.Set<Outcome>().AsNoTracking() on dossier.Id equals outcome.DossierId
                           join owner in store.Set<DossierParty>().AsNoTracking() on dossier.Id equals owner.DossierId
                           join opening in store.RegisterOpenings.AsNoTracking() on dossier.ProcedureCode equals opening.ProcedureCode
                           where dossier.Id == dossierId && owner.Role == PartyRole.Owner && opening.ClosedAt == null && outcome.ReleasedAt != null && outcome.Kind == OutcomeKind.Granted
                           select new { dossier.ProcedureCode, dossier.ProcedureName, outcome.DocumentNumber, outcome.DocumentDate, owner.Kind, owner.Name, owner.IdentityNumber, owner.PersonId, opening }).SingleOrDefaultAsync(cancellation);
        if (found is not { DocumentNumber: { Length: > 0 } number, DocumentDate: { } day } || day < found.opening.Since) return;
        var isPerson = found.Kind == PartyKind.Citizen;
        if (isPerson && !found.opening.IncludesPersons) return;
        if (await store.RegisterEntries.AnyAsync(row => row.DossierId == dossierId, cancellation)) return;
        var words = new EntryWords(number, found.Name, day, found.opening.MonthsValid is { } months ? day.AddMonths(months).AddDays(-1) : null);
        var entry = RegisterEntry.Of(clock.NewId(), dossierId, found.ProcedureCode, found.ProcedureName, words, isPerson ? null : found.IdentityNumber, clock.UtcNow);
        store.RegisterEntries.Add(entry);
        SearchIndex.AddNew(store, [Entry(entry)]);
        try
        {
            await acts.CommitAsync(new Doing("register.enter", Actor.System, "register-entry", entry.Id)
            {
                Outbox = found.PersonId is { } person ? [Notify.Message(clock, person, null, "Kết quả được ghi vào sổ công khai", $"Theo {found.opening.LegalBasis}, kết quả số {number} có trong sổ công khai. Nếu có chỗ chưa đúng, mời báo Bộ phận Một cửa.", $"/so-giay-phep/{entry.Id}")] : [],
            }, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Carried on twice at once: it stands there.
            store.ChangeTracker.Clear();
        }
    }

    public static SearchEntry Entry(RegisterEntry entry) => new(RegisterReads.Scope, entry.Id, entry.Number, entry.HolderName, $"{entry.HolderTaxCode} {entry.ProcedureName}");
}
