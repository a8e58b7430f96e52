using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires;

/// <summary>Questions as boxes on a page: what is asked, what was typed so far, in which language.</summary>
/// <param name="Before">Answers given on other pages: they decide what is asked here.</param>
internal sealed record QuestionsShown(IReadOnlyList<SurveyQuestion> Questions, IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Before, bool English)
{
    internal sealed record Box(SurveyQuestion Question, QuestionsShown Page)
    {
        public string Name => FieldsShown.Prefix + Question.Key;
        public string Id => TagBuilder.CreateSanitizedId(Name, "_");
        public string Value => Page.Typed.GetValueOrDefault(Question.Key, "");
        public bool IsShown => FormReading.IsShown(Question.Field, "", Page.known);
        public bool IsChosen(string key) => Value.Split([';', ',']).Contains(key, StringComparer.Ordinal);
        public IReadOnlyList<AnswerChoice> Choices => [.. Question.Field.Question.Choices, .. MissingAnswer.All];
        public string Label(AnswerChoice choice) => Page.English ? choice.LabelEnglish ?? choice.Label : choice.Label;
        public string TypedValue => MissingAnswer.Is(Value) ? "" : Answer.Typed(Question.Field.Question, Value);

        /// <summary>For the script, where the question it depends on stands on the same page.</summary>
        public string? ShownIf => Question.Field.ShownIf?.Split('=', 2) is [var key, var wanted] && Page.Questions.Any(other => other.Key == key) ? $"{FieldsShown.Prefix}{key}={wanted}" : null;
    }

    private readonly Dictionary<string, string> known = Known(Questions, Typed, Before);

    /// <summary>Those that are asked now, and those that may be asked without another page.</summary>
    public IEnumerable<Box> Boxes => Questions.Select(question => new Box(question, this)).Where(box => box.IsShown || box.ShownIf is not null);

    public string ShownKeys => string.Join(' ', Boxes.Where(box => box.IsShown).Select(box => box.Question.Key));

    /// <summary>Something is asked now that was not on the page: without scripts it has to be shown first.</summary>
    public bool HasNewBoxes(string? shown) => shown is not null && shown.Split(' ').ToHashSet(StringComparer.Ordinal) is var seen && Boxes.Any(box => box.IsShown && !seen.Contains(box.Question.Key));

    private static Dictionary<string, string> Known(IReadOnlyList<SurveyQuestion> questions, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> before)
    {
        var all = before.ToDictionary();
        foreach (var (key, answer) in AnswerReading.Read(questions, typed, before).Answers) all[key] = answer;
        return all;
    }
}
