using System.Security.Cryptography;
using System.Text;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Representatives;

/// <summary>By what right somebody acts for another.</summary>
public enum RepresentationKind
{
    /// <summary>Ủy quyền.</summary>
    Authorised,
    /// <summary>Cha, mẹ của con chưa thành niên.</summary>
    Parent,
    /// <summary>Người giám hộ.</summary>
    Guardian,
}

/// <summary>What made a representation count.</summary>
public enum RepresentationProof
{
    /// <summary>The representative typed the code that the principal, signed in, had been given.</summary>
    PrincipalCode,
    /// <summary>An officer of the desk has seen the paper.</summary>
    DeskPaper,
}

/// <summary>
/// Làm thay người khác: who acts for whom, in which procedures, from when to when. Offered by the principal and taken up with a code, or
/// declared by the representative with a paper that the desk looks at. It counts from then until its last day or until somebody ends it.
/// </summary>
public sealed class Representation : IVersioned
{
    /// <summary>House rule: the code of an offer lives so many days.</summary>
    public const int CodeDays = 7;

    /// <summary>House rule: an authorisation names its last day, at most so many years away.</summary>
    public const int MostYears = 3;

    public Guid Id { get; init; }
    public RepresentationKind Kind { get; init; }
    /// <summary>Null where the principal is not known here: a child, somebody who has never come.</summary>
    public Guid? PrincipalId { get; init; }
    [Personal] public string PrincipalName { get; init; } = "";
    public IdentityType PrincipalIdentityType { get; init; }
    [Personal] public string PrincipalIdentityNumber { get; init; } = "";
    [Personal] public DateOnly? PrincipalBirthDate { get; init; }
    /// <summary>Null until an offer is taken up.</summary>
    public Guid? RepresentativeId { get; private set; }
    [Personal] public string RepresentativeName { get; private set; } = "";
    [Personal] public string RepresentativeIdentityNumber { get; init; } = "";
    /// <summary>Codes of procedures, with a space between; empty: any procedure.</summary>
    public string ProcedureCodes { get; init; } = "";
    public DateOnly From { get; init; }
    /// <summary>The last day.</summary>
    public DateOnly To { get; init; }
    /// <summary>The paper as the representative describes it: kind, number, date.</summary>
    [Personal] public string? Paper { get; init; }
    public Guid? PaperFileId { get; init; }
    [Personal] public string? PaperFileName { get; init; }
    public DateTime DeclaredAt { get; init; }
    /// <summary>SHA-256 of an offer's code, lower-case hexadecimal; null once used.</summary>
    [NotRecorded("A code that is not used yet: whoever reads acts must not be able to try it against them.")]
    public string? CodeDigest { get; private set; }
    public DateTime? CodeUntil { get; init; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; set; }

    public bool IsWaiting => ConfirmedAt is null && EndedAt is null;

    public bool IsOffer => CodeUntil is not null;

    public IReadOnlyList<string> Procedures => ProcedureCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Of this procedure, on this day.</summary>
    public bool Counts(DateOnly day, string procedureCode) => IsInForce(day) && (Procedures.Count == 0 || Procedures.Contains(procedureCode));

    public bool IsInForce(DateOnly day) => ConfirmedAt is not null && EndedAt is null && From <= day && day <= To;

    internal void By(Guid personId, string name) => (RepresentativeId, RepresentativeName) = (personId, name);

    /// <summary>To whom it is offered, as the principal writes the name.</summary>
    internal void Named(string name) => RepresentativeName = name;

    internal void OfferedWith(string code) => CodeDigest = DigestOf(code);

    internal static string DigestOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>Whoever it was offered to takes it up, by the code and by the number the principal wrote.</summary>
    internal RepresentationConfirmation TakeUp(Guid personId, string name, string identityNumber, Guid account, DateTime at)
    {
        if (!IsWaiting || CodeDigest is null || at > CodeUntil || identityNumber != RepresentativeIdentityNumber) throw RepresentationProblems.CodeWrong.Because(field: "Code");
        By(personId, name);
        CodeDigest = null;
        return Confirm(RepresentationProof.PrincipalCode, account, at);
    }

    internal RepresentationConfirmation ConfirmByPaper(Guid officer, DateTime at)
    {
        if (!IsWaiting || IsOffer) throw RepresentationProblems.NotWaiting.Because();
        return Confirm(RepresentationProof.DeskPaper, officer, at);
    }

    internal RepresentationEnd End(Guid by, DateTime at, string? reason)
    {
        if (EndedAt is not null) throw RepresentationProblems.EndedBefore.Because();
        (EndedAt, CodeDigest) = (at, null);
        return new RepresentationEnd { RepresentationId = Id, At = at, By = by, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() };
    }

    private RepresentationConfirmation Confirm(RepresentationProof proof, Guid by, DateTime at)
    {
        ConfirmedAt = at;
        return new RepresentationConfirmation { RepresentationId = Id, Proof = proof, At = at, By = by };
    }
}

/// <summary>From when a representation counts, by what proof, and who took it.</summary>
public sealed class RepresentationConfirmation
{
    public Guid RepresentationId { get; init; }
    public RepresentationProof Proof { get; init; }
    public DateTime At { get; init; }
    /// <summary>An account: the officer, or the representative who typed the code.</summary>
    public Guid By { get; init; }
}

/// <summary>It counts no longer: revoked by the principal, laid down by the representative, or not recognised by the desk.</summary>
public sealed class RepresentationEnd
{
    public Guid RepresentationId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    [Personal] public string? Reason { get; init; }
}
