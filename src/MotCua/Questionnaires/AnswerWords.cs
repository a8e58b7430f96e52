using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires;

internal static class AnswerWords
{
    public static string Of(SurveyQuestion question, string? answer, bool english = false)
    {
        if (answer is null) return "–";
        var choices = question.Field.Question.Choices.Concat(MissingAnswer.All).ToList();
        if (!question.HasChoices && !MissingAnswer.Is(answer)) return Answer.Words(question.Field.Question, answer, english);
        return string.Join("; ", answer.Split(';').Select(key => choices.Find(choice => choice.Key == key) is { } found ? (english ? found.LabelEnglish ?? found.Label : found.Label) : key));
    }
}
