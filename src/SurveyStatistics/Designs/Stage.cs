namespace MotCua.SurveyStatistics;

/// <summary>One stage of sampling, with an entry per row of the data.</summary>
/// <param name="Units">
/// Which unit of this stage the row came from. Numbers need to differ only within a stratum, and from the second stage on
/// only within the unit above: districts may be numbered 1, 2, 3 in every province.
/// </param>
/// <param name="Strata">The stratum in which the unit was drawn; null where the stage is not stratified.</param>
/// <param name="Populations">
/// How many units that stratum holds in the population, the same on all its rows; <see cref="double.PositiveInfinity"/> or
/// a null array where it is unknown or so large that it does not matter. A stratum of which every unit was taken adds
/// nothing to the variance at this stage: that is how certainty units are written.
/// </param>
public sealed record Stage(int[] Units, int[]? Strata = null, double[]? Populations = null);

/// <summary>What to do with a stratum from which a single unit was drawn though it holds more: its variance cannot be seen.</summary>
public enum LonelyUnits
{
    /// <summary>Refuse. The default: the analyst must decide.</summary>
    Fail,

    /// <summary>Leave the stratum out of the variance.</summary>
    Remove,

    /// <summary>Treat the unit as taken with certainty: no variance at this stage, later stages stay.</summary>
    Certainty,

    /// <summary>Measure the unit from zero, the mean of all linearised values, instead of from its stratum's mean: too large rather than too small.</summary>
    Adjust,

    /// <summary>Give the stratum the mean variance of those that have one.</summary>
    Average,
}

/// <summary>What to do where a variable is missing, that is <see cref="double.NaN"/>.</summary>
public enum Missing
{
    /// <summary>Refuse. The default: leaving rows out is a decision.</summary>
    Fail,

    /// <summary>Estimate over the rows where this variable is present, as over a domain; other variables keep their own rows.</summary>
    Exclude,
}
