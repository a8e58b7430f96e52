namespace MotCua.SurveyStatistics;

/// <summary>What was wrong with a survey or a question about it.</summary>
public enum Fault
{
    /// <summary>Columns of different lengths, or no rows at all.</summary>
    Shape,

    /// <summary>A weight is negative, missing or infinite, or all are zero.</summary>
    Weight,

    /// <summary>A population is missing, smaller than the units drawn from it, or differs within one stratum.</summary>
    Population,

    /// <summary>A variable is missing on a row and <see cref="Missing.Fail"/> was asked.</summary>
    MissingValue,

    /// <summary>A stratum has one sampled unit and <see cref="LonelyUnits.Fail"/> was asked, or no stratum is left to average.</summary>
    LonelyUnit,

    /// <summary>A post-stratum or margin has a population and no respondent, or respondents and no population.</summary>
    Cell,

    /// <summary>Auxiliary variables or estimates are linearly dependent.</summary>
    Singular,

    /// <summary>An iteration did not reach its tolerance.</summary>
    Convergence,

    /// <summary>The question does not fit the design: a jackknife of another kind, an unknown domain, a denominator of zero.</summary>
    Question,
}

/// <summary>A design or a question that has no answer; the message says which rows, strata or variables are meant.</summary>
/// <param name="row">Index of a row that shows it, from 0.</param>
/// <param name="subject">The variable or class meant.</param>
public sealed class SurveyException(Fault fault, string message, int? row = null, string? subject = null) : Exception(message)
{
    public Fault Fault { get; } = fault;

    public int? Row { get; } = row;

    public string? Subject { get; } = subject;
}
