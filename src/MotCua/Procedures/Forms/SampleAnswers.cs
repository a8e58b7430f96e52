namespace MotCua.Procedures.Forms;

/// <summary>The filled sample of what is asked.</summary>
public static class SampleAnswers
{
    public static IReadOnlyDictionary<string, string> Of(FilingRules rules)
    {
        var answers = Of(rules.Asked);
        foreach (var test in new[] { rules.Fee, rules.Exemption }.OfType<DecisionTable>().Select(table => table.Content.Tests is [var first, ..] ? first : null).OfType<DatedTest>())
            foreach (var (key, answer) in test.Facts)
                if (rules.Asked.Find(key) is { } field) answers.TryAdd(key, Answer.Typed(field.Question, answer));
        return answers;
    }

    /// <summary>As it would be typed; of a group the first one.</summary>
    public static Dictionary<string, string> Of(FormContent form) => form.Fields.Where(field => !string.IsNullOrEmpty(field.Sample))
        .ToDictionary(field => field.Group is { } group ? FormKeys.InGroup(group, 1, field.Question.Key) : field.Question.Key, field => Answer.Typed(field.Question, field.Sample!), StringComparer.Ordinal);
}
