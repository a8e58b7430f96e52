using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Plans.Acts;

/// <summary>Adds evidence to an assignment, uses evidence that is there already, and takes a use back.</summary>
internal sealed class AddEvidence(Store store, ActLog acts, EvidenceDesk desk, PlanQueries queries)
{
    public async Task<Evidence> RunAsync(Actor actor, string code, EvidenceInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await WorkedAsync(actor, code, cancellation);
        var criteria = await CriteriaAsync(assignment, input.Criteria, cancellation);
        var evidence = await desk.MakeAsync(actor, input, assignment.LeadUnitId, cancellation, at);
        Use(evidence.Id, assignment.Id, criteria);
        await acts.CommitAsync(new Doing("evidence.add", actor, "assignment", assignment.Id)
        {
            UnitId = assignment.LeadUnitId,
            At = at,
            Inside = inner => desk.NumberAsync(evidence, inner),
        }, cancellation);
        return evidence;
    }

    /// <summary>What stands already serves this assignment too.</summary>
    public async Task UseAsync(Actor actor, string code, string? evidenceCode, IReadOnlyList<string> criteria, CancellationToken cancellation, DateTime? at = null)
    {
        var assignment = await WorkedAsync(actor, code, cancellation);
        var typed = (evidenceCode ?? "").Trim().ToUpperInvariant();
        var evidence = await store.Evidence.AsNoTracking().SingleOrDefaultAsync(row => row.Code == typed, cancellation) ?? throw PlanProblems.EvidenceWrong.Because("Không có minh chứng mang mã này. Mời xem lại mã, ví dụ MC-2021-0001.", "EvidenceCode");
        var wanted = await CriteriaAsync(assignment, criteria, cancellation);
        var used = await store.EvidenceUses.AsNoTracking().Where(row => row.AssignmentId == assignment.Id && row.EvidenceId == evidence.Id).Select(row => row.CriterionCode).ToListAsync(cancellation);
        if (!wanted.Except(used).Any()) throw PlanProblems.EvidenceWrong.Because("Minh chứng này đã dùng cho nhiệm vụ và tiêu chí đã chọn.", "EvidenceCode");
        Use(evidence.Id, assignment.Id, [.. wanted.Except(used)]);
        await acts.CommitAsync(new Doing("evidence.use", actor, "assignment", assignment.Id) { UnitId = assignment.LeadUnitId, At = at }, cancellation);
    }

    private void Use(Guid evidence, Guid assignment, IReadOnlyList<string> criteria) =>
        store.EvidenceUses.AddRange(criteria.Select(code => new EvidenceUse { EvidenceId = evidence, AssignmentId = assignment, CriterionCode = code }));

    private async Task<Assignment> WorkedAsync(Actor actor, string code, CancellationToken cancellation)
    {
        var assignment = await queries.AssignmentAsync(code, cancellation);
        var supports = await store.AssignmentSupports.AsNoTracking().Where(row => row.AssignmentId == assignment.Id).Select(row => row.UnitId).ToListAsync(cancellation);
        PlanPermissions.Must(actor.WorksAt(assignment, supports));
        // What was reported is looked at as it was reported.
        if (assignment.State is not (AssignmentState.Accepted or AssignmentState.InProgress)) throw PlanProblems.NotInThatState.Because("Mời nhận nhiệm vụ trước khi thêm minh chứng; nhiệm vụ đã báo cáo thì không thêm nữa.");
        return assignment;
    }

    /// <returns>At least one: the empty code stands for the assignment as a whole.</returns>
    private async Task<IReadOnlyList<string>> CriteriaAsync(Assignment assignment, IReadOnlyList<string> chosen, CancellationToken cancellation)
    {
        var own = await store.AssignmentCriteria.AsNoTracking().Where(row => row.AssignmentId == assignment.Id).Select(row => row.CriterionCode).ToListAsync(cancellation);
        if (chosen.Except(own).Any()) throw PlanProblems.CriterionUnknown.Because(field: "EvidenceCriteria");
        return chosen.Count == 0 ? [""] : [.. chosen.Distinct()];
    }
}
