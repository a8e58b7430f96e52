using Microsoft.EntityFrameworkCore;
using MotCua.Procedures;
using MotCua.Representatives;

namespace MotCua.Dossiers;

/// <summary>Whose dossiers an actor may see: one rule, used by every page, list and answer.</summary>
internal static class DossierAccess
{
    /// <summary>
    /// The desk sees what it received; a division what it answers for, holds or was asked about; director and clerk all of their own
    /// agency, which of another's that works here (a commune) is none; an administrator none. An inspector sees them through a mandate
    /// alone, in the room Inspections.
    /// </summary>
    public static IQueryable<Dossier> SeenBy(this IQueryable<Dossier> dossiers, Actor actor)
    {
        if (actor.Kind == ActorKind.System) return dossiers;
        if (SeesAll(actor)) return dossiers.Where(OfAgency(actor));
        var desks = Units(actor, Role.DeskOfficer, Role.DeskHead);
        var divisions = Units(actor, Role.Specialist, Role.DivisionHead);
        return dossiers.Where(row => desks.Contains(row.DeskUnitId) || divisions.Contains(row.HandlingUnitId)
            || (row.HolderUnitId != null && divisions.Contains(row.HolderUnitId.Value))
            || row.Consultations.Any(asked => divisions.Contains(asked.UnitId)));
    }

    /// <summary>Director, clerk and the program itself: all of their agency.</summary>
    public static bool SeesAll(Actor actor) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.Holds(Role.Clerk);

    /// <summary>The dossiers of the department, and of another agency's whose director or clerk the actor is.</summary>
    public static System.Linq.Expressions.Expression<Func<Dossier, bool>> OfAgency(Actor actor)
    {
        var whole = Units(actor, Role.Director, Role.Clerk);
        return row => row.AgencyUnitId == null || whole.Contains(row.AgencyUnitId.Value);
    }

    /// <summary>
    /// Dossiers of which somebody is submitter or owner, in person or for an organisation they belong to, or which they took into their
    /// list by its receipt. Whoever filed for another sees it as long as the representation lasts.
    /// </summary>
    public static IQueryable<Dossier> OwnedBy(this IQueryable<Dossier> dossiers, Store store, Ownership by)
    {
        var (persons, organisations, type, number, country, day) = (by.Persons, by.Organisations, by.IdentityType, by.IdentityNumber, by.IdentityCountry, by.Day);
        // A set of ids, so that the database begins with the few parties and never with all dossiers.
        var own = store.Set<DossierParty>().Where(party => ((party.PersonId != null && persons.Contains(party.PersonId.Value))
                || (party.OrganisationId != null && organisations.Contains(party.OrganisationId.Value))
                // Served at the desk before anybody knew them: a confirmed identity is theirs, whoever typed it.
                || (number != null && party.PersonId == null && party.IdentityNumber == number && party.IdentityType == type && (party.IdentityCountry ?? "VN") == country))
            && (party.Role == PartyRole.Owner || !store.Set<RepresentedDossier>().Any(acted => acted.DossierId == party.DossierId
                && store.Set<Representation>().Any(row => row.Id == acted.RepresentationId && (row.EndedAt != null || row.To < day)))))
            .Select(party => party.DossierId)
            .Union(store.Set<DossierClaim>().Where(claim => persons.Contains(claim.PersonId)).Select(claim => claim.DossierId));
        return dossiers.Where(row => own.Contains(row.Id));
    }

    /// <summary>Does the step lie with this actor: the role, in the unit that holds it, and nobody else's by name?</summary>
    public static bool HoldsStepOf(this Actor actor, Dossier dossier) =>
        dossier is { StepRole: { } role, HolderUnitId: { } unit }
        && actor.Roles.Any(held => held.Role == role && (held.UnitId == unit || role is Role.Director or Role.Clerk))
        && (dossier.HolderPersonId is not { } holder || holder == actor.PersonId || actor.StandsInFor.Contains(holder));

    public static void MustHold(this Actor actor, Dossier dossier)
    {
        if (!actor.HoldsStepOf(dossier)) throw DossierProblems.NotYourStep.Because();
    }

    /// <summary>Holds the step, and the step is one of these roles': nobody signs in another's step for having both roles.</summary>
    public static void MustHold(this Actor actor, Dossier dossier, params ReadOnlySpan<Role> steps)
    {
        actor.MustHold(dossier);
        if (!steps.Contains(dossier.StepRole!.Value)) throw DossierProblems.NotYourStep.Because("Việc này không thuộc bước hiện tại của hồ sơ.");
    }

    /// <summary>Is the actor of the desk that received the dossier?</summary>
    public static void MustServeDesk(this Actor actor, Dossier dossier)
    {
        if (!actor.May(DossierPermissions.Receive, dossier.DeskUnitId)) throw Problems.NotAllowed.Because();
    }

    /// <param name="code">As typed or scanned.</param>
    public static async Task<Dossier> SeenDossierAsync(this Store store, string code, Actor actor, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        return await store.Dossiers.SeenBy(actor).SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
    }

    /// <param name="code">As typed or scanned.</param>
    /// <returns>Tracked.</returns>
    public static async Task<Dossier> OwnDossierAsync(this Store store, string code, Ownership by, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        return await store.Dossiers.OwnedBy(store, by).SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
    }

    /// <summary>The same to do something about it: a member of an organisation who only reads is told so.</summary>
    /// <returns>Tracked.</returns>
    public static async Task<Dossier> OwnToActAsync(this Store store, string code, Ownership by, CancellationToken cancellation)
    {
        var dossier = await store.OwnDossierAsync(code, by, cancellation);
        return by.ReadsOnly.Count == 0 || await store.Dossiers.OwnedBy(store, by.ToAct).AnyAsync(row => row.Id == dossier.Id, cancellation) ? dossier : throw DossierProblems.ReadsOnly.Because();
    }

    /// <summary>The version a dossier was filed under, with the department's own limit of the day it became complete.</summary>
    public static async Task<ProcedureVersion> VersionOfAsync(this Store store, Dossier dossier, CancellationToken cancellation) =>
        await store.VersionAsync(dossier.ProcedureVersionId, OfficeClock.DayOf(dossier.CompleteAt), cancellation)
        ?? throw new InvalidOperationException($"The version of {dossier.Code} is gone.");

    private static Guid[] Units(Actor actor, params Role[] roles) =>
        [.. actor.Roles.Where(held => roles.Contains(held.Role)).Select(held => held.UnitId)];
}
