using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>Câu mẫu: a sentence that is written again and again, kept by a person for themselves or by a unit for all of its people.</summary>
public sealed class Snippet : IVersioned
{
    /// <summary>So many are kept by one person, and so many by one unit: house rule of ours.</summary>
    public const int Most = 100;

    public Guid Id { get; init; }
    /// <summary>Whose it is; of a unit's snippet, who wrote it.</summary>
    public Guid PersonId { get; init; }
    /// <summary>The unit that shares it; null: the person's own.</summary>
    public Guid? UnitId { get; init; }
    public string Title { get; private set; } = "";
    /// <summary>Free words, which may come to name somebody.</summary>
    [Personal] public string Text { get; private set; } = "";
    public int Version { get; set; }

    public void Say(string? title, string? text)
    {
        if (string.IsNullOrWhiteSpace(title)) throw DayProblems.SnippetText.Because(field: "Title");
        if (string.IsNullOrWhiteSpace(text)) throw DayProblems.SnippetText.Because(field: "Text");
        (Title, Text) = (title.Trim(), text.Trim());
    }
}
