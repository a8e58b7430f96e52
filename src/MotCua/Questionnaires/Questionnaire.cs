using MotCua.Kernel.Acts;

namespace MotCua.Questionnaires;

/// <summary>Bộ câu hỏi: what stays the same through its versions.</summary>
public sealed class Questionnaire
{
    public Guid Id { get; init; }
    /// <summary><c>BCH-0001</c>.</summary>
    public string Code { get; set; } = "";
    public string Name { get; init; } = "";
    /// <summary>The room or purpose it is for, in words.</summary>
    public string Purpose { get; init; } = "";
}

public enum QuestionnaireState { Draft, Published, Replaced }

/// <summary>One version. Published it never changes; a change is the next version, which replaces it from its day on.</summary>
public sealed class QuestionnaireVersion : IVersioned
{
    public Guid Id { get; init; }
    public Guid QuestionnaireId { get; init; }
    /// <summary>1, 2, … within the questionnaire.</summary>
    public int Number { get; init; }
    /// <summary>In the notation of <see cref="QuestionnaireText"/>: what is kept is what was written.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Says where the wording is from, and what was not checked.</summary>
    public string Source { get; private set; } = "";
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedBy { get; private set; }
    public DateTime? ReplacedAt { get; private set; }
    public int Version { get; set; }

    public QuestionnaireState State => PublishedAt is null ? QuestionnaireState.Draft : ReplacedAt is null ? QuestionnaireState.Published : QuestionnaireState.Replaced;

    public QuestionnaireContent Content => QuestionnaireText.Read(Text).Content;

    public void Write(string? text, string? source)
    {
        if (State != QuestionnaireState.Draft) throw QuestionnaireProblems.VersionPublished.Because();
        var clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (clean.Length is 0 or > QuestionnaireText.MostSigns) throw QuestionnaireProblems.TextInvalid.Because($"Bộ câu hỏi cần có nội dung và không quá {QuestionnaireText.MostSigns:N0} ký tự.", "Text");
        (Text, Source) = (clean, source?.Trim() ?? "");
    }

    /// <exception cref="Refused">It has faults, or the version before is not the one in use.</exception>
    public void Publish(Guid? by, DateTime at, QuestionnaireVersion? before)
    {
        if (State != QuestionnaireState.Draft) throw QuestionnaireProblems.VersionPublished.Because();
        if (QuestionnaireText.Read(Text).Faults is [var fault, ..] faults) throw QuestionnaireProblems.TextInvalid.Because(faults.Count == 1 ? fault : $"{fault} Còn {faults.Count - 1} chỗ khác, xem ở phần kiểm tra.", "Text");
        before?.ReplacedAt = at;
        (PublishedAt, PublishedBy) = (at, by);
    }
}
