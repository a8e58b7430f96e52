using System.Text.Json.Serialization;

namespace MotCua.Procedures.Forms;

/// <summary>What kind of answer a question takes, and how it is tested.</summary>
public enum AnswerKind
{
    Text,
    LongText,
    /// <summary>Kept as <c>yes</c> or <c>no</c>.</summary>
    YesNo,
    /// <summary>One of its choices, kept by key.</summary>
    Choice,
    Number,
    /// <summary>Whole đồng.</summary>
    Money,
    Day,
    /// <summary>A day, tested by the age in full years on the day of filing.</summary>
    BirthDay,
}

public sealed record AnswerChoice(string Key, string Label, string? LabelEnglish = null);

/// <summary>Something that is asked, of a form or for a decision table. The same key is the same question, wherever it is asked.</summary>
public sealed record Question(string Key, string Label, AnswerKind Kind)
{
    public string? LabelEnglish { get; init; }
    public string? Help { get; init; }
    public string? HelpEnglish { get; init; }
    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Known from the dossier itself: how it is filed, its case, its owner.</summary>
    [JsonIgnore] public bool IsBuiltIn => Key.StartsWith(BuiltIn, StringComparison.Ordinal);

    [JsonIgnore] public bool IsNumeric => Kind is AnswerKind.Number or AnswerKind.Money or AnswerKind.Day or AnswerKind.BirthDay;

    public string Say(bool english) => english && LabelEnglish is { Length: > 0 } own ? own : Label;

    public string? SayHelp(bool english) => english && HelpEnglish is { Length: > 0 } own ? own : Help;

    private const string BuiltIn = "$";

    public const string ChannelKey = "$channel", VariantKey = "$variant", OwnerKey = "$owner", CitizenOwner = "citizen", OrganisationOwner = "organisation";

    /// <summary>What every dossier answers by itself.</summary>
    public static IEnumerable<Question> OfEveryDossier(ProcedureVersion version)
    {
        yield return new Question(ChannelKey, "Cách nộp", AnswerKind.Choice)
        {
            LabelEnglish = "Way of filing",
            Choices = [.. Enum.GetValues<Channel>().Where(channel => version.Content.Channels.Count == 0 || version.Content.Channels.Any(terms => terms.Channel == channel))
                .Select(channel => new AnswerChoice(channel.ToString(), Terms.Channel(channel), Terms.Channel(channel, true)))],
        };
        yield return new Question(OwnerKey, "Chủ hồ sơ", AnswerKind.Choice)
        {
            LabelEnglish = "For whom",
            Choices = [new(CitizenOwner, "Cá nhân", "A person"), new(OrganisationOwner, "Doanh nghiệp, tổ chức", "An enterprise or organisation")],
        };
        if (version.Content.Variants.Count > 1)
            yield return new Question(VariantKey, "Trường hợp", AnswerKind.Choice) { LabelEnglish = "Case", Choices = [.. version.Content.Variants.Select(variant => new AnswerChoice(variant.Key, variant.Name))] };
    }
}
