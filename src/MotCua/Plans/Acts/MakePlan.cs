using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Plans.Acts;

/// <summary>From what a plan is made.</summary>
internal enum PlanTemplate { Empty, Solutions, Former }

/// <summary>A plan as it is typed.</summary>
/// <param name="FormerCode">The plan of before whose targets and assignments are taken over.</param>
internal sealed record PlanInput(PlanKind Kind, Guid? UnitId, string? ParentCode, int? Year, string? Title, string? Number, DateOnly? SignedOn, string? LegalBasis, string? Purpose, DateOnly? From, DateOnly? To,
    PlanTemplate Template = PlanTemplate.Empty, string? FormerCode = null)
{
    public PlanFacts Facts(int year) => new(Title?.Trim() ?? "", Number?.Trim() ?? "", SignedOn, LegalBasis?.Trim() ?? "", Purpose?.Trim() ?? "", From ?? new DateOnly(year, 1, 1), To ?? new DateOnly(year, 12, 31));
}

/// <summary>Makes plans: empty, from the clauses of the eight solutions, or from a plan of before; writes, issues and closes them.</summary>
internal sealed class MakePlan(Store store, ActLog acts, OfficeClock clock, LawBook law, PlanQueries queries, UnitHeads heads, OrgQueries organisation)
{
    public async Task<Plan> RunAsync(Actor actor, PlanInput input, CancellationToken cancellation, DateTime? at = null)
    {
        if (input.Year is not (>= 2015 and <= 2045)) throw PlanProblems.FactsNeeded.Because("Mời ghi năm của kế hoạch.", "Year");
        var year = input.Year.Value;
        var unit = await store.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.UnitId, cancellation) ?? throw PlanProblems.LeadNeeded.Because("Mời chọn đơn vị của kế hoạch.", "UnitId");
        var parent = string.IsNullOrWhiteSpace(input.ParentCode) ? null : await queries.PlanAsync(input.ParentCode, cancellation);
        if (parent is { State: not PlanState.Issued }) throw PlanProblems.ParentWrong.Because(field: "ParentCode");
        var former = input.Template == PlanTemplate.Former ? await queries.PlanAsync(input.FormerCode, cancellation) : null;
        var plan = new Plan { Id = clock.NewId(), Kind = input.Kind, UnitId = unit.Id, ParentId = parent?.Id, CopiedFromId = former?.Id, Year = year };
        PlanPermissions.Must(actor.Drafts(plan));
        if (!Plan.MayBeOf(plan.Kind, unit.Kind)) throw PlanProblems.KindWrong.Because(field: "UnitId");
        plan.Write(input.Facts(year));
        store.Plans.Add(plan);
        // A superior's plan is recorded, and takes no assignments here.
        var made = plan.Kind == PlanKind.Superior ? [] : former is not null ? await CopyAsync(plan, former, year - former.Year, cancellation) : input.Template == PlanTemplate.Solutions ? await ClausesAsync(plan, cancellation) : [];
        // A superior's plan is in force already: it is recorded, not decided here.
        if (plan.Kind == PlanKind.Superior) store.PlanSteps.Add(plan.Issue(clock.NewId(), actor, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("plan.make", actor, "plan", plan.Id)
        {
            UnitId = unit.Id,
            At = at,
            Inside = async inner =>
            {
                plan.Code = await store.NextCodeAsync("KH", year, inner);
                foreach (var assignment in made) assignment.Code = await store.NextCodeAsync("NVKH", year, inner);
            },
        }, cancellation);
        return plan;
    }

    public async Task WriteAsync(Actor actor, string code, PlanInput input, int? seen, CancellationToken cancellation)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        PlanPermissions.Must(actor.Drafts(plan));
        await acts.ExpectAsync("plan", plan.Id, plan, seen, cancellation);
        plan.Write(input.Facts(plan.Year));
        await acts.CommitAsync(new Doing("plan.write", actor, "plan", plan.Id) { UnitId = plan.UnitId }, cancellation);
    }

    /// <summary>The head of the plan's unit issues it, and every assignment in it goes out to the head responsible.</summary>
    public async Task IssueAsync(Actor actor, string code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        PlanPermissions.Must(actor.Heads(plan.UnitId));
        await acts.ExpectAsync("plan", plan.Id, plan, seen, cancellation);
        var assignments = await store.Assignments.Where(row => row.PlanId == plan.Id && row.State == AssignmentState.Planned).ToListAsync(cancellation);
        store.PlanSteps.Add(plan.Issue(clock.NewId(), actor, at ?? clock.UtcNow));
        if (assignments.Count == 0) throw PlanProblems.PlanEmpty.Because();
        store.AssignmentSteps.AddRange(assignments.Select(row => row.Give(new StepBy(clock.NewId(), actor, at ?? clock.UtcNow))));
        await acts.CommitAsync(new Doing("plan.issue", actor, "plan", plan.Id) { UnitId = plan.UnitId, At = at, Outbox = at is null ? await PlanNews.GivenAsync(store, clock, plan.Title, assignments, cancellation) : [] }, cancellation);
    }

    public async Task CloseAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        PlanPermissions.Must(actor.Heads(plan.UnitId));
        await acts.ExpectAsync("plan", plan.Id, plan, seen, cancellation);
        var assignments = await store.Assignments.Where(row => row.PlanId == plan.Id && row.State != AssignmentState.Closed).ToListAsync(cancellation);
        if (assignments.Count(row => row.IsOpen) is > 0 and var open) throw PlanProblems.OpenAssignments.Because($"Kế hoạch còn {open} nhiệm vụ đang thực hiện. Mời xác nhận, bàn giao hoặc đóng từng nhiệm vụ trước.");
        store.PlanSteps.Add(plan.Close(clock.NewId(), actor, at ?? clock.UtcNow, words));
        store.AssignmentSteps.AddRange(assignments.Where(row => row.State == AssignmentState.Done).Select(row => row.Close(new StepBy(clock.NewId(), actor, at ?? clock.UtcNow), "Đóng cùng kế hoạch")));
        await acts.CommitAsync(new Doing("plan.close", actor, "plan", plan.Id) { UnitId = plan.UnitId, At = at }, cancellation);
    }

    /// <summary>One assignment for each clause; the plan's own unit leads until somebody is chosen.</summary>
    private async Task<IReadOnlyList<Assignment>> ClausesAsync(Plan plan, CancellationToken cancellation)
    {
        var head = await HeadAsync(plan.UnitId, cancellation);
        return [.. law.Clauses.Select(clause => Add(plan, null, AssignmentSource.Plan, $"Mệnh đề {clause.Clause}",
            new AssignmentFacts(clause.Solution, clause.Text, head, plan.From, plan.To, "Báo cáo kết quả thực hiện", "")))];
    }

    /// <summary>Targets begin where the former plan ended; days move by whole years; units that ended are replaced by those that took over, heads by those of today.</summary>
    private async Task<IReadOnlyList<Assignment>> CopyAsync(Plan plan, Plan former, int years, CancellationToken cancellation)
    {
        foreach (var line in await queries.TargetsAsync(former, cancellation))
            store.PlanTargets.Add(PlanTarget.Of(clock.NewId(), plan, new TargetInput(line.Row.Solution, line.Row.CriterionCode, line.Row.Name, line.Row.Unit, former.Year, line.Outcome, line.Row.Target, line.Row.LessIsBetter, line.Row.IsOutside, line.Row.FigureCode,
                line.Outcome is null ? $"Chưa có kết quả năm {former.Year}" : "")));
        var rows = await store.Assignments.AsNoTracking().Where(row => row.PlanId == former.Id).OrderBy(row => row.Code).ToListAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToList();
        var supports = (await store.AssignmentSupports.AsNoTracking().Where(row => ids.Contains(row.AssignmentId)).ToListAsync(cancellation)).ToLookup(row => row.AssignmentId);
        var criteria = (await store.AssignmentCriteria.AsNoTracking().Where(row => ids.Contains(row.AssignmentId)).ToListAsync(cancellation)).ToLookup(row => row.AssignmentId);
        var made = new List<Assignment>();
        foreach (var row in rows)
        {
            var lead = await HeadAsync(await TodayAsync(row.LeadUnitId, cancellation), cancellation);
            var copy = Add(plan, null, row.Source, row.SourceText, new AssignmentFacts(row.Solution, row.Text, lead, row.StartOn.AddYears(years), row.FirstDueOn.AddYears(years), row.Deliverable, row.Note));
            foreach (var support in supports[row.Id])
                if (await TodayAsync(support.UnitId, cancellation) is var unit && !store.AssignmentSupports.Local.Any(one => one.AssignmentId == copy.Id && one.UnitId == unit)) store.AssignmentSupports.Add(new AssignmentSupport { AssignmentId = copy.Id, UnitId = unit });
            foreach (var criterion in criteria[row.Id]) store.AssignmentCriteria.Add(new AssignmentCriterion { AssignmentId = copy.Id, CriterionCode = criterion.CriterionCode });
            made.Add(copy);
        }
        return made;
    }

    private Assignment Add(Plan plan, Guid? parent, AssignmentSource source, string sourceText, AssignmentFacts facts)
    {
        var assignment = new Assignment { Id = clock.NewId(), PlanId = plan.Id, ParentId = parent, Source = source, SourceText = sourceText, GivenByUnitId = plan.UnitId };
        assignment.Write(facts);
        store.Assignments.Add(assignment);
        return assignment;
    }

    private async Task<Guid> TodayAsync(Guid unit, CancellationToken cancellation) => await organisation.SuccessorsOnAsync(unit, clock.Today, cancellation) is [var heir, ..] ? heir.Id : unit;

    private async Task<AssignmentLead> HeadAsync(Guid unit, CancellationToken cancellation)
    {
        var head = await heads.OfAsync(unit, cancellation);
        return new AssignmentLead(unit, head?.AccountId, head?.Name ?? "");
    }
}
