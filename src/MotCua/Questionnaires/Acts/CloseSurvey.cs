using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Questionnaires.Acts;

/// <summary>
/// Ends a round: what was said goes, in shuffled order and without a time, into <see cref="SurveyResponse"/>, free words apart into <see cref="SurveyRemark"/>;
/// the papers that said whose it was are deleted in the same transaction. From then on only the sample says who was asked, and nothing says who said what.
/// </summary>
internal sealed class CloseSurvey(Store store, ActLog acts, OfficeClock clock, SurveyQueries queries, SettlePapers settle)
{
    public async Task RunAsync(Actor actor, string? code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        await acts.ExpectAsync("survey", survey.Id, survey, seen, cancellation);
        survey.Must(SurveyState.Open);
        if ((await settle.WaitingAsync(survey, cancellation)).Count > 0) throw QuestionnaireProblems.StillDiffering.Because();
        var content = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        var texts = content.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        var units = await store.SampleUnits.Where(row => row.SurveyId == survey.Id).ToDictionaryAsync(row => row.Id, cancellation);
        var attempts = (await store.ContactAttempts.AsNoTracking().Where(row => row.SurveyId == survey.Id).ToListAsync(cancellation)).ToLookup(row => row.SampleUnitId, row => row.Kind);
        var step = default(SurveyStep);
        await acts.CommitAsync(new Doing("survey.close", actor, "survey", survey.Id)
        {
            At = at,
            Inside = async inner =>
            {
                await store.MustStayOpenAsync(survey.Id, inner);
                var papers = await store.FieldPapers.AsNoTracking().Where(row => row.SurveyId == survey.Id).ToListAsync(inner);
                var whole = papers.Where(row => row is { Pass: 1, IsComplete: true }).ToArray();
                if (whole.Length == 0) throw QuestionnaireProblems.NothingAnswered.Because();
                if (whole.Any(row => !row.IsSettled)) throw QuestionnaireProblems.StillDiffering.Because();
                if (step is null) store.SurveySteps.Add(step = survey.Close(clock.NewId(), actor, at ?? clock.UtcNow, papers.Count(row => row.Pass == 2), whole.Sum(row => row.Compared), whole.Sum(row => row.Differing)));
                foreach (var made in store.ChangeTracker.Entries().Where(entry => entry.Entity is SurveyResponse or SurveyRemark).ToList()) made.State = EntityState.Detached;
                // By the machine's own randomness, not by the seed, which everybody may know.
                RandomNumberGenerator.Shuffle<FieldPaper>(whole);
                var words = new List<(string Key, string Words)>();
                foreach (var (place, paper) in whole.Index())
                {
                    var (unit, answers) = (units[paper.SampleUnitId], AnswerText.Read(paper.Answers));
                    words.AddRange(answers.Where(pair => texts.Contains(pair.Key) && !MissingAnswer.Is(pair.Value)).Select(pair => (pair.Key, pair.Value)));
                    store.SurveyResponses.Add(new SurveyResponse
                    {
                        Id = clock.NewId(), SurveyId = survey.Id, Number = place + 1, StratumKey = unit.StratumKey, Way = unit.Way, AnsweredBy = paper.Way,
                        Answers = AnswerText.Write(answers.Where(pair => !texts.Contains(pair.Key)).ToDictionary()),
                    });
                }
                var said = words.ToArray();
                RandomNumberGenerator.Shuffle<(string, string)>(said);
                store.SurveyRemarks.AddRange(said.Select(one => new SurveyRemark { Id = clock.NewId(), SurveyId = survey.Id, QuestionKey = one.Key, Words = one.Words }));
                var answered = whole.Select(row => row.SampleUnitId).ToHashSet();
                foreach (var unit in units.Values.Where(unit => unit.Place != SamplePlace.Reserve))
                    unit.Outcome = answered.Contains(unit.Id) ? SampleOutcome.Answered : attempts[unit.Id].Contains(AttemptKind.Refused) ? SampleOutcome.Refused
                        : attempts[unit.Id].Any(kind => kind is AttemptKind.NoAnswer or AttemptKind.WrongNumber) ? SampleOutcome.NotReached : SampleOutcome.NotAnswered;
                await store.FieldPapers.Where(row => row.SurveyId == survey.Id).ExecuteDeleteAsync(inner);
            },
        }, cancellation);
    }
}
