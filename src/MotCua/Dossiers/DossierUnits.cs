using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Which desk receives and which division handles, on a day: units are renamed and merged, their work goes to the successor.</summary>
internal sealed class DossierUnits(Store store, OrgQueries organisation)
{
    public async Task<(Guid Desk, Guid Handling)> ForAsync(ProcedureVersion version, DateOnly day, CancellationToken cancellation)
    {
        var desk = await store.Units.AsNoTracking()
            .Where(unit => unit.Kind == UnitKind.Desk && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Code).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation)
            ?? throw DossierProblems.NoDesk.Because();
        var owner = await store.Procedures.AsNoTracking().Where(row => row.Id == version.ProcedureId).Select(row => row.OwnerUnitId).SingleAsync(cancellation);
        return (desk, owner is { } unit ? await OnDayAsync(unit, day, cancellation) : desk);
    }

    private async Task<Guid> OnDayAsync(Guid unitId, DateOnly day, CancellationToken cancellation)
    {
        var successors = await organisation.SuccessorsOnAsync(unitId, day, cancellation);
        return successors.Count == 0 ? unitId : successors[0].Id;
    }
}
