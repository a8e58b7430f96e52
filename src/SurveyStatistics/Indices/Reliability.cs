namespace MotCua.SurveyStatistics;

/// <summary>Why an estimate should not be published without a mark.</summary>
[Flags]
public enum Doubt
{
    None = 0,
    FewRows = 1,
    FewUnits = 2,
    FewDegreesOfFreedom = 4,
    Imprecise = 8,

    /// <summary>So few people that they could be known: the cell is not shown at all.</summary>
    Hidden = 16,
}

/// <summary>Below what an estimate is marked. The numbers are this library's own convention, not a standard's.</summary>
/// <param name="LargestVariation">Largest coefficient of variation, as a share.</param>
/// <param name="HiddenBelow">Cells of fewer people are hidden.</param>
public sealed record Reliability(int FewestRows = 30, int FewestUnits = 2, double FewestDegreesOfFreedom = 4, double LargestVariation = 0.3, int HiddenBelow = 5)
{
    public Doubt Of(Estimate estimate) =>
        (estimate.Rows < FewestRows ? Doubt.FewRows : Doubt.None)
        | (estimate.Units < FewestUnits ? Doubt.FewUnits : Doubt.None)
        | (estimate.DegreesOfFreedom < FewestDegreesOfFreedom ? Doubt.FewDegreesOfFreedom : Doubt.None)
        | (estimate.CoefficientOfVariation <= LargestVariation ? Doubt.None : Doubt.Imprecise)
        | (estimate.Rows < HiddenBelow ? Doubt.Hidden : Doubt.None);
}
