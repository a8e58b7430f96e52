namespace MotCua.SurveyStatistics;

/// <summary>Weights scaled so that each class of people sums to its known number.</summary>
internal sealed class PostStratification : IAdjustment
{
    private readonly int[] codes;
    private readonly IReadOnlyList<string> labels;
    private readonly double[] totals;
    private readonly double[] before;
    private readonly double[] after;

    public PostStratification(double[] weights, Domains classes, IReadOnlyList<double> totals)
    {
        (codes, labels, this.totals) = (classes.Codes, classes.Labels, [.. totals]);
        before = weights;
        after = Reweight(weights);
    }

    public double[] Weights => after;

    public double[] Reweight(double[] weights)
    {
        var result = (double[])weights.Clone();
        Fit(result, codes, totals, labels);
        return result;
    }

    /// <summary>Takes the mean of each class, by the weights before, from w e.</summary>
    public void Residualise(Span<double> influence)
    {
        var sums = new double[totals.Length];
        var weights = new double[totals.Length];
        for (var i = 0; i < influence.Length; i++)
        {
            if (after[i] == 0) continue;
            sums[codes[i]] += influence[i] * before[i] / after[i];
            weights[codes[i]] += before[i];
        }
        for (var i = 0; i < influence.Length; i++)
            if (after[i] != 0) influence[i] -= after[i] * sums[codes[i]] / weights[codes[i]];
    }

    /// <summary>Scales weights in place to the totals of each class.</summary>
    public static void Fit(double[] weights, int[] codes, double[] totals, IReadOnlyList<string> labels)
    {
        var sums = new double[totals.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            if (codes[i] < 0) throw new SurveyException(Fault.Cell, $"Row {i + 1} belongs to no class, so no total covers it.", i);
            sums[codes[i]] += weights[i];
        }
        for (var c = 0; c < totals.Length; c++)
        {
            if (sums[c] == 0 && totals[c] > 0) throw new SurveyException(Fault.Cell, $"Nobody of class {labels[c]} answered, and its population is {totals[c]}.", subject: labels[c]);
            if (sums[c] > 0 && !(totals[c] > 0)) throw new SurveyException(Fault.Cell, $"Class {labels[c]} has respondents and no population.", subject: labels[c]);
        }
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] != 0) weights[i] *= totals[codes[i]] / sums[codes[i]];
    }
}
