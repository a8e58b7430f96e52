using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

public enum OrganisationKind { Enterprise, StateBody, Other }

/// <summary>A legal person that submits dossiers or for which they are submitted.</summary>
public sealed class Organisation : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Ten digits, or thirteen with a branch's suffix.</summary>
    public required string TaxCode { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; set; }

    public string? Address { get; set; }

    /// <summary>Often somebody's own: kept apart like a person's.</summary>
    [Personal] public string? Phone { get; set; }

    [Personal] public string? Email { get; set; }

    public int Version { get; set; }
}

/// <summary>What somebody may do about an organisation's dossiers.</summary>
public enum MemberRole
{
    /// <summary>Người đại diện: everything, and ends others' membership.</summary>
    Representative,
    /// <summary>Người nộp hồ sơ: files, supplements, follows.</summary>
    Filer,
    /// <summary>Người theo dõi: sees, does nothing.</summary>
    Reader,
}

/// <summary>Who may act for an organisation, from when, on what paper. It counts once an officer has seen the paper.</summary>
public sealed class OrganisationMember : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    public MemberRole Role { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>The paper: giấy ủy quyền, giấy giới thiệu, đăng ký doanh nghiệp; its number and date.</summary>
    public required string Proof { get; init; }

    public DateTime? ConfirmedAt { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public int Version { get; set; }

    public bool CountsOn(DateOnly day) => ConfirmedAt is not null && From <= day && (To is null || day <= To);

    public void Confirm(DateTime at, Guid? by)
    {
        if (ConfirmedAt is not null) return;
        ConfirmedAt = at;
        ConfirmedBy = by;
    }

    public void EndBefore(DateOnly firstDayWithout) => To = firstDayWithout.AddDays(-1);
}
