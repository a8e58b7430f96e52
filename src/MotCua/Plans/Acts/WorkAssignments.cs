using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Plans.Acts;

/// <summary>What happens to an assignment once it is given; each is one step and one act.</summary>
internal sealed class WorkAssignments(Store store, ActLog acts, OfficeClock clock, PlanQueries queries, UnitHeads heads)
{
    public async Task AcceptAsync(Actor actor, string code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.LeadsAt, cancellation);
        store.AssignmentSteps.Add(assignment.Accept(By(actor, at)));
        await acts.CommitAsync(new Doing("assignment.accept", actor, "assignment", assignment.Id) { UnitId = assignment.LeadUnitId, At = at }, cancellation);
    }

    public async Task ProgressAsync(Actor actor, string code, int? percent, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await WorkedAsync(actor, code, seen, cancellation);
        store.AssignmentSteps.Add(assignment.Progress(By(actor, at), percent, words));
        await acts.CommitAsync(new Doing("assignment.progress", actor, "assignment", assignment.Id) { UnitId = assignment.LeadUnitId, At = at }, cancellation);
    }

    public async Task ReportAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await WorkedAsync(actor, code, seen, cancellation);
        var evidence = await queries.EvidenceAsync(assignment.Id, cancellation);
        store.AssignmentSteps.Add(assignment.Report(By(actor, at), words, evidence.Count, await queries.ReadingsAsync(evidence.Select(line => line.Row), cancellation)));
        var giver = at is null ? await heads.OfAsync(assignment.GivenByUnitId, cancellation) : null;
        await acts.CommitAsync(new Doing("assignment.report", actor, "assignment", assignment.Id)
        {
            UnitId = assignment.LeadUnitId, At = at, Outbox = giver is null ? [] : [PlanNews.One(clock, giver.PersonId, assignment, "Chờ xác nhận", words ?? "")],
        }, cancellation);
    }

    public async Task ConfirmAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.GivesAt, cancellation);
        var below = await store.Assignments.CountAsync(row => row.ParentId == assignment.Id && row.State != AssignmentState.Done && row.State != AssignmentState.Closed, cancellation);
        var evidence = await queries.EvidenceAsync(assignment.Id, cancellation);
        store.AssignmentSteps.Add(assignment.Confirm(By(actor, at), words, below, await queries.ReadingsAsync(evidence.Select(line => line.Row), cancellation)));
        await acts.CommitAsync(new Doing("assignment.confirm", actor, "assignment", assignment.Id) { UnitId = assignment.GivenByUnitId, At = at, Outbox = await NewsAsync(assignment, "Đã xác nhận", words, at, cancellation) }, cancellation);
    }

    public async Task ReturnAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.GivesAt, cancellation);
        store.AssignmentSteps.Add(assignment.Return(By(actor, at), words));
        await acts.CommitAsync(new Doing("assignment.return", actor, "assignment", assignment.Id) { UnitId = assignment.GivenByUnitId, Reason = words, At = at, Outbox = await NewsAsync(assignment, "Trả lại", words, at, cancellation) }, cancellation);
    }

    public async Task ExtendAsync(Actor actor, string code, DateOnly? to, string? reason, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.GivesAt, cancellation);
        store.AssignmentSteps.Add(assignment.Extend(By(actor, at), to, reason));
        await acts.CommitAsync(new Doing("assignment.extend", actor, "assignment", assignment.Id) { UnitId = assignment.GivenByUnitId, Reason = reason, At = at, Outbox = await NewsAsync(assignment, "Gia hạn", reason, at, cancellation) }, cancellation);
    }

    /// <summary>To another unit's head, or to the head the unit has today.</summary>
    public async Task HandOverAsync(Actor actor, string code, Guid? unit, string? reason, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.GivesAt, cancellation);
        if (unit is not { } to || await heads.OfAsync(to, cancellation) is not { } head) throw PlanProblems.LeadNeeded.Because(field: "NewLeadId");
        if ((await queries.MayLeadAsync(await queries.PlanUnitAsync(assignment, cancellation), cancellation)).All(one => one.Id != to)) throw PlanProblems.NotBelow.Because(field: "NewLeadId");
        store.AssignmentSteps.Add(assignment.HandOver(By(actor, at), new AssignmentLead(to, head.AccountId, head.Name), reason));
        await acts.CommitAsync(new Doing("assignment.hand-over", actor, "assignment", assignment.Id) { UnitId = assignment.GivenByUnitId, Reason = reason, At = at, Outbox = await NewsAsync(assignment, "Nhận bàn giao", reason, at, cancellation) }, cancellation);
    }

    public async Task CloseAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await FindAsync(actor, code, seen, actor.GivesAt, cancellation);
        store.AssignmentSteps.Add(assignment.Close(By(actor, at), words));
        await acts.CommitAsync(new Doing("assignment.close", actor, "assignment", assignment.Id) { UnitId = assignment.GivenByUnitId, Reason = words, At = at }, cancellation);
    }

    private async Task<IReadOnlyList<OutboxMessage>> NewsAsync(Assignment assignment, string what, string? words, DateTime? at, CancellationToken cancellation) =>
        at is null && assignment.HeadId is { } head && (await PlanNews.PersonsAsync(store, [head], cancellation)).TryGetValue(head, out var person) ? [PlanNews.One(clock, person, assignment, what, words ?? "")] : [];

    private async Task<Assignment> WorkedAsync(Actor actor, string code, int? seen, CancellationToken cancellation)
    {
        var assignment = await queries.AssignmentAsync(code, cancellation);
        var supports = await store.AssignmentSupports.AsNoTracking().Where(row => row.AssignmentId == assignment.Id).Select(row => row.UnitId).ToListAsync(cancellation);
        PlanPermissions.Must(actor.WorksAt(assignment, supports));
        await acts.ExpectAsync("assignment", assignment.Id, assignment, seen, cancellation);
        return assignment;
    }

    private async Task<Assignment> FindAsync(Actor actor, string code, int? seen, Func<Assignment, bool> may, CancellationToken cancellation)
    {
        var assignment = await queries.AssignmentAsync(code, cancellation);
        PlanPermissions.Must(may(assignment));
        await acts.ExpectAsync("assignment", assignment.Id, assignment, seen, cancellation);
        return assignment;
    }

    private StepBy By(Actor actor, DateTime? at) => new(clock.NewId(), actor, at ?? clock.UtcNow);
}
