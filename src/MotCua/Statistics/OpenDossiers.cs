using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Statistics;

/// <summary>Whose open dossiers somebody answers for; null lists: the whole department's.</summary>
internal sealed record MorningScope(IReadOnlyList<Guid>? Divisions, IReadOnlyList<Guid>? Desks)
{
    public bool IsAll => Divisions is null;

    public static MorningScope Of(Actor actor) => actor.Holds(Role.Director) ? new(null, null)
        : new([.. actor.Roles.Where(held => held.Role == Role.DivisionHead).Select(held => held.UnitId)], [.. actor.Roles.Where(held => held.Role == Role.DeskHead).Select(held => held.UnitId)]);
}

/// <summary>Open dossiers of one place, stage and day.</summary>
internal sealed record OpenGroup(Guid UnitId, string ProcedureCode, RoadStage Stage, DateTime LawEndsAt, int Count);

/// <summary>One open dossier: no name, for a head needs none to see the danger.</summary>
internal sealed record OpenLine(string Code, string ProcedureName, string ProcedureCode, Guid UnitId, string? StepName, Role? StepRole, DateTime LawEndsAt, DateTime? PromisedAt);

/// <summary>What is late now and what is due within days. Reads open dossiers through their index, never the closed ones.</summary>
internal static class OpenDossiers
{
    private static readonly DossierState[] Running = [DossierState.Accepted, DossierState.InProgress, DossierState.WithdrawalRequested];

    public static async Task<List<OpenGroup>> OpenGroupsAsync(this Store store, MorningScope scope, DateTime until, CancellationToken cancellation) =>
        [.. (await Open(store, scope).Where(row => row.LawEndsAt < until).GroupBy(row => new { row.HandlingUnitId, row.ProcedureCode, row.StepRole, row.LawEndsAt })
            .Select(group => new { group.Key.HandlingUnitId, group.Key.ProcedureCode, group.Key.StepRole, group.Key.LawEndsAt, Count = group.Count() }).ToListAsync(cancellation))
            .Select(row => new OpenGroup(row.HandlingUnitId, row.ProcedureCode, new RoadStage(row.StepRole), row.LawEndsAt!.Value, row.Count))];

    /// <summary>Line by line, the oldest limit first.</summary>
    /// <param name="after">Limit and code of the last line shown.</param>
    public static Task<List<OpenLine>> OpenLinesAsync(this Store store, MorningScope scope, DateTime? from, DateTime until, Guid? unitId, string? procedure, (DateTime LawEndsAt, string Code)? after, int size, CancellationToken cancellation)
    {
        var rows = Open(store, scope).Where(row => row.LawEndsAt < until);
        if (from is { } first) rows = rows.Where(row => row.LawEndsAt >= first);
        if (unitId is { } unit) rows = rows.Where(row => row.HandlingUnitId == unit);
        if (procedure is { Length: > 0 } code) rows = rows.Where(row => row.ProcedureCode == code);
#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
        if (after is { } last) rows = rows.Where(row => row.LawEndsAt > last.LawEndsAt || (row.LawEndsAt == last.LawEndsAt && string.Compare(row.Code, last.Code) > 0));
#pragma warning restore CA1309
        return rows.OrderBy(row => row.LawEndsAt).ThenBy(row => row.Code).Take(size)
            .Select(row => new OpenLine(row.Code, row.ProcedureName, row.ProcedureCode, row.HandlingUnitId, row.StepName, row.StepRole, row.LawEndsAt!.Value, row.PromisedAt)).ToListAsync(cancellation);
    }

    private static IQueryable<Dossier> Open(Store store, MorningScope scope)
    {
        // What waits for a supplement or a payment keeps the state it came from; its clock stands.
        var open = store.Set<Dossier>().AsNoTracking().Where(row => Running.Contains(row.State) && row.InterruptedState == null && row.AcceptedAt != null && row.LawEndsAt != null);
        if (scope.IsAll) return open.Where(row => row.AgencyUnitId == null);
        var (divisions, desks) = (scope.Divisions!, scope.Desks!);
        return open.Where(row => divisions.Contains(row.HandlingUnitId) || desks.Contains(row.DeskUnitId));
    }
}
