namespace MotCua.Procedures.Forms;

/// <summary>One field of a form: a question, and what its answer must satisfy.</summary>
public sealed record FormField(Question Question)
{
    public bool Required { get; init; }
    /// <summary>Says something about a person: kept apart, erased in time, not given to programs without the right.</summary>
    public bool Personal { get; init; }
    /// <summary>A regular expression that the whole text must match, and what it asks for in words.</summary>
    public string? Pattern { get; init; }
    public string? PatternWords { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public int? MaxLength { get; init; }
    /// <summary><c>key=a;b</c>: asked only when another field, or one of the same group, has one of these answers; null: always.</summary>
    public string? ShownIf { get; init; }
    /// <summary>The repeated group it belongs to; null: none.</summary>
    public string? Group { get; init; }
    /// <summary>Where it is filled in from (<see cref="FormFill"/>); null: nowhere.</summary>
    public string? Fill { get; init; }
    /// <summary>Its answer in the filled sample, in its one notation.</summary>
    public string? Sample { get; init; }
}

/// <summary>Fields that are asked again for each of several: children, members, workers.</summary>
public sealed record FormGroup(string Key, string Label, string? LabelEnglish, int Least, int Most);

/// <summary>A rule between two fields: <c>Left &lt;= Right</c>. Right may be the day of filing (<see cref="Today"/>). Holds where either is not answered.</summary>
public sealed record FormRule(string Left, string Comparison, string Right, string Sentence, string? SentenceEnglish = null)
{
    public const string Today = "$today";

    public static readonly IReadOnlyList<string> Comparisons = ["<", "<=", "=", ">=", ">"];
}

/// <summary>Somebody beside the submitter who signs before it is filed online.</summary>
/// <param name="ShownIf"><c>key=a;b</c>: needed only when a field outside groups has one of these answers; null: always.</param>
/// <param name="Basis">The article that asks for it, as the officer who keeps the form writes it.</param>
public sealed record FormSigner(string Key, string Label, string? LabelEnglish = null, string? ShownIf = null, string? Basis = null)
{
    public bool IsNeeded(IReadOnlyDictionary<string, string> answers) => ShownIf?.Split('=', 2) is not [var key, var wanted] || (answers.TryGetValue(key, out var given) && wanted.Split(';').Contains(given, StringComparer.Ordinal));
}

public sealed record FormContent(string Title, IReadOnlyList<FormGroup> Groups, IReadOnlyList<FormField> Fields, IReadOnlyList<FormRule> Rules)
{
    public string? TitleEnglish { get; init; }
    public string? Help { get; init; }
    /// <summary>Who else signs.</summary>
    public IReadOnlyList<FormSigner> Signers { get; init; } = [];

    public static readonly FormContent Empty = new("", [], [], []);

    public FormField? Find(string key) => Fields.FirstOrDefault(field => field.Question.Key == key && field.Group is null);
}

/// <summary>What is known of whoever files, by the names a field may be filled from.</summary>
public static class FormFill
{
    public static readonly IReadOnlyList<(string Code, string Words)> Sources =
    [
        ("submitter.name", "họ tên người nộp"), ("submitter.identity", "số giấy tờ người nộp"), ("submitter.phone", "điện thoại người nộp"), ("submitter.email", "thư điện tử người nộp"),
        ("submitter.address", "địa chỉ người nộp"), ("owner.name", "tên chủ hồ sơ"), ("owner.identity", "số giấy tờ chủ hồ sơ"), ("owner.address", "địa chỉ chủ hồ sơ"),
        ("earlier", "câu trả lời của hồ sơ trước cùng thủ tục"),
    ];

    public const string Earlier = "earlier";
}
