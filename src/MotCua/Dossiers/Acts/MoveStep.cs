using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>Chuyển bước, trả lại bước trước: forward with or without a word, back only with a reason.</summary>
internal sealed class MoveStep(Store store, ActLog acts, OfficeClock clock, ProcessRoute route)
{
    public Task<Dossier> ForwardAsync(Actor actor, string code, string? note, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null) =>
        RunAsync(actor, code, +1, note, seenVersion, key, at, cancellation);

    public Task<Dossier> BackAsync(Actor actor, string code, string? reason, int? seenVersion, string? key, CancellationToken cancellation, DateTime? at = null) =>
        RunAsync(actor, code, -1, reason, seenVersion, key, at, cancellation);

    private async Task<Dossier> RunAsync(Actor actor, string code, int by, string? reason, int? seenVersion, string? key, DateTime? at, CancellationToken cancellation)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        if (await acts.WasDoneAsync(actor, by > 0 ? "dossier.forward" : "dossier.send-back", key, cancellation)) return dossier;
        actor.MustHold(dossier);
        if (dossier.StepRole == Role.DeskOfficer) throw RoadProblems.JointMovesByLegs.Because();
        await acts.ExpectAsync("dossier", dossier.Id, dossier, seenVersion, cancellation);
        dossier.MustBeInProgress();
        var steps = await route.OfAsync(dossier, cancellation);
        var current = await store.CurrentStepAsync(dossier, cancellation);
        if (await route.NextAsync(dossier, steps, current.Index, by, cancellation) is not { } index)
            throw DossierProblems.NoNextStep.Because(by < 0 ? "Đây là bước đầu của quy trình, không có bước trước để trả lại." : null);
        if (by > 0 && IsAppraised(steps, current.Index)) await OutcomeMustBeReadyAsync(dossier, steps[current.Index], cancellation);

        // What was signed goes back unsigned: it is to be read again before it is signed again.
        if (by < 0 && await store.Outcomes.SingleOrDefaultAsync(row => row.DossierId == dossier.Id && row.SignedAt != null, cancellation) is { } signed) signed.Unsign();

        var when = at ?? clock.UtcNow;
        var next = await route.EnterAsync(dossier, steps, index, current.Ordinal + 1, when,
            by < 0 ? await LastHolderAsync(dossier, index, cancellation) : null, cancellation);
        store.RouteSteps.Add(dossier.Move(current, next, actor.AccountId ?? Guid.Empty, when, reason));
        await acts.CommitAsync(new Doing(by > 0 ? "dossier.forward" : "dossier.send-back", actor, "dossier", dossier.Id)
        {
            At = at,
            UnitId = current.UnitId,
            Reason = reason,
            Key = key,
            Outbox = await DossierNotices.ChangedAsync(store, clock, dossier, cancellation),
        }, cancellation);
        return dossier;
    }

    /// <summary>Has a specialist had it in hand? Before that, as when a head hands work out, there is nothing to propose.</summary>
    internal static bool IsAppraised(IReadOnlyList<ProcessStep> steps, int index) => steps.Take(index + 1).Any(step => step.Role == Role.Specialist);

    /// <summary>From the specialist on, a dossier travels with a proposed outcome; past the director, with a signed one.</summary>
    private async Task OutcomeMustBeReadyAsync(Dossier dossier, ProcessStep step, CancellationToken cancellation)
    {
        var outcome = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation);
        if (outcome is null) throw DossierProblems.OutcomeMissing.Because();
        if (step.Role == Role.Director && outcome.SignedAt is null) throw DossierProblems.NotSigned.Because();
    }

    private Task<Guid?> LastHolderAsync(Dossier dossier, int index, CancellationToken cancellation) =>
        store.RouteSteps.AsNoTracking().Where(row => row.DossierId == dossier.Id && row.Index == index)
            .OrderByDescending(row => row.Ordinal).Select(row => row.PersonId).FirstOrDefaultAsync(cancellation);
}
