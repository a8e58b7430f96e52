using System.Security.Cryptography;
using System.Text;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.CoSigning;

/// <summary>How an invitation to sign stands against what is in the draft now.</summary>
public enum CoSignState
{
    Waiting,
    Agreed,
    Declined,
    /// <summary>The content is another one than what was shown, or signed: it says nothing about this one.</summary>
    Changed,
    Expired,
}

/// <summary>By what we know who signed.</summary>
public enum CoSignProof
{
    /// <summary>Signed in, with an identity that was confirmed.</summary>
    Account,
    /// <summary>Through a link sent by mail, with their number typed in: the desk compares the paper.</summary>
    Link,
}

/// <summary>
/// Mời cùng ký: whoever files asks somebody else to agree with exactly what is going to be filed, known by its digest. It belongs to
/// the draft and goes with it; what stays with a dossier is the <see cref="CoSigner"/>.
/// </summary>
[NotRecorded("Like the draft it belongs to: swept away with it. What was agreed stands with the dossier that was filed.")]
public sealed class CoSignature : IVersioned
{
    /// <summary>House rule: as long as an uploaded file is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>House rules: so many signers of one draft, so many invitations of one account in a day.</summary>
    public const int Most = 10, MostInADay = 30;

    public Guid Id { get; init; }
    public Guid DraftId { get; init; }
    public Guid AccountId { get; init; }
    /// <summary>Which of the form's signers; null: added by whoever files.</summary>
    public string? RoleKey { get; init; }
    /// <summary>In what capacity they sign: spouse, co-owner.</summary>
    [Personal] public string Capacity { get; init; } = "";
    [Personal] public string Name { get; init; } = "";
    /// <summary>Personal number.</summary>
    [Personal] public string IdentityNumber { get; init; } = "";
    [Personal] public string? Email { get; init; }
    [Personal] public string AskedBy { get; init; } = "";
    public string ProcedureName { get; init; } = "";
    /// <summary>Of what they are asked to sign, lower-case hexadecimal.</summary>
    public string Content { get; init; } = "";
    /// <summary>Of the link's secret; null: they sign in.</summary>
    public byte[]? SecretHash { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime ExpiresAt { get; init; }
    /// <summary>Taken back, or a newer invitation took its place.</summary>
    public DateTime? ReplacedAt { get; private set; }
    public int Version { get; set; }

    public CoSignState StateOn(CoSignatureAnswer? answer, string content, DateTime now) => answer switch
    {
        { Agreed: false } => CoSignState.Declined,
        _ when Content != content => CoSignState.Changed,
        { Agreed: true } => CoSignState.Agreed,
        _ => now < ExpiresAt ? CoSignState.Waiting : CoSignState.Expired,
    };

    internal void Replace(DateTime at) => ReplacedAt ??= at;

    /// <summary>They agree, or say why not: once.</summary>
    /// <param name="content">What was on their screen.</param>
    internal CoSignatureAnswer Answer(CoSignState state, bool agreed, string? reason, string content, CoSignProof proof, Guid? by, DateTime at)
    {
        if (ReplacedAt is not null || state is CoSignState.Expired) throw CoSignProblems.Gone.Because();
        if (state is CoSignState.Agreed or CoSignState.Declined) throw CoSignProblems.AnsweredBefore.Because();
        if (state is CoSignState.Changed || content != Content) throw CoSignProblems.ContentChanged.Because();
        if (!agreed && string.IsNullOrWhiteSpace(reason)) throw CoSignProblems.ReasonNeeded.Because(field: "Reason");
        return new CoSignatureAnswer { CoSignatureId = Id, Agreed = agreed, Reason = agreed ? null : reason!.Trim(), Proof = proof, By = by, At = at };
    }

    /// <summary>
    /// Shows that whoever has the link has typed the number as well; opens nothing without the link. The content's digest is in it, so that
    /// nobody who finds the address finds the number by trying.
    /// </summary>
    internal string PassOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}:{IdentityNumber}:{Content}")))[..32];
}

/// <summary>What they said.</summary>
[NotRecorded("Like the invitation it answers: swept away with the draft.")]
public sealed class CoSignatureAnswer
{
    public Guid CoSignatureId { get; init; }
    public bool Agreed { get; init; }
    [Personal] public string? Reason { get; init; }
    public CoSignProof Proof { get; init; }
    /// <summary>Their account; null: through the link.</summary>
    public Guid? By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>Người cùng ký: who signed a dossier beside its submitter before it was filed, and what exactly.</summary>
public sealed class CoSigner
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    [Personal] public string Capacity { get; init; } = "";
    [Personal] public string Name { get; init; } = "";
    [Personal] public string IdentityNumber { get; init; } = "";
    public CoSignProof Proof { get; init; }
    public DateTime SignedAt { get; init; }
    /// <summary>SHA-256 of what was shown and filed, lower-case hexadecimal.</summary>
    public string Content { get; init; } = "";

    internal static CoSigner Of(Guid id, Guid dossierId, SignerLine line) => new()
    {
        Id = id, DossierId = dossierId, Capacity = line.Asked.Capacity, Name = line.Asked.Name, IdentityNumber = line.Asked.IdentityNumber, Proof = line.Answer!.Proof, SignedAt = line.Answer.At, Content = line.Asked.Content,
    };
}
