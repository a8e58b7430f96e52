namespace MotCua.Plans;

/// <summary>How a target stands against what came of it.</summary>
public enum TargetStanding { NotYet, Reached, Missed }

/// <summary>
/// Chỉ tiêu of a plan: an index, where it stood, where it should be. Its outcome is drawn from another room where
/// <see cref="FigureCode"/> names a figure, and otherwise taken from a paper that is named.
/// </summary>
public sealed class PlanTarget
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    /// <summary>1 to 8; null: of the whole plan.</summary>
    public int? Solution { get; init; }
    /// <summary>A code of law/codes/plan-criteria.json; null: another index.</summary>
    public string? CriterionCode { get; init; }
    public required string Name { get; init; }
    /// <summary>In what it is counted: <c>hạng trong 17 đơn vị</c>, <c>%</c>.</summary>
    public required string Unit { get; init; }
    public int BaselineYear { get; init; }
    /// <summary>Null: not known; never zero for that.</summary>
    public decimal? Baseline { get; init; }
    public required decimal Target { get; init; }
    /// <summary>A rank, a number of late ones: the less the better.</summary>
    public bool LessIsBetter { get; init; }
    /// <summary>Measured by others, of the whole province or agency: this plan does what it can, and claims nothing.</summary>
    public bool IsOutside { get; init; }
    /// <summary>A figure of <see cref="LiveFigures"/>.</summary>
    public string? FigureCode { get; init; }
    public string Note { get; init; } = "";

    public TargetStanding Standing(decimal? outcome) =>
        outcome is not { } value ? TargetStanding.NotYet : (LessIsBetter ? value <= Target : value >= Target) ? TargetStanding.Reached : TargetStanding.Missed;

    /// <exception cref="Refused"><see cref="PlanProblems.TargetNeeded"/></exception>
    internal static PlanTarget Of(Guid id, Plan plan, TargetInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name)) throw PlanProblems.TargetNeeded.Because("Mời ghi tên chỉ tiêu.", "Name");
        if (string.IsNullOrWhiteSpace(input.Unit)) throw PlanProblems.TargetNeeded.Because("Mời ghi đơn vị tính.", "Unit");
        if (input.Target is not { } target) throw PlanProblems.TargetNeeded.Because("Mời ghi mục tiêu bằng số.", "Target");
        return new PlanTarget
        {
            Id = id, PlanId = plan.Id, Solution = input.Solution, CriterionCode = Blank(input.CriterionCode), Name = input.Name.Trim(), Unit = input.Unit.Trim(), BaselineYear = input.BaselineYear ?? plan.Year - 1,
            Baseline = input.Baseline, Target = target, LessIsBetter = input.LessIsBetter, IsOutside = input.IsOutside, FigureCode = Blank(input.FigureCode), Note = input.Note?.Trim() ?? "",
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>A target as it is typed.</summary>
internal sealed record TargetInput(int? Solution, string? CriterionCode, string? Name, string? Unit, int? BaselineYear, decimal? Baseline, decimal? Target, bool LessIsBetter, bool IsOutside, string? FigureCode, string? Note);

/// <summary>What a target came to, by a paper: the later one stands, the earlier stay.</summary>
public sealed class TargetOutcome
{
    public required Guid Id { get; init; }
    public required Guid TargetId { get; init; }
    public required decimal Value { get; init; }
    /// <summary>Which paper says so.</summary>
    public required string Source { get; init; }
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
}
