namespace MotCua.SurveyStatistics.Distributions;

/// <summary>The standard normal distribution. Tails and quantiles to about 1e-14 relative.</summary>
public static class Normal
{
    private const double RootTwoPi = 2.506628274631000502415765284811;

    public static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>P(Z ≤ z).</summary>
    public static double Cdf(double z) => double.IsNaN(z) ? double.NaN : z < 0 ? Tail(-z) : z == 0 ? 0.5 : 1 - Tail(z);

    /// <summary>P(Z &gt; z), exact in relative terms far out, where 1 - <see cref="Cdf"/> would be 0.</summary>
    public static double UpperTail(double z) => Cdf(-z);

    /// <summary>The z with P(Z ≤ z) = <paramref name="p"/>; ±∞ at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is outside 0 … 1.</exception>
    public static double Quantile(double p)
    {
        Probability.Check(p);
        if (p == 0.5) return 0;
        if (p > 0.5) return -LowerQuantile(1 - p, 2 * (p - 0.5));
        return LowerQuantile(p, 2 * (0.5 - p));
    }

    private static double LowerQuantile(double tail, double central) =>
        -Special.PositiveQuantile(central, 2 * tail, 1, z => Special.GammaFrom(0.5, z * z / 2, Power(z)), z => 2 * Density(z));

    private static double Tail(double z) => double.IsPositiveInfinity(z) ? 0 : Special.GammaFrom(0.5, z * z / 2, Power(z)).Upper / 2;

    /// <summary>(z²/2)^½ exp(-z²/2) / Γ(3/2), with what z² loses to rounding put back.</summary>
    private static double Power(double z)
    {
        var square = z * z;
        var lost = Math.FusedMultiplyAdd(z, z, -square);
        return z * 2 / RootTwoPi * Math.Exp(-square / 2) * (1 - lost / 2);
    }
}

internal static class Probability
{
    public static void Check(double p)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
    }

    public static void CheckDegrees(double df)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
    }
}
