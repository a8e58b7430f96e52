namespace MotCua.Procedures;

/// <summary>What decides which way a dossier takes through its process.</summary>
/// <param name="HasFee">The channel's terms name an amount to pay.</param>
/// <param name="NeedsVerification">Whoever appraises it found that it has to be verified on the spot.</param>
public sealed record StepFacts(Channel Channel, string VariantKey, bool HasFee, bool NeedsVerification)
{
    public static StepFacts Of(ProcedureVersion version, Channel channel, string variantKey, bool needsVerification) =>
        new(channel, variantKey, version.Content.Channels.Where(terms => terms.Channel == channel).SelectMany(terms => terms.Fees).Any(fee => fee.Amount > 0), needsVerification);
}

/// <summary>
/// When a step belongs to a dossier's way: one condition, written <c>channel:Online</c>, <c>variant:t1</c>, <c>fee:yes</c>,
/// <c>verify:no</c>. A step without one always does.
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
        _ => false,
    };

    /// <summary>Is it one that the program understands?</summary>
    public static bool IsKnown(string? when) => Parts(when) switch
    {
        null => true,
        ("channel", var channel) => Enum.TryParse<Channel>(channel, out var known) && Enum.IsDefined(known),
        ("variant", { Length: > 0 }) => true,
        ("fee" or "verify", Yes or No) => true,
        _ => false,
    };

    /// <summary>Everything that may be chosen for a version, with its words.</summary>
    public static IEnumerable<(string Code, string Words)> Choices(ProcedureVersion version)
    {
        foreach (var channel in Enum.GetValues<Channel>()) yield return ($"channel:{channel}", $"nộp {Terms.ShortChannel(channel)}");
        yield return ("fee:yes", "có thu phí, lệ phí");
        yield return ("fee:no", "không thu phí, lệ phí");
        yield return ("verify:yes", "cần xác minh thực tế");
        yield return ("verify:no", "không cần xác minh");
        if (version.Content.Variants.Count > 1)
            foreach (var variant in version.Content.Variants) yield return ($"variant:{variant.Key}", $"trường hợp: {variant.Name}");
    }

    public static string Words(string? when, ProcedureVersion version) =>
        when is null or "" ? "luôn luôn" : Choices(version).FirstOrDefault(choice => choice.Code == when) is { Words: { } words } ? words : when;

    /// <summary>Every way that differs from another, by what the conditions ask about.</summary>
    public static IEnumerable<IReadOnlyList<ProcessStep>> Ways(IReadOnlyList<ProcessStep> steps)
    {
        var variants = steps.Select(step => Parts(step.When)).OfType<(string Kind, string Value)>().Where(part => part.Kind == "variant").Select(part => part.Value).Append("").Distinct();
        return from variant in variants
               from channel in Enum.GetValues<Channel>()
               from fee in new[] { false, true }
               from verify in new[] { false, true }
               let facts = new StepFacts(channel, variant, fee, verify)
               select (IReadOnlyList<ProcessStep>)[.. steps.Where(step => Holds(step.When, facts))];
    }

    /// <summary>The next step of the way, forward or back from a place; null where the way ends.</summary>
    public static int? Next(IReadOnlyList<ProcessStep> steps, int from, int by, StepFacts facts)
    {
        for (var index = from + by; index >= 0 && index < steps.Count; index += by)
            if (Holds(steps[index].When, facts)) return index;
        return null;
    }

    private static (string Kind, string Value)? Parts(string? when) => string.IsNullOrEmpty(when) ? null : when.Split(':', 2) is [var kind, var value] ? (kind, value) : ("?", when);
}
