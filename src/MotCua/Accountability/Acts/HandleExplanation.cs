using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Letters;

namespace MotCua.Accountability.Acts;

/// <summary>The four heads of an explanation and what came of a meeting.</summary>
internal sealed record AnswerInput(string? LegalBasis, string? Competence, string? Procedure, string? Content, string? MeetingResult);

/// <summary>The agency's side of a request for explanation. Officers of the unit prepare, its head or the director decides and signs.</summary>
internal sealed class HandleExplanation(Store store, ActLog acts, OfficeClock clock, StepClock steps, LawBook law, AccountabilityQueries queries)
{
    public const string RefusalList = "explanation-refusals", SuspensionList = "explanation-suspensions";

    public async Task AskSupplementAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: false, cancellation);
        store.ExplanationSteps.Add(request.AskSupplement(By(actor, at), words));
        await acts.CommitAsync(new Doing("explanation.ask-supplement", actor, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    public async Task AcceptAsync(Actor actor, string code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Accept(By(actor, at), steps);
        store.ExplanationSteps.Add(step);
        request.Name(request.OfficerId, request.OfficerName, actor.AccountId, actor.Name);
        await acts.CommitAsync(new Doing("explanation.accept", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), At = at }, cancellation);
    }

    public async Task AssignAsync(Actor actor, string code, Guid? officer, int? seen, CancellationToken cancellation)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var named = (await queries.OfficersAsync(request.UnitId, cancellation)).FirstOrDefault(one => one.AccountId == officer).Name ?? throw AccountabilityProblems.WordsNeeded.Because("Mời chọn cán bộ của đơn vị.", "Officer");
        request.Name(officer, named, request.HeadId, request.HeadName);
        await acts.CommitAsync(new Doing("explanation.assign", actor, "explanation", request.Id) { UnitId = request.UnitId }, cancellation);
    }

    /// <exception cref="Refused">The reason is not one of the list, or the earlier answer is not named where it is the reason.</exception>
    public async Task RefuseAsync(Actor actor, string code, string? reason, string? words, string? prior, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        if (law.Codes(RefusalList).All(row => row.Code != reason)) throw AccountabilityProblems.ReasonUnknown.Because(field: "ReasonCode");
        prior = string.IsNullOrWhiteSpace(prior) ? null : prior.Trim().ToUpperInvariant();
        if (reason == "already-answered" && !await store.ExplanationRequests.AnyAsync(row => row.Code == prior && row.AnsweredAt != null && row.Id != request.Id, cancellation))
            throw AccountabilityProblems.PriorNeeded.Because(field: "Prior");
        var step = request.Refuse(By(actor, at), reason!, words, prior);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.refuse", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), ReasonCode = reason, At = at }, cancellation);
    }

    public async Task GuideAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Guide(By(actor, at), words);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.guide", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), At = at }, cancellation);
    }

    public async Task SuspendAsync(Actor actor, string code, string? reason, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Suspend(By(actor, at), Ground(reason, "suspend"), words);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.suspend", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), ReasonCode = reason, At = at }, cancellation);
    }

    public async Task ResumeAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Resume(By(actor, at), words, await PausesAsync(request, cancellation), steps);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.resume", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), At = at }, cancellation);
    }

    public async Task TerminateAsync(Actor actor, string code, string? reason, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Terminate(By(actor, at), Ground(reason, "end"), words);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.terminate", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), ReasonCode = reason, At = at }, cancellation);
    }

    public async Task ExtendAsync(Actor actor, string code, int? days, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var step = request.Extend(By(actor, at), days, words, await PausesAsync(request, cancellation), steps);
        store.ExplanationSteps.Add(step);
        await acts.CommitAsync(new Doing("explanation.extend", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "TB", step.Id, step.Kind), At = at }, cancellation);
    }

    public async Task AnswerAsync(Actor actor, string code, AnswerInput input, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var answer = Answer(actor, request, input, onTheSpot: false, at);
        await acts.CommitAsync(new Doing("explanation.answer", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "CV", answer.Id, ExplanationStepKind.Answered), At = at }, cancellation);
    }

    /// <summary>A simple request made in person is answered at once, with minutes: accepted and explained in one act.</summary>
    public async Task AnswerOnTheSpotAsync(Actor actor, string code, AnswerInput input, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        if (request.Way != AskedWay.InPerson) throw AccountabilityProblems.NotSimple.Because();
        store.ExplanationSteps.Add(request.Accept(By(actor, at), steps));
        var answer = Answer(actor, request, input, onTheSpot: true, at);
        await acts.CommitAsync(new Doing("explanation.answer-at-once", actor, "explanation", request.Id) { UnitId = request.UnitId, Letters = Paper(actor, request, "CV", answer.Id, ExplanationStepKind.Answered), At = at }, cancellation);
    }

    /// <summary>Shows question and answer to everybody, in words that do not show who asked.</summary>
    public async Task PublishAsync(Actor actor, string code, string? question, string? answer, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (request, last) = await AnsweredAsync(actor, code, seen, cancellation);
        if (string.IsNullOrWhiteSpace(question)) throw AccountabilityProblems.PublicNeeded.Because(field: "PublicQuestion");
        if (string.IsNullOrWhiteSpace(answer)) throw AccountabilityProblems.PublicNeeded.Because(field: "PublicAnswer");
        if (AskerShown.In($"{question} {answer}", request.AskerName, request.Address, request.Representative, request.Phone, request.Email)) throw AccountabilityProblems.NamesAsker.Because(field: "PublicQuestion");
        store.ExplanationPublications.Add(new ExplanationPublication { RequestId = request.Id, AnswerId = last.Id, At = at ?? clock.UtcNow, By = actor.AccountId ?? Guid.Empty, Question = question.Trim(), Answer = answer.Trim() });
        store.ExplanationSteps.Add(request.Step(By(actor, at), ExplanationStepKind.Published, null));
        await acts.CommitAsync(new Doing("explanation.publish", actor, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    public async Task KeepBackAsync(Actor actor, string code, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (request, _) = await AnsweredAsync(actor, code, seen, cancellation);
        if (string.IsNullOrWhiteSpace(words)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi lý do không công khai.", "KeepBackWords");
        store.ExplanationSteps.Add(request.Step(By(actor, at), ExplanationStepKind.KeptBack, words.Trim()));
        await acts.CommitAsync(new Doing("explanation.keep-back", actor, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    /// <summary>The director, or another who did not decide, looks at it again.</summary>
    public async Task ReviewAsync(Actor actor, string code, bool overturn, string? words, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        store.ExplanationSteps.Add(request.Review(By(actor, at), overturn, words, steps));
        await acts.CommitAsync(new Doing("explanation.review", actor, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    private ExplanationAnswer Answer(Actor actor, ExplanationRequest request, AnswerInput input, bool onTheSpot, DateTime? at)
    {
        if (string.IsNullOrWhiteSpace(input.Content)) throw AccountabilityProblems.AnswerNeeded.Because(field: "AnswerContent");
        if (!onTheSpot && string.IsNullOrWhiteSpace(input.LegalBasis)) throw AccountabilityProblems.AnswerNeeded.Because(field: "LegalBasis");
        store.ExplanationSteps.Add(request.Answer(By(actor, at)));
        var answer = new ExplanationAnswer
        {
            Id = clock.NewId(), RequestId = request.Id, At = at ?? clock.UtcNow, SignedBy = actor.AccountId ?? Guid.Empty, SignedName = actor.Name, OnTheSpot = onTheSpot,
            LegalBasis = Text(input.LegalBasis), Competence = Text(input.Competence), Procedure = Text(input.Procedure), Content = Text(input.Content), MeetingResult = Text(input.MeetingResult),
        };
        store.ExplanationAnswers.Add(answer);
        return answer;
    }

    /// <summary>A notice and an explanation are papers that go out: signed by whoever decides, numbered with the act that makes them.</summary>
    private static OutgoingLetter[] Paper(Actor actor, ExplanationRequest request, string kind, Guid subject, ExplanationStepKind step) =>
        [new(kind, subject, request.UnitId) { Reference = request.Code, Excerpt = $"{AccountabilityWords.Step(step)}: yêu cầu giải trình {request.Code}", Recipient = request.AskerName, SignedBy = actor.AccountId }];

    private async Task<(ExplanationRequest Request, ExplanationAnswer Last)> AnsweredAsync(Actor actor, string code, int? seen, CancellationToken cancellation)
    {
        var request = await OpenAsync(actor, code, seen, decides: true, cancellation);
        if (request.State != ExplanationState.Answered || request.IsUnderReview) throw AccountabilityProblems.NotInThatState.Because();
        var last = await store.ExplanationAnswers.AsNoTracking().Where(row => row.RequestId == request.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstAsync(cancellation);
        var decided = await store.ExplanationSteps.AnyAsync(row => row.RequestId == request.Id && (row.Kind == ExplanationStepKind.Published || (row.Kind == ExplanationStepKind.KeptBack && row.At >= last.At)), cancellation);
        return decided ? throw AccountabilityProblems.PublishedAlready.Because() : (request, last);
    }

    /// <summary>Another unit's request is as if it were not there.</summary>
    private async Task<ExplanationRequest> OpenAsync(Actor actor, string code, int? seen, bool decides, CancellationToken cancellation)
    {
        var request = await store.ExplanationRequests.SingleOrDefaultAsync(row => row.Code == code, cancellation);
        if (request is null || !actor.SeesUnit(request.UnitId)) throw Problems.NotFound.Because();
        if (decides) actor.MustDecideFor(request.UnitId);
        await acts.ExpectAsync("explanation", request.Id, request, seen, cancellation);
        return request;
    }

    private async Task<IReadOnlyList<WorkingTime.Pause>> PausesAsync(ExplanationRequest request, CancellationToken cancellation) =>
        ExplanationRules.Pauses(await store.ExplanationSteps.AsNoTracking().Where(row => row.RequestId == request.Id).ToListAsync(cancellation));

    private string Ground(string? reason, string use) =>
        law.Codes(SuspensionList).Any(row => row.Code == reason && row.More.GetValueOrDefault("use") == use) ? reason! : throw AccountabilityProblems.ReasonUnknown.Because(field: "GroundCode");

    private StepBy By(Actor actor, DateTime? at) => new(clock.NewId(), at ?? clock.UtcNow, actor.AccountId, actor.Name);

    private static string Text(string? text) => text?.Trim() ?? "";
}
