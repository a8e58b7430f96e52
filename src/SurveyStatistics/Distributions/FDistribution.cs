namespace MotCua.SurveyStatistics.Distributions;

/// <summary>Fisher's F distribution; either degree of freedom may be fractional, the denominator's infinite. About 1e-14 relative.</summary>
public static class FDistribution
{
    public static double Density(double f, double numerator, double denominator)
    {
        Probability.CheckDegrees(numerator);
        Probability.CheckDegrees(denominator);
        if (f <= 0) return 0;
        if (double.IsPositiveInfinity(denominator)) return ChiSquare.Density(f * numerator, numerator) * numerator;
        var sum = numerator * f + denominator;
        return Special.BetaPower(numerator / 2, denominator / 2, numerator * f / sum, denominator / sum) / f;
    }

    /// <summary>P(F ≤ f).</summary>
    public static double Cdf(double f, double numerator, double denominator) => Both(f, numerator, denominator).Lower;

    /// <summary>P(F &gt; f): the p-value of an F test.</summary>
    public static double UpperTail(double f, double numerator, double denominator) => Both(f, numerator, denominator).Upper;

    /// <summary>The f with P(F ≤ f) = <paramref name="p"/>; 0 and ∞ at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is outside 0 … 1, or a degree of freedom is not positive.</exception>
    public static double Quantile(double p, double numerator, double denominator)
    {
        Probability.Check(p);
        Probability.CheckDegrees(numerator);
        Probability.CheckDegrees(denominator);
        return Special.PositiveQuantile(p, 1 - p, 1, f => Both(f, numerator, denominator), f => Density(f, numerator, denominator));
    }

    private static (double Lower, double Upper) Both(double f, double numerator, double denominator)
    {
        Probability.CheckDegrees(numerator);
        Probability.CheckDegrees(denominator);
        if (double.IsNaN(f)) return (double.NaN, double.NaN);
        if (f <= 0) return (0, 1);
        if (double.IsPositiveInfinity(f)) return (1, 0);
        if (double.IsPositiveInfinity(denominator)) return Special.Gamma(numerator / 2, f * numerator / 2);
        var sum = numerator * f + denominator;
        return Special.Beta(numerator / 2, denominator / 2, numerator * f / sum, denominator / sum);
    }
}
