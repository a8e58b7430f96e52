using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>What somebody comes about, as said before anything is written.</summary>
public enum ReceptionMatter { Complaint, Denunciation, Recommendation, Several, Advice }

/// <summary>How a place was asked for.</summary>
public enum RegistrationWay { Online, Phone, Desk }

/// <summary>
/// Đăng ký tiếp: somebody asks to be received at a published sitting. Followed by its code and a secret that is kept as a digest only.
/// A denunciation is never registered here.
/// </summary>
public sealed class ReceptionRegistration : IVersioned
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string SecretDigest { get; init; } = "";
    public Guid SittingId { get; init; }
    public RegistrationWay Way { get; init; }
    public ReceptionMatter Matter { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Address { get; init; } = "";
    [Personal] public string Phone { get; init; } = "";
    [Personal] public string? Email { get; init; }
    [Personal] public string? IdNumber { get; init; }
    [Personal] public string Summary { get; init; } = "";
    /// <summary>How many come about the same matter.</summary>
    public int People { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? TurnId { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => WithdrawnAt is null && TurnId is null;

    public bool IsSecret(string? typed) => typed is { Length: > 0 and <= 40 } && AccessCode.Digest(AccessCode.Clean(typed)) == SecretDigest;

    public void Withdraw(DateTime at)
    {
        if (!IsOpen) throw ReceptionProblems.RegistrationGone.Because();
        WithdrawnAt = at;
    }

    public void Arrive(Guid turnId)
    {
        if (!IsOpen) throw ReceptionProblems.RegistrationGone.Because();
        TurnId = turnId;
    }
}
