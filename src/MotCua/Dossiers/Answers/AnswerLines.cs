using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

/// <summary>A question and its answer in words.</summary>
public sealed record AnswerLine(string Key, string Label, string Words, bool Personal);

internal static class AnswerLines
{
    /// <summary>In the order of the form; of a group each place with its number.</summary>
    public static IEnumerable<AnswerLine> Of(FormContent form, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var field in form.Fields.Where(field => field.Group is null))
            if (answers.TryGetValue(field.Question.Key, out var answer)) yield return Line(field, field.Question.Key, field.Question.Label, answer);
        foreach (var group in form.Groups)
            for (var place = 1; place <= FormReading.Count(group, answers); place++)
                foreach (var field in form.Fields.Where(field => field.Group == group.Key))
                    if (answers.TryGetValue(FormKeys.InGroup(group.Key, place, field.Question.Key), out var answer))
                        yield return Line(field, FormKeys.InGroup(group.Key, place, field.Question.Key), $"{group.Label} {place}, {field.Question.Label}", answer);
    }

    private static AnswerLine Line(FormField field, string key, string label, string answer) => new(key, label, Answer.Words(field.Question, answer), field.Personal);
}
