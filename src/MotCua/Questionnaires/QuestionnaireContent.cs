using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    One,
    Several,
    /// <summary>1 to 5, the higher the better.</summary>
    Scale,
    Number,
    Text,
    Day,
}

/// <summary>What a question is for in the SIPAS method (Quyết định 2640/QĐ-BNV, seen in secondary sources): only satisfaction makes the index.</summary>
public enum QuestionAspect { None, Assessment, Satisfaction, Expectation, Overall }

/// <summary>One question: what is asked, as in forms of procedures, with how it is answered in a survey.</summary>
public sealed record SurveyQuestion(FormField Field, QuestionKind Kind, QuestionAspect Aspect)
{
    public string Key => Field.Question.Key;
    public bool HasChoices => Kind is QuestionKind.One or QuestionKind.Several or QuestionKind.Scale;
}

/// <summary>Some questions under one heading: one page of the questionnaire, or one factor.</summary>
public sealed record QuestionSection(string Key, string Label, string? LabelEnglish, bool IsFactor, IReadOnlyList<SurveyQuestion> Questions)
{
    public string Say(bool english) => english && LabelEnglish is { Length: > 0 } own ? own : Label;
}

/// <summary>What one version asks, in its order.</summary>
public sealed record QuestionnaireContent(string Title, string? TitleEnglish, string? Intro, string? IntroEnglish, IReadOnlyList<QuestionSection> Sections)
{
    public IEnumerable<SurveyQuestion> Questions => Sections.SelectMany(section => section.Questions);

    public IEnumerable<QuestionSection> Factors => Sections.Where(section => section.IsFactor);

    public string SayTitle(bool english) => english && TitleEnglish is { Length: > 0 } own ? own : Title;

    public string? SayIntro(bool english) => english && IntroEnglish is { Length: > 0 } own ? own : Intro;
}

/// <summary>Why a question that was asked has no answer. Both are kept as answers, so that nothing missing looks like nothing asked.</summary>
public static class MissingAnswer
{
    public const string Unknown = "kb", Refused = "ktl";

    public static readonly IReadOnlyList<AnswerChoice> All = [new(Unknown, "Không biết, không có ý kiến", "Do not know, no opinion"), new(Refused, "Không trả lời", "No answer")];

    public static bool Is(string? answer) => answer is null or Unknown or Refused;
}

/// <summary>The scales of five.</summary>
internal static class FiveSteps
{
    public static readonly IReadOnlyList<AnswerChoice> Satisfied =
        [new("1", "Rất không hài lòng", "Very dissatisfied"), new("2", "Không hài lòng", "Dissatisfied"), new("3", "Bình thường", "Neither"), new("4", "Hài lòng", "Satisfied"), new("5", "Rất hài lòng", "Very satisfied")];

    public static readonly IReadOnlyList<AnswerChoice> Agreed =
        [new("1", "Hoàn toàn không đúng", "Not true at all"), new("2", "Không đúng", "Not true"), new("3", "Bình thường", "Neither"), new("4", "Đúng", "True"), new("5", "Hoàn toàn đúng", "Quite true")];
}
