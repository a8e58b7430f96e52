using MotCua.Kernel.Acts;

namespace MotCua.Accountability;

public enum DutyKind { Duty, Power }

/// <summary>
/// Nhiệm vụ, quyền hạn of a unit, or of one position in it, as a decision gives it from a day on. Every explanation, question and
/// promise hangs on one, so that it is never unclear who has to answer.
/// </summary>
public sealed class UnitDuty : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Short, unique, never reused: <c>NV-012</c>.</summary>
    public required string Code { get; init; }

    public required Guid UnitId { get; init; }

    public required DutyKind Kind { get; init; }

    /// <summary>The post that has it; empty: the unit as a whole.</summary>
    public string Position { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>Number and name of the decision that gives it.</summary>
    public required string Decision { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The decision that took it away.</summary>
    public string? EndedBy { get; private set; }

    public int Version { get; set; }

    public bool IsInForce(DateOnly day) => From <= day && (To is null || day <= To);

    /// <exception cref="Refused"><see cref="AccountabilityProblems.DutyEnded"/>, <see cref="AccountabilityProblems.DutyInvalid"/></exception>
    public void End(DateOnly lastDay, string? decision)
    {
        if (To is not null) throw AccountabilityProblems.DutyEnded.Because();
        if (string.IsNullOrWhiteSpace(decision)) throw AccountabilityProblems.DutyInvalid.Because("Mời ghi quyết định thôi giao nhiệm vụ, quyền hạn này.", "EndDecision");
        if (lastDay < From) throw AccountabilityProblems.DutyInvalid.Because($"Nhiệm vụ này được giao từ ngày {From:dd/MM/yyyy}. Mời chọn ngày sau đó.", "EndOn");
        (To, EndedBy) = (lastDay, decision.Trim());
    }
}
