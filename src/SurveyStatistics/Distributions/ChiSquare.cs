namespace MotCua.SurveyStatistics.Distributions;

/// <summary>The chi-square distribution with any positive, also fractional, degrees of freedom. About 1e-14 relative.</summary>
public static class ChiSquare
{
    public static double Density(double x, double df)
    {
        Probability.CheckDegrees(df);
        return x <= 0 ? 0 : Special.PoissonPower(df / 2, x / 2) * df / 2 / x;
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(double x, double df) => Both(x, df).Lower;

    /// <summary>P(X &gt; x): the p-value of a chi-square test.</summary>
    public static double UpperTail(double x, double df) => Both(x, df).Upper;

    /// <summary>The x with P(X ≤ x) = <paramref name="p"/>; 0 and ∞ at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is outside 0 … 1, or df is not positive.</exception>
    public static double Quantile(double p, double df)
    {
        Probability.Check(p);
        Probability.CheckDegrees(df);
        return Special.PositiveQuantile(p, 1 - p, df, x => Both(x, df), x => Density(x, df));
    }

    private static (double Lower, double Upper) Both(double x, double df)
    {
        Probability.CheckDegrees(df);
        return double.IsNaN(x) ? (double.NaN, double.NaN) : Special.Gamma(df / 2, x / 2);
    }
}
