namespace MotCua.Kernel.Organisation;

public enum UnitChangeKind { Renamed, Merged, Dissolved }

/// <summary>The decision a change rests on, and the day from which it holds.</summary>
public sealed record UnitDecision(DateOnly On, string Number, DateOnly? SignedOn);

/// <summary>Sáp nhập, đổi tên, giải thể: what happened to a unit, from which day, by which decision.</summary>
public sealed class UnitChange
{
    public required Guid Id { get; init; }

    public required UnitChangeKind Kind { get; init; }

    /// <summary>The first day of the new state.</summary>
    public required DateOnly On { get; init; }

    public required Guid FromUnitId { get; init; }

    /// <summary>Who goes on with the functions; null for a new name or an end.</summary>
    public Guid? ToUnitId { get; init; }

    /// <summary>Which functions went there, in Vietnamese; empty for all.</summary>
    public string Functions { get; init; } = "";

    /// <summary>The name until the day before, where the name changed.</summary>
    public string? FormerName { get; set; }

    public string DecisionNumber { get; init; } = "";

    public DateOnly? DecisionDate { get; init; }

    internal static UnitChange Of(UnitChangeKind kind, OrgUnit from, OrgUnit? to, string functions, UnitDecision decision, Guid id) => new()
    {
        Id = id,
        Kind = kind,
        On = decision.On,
        FromUnitId = from.Id,
        ToUnitId = to?.Id,
        Functions = functions.Trim(),
        DecisionNumber = decision.Number.Trim(),
        DecisionDate = decision.SignedOn,
    };
}
