using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>
/// One version of a document that must be posted where citizens are received: rules, regulation, the two processes. Never changed; a
/// later day's version follows it.
/// </summary>
public sealed class ReceptionPaper
{
    public Guid Id { get; init; }
    /// <summary>A code of law/codes/reception-papers.json.</summary>
    public string Kind { get; init; } = "";
    /// <summary>From 1, for each kind.</summary>
    public int Edition { get; init; }
    /// <summary>Number and symbol of the decision that issued it.</summary>
    public string Number { get; init; } = "";
    public DateOnly IssuedOn { get; init; }
    /// <summary>First day in force.</summary>
    public DateOnly From { get; init; }
    public string Text { get; init; } = "";
    public DateTime PostedAt { get; init; }
    public Guid PostedBy { get; init; }
}

/// <summary>Phân công tiếp công dân: the head has assigned somebody to receive citizens, for a time, by a decision.</summary>
public sealed class ReceptionDuty : IVersioned
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public string Decision { get; init; } = "";
    public DateOnly From { get; init; }
    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? To { get; private set; }
    public Guid By { get; init; }
    public int Version { get; set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <exception cref="Refused"><see cref="ReceptionProblems.DutyInvalid"/></exception>
    public void End(DateOnly last)
    {
        if (last < From || To is not null) throw ReceptionProblems.DutyInvalid.Because(field: "Last");
        To = last;
    }
}
