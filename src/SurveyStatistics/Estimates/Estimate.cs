using MotCua.SurveyStatistics.Distributions;

namespace MotCua.SurveyStatistics;

/// <summary>Lower and upper end of an interval. An end that cannot be found is <see cref="double.NaN"/>.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;
}

/// <summary>How an estimate's interval is formed.</summary>
public enum IntervalKind
{
    /// <summary>Symmetric around the estimate.</summary>
    Symmetric,

    /// <summary>Symmetric on the logit scale, so that it stays within 0 and 1.</summary>
    Logit,
}

/// <summary>One estimate with its precision. NaN as a value means that the domain holds no row.</summary>
public sealed class Estimate
{
    /// <summary>Label of the domain; null for the whole population.</summary>
    public string? Domain { get; init; }

    /// <summary>What was estimated: the variable, category, ratio or contrast.</summary>
    public required string Name { get; init; }

    public required double Value { get; init; }

    /// <summary>In squared units of <see cref="Value"/>.</summary>
    public required double Variance { get; init; }

    public double StandardError => Math.Sqrt(Variance);

    /// <summary>First-stage units with data less strata with data.</summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>Rows behind the estimate: present, in the domain, of positive weight.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of the domain left out because a variable was missing.</summary>
    public int MissingRows { get; init; }

    /// <summary>First-stage units with data.</summary>
    public int Units { get; init; }

    /// <summary>
    /// Variance over that of a simple random sample without replacement of as many rows; null unless asked for, NaN where
    /// the weights sum to fewer than the rows.
    /// </summary>
    public double? DesignEffect { get; internal set; }

    public IntervalKind Kind { get; init; }

    /// <summary>Standard error over value, as a share.</summary>
    public double CoefficientOfVariation => StandardError / Math.Abs(Value);

    internal SurveyDesign? Design { get; init; }

    internal Scores Scores { get; init; }

    internal ReadOnlyMemory<int> Support { get; init; }

    /// <summary>The interval from t with <see cref="DegreesOfFreedom"/>.</summary>
    /// <param name="level">Between 0 and 1, for instance 0.95.</param>
    public Interval Interval(double level = 0.95) => Interval(level, DegreesOfFreedom);

    /// <summary>The interval from the normal distribution.</summary>
    public Interval NormalInterval(double level = 0.95) => Interval(level, double.PositiveInfinity);

    /// <summary>
    /// The interval from t with degrees of freedom of the caller's choice. Logit: logit(p) ± t·se/(p(1 - p)) taken back to the
    /// scale of p; at p = 0 and 1, where that is not defined, the exact binomial limits for <see cref="Rows"/> answers reduced
    /// by (t of n - 1 over t of df)² (Korn and Graubard, Survey Methodology 24, 1998).
    /// </summary>
    public Interval Interval(double level, double degreesOfFreedom)
    {
        if (!(level is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        if (!(degreesOfFreedom > 0) || double.IsNaN(Value)) return new Interval(double.NaN, double.NaN);
        var t = StudentT.Quantile(1 - (1 - level) / 2, degreesOfFreedom);
        if (Kind == IntervalKind.Symmetric) return new Interval(Value - t * StandardError, Value + t * StandardError);
        if (Value is <= 0 or >= 1) return AtTheEdge(level, t);
        var logit = Math.Log(Value / (1 - Value));
        var half = t * StandardError / (Value * (1 - Value));
        return new Interval(1 / (1 + Math.Exp(half - logit)), 1 / (1 + Math.Exp(-half - logit)));
    }

    private Interval AtTheEdge(double level, double t)
    {
        if (Rows < 2) return new Interval(0, 1);
        var ratio = StudentT.Quantile(1 - (1 - level) / 2, Rows - 1) / t;
        var furthest = 1 - Math.Pow((1 - level) / 2, 1 / (Rows * ratio * ratio));
        return Value <= 0 ? new Interval(0, furthest) : new Interval(1 - furthest, 1);
    }
}
