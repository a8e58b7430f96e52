using MotCua.SurveyStatistics.Numerics;

namespace MotCua.SurveyStatistics;

/// <summary>An auxiliary variable known for every row, and its total in the population.</summary>
public sealed record Auxiliary(Variable Variable, double Total)
{
    /// <summary>The constant 1, whose total is the size of the population.</summary>
    public static Auxiliary Size(int rows, double population)
    {
        var ones = new double[rows];
        Array.Fill(ones, 1);
        return new Auxiliary(new Variable("1", ones), population);
    }

    /// <summary>An auxiliary for each class but the first, which a constant covers.</summary>
    public static IReadOnlyList<Auxiliary> Classes(Domains classes, IReadOnlyList<double> totals)
    {
        var result = new List<Auxiliary>();
        for (var c = 1; c < classes.Count; c++) result.Add(new Auxiliary(classes.Indicator(c), totals[c]));
        return result;
    }
}

/// <summary>Weights w (1 + xᵀλ): the generalised regression estimator.</summary>
internal sealed class LinearCalibration : IAdjustment
{
    private readonly IReadOnlyList<Auxiliary> auxiliaries;
    private readonly double[] before;
    private readonly double[] after;
    private readonly Orthogonal factor;

    public LinearCalibration(double[] weights, IReadOnlyList<Auxiliary> auxiliaries)
    {
        this.auxiliaries = auxiliaries;
        foreach (var (variable, _) in auxiliaries)
            for (var i = 0; i < weights.Length; i++)
                if (weights[i] != 0 && !double.IsFinite(variable.Values[i])) throw new SurveyException(Fault.MissingValue, $"The auxiliary variable {variable.Name} is missing on row {i + 1}.", i, variable.Name);
        before = weights;
        (after, factor) = Calibrate(weights);
    }

    public double[] Weights => after;

    public double[] Reweight(double[] weights) => Calibrate(weights).Weights;

    /// <summary>Takes from e its regression on the auxiliaries by the weights before; g-weighted residuals remain (Särndal, Swensson and Wretman, §6.6).</summary>
    public void Residualise(Span<double> influence)
    {
        var scaled = new double[influence.Length];
        for (var i = 0; i < scaled.Length; i++)
            if (after[i] != 0) scaled[i] = influence[i] / after[i] * Math.Sqrt(before[i]);
        factor.Residualise(scaled);
        for (var i = 0; i < scaled.Length; i++) influence[i] = after[i] == 0 ? 0 : scaled[i] / Math.Sqrt(before[i]) * after[i];
    }

    private (double[] Weights, Orthogonal Factor) Calibrate(double[] weights)
    {
        if (Array.Exists(weights, weight => weight < 0)) throw new SurveyException(Fault.Weight, "Weights that an earlier calibration made negative cannot be calibrated again.");
        var columns = new double[auxiliaries.Count][];
        var lacking = new double[columns.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            var x = auxiliaries[j].Variable.Values;
            var column = columns[j] = new double[weights.Length];
            double sum = 0;
            for (var i = 0; i < column.Length; i++)
            {
                if (weights[i] == 0) continue;
                column[i] = Math.Sqrt(weights[i]) * x[i];
                sum += weights[i] * x[i];
            }
            lacking[j] = auxiliaries[j].Total - sum;
        }
        var made = new Orthogonal(columns, [.. auxiliaries.Select(auxiliary => auxiliary.Variable.Name)]);
        var lambda = made.SolveNormal(lacking);
        var result = new double[weights.Length];
        for (var i = 0; i < result.Length; i++)
        {
            if (weights[i] == 0) continue;
            double g = 1;
            for (var j = 0; j < lambda.Length; j++) g += auxiliaries[j].Variable.Values[i] * lambda[j];
            result[i] = weights[i] * g;
        }
        return (result, made);
    }
}
