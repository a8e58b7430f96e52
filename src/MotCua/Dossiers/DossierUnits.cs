using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Which desk receives and which division handles, on a day: units are renamed and merged, their work goes to the successor.</summary>
internal sealed class DossierUnits(Store store, OrgQueries organisation)
{
    /// <summary>The one-stop desks open on a day, by code.</summary>
    public async Task<IReadOnlyList<DeskLine>> DesksAsync(DateOnly day, CancellationToken cancellation)
    {
        var rows = from unit in store.Units.AsNoTracking()
                   join parent in store.Units.AsNoTracking().Where(above => above.Kind == UnitKind.Commune) on unit.ParentId equals parent.Id into parents
                   from agency in parents.DefaultIfEmpty()
                   where unit.Kind == UnitKind.Desk && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day)
                   orderby unit.Code
                   select new { unit.Id, AgencyId = (Guid?)agency.Id, agency.AgencyIdentifier };
        return [.. (await rows.ToListAsync(cancellation)).Select(row => new DeskLine(row.Id, row.AgencyId is { } agency ? new DeskAgency(agency, row.AgencyIdentifier) : null))];
    }

    /// <summary>
    /// An officer receives at the desk they serve; anybody else's dossier goes to the first desk. What agencies do jointly is
    /// received, and answered for, by a commune; the department follows.
    /// </summary>
    public static FilingPlace For(FilingFact fact, Actor actor)
    {
        if (fact.Version.Content.Joint is not null) return Joint(fact, actor);
        var desks = fact.Desks.Where(desk => desk.Agency is null).ToList();
        if (desks.Count == 0) throw DossierProblems.NoDesk.Because();
        if (actor.IsStaff && OwnDesk(fact, actor) is { Agency: not null }) throw DossierProblems.NoProcess.Because();
        var own = desks.Find(desk => actor.IsStaff && actor.May(DossierPermissions.Receive, desk.Id));
        return new FilingPlace((own ?? desks[0]).Id, fact.Handling ?? throw DossierProblems.NoProcess.Because(), null);
    }

    private static FilingPlace Joint(FilingFact fact, Actor actor)
    {
        var communes = fact.Desks.Where(desk => desk.Agency is not null).ToList();
        var desk = actor.IsStaff ? OwnDesk(fact, actor) : communes.Count == 1 ? communes[0] : null;
        return desk is { Agency: { } agency } ? new FilingPlace(desk.Id, agency.Id, agency) : throw RoadProblems.JointElsewhere.Because();
    }

    private static DeskLine? OwnDesk(FilingFact fact, Actor actor) => fact.Desks.FirstOrDefault(desk => actor.May(DossierPermissions.Receive, desk.Id));

    /// <summary>The division that answers for a procedure on a day; null: none of this department.</summary>
    public async Task<Guid?> HandlingAsync(ProcedureVersion version, DateOnly day, CancellationToken cancellation)
    {
        var owner = await store.Procedures.AsNoTracking().Where(row => row.Id == version.ProcedureId).Select(row => row.OwnerUnitId).SingleAsync(cancellation);
        return owner is { } unit ? await OnDayAsync(unit, day, cancellation) : null;
    }

    private async Task<Guid> OnDayAsync(Guid unitId, DateOnly day, CancellationToken cancellation)
    {
        var successors = await organisation.SuccessorsOnAsync(unitId, day, cancellation);
        return successors.Count == 0 ? unitId : successors[0].Id;
    }
}

/// <summary>An agency that keeps a desk of its own here, beside the department's.</summary>
/// <param name="Identifier">Stands in its dossiers' codes; null: the installation's.</param>
internal sealed record DeskAgency(Guid Id, string? Identifier);

/// <param name="Agency">The commune it belongs to; null: the department's desk.</param>
internal sealed record DeskLine(Guid Id, DeskAgency? Agency);

/// <summary>Who receives and who answers for it.</summary>
internal sealed record FilingPlace(Guid Desk, Guid Handling, DeskAgency? Agency);
