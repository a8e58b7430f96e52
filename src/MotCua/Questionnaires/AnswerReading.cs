using System.Text.Json;
using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires;

/// <summary>Reads what was typed into some questions. Of a question that is not asked nothing is kept; one that is asked and left empty is kept as not answered.</summary>
internal static class AnswerReading
{
    /// <param name="before">Answers to earlier questions: they decide what is asked.</param>
    public static FormAnswers Read(IEnumerable<SurveyQuestion> questions, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> before, bool english = false)
    {
        var (answers, faults) = (new Dictionary<string, string>(before, StringComparer.Ordinal), new List<FormFault>());
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            answers.Remove(question.Key);
            if (!FormReading.IsShown(question.Field, "", answers)) continue;
            var text = typed.GetValueOrDefault(question.Key)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (question.Field.Required) faults.Add(new FormFault(question.Key, english ? "Please choose or write an answer; “do not know” is one too." : "Mời chọn hoặc ghi câu trả lời; “không biết” cũng là một câu trả lời.", true));
                else Keep(question, MissingAnswer.Refused);
                continue;
            }
            if (One(question, text, english, out var fault) is { } answer) Keep(question, answer);
            else faults.Add(new FormFault(question.Key, fault!));
        }
        return new FormAnswers(kept, faults);

        void Keep(SurveyQuestion question, string answer) => kept[question.Key] = answers[question.Key] = answer;
    }

    private static string? One(SurveyQuestion question, string text, bool english, out string? fault)
    {
        fault = null;
        if (text is MissingAnswer.Unknown or MissingAnswer.Refused) return text;
        if (question.Kind == QuestionKind.Several)
        {
            var chosen = text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
            // Chosen beside "do not know" the real choices count.
            if (chosen.Count > 1) chosen.RemoveAll(MissingAnswer.Is);
            if (chosen.TrueForAll(key => question.Field.Question.Choices.Any(choice => choice.Key == key))) return string.Join(';', question.Field.Question.Choices.Select(choice => choice.Key).Where(chosen.Contains));
            fault = english ? "Choose from the list." : "Mời chọn trong danh sách.";
            return null;
        }
        var answer = Answer.Read(question.Field.Question, text, out fault);
        if (answer is null)
        {
            fault = english ? "This cannot be read." : $"{char.ToUpperInvariant(fault![0])}{fault.AsSpan(1)}";
            return null;
        }
        var field = question.Field;
        if (question.Kind == QuestionKind.Text && field.MaxLength is { } most && answer.Length > most) fault = english ? $"At most {most} characters." : $"Không quá {most} ký tự.";
        if (question.Kind == QuestionKind.Number && Answer.Number(AnswerKind.Number, answer, default) is { } number)
        {
            if (number < field.Min) fault = english ? $"{field.Min} at least." : $"Từ {field.Min} trở lên.";
            if (number > field.Max) fault = english ? $"{field.Max} at most." : $"Không quá {field.Max}.";
        }
        return fault is null ? answer : null;
    }
}

/// <summary>Answers as they are kept: one JSON object, keys in order, so that equal answers are equal texts.</summary>
internal static class AnswerText
{
    public static string Write(IReadOnlyDictionary<string, string> answers) => JsonSerializer.Serialize(new SortedDictionary<string, string>(answers.ToDictionary(), StringComparer.Ordinal), Plain);

    public static Dictionary<string, string> Read(string? text) => text is { Length: > 0 } ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : [];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
