using MotCua.Kernel.Acts;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>
/// Thủ tục hành chính: what stays the same through its versions. The same code is the same procedure, whoever told us of it;
/// what the law lists about it stands in the versions.
/// </summary>
public sealed class Procedure : IVersioned
{
    public required Guid Id { get; init; }
    /// <summary>
    /// National code <c>d.dddddd</c>, of the latest version where it changed; where the nation has given none, a mark of our own
    /// that begins with <see cref="OwnCodePrefix"/>.
    /// </summary>
    public required string Code { get; set; }
    /// <summary>Agency that publishes it.</summary>
    public required string Agency { get; set; }
    /// <summary>The division that handles it here; null: not handled by this department.</summary>
    public Guid? OwnerUnitId { get; set; }
    /// <summary>How often it is asked for; orders equal search results.</summary>
    public int Popularity { get; set; }
    public int Version { get; set; }

    public const string OwnCodePrefix = "CM-";

    /// <summary>The national code inside a mark of ours (<c>CM-1.014325-019dc4fb</c>), which stands for a code the nation gave twice; else the code itself.</summary>
    public static string NationalCodeOf(string code) =>
        code.StartsWith(OwnCodePrefix, StringComparison.Ordinal) && code.Split('-') is [_, var national, _] ? national : code;
}

public enum VersionState
{
    /// <summary>Being written; nobody outside sees it.</summary>
    Draft,
    InForce,
    /// <summary>Replaced, or abolished: kept for the dossiers begun under it.</summary>
    Ended,
}

public enum ProcedureSource
{
    /// <summary>Demonstration content: what rests on memory is marked, field by field.</summary>
    Demonstration,
    /// <summary>The national portal's record.</summary>
    National,
    /// <summary>Written and published here.</summary>
    Local,
}

/// <summary>What the law lists about a procedure for a time. Once published its content never changes; a change is another version.</summary>
public sealed class ProcedureVersion : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid ProcedureId { get; init; }
    /// <summary>1, 2, … within the procedure.</summary>
    public required int Number { get; init; }
    /// <summary>The code in this version's time.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    /// <summary>The leading field (lĩnh vực).</summary>
    public required string Field { get; set; }
    /// <summary>Agency that publishes it.</summary>
    public required string Agency { get; set; }
    public Subjects Subjects { get; set; }
    /// <summary>Codes of <see cref="Terms.Levels"/>, with commas; for lists and filters.</summary>
    public string Levels { get; set; } = "";
    /// <summary>One bit for each <see cref="Channel"/>: 1 shifted left by its number.</summary>
    public int ChannelBits { get; set; }
    /// <summary>The law's limit when filed at the desk; for lists and exports.</summary>
    public int? LimitAmount { get; set; }
    public LimitUnit? LimitUnit { get; set; }
    /// <summary>First day; null: unknown. A national record does not tell from when it holds.</summary>
    public DateOnly? ValidFrom { get; set; }
    /// <summary>Last day; null: no end is known.</summary>
    public DateOnly? ValidTo { get; set; }
    public VersionState State { get; set; }
    public required ProcedureContent Content { get; set; }
    /// <summary>SHA-256 of the content as stored.</summary>
    public required byte[] ContentHash { get; set; }
    public required ProcedureSource Source { get; init; }
    /// <summary>Where it was read: file and, in the national database, the record's id.</summary>
    public string? SourceRef { get; init; }
    public DateTime? SourceUpdatedAt { get; init; }
    public DateTime? ImportedAt { get; init; }
    /// <summary>SHA-256 of the national catalogue row it rests on.</summary>
    public string? CatalogueHash { get; init; }
    /// <summary>SHA-256 of the national detailed record it rests on.</summary>
    public string? DetailHash { get; init; }
    public int Version { get; set; }

    /// <summary>The department's own limit, where one was in force on the day asked about. Filled by the queries; not stored here.</summary>
    public LocalTerms? LocalTerms { get; set; }

    public bool IsHouse => Source != ProcedureSource.National;

    public bool IsInForceOn(DateOnly day) =>
        State != VersionState.Draft && (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);

    /// <summary>The limit by the law for a channel; where the record has none for it, the first one it has.</summary>
    public TermLimit? LegalLimit(Channel channel) => Content.LegalLimit(channel);

    /// <summary>What is promised: the department's own limit before the law's. Null: no limit is set.</summary>
    public TimeLimit? PromisedLimit(Channel channel) =>
        LocalTerms is { } own ? new TimeLimit(own.Amount, own.Unit)
        : LegalLimit(channel) is { } legal ? new TimeLimit(legal.Amount, legal.Unit)
        : null;

    /// <summary>Writes a draft anew.</summary>
    public void Rewrite(string name, ProcedureContent content)
    {
        if (State != VersionState.Draft) throw ProcedureProblems.NotADraft.Because();
        content.Joint?.Check();
        (Name, Content, ContentHash) = (name, content, ContentJson.Hash(content));
        Summarise();
    }

    /// <summary>Sets what lists and filters read from the content.</summary>
    internal void Summarise()
    {
        Field = Content.Fields.Count > 0 ? Content.Fields[0] : "";
        Subjects = NationalRecord.SubjectsOf(Content.SubjectNames);
        Levels = string.Join(',', Content.Levels);
        ChannelBits = Content.Channels.Aggregate(0, (bits, terms) => bits | (1 << (int)terms.Channel));
        var limit = Content.LegalLimit(Channel.Direct);
        (LimitAmount, LimitUnit) = (limit?.Amount, limit?.Unit);
    }

    /// <summary>Puts a draft in force and gives back the version it replaces, ended the day before.</summary>
    public void Open(DateOnly from, ProcedureVersion? before)
    {
        if (State != VersionState.Draft) throw ProcedureProblems.NotADraft.Because();
        if (before is not null)
        {
            if (before.ValidFrom is { } earlier && from <= earlier)
                throw ProcedureProblems.BadDates.Because($"Phiên bản đang có hiệu lực bắt đầu từ {earlier:dd/MM/yyyy}. Mời chọn ngày sau đó.", "EffectiveOn");
            before.ValidTo = from.AddDays(-1);
            before.State = VersionState.Ended;
        }
        (State, ValidFrom) = (VersionState.InForce, from);
    }

    /// <summary>Abolished: the last day is given; history stays.</summary>
    public void End(DateOnly last)
    {
        // One that is known to end may still be ended sooner.
        if (State == VersionState.Draft || (ValidTo is { } known && known <= last)) throw ProcedureProblems.NotInForce.Because();
        if (ValidFrom is { } first && last < first)
            throw ProcedureProblems.BadDates.Because($"Ngày hết hiệu lực phải từ {first:dd/MM/yyyy} trở đi.", "LastDay");
        (State, ValidTo) = (VersionState.Ended, last);
    }
}

/// <summary>A limit the department set for itself. It prevails over the law's in what is promised; no import touches it.</summary>
public sealed class LocalTerms : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid ProcedureId { get; init; }
    public required int Amount { get; init; }
    public required LimitUnit Unit { get; init; }
    /// <summary>Number, date and issuer of the decision that sets it.</summary>
    public required string Decision { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public int Version { get; set; }
}
