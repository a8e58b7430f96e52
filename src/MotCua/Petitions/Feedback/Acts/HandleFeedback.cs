using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Feedback.Acts;

/// <summary>The unit's side: read, show or not, pass on, answer.</summary>
internal sealed class HandleFeedback(Store store, ActLog acts, OfficeClock clock, FeedbackQueries queries, UnitHeads heads)
{
    /// <exception cref="Refused"><see cref="FeedbackProblems.ShowsSender"/></exception>
    public async Task ShowAsync(Actor actor, string code, string? text, string? place, bool position, bool photo, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var feedback = await OpenAsync(actor, code, seen, answers: false, cancellation);
        if (SendFeedback.SenderShown(feedback, $"{text} {place}")) throw FeedbackProblems.ShowsSender.Because(field: "ShownText");
        store.FeedbackSteps.Add(feedback.Show(Stamp(actor, at), text, place, position, photo));
        await acts.CommitAsync(new Doing("feedback.show", actor, "feedback", feedback.Id) { UnitId = feedback.UnitId, At = at }, cancellation);
    }

    public async Task HideAsync(Actor actor, string code, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var feedback = await OpenAsync(actor, code, seen, answers: false, cancellation);
        store.FeedbackSteps.Add(feedback.Hide(Stamp(actor, at), because));
        await acts.CommitAsync(new Doing("feedback.hide", actor, "feedback", feedback.Id) { UnitId = feedback.UnitId, At = at }, cancellation);
    }

    public async Task HidePhotoAsync(Actor actor, string code, string? because, int? seen, CancellationToken cancellation)
    {
        var feedback = await OpenAsync(actor, code, seen, answers: false, cancellation);
        store.FeedbackSteps.Add(feedback.HidePhoto(Stamp(actor, null), because));
        await acts.CommitAsync(new Doing("feedback.hide-photo", actor, "feedback", feedback.Id) { UnitId = feedback.UnitId }, cancellation);
    }

    public async Task MoveAsync(Actor actor, string code, Guid? unit, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var feedback = await OpenAsync(actor, code, seen, answers: false, cancellation);
        if ((await queries.UnitsAsync(cancellation)).All(one => one.Id != unit)) throw FeedbackProblems.UnitNeeded.Because(field: "ToUnit");
        var head = await heads.OfAsync(unit!.Value, cancellation);
        store.FeedbackSteps.Add(feedback.Move(Stamp(actor, at), unit.Value, head?.Name ?? "", because));
        await acts.CommitAsync(new Doing("feedback.move", actor, "feedback", feedback.Id) { UnitId = unit, At = at }, cancellation);
    }

    public async Task AnswerAsync(Actor actor, string code, string? text, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var feedback = await OpenAsync(actor, code, seen, answers: true, cancellation);
        if (SendFeedback.SenderShown(feedback, text ?? "")) throw FeedbackProblems.ShowsSender.Because(field: "AnswerText");
        store.FeedbackSteps.Add(feedback.Answer(Stamp(actor, at), text));
        await acts.CommitAsync(new Doing("feedback.answer", actor, "feedback", feedback.Id) { UnitId = feedback.UnitId, At = at }, cancellation);
    }

    /// <summary>Another unit's is as if it were not there.</summary>
    private async Task<ServiceFeedback> OpenAsync(Actor actor, string code, int? seen, bool answers, CancellationToken cancellation)
    {
        var feedback = await store.ServiceFeedback.SingleOrDefaultAsync(row => row.Code == code, cancellation);
        if (feedback is null || !actor.SeesFeedbackOf(feedback.UnitId)) throw Problems.NotFound.Because();
        if (answers && !actor.AnswersFor(feedback.UnitId)) throw Problems.NotAllowed.Because();
        await acts.ExpectAsync("feedback", feedback.Id, feedback, seen, cancellation);
        return feedback;
    }

    private StepStamp Stamp(Actor actor, DateTime? at) => new(clock.NewId(), at ?? clock.UtcNow, actor.AccountId, actor.Name);
}
