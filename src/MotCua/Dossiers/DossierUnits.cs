using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Which desk receives and which division handles, on a day: units are renamed and merged, their work goes to the successor.</summary>
internal sealed class DossierUnits(Store store, OrgQueries organisation)
{
    /// <summary>The one-stop desks open on a day, by code.</summary>
    public Task<List<Guid>> DesksAsync(DateOnly day, CancellationToken cancellation) => store.Units.AsNoTracking()
        .Where(unit => unit.Kind == UnitKind.Desk && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
        .OrderBy(unit => unit.Code).Select(unit => unit.Id).ToListAsync(cancellation);

    /// <summary>An officer receives at the desk they serve; anybody else's dossier goes to the first desk.</summary>
    public static (Guid Desk, Guid Handling) For(FilingFact fact, Actor actor)
    {
        if (fact.Desks.Count == 0) throw DossierProblems.NoDesk.Because();
        var own = actor.IsStaff ? fact.Desks.FirstOrDefault(unit => actor.May(DossierPermissions.Receive, unit)) : Guid.Empty;
        return (own == Guid.Empty ? fact.Desks[0] : own, fact.Handling ?? throw DossierProblems.NoProcess.Because());
    }

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
