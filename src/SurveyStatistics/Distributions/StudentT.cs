namespace MotCua.SurveyStatistics.Distributions;

/// <summary>Student's t distribution with any positive, also fractional or infinite, degrees of freedom. About 1e-14 relative.</summary>
public static class StudentT
{
    public static double Density(double t, double df)
    {
        Probability.CheckDegrees(df);
        if (double.IsPositiveInfinity(df)) return Normal.Density(t);
        // x^a y^b / B(a, b) of a = df/2, b = 1/2 at y = t²/(df + t²) is |t| f(t).
        if (t == 0) return Math.Exp(Special.LogGamma((df + 1) / 2) - Special.LogGamma(df / 2)) / Math.Sqrt(df * Math.PI);
        var square = t * t;
        return Special.BetaPower(df / 2, 0.5, df / (df + square), square / (df + square)) / Math.Abs(t);
    }

    /// <summary>P(T ≤ t).</summary>
    public static double Cdf(double t, double df) => t <= 0 ? Tail(-t, df) : 1 - Tail(t, df);

    /// <summary>P(T &gt; t), exact in relative terms far out.</summary>
    public static double UpperTail(double t, double df) => Cdf(-t, df);

    /// <summary>P(|T| ≥ |t|): the p-value of a two-sided test.</summary>
    public static double TwoSided(double t, double df) => 2 * Tail(Math.Abs(t), df);

    /// <summary>The t with P(T ≤ t) = <paramref name="p"/>; ±∞ at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is outside 0 … 1, or df is not positive.</exception>
    public static double Quantile(double p, double df)
    {
        Probability.Check(p);
        Probability.CheckDegrees(df);
        if (double.IsPositiveInfinity(df)) return Normal.Quantile(p);
        if (p == 0.5) return 0;
        var (tail, sign) = p > 0.5 ? (1 - p, 1) : (p, -1);
        return sign * Special.PositiveQuantile(2 * Math.Abs(p - 0.5), 2 * tail, 1, t => Both(t, df), t => 2 * Density(t, df));
    }

    private static double Tail(double t, double df)
    {
        Probability.CheckDegrees(df);
        if (double.IsNaN(t)) return double.NaN;
        return double.IsPositiveInfinity(df) ? Normal.UpperTail(t) : Both(t, df).Outside / 2;
    }

    private static (double Inside, double Outside) Both(double t, double df)
    {
        if (double.IsPositiveInfinity(t)) return (1, 0);
        var square = t * t;
        return Special.Beta(0.5, df / 2, square / (df + square), df / (df + square));
    }
}
