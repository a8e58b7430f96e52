using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers;

/// <summary>A line of the follow-up register (Mẫu 06).</summary>
public sealed record RegisterLine(string Code, string ProcedureName, string OwnerName, string? Address, string? Phone, Guid HandlingUnitId, DateTime RegisteredAt, DateTime CompleteAt,
    DateTime? PromisedAt, DateTime? HandedOverAt, DateTime? FinishedAt, DateTime? ReturnedAt, DeliveryWay? Way, string? Receiver, DossierState State, string? PaperNumber);

/// <summary>A line of what the desk hands to a division.</summary>
public sealed record HandOverLine(string Code, string ProcedureName, string OwnerName, int Originals, int Copies, int Files, DateTime At, DateTime? PromisedAt);

/// <summary>A line of the results a division hands to the desk.</summary>
public sealed record ResultLine(string Code, string ProcedureName, string? Number, OutcomeKind? Kind, string OwnerName, string? Address, bool HasFee, bool ByPost, DateTime FinishedAt, Guid HandlingUnitId);

/// <summary>Reads of the desk's lists and books; each within the actor's rights and bounded by days.</summary>
internal static class PaperBooks
{
    public const int LongestPeriod = 92;

    public static (DateTime From, DateTime Until) Days(DateOnly from, DateOnly to) =>
        (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));

    public static Task<List<OrgUnit>> UnitsAsync(this Store store, UnitKind kind, CancellationToken cancellation) =>
        store.Units.AsNoTracking().Where(unit => unit.Kind == kind).OrderBy(unit => unit.Code).ToListAsync(cancellation);

    public static Task<Dictionary<Guid, string>> UnitNamesAsync(this Store store, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        return store.Units.AsNoTracking().Where(unit => wanted.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
    }

    /// <param name="after">Arrival and code of the last line shown.</param>
    public static Task<List<RegisterLine>> RegisterAsync(this Store store, Actor actor, Guid? desk, DateTime from, DateTime until, (DateTime At, string Code)? after, int size, CancellationToken cancellation)
    {
        var rows = store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => row.RegisteredAt >= from && row.RegisteredAt < until);
        if (desk is { } unit) rows = rows.Where(row => row.DeskUnitId == unit);
#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
        if (after is { } last) rows = rows.Where(row => row.RegisteredAt > last.At || (row.RegisteredAt == last.At && string.Compare(row.Code, last.Code) > 0));
#pragma warning restore CA1309
        return (from row in rows.OrderBy(row => row.RegisteredAt).ThenBy(row => row.Code).Take(size)
                join party in store.DossierParties on new { row.Id, Role = PartyRole.Owner } equals new { Id = party.DossierId, party.Role } into owners
                from owner in owners.DefaultIfEmpty()
                join given in store.Deliveries on row.Id equals given.DossierId into deliveries
                from delivery in deliveries.DefaultIfEmpty()
                join typed in store.LateEntries on row.Id equals typed.DossierId into lates
                from late in lates.DefaultIfEmpty()
                join first in store.RouteSteps on new { row.Id, Ordinal = 1 } equals new { Id = first.DossierId, first.Ordinal } into steps
                from step in steps.DefaultIfEmpty()
                orderby row.RegisteredAt, row.Code
                select new RegisterLine(row.Code, row.ProcedureName, row.OwnerName, owner.Address, owner.Phone, row.HandlingUnitId, row.RegisteredAt, row.CompleteAt, row.PromisedAt,
                    step == null ? null : step.EnteredAt, row.FinishedAt, row.ReturnedAt, delivery == null ? null : delivery.Way, delivery == null ? null : delivery.ReceiverName, row.State,
                    late == null ? null : late.PaperNumber)).ToListAsync(cancellation);
    }

    /// <summary>What one desk handed to one division on a day, in the order of handing over.</summary>
    public static Task<List<HandOverLine>> HandOversAsync(this Store store, Actor actor, Guid desk, Guid division, DateTime since, DateTime until, CancellationToken cancellation) =>
        (from step in store.RouteSteps.AsNoTracking().Where(step => step.Ordinal == 1 && step.EnteredAt >= since && step.EnteredAt < until && step.UnitId == division)
         join row in store.Dossiers.SeenBy(actor).Where(row => row.DeskUnitId == desk) on step.DossierId equals row.Id
         orderby step.EnteredAt, row.Code
         select new HandOverLine(row.Code, row.ProcedureName, row.OwnerName,
             store.Set<SubmittedPaper>().Where(paper => paper.DossierId == row.Id).Sum(paper => paper.Originals),
             store.Set<SubmittedPaper>().Where(paper => paper.DossierId == row.Id).Sum(paper => paper.Copies),
             store.Set<SubmittedPaper>().Count(paper => paper.DossierId == row.Id && paper.StoredFileId != null), step.EnteredAt, row.PromisedAt)).ToListAsync(cancellation);

    /// <summary>What was finished on a day and came to a desk, by division.</summary>
    public static Task<List<ResultLine>> ResultsAsync(this Store store, Actor actor, Guid desk, DateTime since, DateTime until, CancellationToken cancellation) =>
        (from row in store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => row.FinishedAt >= since && row.FinishedAt < until && row.DeskUnitId == desk)
         join made in store.Outcomes on row.Id equals made.DossierId into outcomes
         from outcome in outcomes.DefaultIfEmpty()
         join party in store.DossierParties on new { row.Id, Role = PartyRole.Owner } equals new { Id = party.DossierId, party.Role } into owners
         from owner in owners.DefaultIfEmpty()
         orderby row.HandlingUnitId, row.FinishedAt, row.Code
         select new ResultLine(row.Code, row.ProcedureName, outcome == null ? null : outcome.DocumentNumber, outcome == null ? null : outcome.Kind, row.OwnerName, owner.Address,
             store.Set<FeeDemand>().Any(demand => demand.DossierId == row.Id), row.Channel == Procedures.Channel.Post, row.FinishedAt!.Value, row.HandlingUnitId)).ToListAsync(cancellation);
}
