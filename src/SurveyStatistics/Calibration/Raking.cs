namespace MotCua.SurveyStatistics;

/// <summary>One margin of raking: classes and the known number of each.</summary>
public sealed record Margin(Domains Classes, IReadOnlyList<double> Totals);

/// <summary>How an iteration ended.</summary>
/// <param name="Tolerance">What was asked: largest relative difference of any margin from its total.</param>
/// <param name="Reached">What was reached.</param>
public sealed record Convergence(int Iterations, int MostIterations, double Tolerance, double Reached);

/// <summary>Weights scaled to each margin in turn until all fit.</summary>
internal sealed class Raking : IAdjustment
{
    private readonly IReadOnlyList<Margin> margins;
    private readonly double tolerance;
    private readonly int most;
    private readonly double[] before;
    private readonly double[] after;

    public Raking(double[] weights, IReadOnlyList<Margin> margins, double tolerance, int most)
    {
        (this.margins, this.tolerance, this.most) = (margins, tolerance, most);
        before = weights;
        (after, Convergence) = Rake(weights);
    }

    public double[] Weights => after;

    public Convergence Convergence { get; }

    public double[] Reweight(double[] weights) => Rake(weights).Weights;

    /// <summary>Takes from e its regression, by the weights before, on the classes of all margins: class means of each margin in turn until nothing is left to take.</summary>
    public void Residualise(Span<double> influence)
    {
        var residual = new double[influence.Length];
        double size = 0;
        for (var i = 0; i < residual.Length; i++)
        {
            residual[i] = after[i] == 0 ? 0 : influence[i] / after[i];
            size = Math.Max(size, Math.Abs(residual[i]));
        }
        for (var iteration = 0; iteration < 1000; iteration++)
        {
            double taken = 0;
            foreach (var margin in margins) taken = Math.Max(taken, TakeMeans(residual, margin));
            if (taken <= 1e-14 * size) break;
        }
        for (var i = 0; i < residual.Length; i++) influence[i] = residual[i] * after[i];
    }

    private double TakeMeans(double[] residual, Margin margin)
    {
        var codes = margin.Classes.Codes;
        var sums = new double[margin.Totals.Count];
        var weights = new double[sums.Length];
        for (var i = 0; i < residual.Length; i++)
        {
            if (after[i] == 0) continue;
            sums[codes[i]] += before[i] * residual[i];
            weights[codes[i]] += before[i];
        }
        double largest = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            if (weights[c] > 0) sums[c] /= weights[c];
            largest = Math.Max(largest, Math.Abs(sums[c]));
        }
        for (var i = 0; i < residual.Length; i++)
            if (after[i] != 0) residual[i] -= sums[codes[i]];
        return largest;
    }

    private (double[] Weights, Convergence Convergence) Rake(double[] weights)
    {
        var result = (double[])weights.Clone();
        double[][] totals = [.. margins.Select(margin => margin.Totals.ToArray())];
        var reached = double.PositiveInfinity;
        for (var iteration = 1; iteration <= most; iteration++)
        {
            for (var m = 0; m < margins.Count; m++) PostStratification.Fit(result, margins[m].Classes.Codes, totals[m], margins[m].Classes.Labels);
            reached = margins.Max(margin => Misfit(result, margin));
            if (reached <= tolerance) return (result, new Convergence(iteration, most, tolerance, reached));
        }
        throw new SurveyException(Fault.Convergence, $"Raking differs from a margin by {reached:0.0e+0} of its total after {most} iterations; {tolerance:0.0e+0} was asked. Do all margins have the same sum?");
    }

    private static double Misfit(double[] weights, Margin margin)
    {
        var sums = new double[margin.Totals.Count];
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] != 0) sums[margin.Classes.Codes[i]] += weights[i];
        double worst = 0;
        for (var c = 0; c < sums.Length; c++)
            if (margin.Totals[c] > 0) worst = Math.Max(worst, Math.Abs(sums[c] / margin.Totals[c] - 1));
        return worst;
    }
}
