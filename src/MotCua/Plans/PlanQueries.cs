using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans;

/// <summary>An assignment as lists show it.</summary>
internal sealed record AssignmentLine(Assignment Row, string PlanCode, string PlanTitle, string LeadName, IReadOnlyList<string> Supports, IReadOnlyList<string> Criteria, int Evidence)
{
    public string Href => $"/ke-hoach/viec/{Row.Code}";
}

/// <summary>A target with what came of it.</summary>
/// <param name="Said">Where the outcome is from, in words.</param>
internal sealed record TargetLine(PlanTarget Row, decimal? Outcome, string Said)
{
    public TargetStanding Standing => Row.Standing(Outcome);
}

/// <summary>A plan as lists show it.</summary>
internal sealed record PlanLine(Plan Row, string UnitName, int Assignments, int Done, int Late);

/// <summary>Which assignments: null is no limit.</summary>
internal sealed record AssignmentFilter(Guid? PlanId = null, int? Year = null, Guid? UnitId = null, int? Solution = null, Guid? HeadId = null);

internal sealed class PlanQueries(Store store, OfficeClock clock, LiveFigures figures, OrgQueries organisation)
{
    public async Task<Plan> PlanAsync(string? code, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        return await store.Plans.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
    }

    public async Task<Assignment> AssignmentAsync(string? code, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        return await store.Assignments.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
    }

    public Task<Guid> PlanUnitAsync(Assignment assignment, CancellationToken cancellation) => store.Plans.Where(row => row.Id == assignment.PlanId).Select(row => row.UnitId).SingleAsync(cancellation);

    /// <summary>Superiors' plans first, then the department's, then the units', of every year the newest first.</summary>
    public async Task<IReadOnlyList<PlanLine>> PlansAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await (from plan in store.Plans.AsNoTracking() join unit in store.Units.AsNoTracking() on plan.UnitId equals unit.Id select new { plan, unit.Name }).ToListAsync(cancellation);
        var counts = await store.Assignments.AsNoTracking().GroupBy(row => row.PlanId).Select(all => new
        {
            PlanId = all.Key, All = all.Count(), Done = all.Count(row => row.ConfirmedOn != null),
            Late = all.Count(row => row.DueOn < today && (row.State == AssignmentState.Assigned || row.State == AssignmentState.Accepted || row.State == AssignmentState.InProgress)),
        }).ToDictionaryAsync(row => row.PlanId, cancellation);
        return [.. rows.Select(row => counts.TryGetValue(row.plan.Id, out var count) ? new PlanLine(row.plan, row.Name, count.All, count.Done, count.Late) : new PlanLine(row.plan, row.Name, 0, 0, 0))
            .OrderByDescending(line => line.Row.Year).ThenBy(line => line.Row.Kind).ThenBy(line => line.Row.Code, StringComparer.Ordinal)];
    }

    /// <summary>By solution, then by day.</summary>
    public async Task<IReadOnlyList<AssignmentLine>> AssignmentsAsync(AssignmentFilter filter, CancellationToken cancellation)
    {
        var rows = await (from assignment in store.Assignments.AsNoTracking()
                          join plan in store.Plans.AsNoTracking() on assignment.PlanId equals plan.Id
                          join unit in store.Units.AsNoTracking() on assignment.LeadUnitId equals unit.Id
                          where (filter.PlanId == null || assignment.PlanId == filter.PlanId) && (filter.Year == null || plan.Year == filter.Year) && (filter.UnitId == null || assignment.LeadUnitId == filter.UnitId)
                              && (filter.Solution == null || assignment.Solution == filter.Solution) && (filter.HeadId == null || assignment.HeadId == filter.HeadId)
                          orderby assignment.Solution, assignment.DueOn, assignment.Code
                          select new { assignment, plan.Code, plan.Title, unit.Name }).ToListAsync(cancellation);
        var ids = rows.Select(row => row.assignment.Id).ToList();
        var supports = (await (from support in store.AssignmentSupports.AsNoTracking() join unit in store.Units.AsNoTracking() on support.UnitId equals unit.Id where ids.Contains(support.AssignmentId) orderby unit.Code select new { support.AssignmentId, unit.Name }).ToListAsync(cancellation)).ToLookup(row => row.AssignmentId, row => row.Name);
        var criteria = (await store.AssignmentCriteria.AsNoTracking().Where(row => ids.Contains(row.AssignmentId)).OrderBy(row => row.CriterionCode).ToListAsync(cancellation)).ToLookup(row => row.AssignmentId, row => row.CriterionCode);
        var evidence = (await store.EvidenceUses.AsNoTracking().Where(row => ids.Contains(row.AssignmentId)).Select(row => new { row.AssignmentId, row.EvidenceId }).Distinct().ToListAsync(cancellation)).ToLookup(row => row.AssignmentId);
        return [.. rows.Select(row => new AssignmentLine(row.assignment, row.Code, row.Title, row.Name, [.. supports[row.assignment.Id]], [.. criteria[row.assignment.Id]], evidence[row.assignment.Id].Count()))];
    }

    /// <summary>Targets of a plan; outcomes that other rooms count are read now.</summary>
    public async Task<IReadOnlyList<TargetLine>> TargetsAsync(Plan plan, CancellationToken cancellation)
    {
        var targets = await store.PlanTargets.AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Solution ?? 0).ThenBy(row => row.Name).ToListAsync(cancellation);
        var ids = targets.Select(row => row.Id).ToList();
        var typed = (await store.TargetOutcomes.AsNoTracking().Where(row => ids.Contains(row.TargetId)).OrderBy(row => row.At).ToListAsync(cancellation)).ToLookup(row => row.TargetId);
        var unit = plan.Kind == PlanKind.Unit ? plan.UnitId : (Guid?)null;
        var lines = new List<TargetLine>();
        foreach (var target in targets)
        {
            if (target.FigureCode is { } code)
            {
                var reading = await figures.ReadAsync(code, unit, plan.From, plan.To, cancellation);
                lines.Add(new TargetLine(target, reading.Value, $"{reading.Words}, {reading.Figure.Room}, đọc lúc {Web.Say.Instant(clock.UtcNow)}"));
            }
            else lines.Add(typed[target.Id].LastOrDefault() is { } outcome ? new TargetLine(target, outcome.Value, $"{outcome.Source}, {Web.Say.Day(outcome.On)}") : new TargetLine(target, null, ""));
        }
        return lines;
    }

    /// <summary>Units that may lead or support on a day: parts of the department, units below it, district offices and communes of their time.</summary>
    public async Task<IReadOnlyList<UnitChoice>> UnitsAsync(DateOnly day, CancellationToken cancellation) =>
        await store.Units.AsNoTracking().Where(unit => unit.Kind != UnitKind.Province && unit.Kind != UnitKind.Other && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Kind == UnitKind.Department ? 0 : unit.Kind == UnitKind.Division ? 1 : unit.Kind == UnitKind.Desk ? 2 : unit.Kind == UnitKind.AffiliatedUnit ? 3 : 4).ThenBy(unit => unit.Code)
            .Select(unit => new UnitChoice(unit.Id, unit.Name, unit.Kind)).ToListAsync(cancellation);

    /// <summary>
    /// Units that may lead or support in a plan of this unit: itself and those below. A department's plan is also carried out by district offices and communes, which
    /// stand below their own committees.
    /// </summary>
    public async Task<IReadOnlyList<UnitChoice>> MayLeadAsync(Guid planUnit, CancellationToken cancellation)
    {
        var today = clock.Today;
        var below = await organisation.BelowOnAsync(planUnit, today, cancellation);
        var own = (await organisation.SuccessorsOnAsync(planUnit, today, cancellation)).ToDictionary(unit => unit.Id, unit => unit.Kind);
        var isDepartment = own.ContainsValue(UnitKind.Department);
        return [.. (await UnitsAsync(today, cancellation)).Where(unit => own.ContainsKey(unit.Id) || below.Contains(unit.Id) || (isDepartment && unit.Kind is (UnitKind.DistrictOffice or UnitKind.Commune)))];
    }

    public Task<List<EvidenceLine>> EvidenceAsync(Guid assignmentId, CancellationToken cancellation) =>
        (from use in store.EvidenceUses.AsNoTracking()
         join evidence in store.Evidence.AsNoTracking() on use.EvidenceId equals evidence.Id
         where use.AssignmentId == assignmentId
         orderby evidence.Code, use.CriterionCode
         select new EvidenceLine(evidence, use.CriterionCode)).ToListAsync(cancellation);

    /// <summary>What the figures among the evidence say now, one in a line.</summary>
    public async Task<string> ReadingsAsync(IEnumerable<Evidence> all, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var evidence in all.Where(row => row.Kind == EvidenceKind.Figure).DistinctBy(row => row.Id))
        {
            var reading = await figures.ReadAsync(evidence, cancellation);
            lines.Add($"{evidence.Title}: {reading.Words}");
        }
        return string.Join('\n', lines);
    }
}

internal sealed record UnitChoice(Guid Id, string Name, UnitKind Kind);

internal sealed record EvidenceLine(Evidence Row, string CriterionCode);
