using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Inspections;

/// <summary>
/// What a mandate opens, and to whom: the one rule of the room. An inspector has no other door to a dossier; the director, who sees dossiers
/// anyway, sees the mandates and what was opened under them.
/// </summary>
internal static class InspectionAccess
{
    /// <summary>Mandates an actor may know of.</summary>
    public static IQueryable<Mandate> KnownTo(this IQueryable<Mandate> mandates, Actor actor) =>
        actor.May(InspectionPermissions.Open) ? mandates : mandates.Where(row => row.Members.Any(member => member.PersonId == actor.PersonId));

    public static async Task<Mandate> MandateAsync(this Store store, Guid id, Actor actor, CancellationToken cancellation) =>
        await store.Mandates.Include(row => row.Members).Include(row => row.Ended).KnownTo(actor).SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw InspectionProblems.MandateUnknown.Because();

    /// <summary>For opening anything: it names the actor, and today is one of its days.</summary>
    /// <exception cref="Refused"><see cref="InspectionProblems.MandateUnknown"/>, <see cref="InspectionProblems.NotInForce"/></exception>
    public static async Task<Mandate> MandateInForceAsync(this Store store, Guid id, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        var mandate = await store.MandateAsync(id, actor, cancellation);
        if (!actor.May(InspectionPermissions.Inspect) || !mandate.Names(actor)) throw InspectionProblems.MandateUnknown.Because();
        return mandate.IsInForce(today) ? mandate : throw InspectionProblems.NotInForce.Because();
    }

    /// <summary>Dossiers within the scope: registered from the beginning of its first day to the end of its last.</summary>
    public static IQueryable<Dossier> Covered(this Store store, Mandate mandate)
    {
        var (units, procedures) = (mandate.Scope.Units, mandate.Scope.Procedures);
        var from = OfficeClock.ToUtc(mandate.Scope.RegisteredFrom.ToDateTime(TimeOnly.MinValue));
        var to = OfficeClock.ToUtc(mandate.Scope.RegisteredTo.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var dossiers = store.Set<Dossier>().AsNoTracking().Where(row => row.RegisteredAt >= from && row.RegisteredAt < to);
        if (units.Count > 0) dossiers = dossiers.Where(row => units.Contains(row.DeskUnitId) || units.Contains(row.HandlingUnitId));
        return procedures.Count > 0 ? dossiers.Where(row => procedures.Contains(row.ProcedureCode)) : dossiers;
    }

    public static async Task<Dossier> CoveredDossierAsync(this Store store, Mandate mandate, string code, CancellationToken cancellation)
    {
        code = code.Trim().ToUpperInvariant();
        return await store.Covered(mandate).SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw InspectionProblems.OutOfScope.Because();
    }
}
