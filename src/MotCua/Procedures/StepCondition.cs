namespace MotCua.Procedures;

/// <summary>What decides which way a dossier takes through its process.</summary>
/// <param name="HasFee">The channel's terms name an amount to pay.</param>
/// <param name="NeedsVerification">Whoever appraises it found that it has to be verified on the spot.</param>
public sealed record StepFacts(Channel Channel, string VariantKey, bool HasFee, bool NeedsVerification)
{
    /// <summary>What was answered in the form, by key.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = NoAnswers;

    private static readonly Dictionary<string, string> NoAnswers = [];

    public static StepFacts Of(ProcedureVersion version, Channel channel, string variantKey, bool needsVerification) =>
        new(channel, variantKey, version.Content.Channels.Where(terms => terms.Channel == channel).SelectMany(terms => terms.Fees).Any(fee => fee.Amount > 0), needsVerification);
}

/// <summary>
/// When a step belongs to a dossier's way: one condition, written <c>channel:Online</c>, <c>variant:t1</c>, <c>fee:yes</c>,
/// <c>verify:no</c>, <c>answer:ho-ngheo=yes</c>. A step without one always does.
/// </summary>
public static class StepCondition
{
    private const string Yes = "yes", No = "no";

    public static bool Holds(string? when, StepFacts facts) => Parts(when) switch
    {
        null => true,
        ("channel", var channel) => channel == facts.Channel.ToString(),
        ("variant", var variant) => variant == facts.VariantKey,
        ("fee", var wanted) => wanted == (facts.HasFee ? Yes : No),
        ("verify", var wanted) => wanted == (facts.NeedsVerification ? Yes : No),
        ("answer", var wanted) => wanted.Split('=', 2) is [var key, var value] && facts.Answers.GetValueOrDefault(key) == value,
        _ => false,
    };

    /// <summary>Is it one that the program understands?</summary>
    public static bool IsKnown(string? when) => Parts(when) switch
    {
        null => true,
        ("channel", var channel) => Enum.TryParse<Channel>(channel, out var known) && Enum.IsDefined(known),
        ("variant", { Length: > 0 }) => true,
        ("fee" or "verify", Yes or No) => true,
        ("answer", var wanted) => wanted.Split('=', 2) is [{ Length: > 0 } key, { Length: > 0 }] && Forms.FormKeys.IsKey(key),
        _ => false,
    };

    /// <summary>Everything that may be chosen for a version, with its words.</summary>
    /// <param name="form">Its answers may be asked for; null: none.</param>
    public static IEnumerable<(string Code, string Words)> Choices(ProcedureVersion version, Forms.FormContent? form = null)
    {
        foreach (var channel in Enum.GetValues<Channel>()) yield return ($"channel:{channel}", $"nộp {Terms.ShortChannel(channel)}");
        yield return ("fee:yes", "có thu phí, lệ phí");
        yield return ("fee:no", "không thu phí, lệ phí");
        yield return ("verify:yes", "cần xác minh thực tế");
        yield return ("verify:no", "không cần xác minh");
        if (version.Content.Variants.Count > 1)
            foreach (var variant in version.Content.Variants) yield return ($"variant:{variant.Key}", $"trường hợp: {variant.Name}");
        foreach (var question in (form?.Fields ?? []).Where(field => field.Group is null && field.Question.Kind is Forms.AnswerKind.YesNo or Forms.AnswerKind.Choice).Select(field => field.Question))
            foreach (var value in question.Kind == Forms.AnswerKind.YesNo ? [Forms.Answer.Yes, Forms.Answer.No] : question.Choices.Select(choice => choice.Key))
                yield return ($"answer:{question.Key}={value}", $"{question.Label}: {Forms.Answer.Words(question, value)}");
    }

    public static string Words(string? when, ProcedureVersion version, Forms.FormContent? form = null) =>
        when is null or "" ? "luôn luôn" : Choices(version, form).FirstOrDefault(choice => choice.Code == when) is { Words: { } words } ? words : when;

    /// <summary>Every way that differs from another, by what the conditions ask about.</summary>
    public static IEnumerable<IReadOnlyList<ProcessStep>> Ways(IReadOnlyList<ProcessStep> steps)
    {
        var variants = steps.Select(step => Parts(step.When)).OfType<(string Kind, string Value)>().Where(part => part.Kind == "variant").Select(part => part.Value).Append("").Distinct();
        return from variant in variants
               from channel in Enum.GetValues<Channel>()
               from fee in new[] { false, true }
               from verify in new[] { false, true }
               from answers in AnswersAsked(steps)
               let facts = new StepFacts(channel, variant, fee, verify) { Answers = answers }
               select (IReadOnlyList<ProcessStep>)[.. steps.Where(step => Holds(step.When, facts))];
    }

    /// <summary>Every combination of the answers that conditions name, and of none of them.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> AnswersAsked(IReadOnlyList<ProcessStep> steps)
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach (var key in steps.Select(step => Parts(step.When)).OfType<(string Kind, string Value)>().Where(part => part.Kind == "answer").Select(part => part.Value.Split('=', 2)).GroupBy(part => part[0], part => part[^1]))
            all = [.. all.SelectMany(before => key.Distinct().Append("").Select(value => new Dictionary<string, string>(before) { [key.Key] = value })).Take(MostWays)];
        return all;
    }

    private const int MostWays = 128;

    /// <summary>The next step of the way, forward or back from a place; null where the way ends.</summary>
    public static int? Next(IReadOnlyList<ProcessStep> steps, int from, int by, StepFacts facts)
    {
        for (var index = from + by; index >= 0 && index < steps.Count; index += by)
            if (Holds(steps[index].When, facts)) return index;
        return null;
    }

    private static (string Kind, string Value)? Parts(string? when) => string.IsNullOrEmpty(when) ? null : when.Split(':', 2) is [var kind, var value] ? (kind, value) : ("?", when);
}
