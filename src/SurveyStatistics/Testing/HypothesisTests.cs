using MotCua.SurveyStatistics.Distributions;
using MotCua.SurveyStatistics.Numerics;

namespace MotCua.SurveyStatistics;

/// <summary>A test against t or F.</summary>
/// <param name="NumeratorDf">1 for t.</param>
/// <param name="P">Probability of a statistic at least as far out when there is no difference.</param>
public sealed record TestResult(double Statistic, double NumeratorDf, double DenominatorDf, double P);

/// <summary>Design-based tests.</summary>
public static class HypothesisTests
{
    /// <summary>Two-sided t test of an estimate or contrast against a value; t = (θ - θ₀)/se.</summary>
    public static TestResult T(Estimate estimate, double against = 0, double? degreesOfFreedom = null)
    {
        var df = degreesOfFreedom ?? estimate.DegreesOfFreedom;
        var t = (estimate.Value - against) / estimate.StandardError;
        return new TestResult(t, 1, df, StudentT.TwoSided(t, df));
    }

    /// <summary>
    /// Difference of the means of two domains, the second less the first; one degree of freedom fewer than the design has,
    /// as a regression on the group would leave (<c>svyttest</c>).
    /// </summary>
    /// <exception cref="SurveyException">There are not exactly two domains (<see cref="Fault.Question"/>).</exception>
    public static TestResult T(SurveyDesign design, Variable variable, Domains groups, Missing missing = Missing.Fail)
    {
        if (groups.Count != 2) throw new SurveyException(Fault.Question, $"A t test compares two groups; there are {groups.Count}.");
        return T(design.Means([variable], groups, missing).Difference(1, 0), 0, design.DegreesOfFreedom - 1);
    }

    /// <summary>
    /// Wald test that several contrasts are all 0: Q = cᵀV⁻¹c over k. With <paramref name="adjusted"/>, F = (d - k + 1)/(d k) Q on
    /// k and d - k + 1 degrees of freedom, which keeps its level where clusters are few; else F = Q/k on k and d.
    /// </summary>
    /// <param name="contrasts">A row per contrast, a column per estimate of the set.</param>
    /// <param name="degreesOfFreedom">d: that of the design.</param>
    /// <exception cref="SurveyException"><see cref="Fault.Singular"/> where contrasts depend on each other.</exception>
    public static TestResult Wald(EstimateSet estimates, double[,] contrasts, double degreesOfFreedom, bool adjusted = true)
    {
        var k = contrasts.GetLength(0);
        var values = new double[estimates.Count, 1];
        for (var i = 0; i < estimates.Count; i++) values[i, 0] = estimates[i].Value;
        var c = Linear.Multiply(contrasts, values);
        var v = Linear.Multiply(Linear.Multiply(contrasts, estimates.Covariances()), Linear.Transpose(contrasts));
        var q = Linear.Multiply(Linear.Transpose(c), Linear.Solve(v, c))[0, 0];
        var denominator = adjusted ? degreesOfFreedom - k + 1 : degreesOfFreedom;
        var f = adjusted ? q * denominator / (degreesOfFreedom * k) : q / k;
        return new TestResult(f, k, denominator, denominator > 0 ? FDistribution.UpperTail(f, k, denominator) : double.NaN);
    }

    /// <summary>
    /// Whether two categorical variables go together: Pearson's chi-square with Rao and Scott's second-order correction
    /// (Annals of Statistics 12, 1984) as an F; rows without one of the categories are left out.
    /// </summary>
    /// <exception cref="SurveyException">A variable has fewer than two categories (<see cref="Fault.Question"/>).</exception>
    public static TestResult RaoScott(SurveyDesign design, Domains rows, Domains columns)
    {
        var (r, c) = (rows.Count, columns.Count);
        if (r < 2 || c < 2) throw new SurveyException(Fault.Question, "A table of association has two rows and two columns or more.");
        var shares = design.Proportions(Domains.Cross(rows, columns), null, Missing.Exclude);
        double n = design.Rows;
        var byRow = new double[r];
        var byColumn = new double[c];
        for (var i = 0; i < r * c; i++)
        {
            byRow[i / c] += shares[i].Value;
            byColumn[i % c] += shares[i].Value;
        }
        double pearson = 0;
        for (var i = 0; i < r * c; i++)
        {
            var expected = byRow[i / c] * byColumn[i % c];
            if (expected > 0) pearson += n * (shares[i].Value - expected) * (shares[i].Value - expected) / expected;
        }

        // Contrasts of interaction over 1/p; cells without a respondent drop out of both sides.
        var k = (r - 1) * (c - 1);
        var contrasts = new double[k, r * c];
        var simple = new double[r * c, r * c];
        for (var i = 0; i < r * c; i++)
        {
            var inverse = shares[i].Value == 0 ? 0 : 1 / shares[i].Value;
            simple[i, i] = inverse / n;
            for (var a = 0; a < k; a++) contrasts[a, i] = Helmert(a / (c - 1), i / c) * Helmert(a % (c - 1), i % c);
        }
        var weighted = new double[k, r * c];
        for (var a = 0; a < k; a++)
            for (var i = 0; i < r * c; i++) weighted[a, i] = contrasts[a, i] * simple[i, i] * n;
        var under = Linear.Multiply(Linear.Multiply(contrasts, simple), Linear.Transpose(contrasts));
        var found = Linear.Multiply(Linear.Multiply(weighted, shares.Covariances()), Linear.Transpose(weighted));
        var delta = Linear.Solve(under, found);
        var trace = Linear.Trace(delta);
        var d0 = trace * trace / Linear.Trace(Linear.Multiply(delta, delta));
        var f = pearson / trace;
        return new TestResult(f, d0, d0 * design.DegreesOfFreedom, FDistribution.UpperTail(f, d0, d0 * design.DegreesOfFreedom));
    }

    /// <summary>p-values adjusted so that any false finding among all has probability at most α (Holm, 1979).</summary>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var result = new double[p.Count];
        double worst = 0;
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        for (var k = 0; k < order.Length; k++) result[order[k]] = worst = Math.Max(worst, Math.Min(1, (p.Count - k) * p[order[k]]));
        return result;
    }

    /// <summary>p-values adjusted so that the expected share of false findings among findings is at most α (Benjamini and Hochberg, 1995).</summary>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var result = new double[p.Count];
        double least = 1;
        var order = Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]).ToArray();
        for (var k = 0; k < order.Length; k++) result[order[k]] = least = Math.Min(least, p[order[k]] * p.Count / (p.Count - k));
        return result;
    }

    /// <summary>The j-th of contrasts that are orthogonal to each other and to the mean.</summary>
    private static double Helmert(int j, int category) => category <= j ? 1 : category == j + 1 ? -(j + 1) : 0;
}
