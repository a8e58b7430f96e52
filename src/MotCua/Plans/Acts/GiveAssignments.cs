using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Plans.Acts;

/// <summary>An assignment as it is typed.</summary>
internal sealed record AssignmentInput(int? Solution, string? Text, Guid? LeadUnitId, IReadOnlyList<Guid> Supports, IReadOnlyList<string> Criteria, DateOnly? StartOn, DateOnly? DueOn, string? Deliverable, string? Note,
    AssignmentSource Source = AssignmentSource.Plan, string? SourceText = null);

/// <summary>Writes assignments into plans, gives later ones out at once, and carries them down to units.</summary>
internal sealed class GiveAssignments(Store store, ActLog acts, OfficeClock clock, LawBook law, PlanQueries queries, UnitHeads heads)
{
    /// <summary>Into a draft it waits for the plan; into a plan in force (a resolution, an improvement, something new) it goes out now.</summary>
    public async Task<Assignment> AddAsync(Actor actor, string planCode, AssignmentInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var plan = await queries.PlanAsync(planCode, cancellation);
        if (plan.Kind == PlanKind.Superior) throw PlanProblems.NotIssued.Because("Kế hoạch của cấp trên chỉ ghi lại ở đây, không giao nhiệm vụ. Mời giao trong kế hoạch của Sở.");
        if (plan.State == PlanState.Closed) throw PlanProblems.NotIssued.Because();
        PlanPermissions.Must(plan.State == PlanState.Draft ? actor.Drafts(plan) : actor.Heads(plan.UnitId));
        var assignment = new Assignment { Id = clock.NewId(), PlanId = plan.Id, Source = input.Source, SourceText = input.SourceText?.Trim() ?? "", GivenByUnitId = plan.UnitId };
        assignment.Write(await FactsAsync(plan, input, cancellation));
        store.Assignments.Add(assignment);
        Join(assignment.Id, input);
        plan.Touch();
        var now = plan.State == PlanState.Issued;
        if (now) store.AssignmentSteps.Add(assignment.Give(new StepBy(clock.NewId(), actor, at ?? clock.UtcNow)));
        await acts.CommitAsync(new Doing("assignment.add", actor, "assignment", assignment.Id)
        {
            UnitId = plan.UnitId,
            At = at,
            Inside = async inner => assignment.Code = await store.NextCodeAsync("NVKH", plan.Year, inner),
            Outbox = now && at is null ? await PlanNews.GivenAsync(store, clock, plan.Title, [assignment], cancellation) : [],
        }, cancellation);
        return assignment;
    }

    public async Task WriteAsync(Actor actor, string code, AssignmentInput input, int? seen, CancellationToken cancellation)
    {
        var assignment = await queries.AssignmentAsync(code, cancellation);
        var plan = await store.Plans.SingleAsync(row => row.Id == assignment.PlanId, cancellation);
        PlanPermissions.Must(actor.Drafts(plan));
        await acts.ExpectAsync("assignment", assignment.Id, assignment, seen, cancellation);
        plan.Touch();
        assignment.Write(await FactsAsync(plan, input, cancellation));
        Join(assignment.Id, input, await SupportsAsync(assignment.Id, cancellation), await CriteriaAsync(assignment.Id, cancellation));
        await acts.CommitAsync(new Doing("assignment.write", actor, "assignment", assignment.Id) { UnitId = plan.UnitId }, cancellation);
    }

    public async Task DropAsync(Actor actor, string code, int? seen, CancellationToken cancellation)
    {
        var assignment = await queries.AssignmentAsync(code, cancellation);
        var plan = await store.Plans.SingleAsync(row => row.Id == assignment.PlanId, cancellation);
        PlanPermissions.Must(actor.Drafts(plan));
        await acts.ExpectAsync("assignment", assignment.Id, assignment, seen, cancellation);
        plan.Touch();
        if (assignment.State != AssignmentState.Planned) throw PlanProblems.NotDraft.Because();
        store.AssignmentSupports.RemoveRange(await SupportsAsync(assignment.Id, cancellation));
        store.AssignmentCriteria.RemoveRange(await CriteriaAsync(assignment.Id, cancellation));
        store.Assignments.Remove(assignment);
        await acts.CommitAsync(new Doing("assignment.drop", actor, "assignment", assignment.Id) { UnitId = plan.UnitId }, cancellation);
    }

    /// <summary>
    /// Giao tiếp: the unit that leads carries the assignment on to units, each into its own plan of the year. The plan of a unit is made
    /// where there is none, and is issued with it: it carries out one that is in force.
    /// </summary>
    public async Task<IReadOnlyList<Assignment>> CascadeAsync(Actor actor, string code, IReadOnlyList<Guid> units, string? words, DateOnly? due, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var above = await queries.AssignmentAsync(code, cancellation);
        PlanPermissions.Must(actor.Heads(above.LeadUnitId));
        await acts.ExpectAsync("assignment", above.Id, above, seen, cancellation);
        if (above.State is not (AssignmentState.Accepted or AssignmentState.InProgress)) throw PlanProblems.NotInThatState.Because("Mời nhận nhiệm vụ trước khi giao tiếp.");
        if (units.Count == 0) throw PlanProblems.NothingBelow.Because(field: "Units");
        if (due > above.DueOn) throw PlanProblems.PeriodWrong.Because($"Hạn giao tiếp không sau hạn của nhiệm vụ, {above.DueOn:dd/MM/yyyy}.", "DueOn");
        var plan = await store.Plans.AsNoTracking().SingleAsync(row => row.Id == above.PlanId, cancellation);
        var allowed = await queries.MayLeadAsync(plan.UnitId, cancellation);
        if (units.Any(unit => unit == above.LeadUnitId || allowed.All(one => one.Id != unit))) throw PlanProblems.NotBelow.Because(field: "Units");
        var criteria = await store.AssignmentCriteria.AsNoTracking().Where(row => row.AssignmentId == above.Id).Select(row => row.CriterionCode).ToListAsync(cancellation);
        var made = new List<(Plan Plan, bool IsNew, Assignment Assignment)>();
        foreach (var unit in units.Distinct())
        {
            var (own, isNew) = await PlanOfAsync(actor, plan, unit, at ?? clock.UtcNow, cancellation);
            var input = new AssignmentInput(above.Solution, string.IsNullOrWhiteSpace(words) ? above.Text : words, unit, [], criteria, null, due ?? above.DueOn, above.Deliverable, "");
            var assignment = new Assignment { Id = clock.NewId(), PlanId = own.Id, ParentId = above.Id, Source = above.Source, SourceText = above.SourceText, GivenByUnitId = above.LeadUnitId };
            assignment.Write(await FactsAsync(own, input, cancellation));
            store.Assignments.Add(assignment);
            Join(assignment.Id, input);
            store.AssignmentSteps.Add(assignment.Give(new StepBy(clock.NewId(), actor, at ?? clock.UtcNow)));
            made.Add((own, isNew, assignment));
        }
        await acts.CommitAsync(new Doing("assignment.cascade", actor, "assignment", above.Id)
        {
            UnitId = above.LeadUnitId,
            At = at,
            Inside = async inner =>
            {
                foreach (var (own, isNew, assignment) in made)
                {
                    if (isNew) own.Code = await store.NextCodeAsync("KH", plan.Year, inner);
                    assignment.Code = await store.NextCodeAsync("NVKH", plan.Year, inner);
                }
            },
            Outbox = at is null ? await PlanNews.GivenAsync(store, clock, plan.Title, [.. made.Select(one => one.Assignment)], cancellation) : [],
        }, cancellation);
        return [.. made.Select(one => one.Assignment)];
    }

    private async Task<(Plan Plan, bool IsNew)> PlanOfAsync(Actor actor, Plan above, Guid unit, DateTime at, CancellationToken cancellation)
    {
        if (unit == above.UnitId) throw PlanProblems.SameLead.Because("Đơn vị này là đơn vị của kế hoạch. Mời chọn đơn vị khác.", "Units");
        if (await store.Plans.FirstOrDefaultAsync(row => row.ParentId == above.Id && row.UnitId == unit && row.State == PlanState.Issued, cancellation) is { } there) return (there, false);
        var name = await store.Units.Where(row => row.Id == unit).Select(row => row.Name).SingleOrDefaultAsync(cancellation) ?? throw PlanProblems.LeadNeeded.Because(field: "Units");
        var own = new Plan { Id = clock.NewId(), Kind = PlanKind.Unit, UnitId = unit, ParentId = above.Id, Year = above.Year };
        own.Write(new PlanFacts($"Kế hoạch của {name} thực hiện {above.Title}", $"giao tiếp từ {above.Number}", OfficeClock.DayOf(at), above.Number, "", above.From, above.To));
        store.Plans.Add(own);
        store.PlanSteps.Add(own.Issue(clock.NewId(), actor, at));
        return (own, true);
    }

    private async Task<AssignmentFacts> FactsAsync(Plan plan, AssignmentInput input, CancellationToken cancellation)
    {
        if (input.Solution is not { } solution || !PlanWords.AllSolutions.Contains(solution)) throw PlanProblems.WordsNeeded.Because("Mời chọn giải pháp.", "Solution");
        if (input.Criteria.Except(law.Codes(PlanWords.Criteria).Select(row => row.Code)).Any()) throw PlanProblems.CriterionUnknown.Because(field: "Criteria");
        var allowed = (await queries.MayLeadAsync(plan.UnitId, cancellation)).Select(one => one.Id).ToHashSet();
        if (input.Supports.Any(support => !allowed.Contains(support))) throw PlanProblems.NotBelow.Because(field: "Supports");
        if (input.LeadUnitId is { } wished && !allowed.Contains(wished)) throw PlanProblems.NotBelow.Because(field: "LeadUnitId");
        if (input.LeadUnitId is not { } unit || await heads.OfAsync(unit, cancellation) is not { } head) throw PlanProblems.LeadNeeded.Because(field: "LeadUnitId");
        if (input.DueOn is not { } due) throw PlanProblems.PeriodWrong.Because("Mời ghi ngày phải hoàn thành.", "DueOn");
        return new AssignmentFacts(solution, input.Text?.Trim() ?? "", new AssignmentLead(unit, head.AccountId, head.Name), input.StartOn ?? (plan.From < due ? plan.From : due), due, input.Deliverable?.Trim() ?? "", input.Note?.Trim() ?? "");
    }

    private Task<List<AssignmentSupport>> SupportsAsync(Guid id, CancellationToken cancellation) => store.AssignmentSupports.Where(row => row.AssignmentId == id).ToListAsync(cancellation);

    private Task<List<AssignmentCriterion>> CriteriaAsync(Guid id, CancellationToken cancellation) => store.AssignmentCriteria.Where(row => row.AssignmentId == id).ToListAsync(cancellation);

    private void Join(Guid id, AssignmentInput input) => Join(id, input, [], []);

    private void Join(Guid id, AssignmentInput input, IReadOnlyList<AssignmentSupport> supports, IReadOnlyList<AssignmentCriterion> criteria)
    {
        var (units, codes) = (input.Supports.Distinct().Where(unit => unit != input.LeadUnitId).ToList(), input.Criteria.Distinct().ToList());
        store.AssignmentSupports.RemoveRange(supports.Where(row => !units.Contains(row.UnitId)));
        store.AssignmentCriteria.RemoveRange(criteria.Where(row => !codes.Contains(row.CriterionCode)));
        store.AssignmentSupports.AddRange(units.Except(supports.Select(row => row.UnitId)).Select(unit => new AssignmentSupport { AssignmentId = id, UnitId = unit }));
        store.AssignmentCriteria.AddRange(codes.Except(criteria.Select(row => row.CriterionCode)).Select(code => new AssignmentCriterion { AssignmentId = id, CriterionCode = code }));
    }
}
