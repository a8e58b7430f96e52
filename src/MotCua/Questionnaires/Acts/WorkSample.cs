using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Questionnaires.Acts;

/// <summary>Tries to reach somebody, and puts the next reserve in place of somebody who cannot answer.</summary>
internal sealed class WorkSample(Store store, ActLog acts, OfficeClock clock, LawBook law, SurveyQueries queries)
{
    public const string Reasons = "survey-replacements";

    public async Task TryAsync(Actor actor, string? code, int number, AttemptKind kind, CancellationToken cancellation, DateTime? at = null)
    {
        var (survey, unit) = await AskedAsync(actor, code, number, cancellation);
        store.ContactAttempts.Add(new ContactAttempt { Id = clock.NewId(), SurveyId = survey.Id, SampleUnitId = unit.Id, Kind = kind, At = at ?? clock.UtcNow, By = actor.AccountId });
        await acts.CommitAsync(new Doing("survey.try", actor, "survey", survey.Id) { At = at }, cancellation);
    }

    /// <returns>The one who stands in; null where no reserve is left in the stratum.</returns>
    public async Task<SampleUnit?> ReplaceAsync(Actor actor, string? code, int number, string? reason, CancellationToken cancellation, DateTime? at = null)
    {
        var (survey, unit) = await AskedAsync(actor, code, number, cancellation);
        if (law.Codes(Reasons).All(row => row.Code != reason)) throw QuestionnaireProblems.ReasonNeeded.Because(field: "ReasonCode");
        if (await store.FieldPapers.AnyAsync(row => row.SampleUnitId == unit.Id && row.IsComplete, cancellation)) throw QuestionnaireProblems.AlreadyAnswered.Because();
        var reserves = store.SampleUnits.Where(row => row.SurveyId == survey.Id && row.StratumKey == unit.StratumKey && row.Place == SamplePlace.Reserve);
        // Whoever filed in the same way keeps the quota cell whole; else the next of the stratum.
        var next = await reserves.Where(row => row.Way == unit.Way).OrderBy(row => row.Number).FirstOrDefaultAsync(cancellation) ?? await reserves.OrderBy(row => row.Number).FirstOrDefaultAsync(cancellation);
        unit.Place = SamplePlace.Replaced;
        next?.Place = SamplePlace.Substitute;
        store.SampleReplacements.Add(new SampleReplacement { OutId = unit.Id, SurveyId = survey.Id, InId = next?.Id, ReasonCode = reason!, At = at ?? clock.UtcNow, By = actor.AccountId, ByName = actor.Name });
        await acts.CommitAsync(new Doing("survey.replace", actor, "survey", survey.Id) { At = at, ReasonCode = reason }, cancellation);
        return next;
    }

    private async Task<(Survey Survey, SampleUnit Unit)> AskedAsync(Actor actor, string? code, int number, CancellationToken cancellation)
    {
        var survey = await queries.WorkedOnAsync(actor, code, cancellation);
        survey.Must(SurveyState.Open);
        var unit = await store.SampleUnits.SingleOrDefaultAsync(row => row.SurveyId == survey.Id && row.Number == number, cancellation);
        return unit is { IsAsked: true } ? (survey, unit) : throw QuestionnaireProblems.UnitUnknown.Because(field: "Number");
    }
}
