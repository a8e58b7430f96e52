using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Feedback.Acts;

/// <summary>What brought a matter about.</summary>
/// <param name="MatterCode">Of a petition or of feedback.</param>
internal sealed record CauseInput(string? MatterCode, string? CauseCode, string? ProcedureCode, string? StepName, string? Note);

/// <summary>What a unit will change.</summary>
internal sealed record ImprovementInput(Guid UnitId, string? ProcedureCode, string? StepName, string? CauseCode, string? Text, DateOnly? DueOn);

/// <summary>Joins petitions and feedback to unit, procedure and step, and lets a unit give itself an improvement because of what it sees.</summary>
internal sealed class MarkCause(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    /// <summary>Marked again, the later mark stands; the acts keep both.</summary>
    public async Task RunAsync(Actor actor, CauseInput input, CancellationToken cancellation, DateTime? at = null)
    {
        if (law.Codes(FeedbackWords.Causes).All(row => row.Code != input.CauseCode)) throw FeedbackProblems.CauseUnknown.Because(field: "CauseCode");
        var code = (input.MatterCode ?? "").Trim().ToUpperInvariant();
        var (kind, id, unit, procedure) = await MatterAsync(actor, code, cancellation);
        if (await store.MatterCauses.SingleOrDefaultAsync(row => row.Kind == kind && row.MatterId == id, cancellation) is { } before)
        {
            store.MatterCauses.Remove(before);
            await acts.CommitAsync(new Doing("cause.withdraw", actor, "cause", before.Id) { UnitId = unit, At = at }, cancellation);
        }
        var cause = new MatterCause
        {
            Id = clock.NewId(), Kind = kind, MatterId = id, MatterCode = code, UnitId = unit, ProcedureCode = Clean(input.ProcedureCode) ?? procedure, StepName = Clean(input.StepName), CauseCode = input.CauseCode!,
            Note = input.Note?.Trim() ?? "", MarkedBy = actor.Name, At = at ?? clock.UtcNow,
        };
        store.MatterCauses.Add(cause);
        await acts.CommitAsync(new Doing("cause.mark", actor, "cause", cause.Id) { UnitId = unit, At = at }, cancellation);
    }

    public async Task<ImprovementAssignment> ImproveAsync(Actor actor, ImprovementInput input, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.AnswersFor(input.UnitId)) throw Problems.NotAllowed.Because();
        if (law.Codes(FeedbackWords.Causes).All(row => row.Code != input.CauseCode)) throw FeedbackProblems.CauseUnknown.Because(field: "CauseCode");
        if (string.IsNullOrWhiteSpace(input.Text)) throw FeedbackProblems.WordsNeeded.Because("Mời ghi sẽ thay đổi gì.", "Text");
        var today = OfficeClock.DayOf(at ?? clock.UtcNow);
        if (input.DueOn is not { } due || due < today) throw FeedbackProblems.DayNeeded.Because(field: "DueOn");
        var (procedure, step) = (Clean(input.ProcedureCode), Clean(input.StepName));
        var assignment = new ImprovementAssignment
        {
            Id = clock.NewId(), UnitId = input.UnitId, ProcedureCode = procedure, StepName = step, CauseCode = input.CauseCode!, Text = input.Text.Trim(), HeadName = actor.Name, OpenedOn = today, DueOn = due,
            MattersThen = await store.MatterCauses.CountAsync(row => row.UnitId == input.UnitId && row.ProcedureCode == procedure && row.StepName == step && row.CauseCode == input.CauseCode, cancellation),
        };
        store.ImprovementAssignments.Add(assignment);
        await acts.CommitAsync(new Doing("improvement.open", actor, "improvement", assignment.Id)
        {
            UnitId = input.UnitId,
            At = at,
            Inside = async inner => assignment.Code = await store.NextCodeAsync("CT", today.Year, inner),
        }, cancellation);
        return assignment;
    }

    public async Task FinishAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation)
    {
        var assignment = await store.ImprovementAssignments.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
        if (!actor.AnswersFor(assignment.UnitId)) throw Problems.NotAllowed.Because();
        await acts.ExpectAsync("improvement", assignment.Id, assignment, seen, cancellation);
        assignment.Finish(clock.Today, words);
        await acts.CommitAsync(new Doing("improvement.finish", actor, "improvement", assignment.Id) { UnitId = assignment.UnitId }, cancellation);
    }

    private async Task<(CausedKind Kind, Guid Id, Guid Unit, string? Procedure)> MatterAsync(Actor actor, string code, CancellationToken cancellation)
    {
        if (await store.ServiceFeedback.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) is { } feedback && actor.SeesFeedbackOf(feedback.UnitId))
            return (CausedKind.Feedback, feedback.Id, feedback.UnitId, feedback.ProcedureCode);
        // Sealed matters are never in this table: they cannot be found by their code here.
        if (await store.Set<Petition>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) is { } petition && petition.Sees(actor))
            return (CausedKind.Petition, petition.Id, petition.UnitId, null);
        throw FeedbackProblems.MatterUnknown.Because(field: "MatterCode");
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
