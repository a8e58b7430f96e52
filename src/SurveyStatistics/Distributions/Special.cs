namespace MotCua.SurveyStatistics.Distributions;

/// <summary>
/// The special functions behind the distributions, to about 1e-14 relative. Densities are formed from deviances and
/// Stirling errors (Loader, "Fast and accurate computation of binomial probabilities", 2000), so that large degrees of
/// freedom lose no digits; the incomplete integrals are series and continued fractions (DLMF 8.7, 8.9, 8.17).
/// </summary>
internal static class Special
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;
    private const double Tiny = 1e-300;
    private const double Epsilon = 2.220446049250313e-16;
    private const int MostTerms = 200_000;

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double LogGamma(double x)
    {
        // Shift up to where Stirling's series has converged, then come back down by the product of the steps.
        var product = 1.0;
        while (x < 16)
        {
            product *= x;
            x++;
        }
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + StirlingSeries(x) - Math.Log(product);
    }

    /// <summary>What Stirling's formula for Γ(x + 1) lacks, as a logarithm.</summary>
    public static double StirlingError(double x)
    {
        var steps = 0.0;
        while (x < 16)
        {
            steps += (x + 0.5) * Math.Log((x + 1) / x) - 1;
            x++;
        }
        return steps + StirlingSeries(x);
    }

    private static double StirlingSeries(double x)
    {
        var s = 1 / (x * x);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360 - s / 156)))))) / x;
    }

    /// <summary>x ln(x / m) + m - x, without cancellation where x is near m.</summary>
    public static double Deviance(double x, double m)
    {
        if (x == 0) return m;
        var difference = x - m;
        if (Math.Abs(difference) >= 0.1 * (x + m)) return x * Math.Log(x / m) - difference;
        var v = difference / (x + m);
        var sum = difference * v;
        var term = 2 * x * v;
        var square = v * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= square;
            var next = sum + term / (2 * j + 1);
            if (next == sum) break;
            sum = next;
        }
        return sum;
    }

    /// <summary>x^a y^b / B(a, b) with y = 1 - x given apart.</summary>
    public static double BetaPower(double a, double b, double x, double y)
    {
        if (x == 0 || y == 0) return 0;
        var n = a + b;
        var exponent = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x) - Deviance(b, n * y);
        return Math.Sqrt(a * b / (2 * Math.PI * n)) * Math.Exp(exponent);
    }

    /// <summary>x^a e^-x / Γ(a + 1).</summary>
    public static double PoissonPower(double a, double x) =>
        x == 0 ? 0 : Math.Exp(-StirlingError(a) - Deviance(a, x)) / Math.Sqrt(2 * Math.PI * a);

    /// <summary>Both tails of the incomplete beta ratio I_x(a, b); each is exact in relative terms where it is small.</summary>
    public static (double Lower, double Upper) Beta(double a, double b, double x, double y)
    {
        if (x <= 0) return (0, 1);
        if (y <= 0) return (1, 0);
        if (x > (a + 1) / (a + b + 2))
        {
            var (lower, upper) = Beta(b, a, y, x);
            return (upper, lower);
        }
        var part = BetaPower(a, b, x, y) * BetaFraction(a, b, x, y);
        return (part, 1 - part);
    }

    /// <summary>
    /// What x^a y^b / B(a, b) is multiplied by: the continued fraction of DiDonato and Morris (ACM TOMS 708, 1992), by
    /// Lentz's method. It takes x and y apart, so nothing cancels where one of them is nearly 1.
    /// </summary>
    private static double BetaFraction(double a, double b, double x, double y)
    {
        var first = a * y - b * x + 1;
        var f = a * first / (a + 1);
        if (f == 0) f = Tiny;
        double c = f, d = 0;
        for (var m = 1; m < MostTerms; m++)
        {
            var below = a + 2.0 * m - 1;
            var over = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x / (below * below);
            var next = m + m * (b - m) * x / below + (a + m) * (first + m * (1 + y)) / (a + 2.0 * m + 1);
            d = next + over * d;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = next + over / c;
            if (Math.Abs(c) < Tiny) c = Tiny;
            var step = c * d;
            f *= step;
            if (Math.Abs(step - 1) < Epsilon) break;
        }
        return 1 / f;
    }

    /// <summary>Both tails of the incomplete gamma ratio: P(a, x) and Q(a, x).</summary>
    public static (double Lower, double Upper) Gamma(double a, double x)
    {
        if (x <= 0) return (0, 1);
        if (double.IsPositiveInfinity(x)) return (1, 0);
        return GammaFrom(a, x, PoissonPower(a, x));
    }

    /// <param name="power">x^a e^-x / Γ(a + 1), where the caller knows it more exactly.</param>
    public static (double Lower, double Upper) GammaFrom(double a, double x, double power)
    {
        if (x < a + 1)
        {
            double sum = 1, term = 1;
            for (var n = 1; n < MostTerms; n++)
            {
                term *= x / (a + n);
                sum += term;
                if (term < sum * Epsilon * 0.1) break;
            }
            return (power * sum, 1 - power * sum);
        }
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < MostTerms; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + an / c;
            if (Math.Abs(c) < Tiny) c = Tiny;
            var step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < Epsilon) break;
        }
        var upper = power * a * h;
        return (1 - upper, upper);
    }

    /// <summary>
    /// The point of a distribution on (0, ∞) at which its lower tail is <paramref name="lower"/>: Newton's method on the
    /// logarithm of the smaller tail against ln x, kept inside a bracket.
    /// </summary>
    public static double PositiveQuantile(double lower, double upper, double start, Func<double, (double Lower, double Upper)> tails, Func<double, double> density)
    {
        if (lower <= 0) return 0;
        if (upper <= 0) return double.PositiveInfinity;
        var left = lower <= upper;
        double x = start, from = 0, to = double.PositiveInfinity;
        for (var step = 0; step < 200; step++)
        {
            var (below, above) = tails(x);
            var excess = left ? below / lower : upper / above;
            if (excess > 1) to = x;
            else from = x;
            double change = Math.Log(excess) * (left ? below : above) / (density(x) * x);
            if (Math.Abs(change) > 4) change = 4 * Math.Sign(change);
            // A step in ln x, taken on x itself where it is small: ln x has fewer digits to spare.
            var next = Math.Abs(change) < 1e-3 ? x - x * (change - change * change / 2) : x * Math.Exp(-change);
            if (!(next > from && next < to)) next = double.IsInfinity(to) ? x * 8 : from == 0 ? x / 8 : Math.Sqrt(from) * Math.Sqrt(to);
            if (Math.Abs(next - x) <= 2e-16 * x) return next;
            x = next;
        }
        return x;
    }
}
