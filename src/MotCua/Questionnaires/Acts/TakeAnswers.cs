using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires.Acts;

/// <summary>What a link leads to.</summary>
internal sealed record LinkedPaper(Survey Survey, SampleUnit Unit, QuestionnaireContent Content, FieldPaper? Paper)
{
    public IReadOnlyDictionary<string, string> Answers => AnswerText.Read(Paper?.Answers);
}

/// <summary>One whole questionnaire as it comes from an interviewer, a paper or a file.</summary>
/// <param name="ClientKey">Made where it was filled in; the same again is the same questionnaire.</param>
internal sealed record TypedPaper(int Number, IReadOnlyDictionary<string, string> Typed, AnswerWay Way, string? ClientKey, int Pass = 1);

/// <summary>Keeps answers while a round is open. No act is written: see <see cref="FieldPaper"/>. Whatever comes twice counts once.</summary>
internal sealed class TakeAnswers(Store store, OfficeClock clock, SurveyQueries queries)
{
    /// <exception cref="Refused"><see cref="QuestionnaireProblems.LinkUnknown"/></exception>
    public async Task<LinkedPaper> FindAsync(string? code, CancellationToken cancellation)
    {
        var digest = KeepSurvey.DigestOf(code ?? "");
        var unit = await store.SampleUnits.AsNoTracking().SingleOrDefaultAsync(row => row.LinkDigest == digest, cancellation);
        if (unit is null || unit.Place == SamplePlace.Reserve) throw QuestionnaireProblems.LinkUnknown.Because(field: "Code");
        var survey = await store.Surveys.AsNoTracking().SingleAsync(row => row.Id == unit.SurveyId, cancellation);
        var paper = await store.FieldPapers.AsNoTracking().SingleOrDefaultAsync(row => row.SampleUnitId == unit.Id && row.Pass == 1, cancellation);
        return new LinkedPaper(survey, unit, (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content, paper);
    }

    /// <summary>One page of a questionnaire answered by its link; faults are given back and nothing of the page is kept.</summary>
    public async Task<FormAnswers> KeepPageAsync(LinkedPaper linked, QuestionSection section, IReadOnlyDictionary<string, string> typed, bool english, CancellationToken cancellation)
    {
        var before = linked.Answers.Where(pair => section.Questions.All(question => question.Key != pair.Key)).ToDictionary();
        var read = AnswerReading.Read(section.Questions, typed, before, english);
        if (read.Faults.Count > 0) return read;
        await WriteAsync(linked.Survey, linked.Unit, 1, paper =>
        {
            // Read anew: another page may have been sent from another window.
            var all = AnswerText.Read(paper.Answers);
            foreach (var question in section.Questions) all.Remove(question.Key);
            foreach (var (key, answer) in read.Answers) all[key] = answer;
            (paper.Answers, paper.Way) = (AnswerText.Write(all), AnswerWay.Link);
        }, cancellation);
        return read;
    }

    /// <summary>Everything was answered and seen: sent.</summary>
    public async Task SendAsync(LinkedPaper linked, CancellationToken cancellation)
    {
        var read = AnswerReading.Read(linked.Content.Questions, linked.Answers, new Dictionary<string, string>());
        if (read.Faults is [var fault, ..]) throw QuestionnaireProblems.AnswersInvalid.Because($"Còn câu chưa trả lời: “{linked.Content.Questions.First(question => question.Key == fault.Key).Field.Question.Label}”. Mời trả lời rồi gửi.");
        await WriteAsync(linked.Survey, linked.Unit, 1, paper => (paper.Answers, paper.Way, paper.IsComplete, paper.IsSettled) = (AnswerText.Write(read.Answers), AnswerWay.Link, true, true), cancellation);
    }

    /// <summary>A whole questionnaire.</summary>
    /// <returns>Faults by question; none: it is kept.</returns>
    public async Task<FormAnswers> RecordAsync(Actor actor, string? code, TypedPaper typed, CancellationToken cancellation)
    {
        var survey = await queries.WorkedOnAsync(actor, code, cancellation);
        survey.Must(SurveyState.Open);
        var unit = await store.SampleUnits.AsNoTracking().SingleOrDefaultAsync(row => row.SurveyId == survey.Id && row.Number == typed.Number, cancellation);
        if (unit is not { IsAsked: true }) throw QuestionnaireProblems.UnitUnknown.Because(field: "Number");
        var content = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        var read = AnswerReading.Read(content.Questions, typed.Typed, new Dictionary<string, string>());
        if (read.Faults.Count > 0) return read;
        if (typed.Pass == 2) await MustBeSecondAsync(actor, unit, cancellation);
        var text = AnswerText.Write(read.Answers);
        var twice = typed.Way == AnswerWay.Paper && DoubleEntry.IsDrawn(survey, unit);
        await WriteAsync(survey, unit, typed.Pass, paper =>
            (paper.Answers, paper.Way, paper.IsComplete, paper.ClientKey, paper.By, paper.IsSettled) = (text, typed.Way, true, typed.ClientKey, actor.AccountId, !twice), cancellation, typed.ClientKey);
        return read;
    }

    private async Task MustBeSecondAsync(Actor actor, SampleUnit unit, CancellationToken cancellation)
    {
        var first = await store.FieldPapers.AsNoTracking().SingleOrDefaultAsync(row => row.SampleUnitId == unit.Id && row.Pass == 1 && row.IsComplete && row.Way == AnswerWay.Paper && !row.IsSettled, cancellation);
        if (first is null) throw QuestionnaireProblems.NotDrawnTwice.Because(field: "Number");
        if (first.By == actor.AccountId) throw QuestionnaireProblems.SecondByOther.Because(field: "Number");
    }

    private async Task WriteAsync(Survey survey, SampleUnit unit, int pass, Action<FieldPaper> change, CancellationToken cancellation, string? clientKey = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await store.Dialect.WriteAsync(store, async inner =>
                {
                    store.ChangeTracker.Clear();
                    await store.MustStayOpenAsync(survey.Id, inner);
                    var paper = await store.FieldPapers.SingleOrDefaultAsync(row => row.SampleUnitId == unit.Id && row.Pass == pass, inner);
                    // Sent again by a browser that never heard the answer.
                    if (paper is { IsComplete: true } && clientKey is { Length: > 0 } && paper.ClientKey == clientKey) return 0;
                    if (paper is { IsComplete: true }) throw QuestionnaireProblems.AlreadyAnswered.Because();
                    if (paper is null) store.FieldPapers.Add(paper = new FieldPaper { Id = clock.NewId(), SurveyId = survey.Id, SampleUnitId = unit.Id, Pass = pass });
                    change(paper);
                    paper.At = clock.UtcNow;
                    paper.Version++;
                    return await store.SaveChangesAsync(inner);
                }, cancellation);
                return;
            }
            catch (DbUpdateException e) when (attempt < 3 && (e is DbUpdateConcurrencyException || store.Dialect.IsDuplicate(e)))
            {
                // Sent twice at once: looked at anew.
            }
        }
    }
}

internal static class OpenRound
{
    /// <summary>Holds the round's row until the transaction ends, so that nothing is taken in while it closes.</summary>
    public static async Task MustStayOpenAsync(this Store store, Guid survey, CancellationToken cancellation)
    {
        if (await store.Surveys.Where(row => row.Id == survey && row.State == SurveyState.Open).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation) == 0) throw QuestionnaireProblems.NotInThatState.Because();
    }
}
