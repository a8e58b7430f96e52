using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Questionnaires.Acts;
using MotCua.SurveyStatistics.Numerics;

namespace MotCua.Questionnaires.Demo;

/// <summary>
/// A round that was drawn from the demonstration's dossiers, answered by a seeded machine and published, and one that is open. Nobody said any of it;
/// the titles say so. Made by the same acts as a real one.
/// </summary>
internal sealed class SurveyDemo(Store store, OfficeClock clock, KeepQuestionnaire questionnaires, KeepSurvey surveys, WorkSample sample, TakeAnswers take, CloseSurvey close)
{
    private const int Seed = 309;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Questionnaires.AnyAsync(cancellation) || clock.Today < new DateOnly(2021, 11, 15)) return;
        if (await DemoActor.OfAsync(store, "giamdoc", Role.Director, clock.Today, cancellation) is not { } director || await DemoActor.OfAsync(store, "canbo.mot", Role.DeskOfficer, clock.Today, cancellation) is not { } officer) return;
        var questionnaire = await questionnaires.MakeAsync(director, "Hài lòng theo phương pháp SIPAS (ví dụ)", "Khảo sát hài lòng của Sở", true, cancellation, At(9, 1));
        await questionnaires.PublishAsync(director, questionnaire.Code, null, cancellation, At(9, 2));
        var version = await store.QuestionnaireVersions.AsNoTracking().SingleAsync(row => row.QuestionnaireId == questionnaire.Id, cancellation);
        try
        {
            var done = await RoundAsync(director, officer, version, "Khảo sát hài lòng 9 tháng đầu năm 2021 (trình diễn, câu trả lời do máy tạo)", 160, new DateOnly(2021, 9, 30), 10, cancellation);
            await AnswerAsync(officer, done, version.Content, 0.8, cancellation);
            await close.RunAsync(director, done, null, cancellation, At(11, 5));
            await surveys.PublishAsync(director, done, null, cancellation, At(11, 8));
            var open = await RoundAsync(director, officer, version, "Khảo sát hài lòng năm 2021 (trình diễn, đang hỏi)", 80, new DateOnly(2021, 11, 10), 11, cancellation);
            await AnswerAsync(officer, open, version.Content, 0.3, cancellation);
        }
        catch (Refused refused) when (refused.Problem == QuestionnaireProblems.FrameEmpty || refused.Problem == QuestionnaireProblems.NothingAnswered)
        {
            // A demonstration of very few dossiers has nobody to draw.
        }
        store.ChangeTracker.Clear();
    }

    private async Task<string> RoundAsync(Actor director, Actor officer, QuestionnaireVersion version, string title, int size, DateOnly to, int month, CancellationToken cancellation)
    {
        var survey = await surveys.MakeAsync(director, new SurveyFacts(title, version.Id, StrataBy.Unit, new DateOnly(2021, 1, 1), to, size, 25, Seed + month, 10, OverallRule.MeanOfFactors), cancellation, At(month, 11), demonstration: true);
        foreach (var user in new[] { "canbo.mot", "truong.motcua", "chuyenvien.mot" })
            if (await store.Set<Account>().AnyAsync(row => row.UserName == user, cancellation)) await surveys.AddWorkerAsync(director, survey.Code, user, cancellation, At(month, 11));
        await surveys.DrawAsync(director, survey.Code, null, cancellation, At(month, 12));
        var first = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == survey.Id && row.Place == SamplePlace.Drawn).OrderBy(row => row.Number).Select(row => row.Number).FirstAsync(cancellation);
        for (var tries = 0; tries < 3; tries++) await sample.TryAsync(officer, survey.Code, first, AttemptKind.NoAnswer, cancellation, At(month, 13));
        await sample.ReplaceAsync(officer, survey.Code, first, "not-reached", cancellation, At(month, 13));
        return survey.Code;
    }

    private async Task AnswerAsync(Actor officer, string code, QuestionnaireContent content, double share, CancellationToken cancellation)
    {
        var survey = await store.Surveys.AsNoTracking().SingleAsync(row => row.Code == code, cancellation);
        var units = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == survey.Id && (row.Place == SamplePlace.Drawn || row.Place == SamplePlace.Substitute)).OrderBy(row => row.Number).ToListAsync(cancellation);
        var random = new Seeded((ulong)survey.Seed);
        foreach (var unit in units)
        {
            var mood = random.Normal() * 0.6;
            if (random.Uniform() > share) continue;
            var typed = content.Questions.Where(question => question.Kind != QuestionKind.Text).ToDictionary(question => question.Key, question => Say(question, mood, random), StringComparer.Ordinal);
            await take.RecordAsync(officer, code, new TypedPaper(unit.Number, typed, AnswerWay.Phone, $"demo-{unit.Number}"), cancellation);
        }
    }

    private static string Say(SurveyQuestion question, double mood, Seeded random)
    {
        if (question.Kind == QuestionKind.Number) return random.Below(4).ToString(CultureInfo.InvariantCulture);
        if (question.Kind != QuestionKind.Scale) return question.Field.Question.Choices[random.Below(question.Field.Question.Choices.Count)].Key;
        return random.Uniform() < 0.04 ? MissingAnswer.Unknown : Math.Clamp((int)Math.Round(4.1 + mood + (random.Normal() * 0.7)), 1, 5).ToString(CultureInfo.InvariantCulture);
    }

    private static DateTime At(int month, int day) => OfficeClock.ToUtc(new DateTime(2021, month, day, 9, 0, 0, DateTimeKind.Unspecified));
}
