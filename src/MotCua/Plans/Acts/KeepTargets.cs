using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Plans.Acts;

/// <summary>Targets of a draft, and what targets came to.</summary>
internal sealed class KeepTargets(Store store, ActLog acts, OfficeClock clock, LawBook law, PlanQueries queries)
{
    public async Task AddAsync(Actor actor, string code, TargetInput input, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var plan = await DraftAsync(actor, code, seen, cancellation);
        if (input.CriterionCode is { Length: > 0 } criterion && law.Codes(PlanWords.Criteria).All(row => row.Code != criterion)) throw PlanProblems.CriterionUnknown.Because(field: "CriterionCode");
        var figure = LiveFigures.Find(input.FigureCode);
        if (input.FigureCode is { Length: > 0 } && figure is null) throw PlanProblems.TargetNeeded.Because("Mời chọn số liệu trong danh sách.", "FigureCode");
        // A figure says itself which way is better and in what it is counted.
        if (figure is not null) input = input with { LessIsBetter = figure.LessIsBetter, Unit = figure.IsShare ? "%" : "việc" };
        var target = PlanTarget.Of(clock.NewId(), plan, input);
        store.PlanTargets.Add(target);
        plan.Touch();
        await acts.CommitAsync(new Doing("target.add", actor, "plan", plan.Id) { UnitId = plan.UnitId, At = at }, cancellation);
    }

    public async Task DropAsync(Actor actor, string code, Guid targetId, int? seen, CancellationToken cancellation)
    {
        var plan = await DraftAsync(actor, code, seen, cancellation);
        store.PlanTargets.Remove(await store.PlanTargets.SingleOrDefaultAsync(row => row.Id == targetId && row.PlanId == plan.Id, cancellation) ?? throw Problems.NotFound.Because());
        plan.Touch();
        await acts.CommitAsync(new Doing("target.drop", actor, "plan", plan.Id) { UnitId = plan.UnitId }, cancellation);
    }

    /// <summary>Only of what no room here counts: a rank that others announce, a score.</summary>
    public async Task RecordAsync(Actor actor, string code, Guid targetId, decimal? value, string? source, DateOnly? on, CancellationToken cancellation, DateTime? at = null)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        PlanPermissions.Must(actor.Drafts(plan));
        var target = await store.PlanTargets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == targetId && row.PlanId == plan.Id, cancellation) ?? throw Problems.NotFound.Because();
        if (target.FigureCode is not null) throw PlanProblems.DrawnLive.Because();
        if (value is not { } number || string.IsNullOrWhiteSpace(source) || on is not { } day) throw PlanProblems.OutcomeWrong.Because(field: "OutcomeValue");
        store.TargetOutcomes.Add(new TargetOutcome { Id = clock.NewId(), TargetId = target.Id, Value = number, Source = source.Trim(), On = day, At = at ?? clock.UtcNow, By = actor.AccountId, ByName = actor.Name });
        await acts.CommitAsync(new Doing("target.record", actor, "plan", plan.Id) { UnitId = plan.UnitId, At = at }, cancellation);
    }

    private async Task<Plan> DraftAsync(Actor actor, string code, int? seen, CancellationToken cancellation)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        PlanPermissions.Must(actor.Drafts(plan));
        await acts.ExpectAsync("plan", plan.Id, plan, seen, cancellation);
        // What a superior's plan aims at is written down after it was recorded.
        if (plan.State != PlanState.Draft && plan.Kind != PlanKind.Superior) throw PlanProblems.NotDraft.Because();
        return plan;
    }
}
