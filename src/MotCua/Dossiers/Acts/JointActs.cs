using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// The children of a joint dossier: begun when it is handed over, sent, received, ended; each result begins what waited for it,
/// and the last one makes the dossier ready to be returned, once, at its own desk.
/// </summary>
internal sealed class JointActs(OnDossier on, ChildDates dates)
{
    private const string SentOn = "dossier.send-child", ReceivedThere = "dossier.child-received", Ended = "dossier.child-result";

    /// <summary>Begins it with the hand-over: part of that act, not one of its own.</summary>
    public async Task BeginAsync(Dossier parent, JointPlan plan, Guid by, DateTime at, CancellationToken cancellation)
    {
        var day = OfficeClock.DayOf(at);
        var codes = plan.Legs.Select(leg => leg.AgencyCode).OfType<string>().ToList();
        var here = await on.Store.Units.AsNoTracking().Where(unit => unit.AgencyIdentifier != null && codes.Contains(unit.AgencyIdentifier)
            && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day)).Select(unit => new { unit.Id, unit.AgencyIdentifier }).ToListAsync(cancellation);
        var owner = await on.Store.ProcedureVersions.Where(version => version.Id == parent.ProcedureVersionId)
            .Join(on.Store.Procedures, version => version.ProcedureId, procedure => procedure.Id, (_, procedure) => procedure.OwnerUnitId).SingleAsync(cancellation);
        var joint = JointHandling.Begin(parent, plan, owner, leg => leg.Own ? parent.HandlingUnitId : here.Find(unit => unit.AgencyIdentifier == leg.AgencyCode)?.Id, by, at, on.Clock.NewId);
        Start(joint, parent, at);
        on.Store.JointHandlings.Add(joint);
    }

    /// <summary>Chuyển hồ sơ con to an agency outside this system.</summary>
    public async Task<Dossier> SendAsync(Actor officer, string code, int number, DateOnly? day, Sent sent, CancellationToken cancellation)
    {
        var (dossier, _, child, done) = await OpenAsync(officer, SentOn, code, number, sent, cancellation);
        if (done) return dossier;
        child.Send(When(day, child.OpenedAt, sent));
        return await CommitAsync(officer, SentOn, dossier, sent, [], cancellation);
    }

    /// <summary>The agency outside has it: its clock runs from there.</summary>
    public async Task<Dossier> ReceiveAsync(Actor officer, string code, int number, DateOnly? day, string? theirCode, Sent sent, CancellationToken cancellation)
    {
        var (dossier, _, child, done) = await OpenAsync(officer, ReceivedThere, code, number, sent, cancellation);
        if (done) return dossier;
        var when = When(day, child.SentAt, sent);
        child.Receive(theirCode, dates.From(child, dossier, when), when);
        return await CommitAsync(officer, ReceivedThere, dossier, sent, [], cancellation);
    }

    /// <summary>What came back; begins what waited for it, or gathers all into the one result.</summary>
    public async Task<Dossier> EndAsync(Actor officer, string code, int number, bool granted, string? result, string? resultNumber, DateOnly? resultDay, DateOnly? day, Sent sent, CancellationToken cancellation)
    {
        var (dossier, joint, child, done) = await OpenAsync(officer, Ended, code, number, sent, cancellation);
        if (done) return dossier;
        var when = When(day, child.ReceivedAt ?? child.SentAt, sent);
        child.End(granted, result, resultNumber, resultDay, when);
        Start(joint, dossier, when);
        if (!joint.IsComplete) return await CommitAsync(officer, Ended, dossier, sent, [], cancellation);

        var (kind, summary, numbers, last) = joint.Together(OfficeClock.DayOf(when));
        var outcome = new Outcome { Id = on.Clock.NewId(), DossierId = dossier.Id };
        outcome.Gather(kind, summary, numbers, last, OnDossier.Account(officer), when);
        on.Store.Outcomes.Add(outcome);
        dossier.Finish(await on.Store.CurrentStepAsync(dossier, cancellation), OnDossier.Account(officer), when, on.Clock.NewId);
        return await CommitAsync(officer, Ended, dossier, sent, null, cancellation);
    }

    internal static bool May(Actor actor, Dossier dossier, ChildDossier child) =>
        child.UnitId is { } unit ? actor.Roles.Any(held => held.UnitId == unit && held.Role is Role.Specialist or Role.DivisionHead)
            : actor.May(DossierPermissions.Receive, dossier.DeskUnitId);

    private void Start(JointHandling joint, Dossier parent, DateTime at)
    {
        foreach (var child in joint.Ready().ToList()) child.Open(dates.From(child, parent, at), at);
        while (joint.Hopeless().ToList() is { Count: > 0 } hopeless) hopeless.ForEach(child => child.Drop(at));
    }

    private async Task<(Dossier Dossier, JointHandling Joint, ChildDossier Child, bool Done)> OpenAsync(Actor actor, string kind, string code, int number, Sent sent, CancellationToken cancellation)
    {
        var dossier = await on.Store.SeenDossierAsync(code, actor, cancellation);
        var joint = await on.Store.JointHandlings.Include(row => row.Children).SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation) ?? throw RoadProblems.JointLegUnknown.Because();
        var child = joint.Children.Find(row => row.Number == number) ?? throw RoadProblems.JointLegUnknown.Because();
        var begun = await on.MayBeginAsync(actor, kind, dossier, sent, _ => { if (!May(actor, dossier, child)) throw DossierProblems.NotYourStep.Because(); }, cancellation);
        if (begun) dossier.MustBeInProgress();
        return (dossier, joint, child, !begun);
    }

    /// <summary>The hour at which a day that was typed in afterwards begins, where nothing says more.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    /// <param name="day">As typed; null: now.</param>
    /// <param name="before">What came before it, which it may not precede.</param>
    private DateTime When(DateOnly? day, DateTime? before, Sent sent)
    {
        var now = on.When(sent);
        var today = OfficeClock.DayOf(now);
        if (day is not { } typed || typed == today) return now;
        if (typed > today) throw RoadProblems.JointDayWrong.Because(field: "Day");
        if (before is { } earlier && OfficeClock.DayOf(earlier) == typed) return earlier;
        return OfficeClock.ToUtc(typed.ToDateTime(Morning));
    }

    private async Task<Dossier> CommitAsync(Actor officer, string kind, Dossier dossier, Sent sent, IReadOnlyList<Kernel.Acts.OutboxMessage>? told, CancellationToken cancellation)
    {
        // The parent counts as changed with its children: two people at two of them are told of each other.
        on.Store.Entry(dossier).Property(row => row.State).IsModified = true;
        await on.CommitAsync(officer, kind, dossier, sent, cancellation, told: told);
        return dossier;
    }
}
