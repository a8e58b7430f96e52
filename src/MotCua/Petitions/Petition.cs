using MotCua.Kernel.Acts;

namespace MotCua.Petitions;

/// <summary>What a petition asks for. A denunciation or a tip is never kept here: it goes to <see cref="ISealedIntake"/> before anything is written.</summary>
public enum PetitionKind
{
    /// <summary>Khiếu nại: a decision or act that hits the person themselves.</summary>
    Complaint,
    /// <summary>Kiến nghị.</summary>
    Recommendation,
    /// <summary>Phản ánh; an organisation's "tố cáo" too.</summary>
    Feedback,
}

/// <summary>How it reached the office.</summary>
public enum PetitionWay { Paper, Post, Box, Reception, Email, Portal, Forwarded, Village, Api }

public enum PetitionState
{
    /// <summary>In the register; not yet looked at.</summary>
    Registered,
    /// <summary>Eligible or not, and of which kind, has been said.</summary>
    Triaged,
    /// <summary>A case is being settled on it.</summary>
    InCase,
    /// <summary>Guided, transferred, returned, shelved, merged, split, or its case is over.</summary>
    Closed,
}

/// <summary>Who sends it, as written on it.</summary>
/// <param name="IsOrganisation">An organisation complains and recommends; it does not denounce.</param>
public sealed record PetitionAuthor(string Name, string Address, bool IsOrganisation = false, string? IdentityNumber = null, string? Phone = null, string? Email = null);

/// <summary>The body that sent it on, with number and day of its letter.</summary>
public sealed record ForwardedFrom(string Body, string? Number, DateOnly? On);

/// <summary>What is entered when a petition comes in.</summary>
/// <param name="FieldCode">A code of law/codes/petition-fields.json.</param>
/// <param name="About">One line: what it is about.</param>
public sealed record PetitionInput(PetitionWay Way, PetitionKind Kind, DateOnly ReceivedOn, PetitionAuthor Author, string FieldCode, string About, string Text)
{
    public DateOnly? WrittenOn { get; init; }
    /// <summary>Where the matter is: a commune, as people call it.</summary>
    public string? Place { get; init; }
    public ForwardedFrom? Forwarded { get; init; }
    /// <summary>Signed, or pressed with a finger.</summary>
    public bool IsSigned { get; init; } = true;
    /// <summary>Temporary number of an offline list, with the unit that wrote it.</summary>
    public string? OfflineNumber { get; init; }
    public IReadOnlyList<Guid> Uploads { get; init; } = [];
}

/// <summary>
/// Đơn: one line of the register of petitions, and what the office reads of it. Several may be about one matter (vụ việc); the
/// matter's own state stands with its case. Other parts point at its <see cref="Id"/>.
/// </summary>
public sealed partial class Petition : IVersioned
{
    public const int LongestAbout = 300, LongestText = 20_000, LongestName = 200;

    public Guid Id { get; init; }
    /// <summary>Known to its sender: <c>DT-2021-000012</c>.</summary>
    public string Code { get; init; } = "";
    public PetitionWay Way { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DateOnly? WrittenOn { get; init; }
    public DateTime RegisteredAt { get; init; }
    /// <summary>The account; null where its sender registered it themselves.</summary>
    public Guid? RegisteredBy { get; init; }
    public PetitionKind Kind { get; private set; }
    /// <summary>A code of law/codes/petition-fields.json.</summary>
    public string FieldCode { get; private set; } = "";
    public string? Place { get; private set; }
    /// <summary>The unit that answers for it.</summary>
    public Guid UnitId { get; private set; }
    public bool IsOrganisation { get; init; }
    [Personal] public string AuthorName { get; init; } = "";
    [Personal] public string AuthorAddress { get; init; } = "";
    [Personal] public string? IdentityNumber { get; init; }
    [Personal] public string? Phone { get; init; }
    [Personal] public string? Email { get; init; }
    [Personal] public string About { get; private set; } = "";
    [Personal] public string Text { get; private set; } = "";
    public bool IsSigned { get; init; }
    /// <summary>People who signed, its author included.</summary>
    public int Signers { get; private set; } = 1;
    public string? ForwardedBy { get; init; }
    public string? ForwardedNumber { get; init; }
    public DateOnly? ForwardedOn { get; init; }
    /// <summary>Unit and temporary number of the offline list it came from; once.</summary>
    public string? OfflineNumber { get; init; }
    public PetitionState State { get; private set; }
    /// <summary>The mixed petition it is a part of.</summary>
    public Guid? SplitFromId { get; init; }
    /// <summary>The earlier petition whose matter it repeats: joined to that file.</summary>
    public Guid? JoinedToId { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; set; }

    /// <summary>Checked and put into the register.</summary>
    /// <exception cref="Refused">Something that the law wants on a petition, or the form, is missing.</exception>
    public static Petition Register(Guid id, string code, PetitionInput input, Guid unitId, Guid? by, DateTime at, Guid? splitFrom = null)
    {
        Check(input, OfficeClock.DayOf(at));
        return new Petition
        {
            Id = id, Code = code, Way = input.Way, ReceivedOn = input.ReceivedOn, WrittenOn = input.WrittenOn, RegisteredAt = at, RegisteredBy = by, Kind = input.Kind, FieldCode = input.FieldCode,
            Place = Blank(input.Place), UnitId = unitId, IsOrganisation = input.Author.IsOrganisation, AuthorName = input.Author.Name.Trim(), AuthorAddress = input.Author.Address.Trim(),
            IdentityNumber = Blank(input.Author.IdentityNumber), Phone = Blank(input.Author.Phone), Email = Blank(input.Author.Email), About = input.About.Trim(), Text = input.Text.Trim(), IsSigned = input.IsSigned,
            ForwardedBy = Blank(input.Forwarded?.Body), ForwardedNumber = Blank(input.Forwarded?.Number), ForwardedOn = input.Forwarded?.On, OfflineNumber = Blank(input.OfflineNumber), SplitFromId = splitFrom, MatterId = id,
        };
    }

    /// <exception cref="Refused"><see cref="PetitionProblems"/></exception>
    public static void Check(PetitionInput input, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(input.Author.Name) || input.Author.Name.Length > LongestName) throw PetitionProblems.AuthorNeeded.Because(field: "Name");
        if (string.IsNullOrWhiteSpace(input.About) || input.About.Trim().Length > LongestAbout) throw PetitionProblems.AboutNeeded.Because(field: "About");
        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > LongestText) throw PetitionProblems.TextNeeded.Because(field: "Text");
        if (input.ReceivedOn > today) throw PetitionProblems.DayInvalid.Because(field: "ReceivedOn");
        if (input.WrittenOn > input.ReceivedOn) throw PetitionProblems.DayInvalid.Because("Ngày ghi trên đơn không sau ngày nhận. Mời xem lại hai ngày.", "WrittenOn");
        if (input.Way == PetitionWay.Forwarded && string.IsNullOrWhiteSpace(input.Forwarded?.Body)) throw PetitionProblems.ForwarderNeeded.Because(field: "ForwardedBy");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
