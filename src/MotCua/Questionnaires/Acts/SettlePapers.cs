using Microsoft.EntityFrameworkCore;

namespace MotCua.Questionnaires.Acts;

/// <summary>A paper that has to be typed in twice, as far as it is.</summary>
internal sealed record TwicePaper(SampleUnit Unit, FieldPaper First, FieldPaper? Second, IReadOnlyList<EntryDifference> Differences);

/// <summary>Holds two entries of one paper against each other and keeps what is right.</summary>
internal sealed class SettlePapers(Store store, OfficeClock clock, SurveyQueries queries)
{
    /// <summary>Those not settled yet.</summary>
    public async Task<IReadOnlyList<TwicePaper>> WaitingAsync(Survey survey, CancellationToken cancellation)
    {
        var content = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        var papers = await (from paper in store.FieldPapers.AsNoTracking() join unit in store.SampleUnits.AsNoTracking() on paper.SampleUnitId equals unit.Id where paper.SurveyId == survey.Id && paper.IsComplete select new { paper, unit }).ToListAsync(cancellation);
        return [.. papers.Where(row => row.paper.Pass == 1 && !row.paper.IsSettled).OrderBy(row => row.unit.Number).Select(row =>
        {
            var second = papers.Find(other => other.unit.Id == row.unit.Id && other.paper.Pass == 2)?.paper;
            return new TwicePaper(row.unit, row.paper, second, second is null ? [] : DoubleEntry.Differences(content, AnswerText.Read(row.paper.Answers), AnswerText.Read(second.Answers)));
        })];
    }

    /// <param name="chosen">Of each question that differs: 1 or 2.</param>
    public async Task RunAsync(Actor actor, string? code, int number, IReadOnlyDictionary<string, string> chosen, CancellationToken cancellation)
    {
        var survey = await queries.WorkedOnAsync(actor, code, cancellation);
        survey.Must(SurveyState.Open);
        var waiting = (await WaitingAsync(survey, cancellation)).FirstOrDefault(paper => paper.Unit.Number == number) ?? throw QuestionnaireProblems.NotDrawnTwice.Because();
        if (waiting.Second is not { } second) throw QuestionnaireProblems.StillDiffering.Because();
        var (final, other) = (AnswerText.Read(waiting.First.Answers), AnswerText.Read(second.Answers));
        foreach (var difference in waiting.Differences)
        {
            if (chosen.GetValueOrDefault(difference.Question.Key) is not ("1" or "2")) throw QuestionnaireProblems.ChoiceNeeded.Because();
            if (chosen[difference.Question.Key] == "1") continue;
            if (other.TryGetValue(difference.Question.Key, out var answer)) final[difference.Question.Key] = answer;
            else final.Remove(difference.Question.Key);
        }
        // What is asked follows from what was chosen.
        var content = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        var read = AnswerReading.Read(content.Questions, final, new Dictionary<string, string>());
        if (read.Faults.Count > 0) throw QuestionnaireProblems.ChoiceNeeded.Because("Các câu đã chọn không đi cùng nhau được. Mời xem lại phiếu giấy.");
        var (text, compared, differing) = (AnswerText.Write(read.Answers), AnswerText.Read(waiting.First.Answers).Count, waiting.Differences.Count);
        await store.Dialect.WriteAsync(store, async inner =>
        {
            store.ChangeTracker.Clear();
            await store.MustStayOpenAsync(survey.Id, inner);
            var paper = await store.FieldPapers.SingleAsync(row => row.Id == waiting.First.Id, inner);
            if (paper.IsSettled) return 0;
            (paper.Answers, paper.IsSettled, paper.Compared, paper.Differing, paper.At) = (text, true, compared, differing, clock.UtcNow);
            paper.Version++;
            return await store.SaveChangesAsync(inner);
        }, cancellation);
    }
}
