using MotCua.SurveyStatistics.Numerics;

namespace MotCua.SurveyStatistics;

/// <summary>Around what replicate estimates are squared.</summary>
public enum Centre
{
    /// <summary>Their mean (R survey's default).</summary>
    Mean,

    /// <summary>The estimate of the whole sample: never smaller.</summary>
    FullSample,
}

/// <summary>
/// Replicate weights: the sample drawn again by rule, for statistics without a linearisation. V = Σ_r c_r (θ_r - θ̄)². Finite
/// populations of the first stage are used, later stages are not. A design fitted to known totals is fitted again in every
/// replicate.
/// </summary>
public sealed class Replicates
{
    private readonly SurveyDesign design;
    /// <summary>By replicate, then first-stage unit: what its weights are multiplied by.</summary>
    private readonly double[][] byReplicate;
    private readonly double[] counts;

    private Replicates(SurveyDesign design, double[][] factors, double[] scales)
    {
        (this.design, byReplicate, counts) = (design, factors, scales);
    }

    public int Count => byReplicate.Length;

    /// <summary>
    /// Delete-one jackknife of an unstratified design: one first-stage unit left out at a time, the others raised by n/(n - 1);
    /// c = (1 - f)(n - 1)/n.
    /// </summary>
    /// <exception cref="SurveyException">The design is stratified or has one unit (<see cref="Fault.Question"/>).</exception>
    public static Replicates Jackknife1(SurveyDesign design)
    {
        if (design.Strata > 1) throw new SurveyException(Fault.Question, "JK1 is for a design without strata; use JKn.");
        return JackknifeN(design);
    }

    /// <summary>The jackknife stratum by stratum: c = (1 - f_h)(n_h - 1)/n_h. Strata taken whole and lonely units make no replicate.</summary>
    /// <exception cref="SurveyException">No stratum has two units (<see cref="Fault.Question"/>).</exception>
    public static Replicates JackknifeN(SurveyDesign design)
    {
        var level = design.Levels[0];
        var factors = new List<double[]>();
        var scales = new List<double>();
        for (var u = 0; u < level.Units; u++)
        {
            var h = level.StratumOf[u];
            double n = level.Drawn[h];
            if (n < 2 || Complement(level, h) == 0) continue;
            var factor = new double[level.Units];
            for (var v = 0; v < factor.Length; v++) factor[v] = level.StratumOf[v] != h ? 1 : v == u ? 0 : n / (n - 1);
            factors.Add(factor);
            scales.Add(Complement(level, h) * (n - 1) / n);
        }
        return Make(design, factors, scales);
    }

    /// <summary>
    /// The rescaled bootstrap (Rao and Wu, JASA 83, 1988): n_h - 1 units drawn with replacement from each stratum; a unit drawn
    /// r times has its weights multiplied by 1 - √(1 - f_h) + √(1 - f_h) r n_h/(n_h - 1); c = 1/(B - 1).
    /// </summary>
    /// <param name="replicates">B, at least 2; 500 and more for intervals.</param>
    /// <param name="seed">The same seed draws the same samples everywhere.</param>
    /// <exception cref="SurveyException"><see cref="Fault.Question"/>.</exception>
    public static Replicates Bootstrap(SurveyDesign design, int replicates, ulong seed)
    {
        if (replicates < 2) throw new SurveyException(Fault.Question, "A bootstrap needs two replicates or more.");
        var level = design.Levels[0];
        var random = new Seeded(seed);
        var first = new int[level.Strata + 1];
        for (var h = 0; h < level.Strata; h++) first[h + 1] = first[h] + level.Drawn[h];
        var factors = new List<double[]>();
        var scales = new List<double>();
        for (var r = 0; r < replicates; r++)
        {
            var factor = new double[level.Units];
            for (var h = 0; h < level.Strata; h++)
            {
                var n = level.Drawn[h];
                var root = Math.Sqrt(Complement(level, h));
                var units = factor.AsSpan(first[h], n);
                units.Fill(n > 1 ? 1 - root : 1);
                for (var draw = 1; draw < n; draw++) units[random.Below(n)] += root * n / (n - 1);
            }
            factors.Add(factor);
            scales.Add(1.0 / (replicates - 1));
        }
        return Make(design, factors, scales);
    }

    /// <summary>Any statistics of the weights, with their covariances.</summary>
    /// <param name="statistics">Takes a weight per row; gives the statistics, as many every time.</param>
    public ReplicateEstimates Estimate(Func<double[], double[]> statistics, Centre centre = Centre.Mean)
    {
        var values = statistics(design.Weights);
        var replicates = new double[Count][];
        for (var r = 0; r < Count; r++) replicates[r] = statistics(Weights(r));
        var centres = (double[])values.Clone();
        if (centre == Centre.Mean)
            for (var j = 0; j < centres.Length; j++) centres[j] = replicates.Sum(one => one[j]) / Count;
        var covariances = new double[values.Length, values.Length];
        for (var r = 0; r < Count; r++)
            for (var i = 0; i < values.Length; i++)
                for (var j = 0; j < values.Length; j++)
                    covariances[i, j] += counts[r] * (replicates[r][i] - centres[i]) * (replicates[r][j] - centres[j]);
        return new ReplicateEstimates(values, covariances, design.DegreesOfFreedom);
    }

    /// <summary>A mean, over rows on which the variable is present and, where given, <paramref name="within"/> is 0 or more.</summary>
    public ReplicateEstimates Mean(Variable variable, int[]? within = null, Centre centre = Centre.Mean) =>
        Estimate(weights => [Sum(weights, variable.Values, within) is var (total, weight) ? total / weight : 0], centre);

    public ReplicateEstimates Total(Variable variable, int[]? within = null, Centre centre = Centre.Mean) =>
        Estimate(weights => [Sum(weights, variable.Values, within).Total], centre);

    /// <summary>The weights of one replicate.</summary>
    public double[] Weights(int replicate)
    {
        var result = new double[design.Rows];
        var factor = byReplicate[replicate];
        for (var i = 0; i < result.Length; i++) result[i] = design.BaseWeights[i] * factor[design.FirstStageOf[design.UnitOf[i]]];
        foreach (var adjustment in design.Adjustments) result = adjustment.Reweight(result);
        return result;
    }

    private static (double Total, double Weight) Sum(double[] weights, double[] y, int[]? within)
    {
        double total = 0, weight = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (double.IsNaN(y[i]) || within?[i] < 0) continue;
            total += weights[i] * y[i];
            weight += weights[i];
        }
        return (total, weight);
    }

    private static double Complement(Level level, int stratum) =>
        level.Drawn[stratum] >= level.Held[stratum] ? 0 : double.IsPositiveInfinity(level.Held[stratum]) ? 1 : (level.Held[stratum] - level.Drawn[stratum]) / level.Held[stratum];

    private static Replicates Make(SurveyDesign design, List<double[]> factors, List<double> scales) =>
        factors.Count > 0 ? new Replicates(design, [.. factors], [.. scales])
            : throw new SurveyException(Fault.Question, "No stratum has two units of which others could have been drawn.");
}

/// <summary>Statistics with covariances from replicates.</summary>
public sealed record ReplicateEstimates(double[] Values, double[,] Covariances, double DegreesOfFreedom)
{
    public double StandardError(int index = 0) => Math.Sqrt(Covariances[index, index]);

    public Estimate this[int index] => new()
    {
        Name = "", Value = Values[index], Variance = Covariances[index, index], DegreesOfFreedom = DegreesOfFreedom, Rows = 0,
    };
}
