using System.Text.Json;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>The way a dossier comes in, with the number the national record gives it.</summary>
public enum Channel
{
    Direct = 1,
    Online = 2,
    Post = 3,
}

/// <summary>Phí, lệ phí (NĐ 61/2018 keeps them apart), or a price.</summary>
public enum FeeKind
{
    Fee,
    Charge,
    Price,
}

/// <summary>Who may ask for it. One procedure may be for several.</summary>
[Flags]
public enum Subjects
{
    None = 0,
    Citizen = 1,
    Enterprise = 2,
    Organisation = 4,
    Cooperative = 8,
    Foreigner = 16,
    Official = 32,
}

/// <summary>
/// Everything the record says about a procedure; part of a version and never changed after it. A field that no list below
/// has a place for stays as it came in <see cref="National"/>.
/// </summary>
public sealed record ProcedureContent
{
    public string? NameEnglish { get; init; }
    public string? Description { get; init; }
    /// <summary>Every field (lĩnh vực) it belongs to, the first one leading.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
    /// <summary>Đối tượng thực hiện, as the record words them.</summary>
    public IReadOnlyList<string> SubjectNames { get; init; } = [];
    /// <summary>Cấp thực hiện: <c>province</c>, <c>commune</c>, <c>ministry</c>, <c>district</c>, <c>other</c>.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
    /// <summary>Mức độ 1–4 of NĐ 43/2011, used until 14 August 2022; null where it is not known.</summary>
    public int? OnlineLevel { get; init; }
    /// <summary>Toàn trình (<c>full</c>) or một phần (<c>partial</c>); null where it is not known.</summary>
    public string? OnlineExtent { get; init; }
    public IReadOnlyList<ProcedureVariant> Variants { get; init; } = [];
    /// <summary>What the record writes among the papers but is a remark.</summary>
    public IReadOnlyList<string> PaperNotes { get; init; } = [];
    public IReadOnlyList<ChannelTerms> Channels { get; init; } = [];
    /// <summary>Further limits for named cases, in words and where possible as a limit.</summary>
    public IReadOnlyList<CaseLimit> CaseLimits { get; init; } = [];
    public IReadOnlyList<ProcedureStep> Steps { get; init; } = [];
    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];
    public IReadOnlyList<ProcedureResult> Results { get; init; } = [];
    public IReadOnlyList<string> Requirements { get; init; } = [];
    public string? Keywords { get; init; }
    /// <summary>What becomes of the date after a supplement, where the sector's law says so; null: as the general law of the day has it.</summary>
    public SupplementTreatment? AfterSupplement { get; init; }
    public ProcedureDepartments Departments { get; init; } = new();
    public string? ReceivingAddress { get; init; }
    public string? DecisionNumber { get; init; }
    public string? Note { get; init; }
    /// <summary>Procedures done in one go with it, by code.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
    /// <summary>The agencies that do it together and their order; null: one agency does it.</summary>
    public JointPlan? Joint { get; init; }
    /// <summary>When and by how much the sector's law lets the limit be extended; none: it may not be.</summary>
    public IReadOnlyList<ExtensionRule>? Extensions { get; init; }
    /// <summary>What each field rests on: <c>limit</c>, <c>fees</c>, <c>papers</c>, … → confirmed or not, and the source.</summary>
    public IReadOnlyDictionary<string, FieldProvenance> Provenance { get; init; } = new Dictionary<string, FieldProvenance>();
    /// <summary>The national records exactly as they came: <c>catalogue</c>, <c>detail</c>; every field, known here or not.</summary>
    public IReadOnlyDictionary<string, JsonElement> National { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The limit by the law for a channel; where the record has none for it, the first one it has.</summary>
    public TermLimit? LegalLimit(Channel channel) =>
        (Channels.FirstOrDefault(terms => terms.Channel == channel && terms.Limit is not null)
            ?? Channels.FirstOrDefault(terms => terms.Limit is not null))?.Limit;

    public bool IsConfirmed(string field) => !Provenance.TryGetValue(field, out var rests) || rests.Confirmed;
}

public sealed record FieldProvenance(bool Confirmed, string? Source);

/// <summary>Trường hợp: what must be handed in when the matter is of this kind. A procedure without cases has one, with an empty name.</summary>
/// <param name="Key">Stays the same from version to version as long as the case does.</param>
public sealed record ProcedureVariant(string Key, string Name, IReadOnlyList<RequiredPaper> Papers);

/// <summary>Thành phần hồ sơ: one paper with how many originals and copies.</summary>
/// <param name="Condition">When it is asked for; null means always.</param>
/// <param name="AlternativeGroup">Papers of one group stand for each other: one of them is enough.</param>
/// <param name="Note">As the record words it: to be shown, not handed in.</param>
public sealed record RequiredPaper(string Key, string Name, int Originals, int Copies, string? FormCode, string? FormUrl,
    string? Condition, string? AlternativeGroup, string? Note);

/// <summary>What holds when it is handed in this way.</summary>
/// <param name="Limit">Null where the record gives none, or only in words.</param>
/// <param name="LimitText">The limit as the record words it.</param>
/// <param name="Confirmed">False where channel, limit or fee rest on memory.</param>
public sealed record ChannelTerms(Channel Channel, TermLimit? Limit, string? LimitText, IReadOnlyList<FeeLine> Fees, bool Confirmed);

/// <param name="NeedsConfirmation">
/// The record contradicts itself (calendar days, with words that say working days) or gives the limit only for another case.
/// </param>
public sealed record TermLimit(int Amount, LimitUnit Unit, bool NeedsConfirmation);

public sealed record CaseLimit(string Case, TermLimit? Limit, string? Text);

/// <param name="Amount">In đồng; null where the record has only words.</param>
public sealed record FeeLine(FeeKind Kind, decimal? Amount, string? Text);

public sealed record ProcedureStep(string? Name, string Text);

/// <param name="Code">Number and symbol of the document: <c>152/2020/NĐ-CP</c>.</param>
public sealed record LegalBasis(string? Code, string Name, string? Article);

public sealed record ProcedureResult(string? Code, string Name, string? Form);

public sealed record ProcedureDepartments
{
    public IReadOnlyList<string> Executing { get; init; } = [];
    public IReadOnlyList<string> Authority { get; init; } = [];
    public IReadOnlyList<string> Authorised { get; init; } = [];
    public IReadOnlyList<string> Coordinating { get; init; } = [];
}
