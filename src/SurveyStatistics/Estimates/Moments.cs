namespace MotCua.SurveyStatistics;

/// <summary>How an estimate moves with Σ w y and with Σ w of one variable.</summary>
internal readonly record struct Slope(int Variable, double OfValue, double OfWeight);

/// <summary>
/// The totals that estimates are made of, by domain, and the linearisation: whatever is a differentiable function of totals
/// has the linearised variable Σ slope × (w y) + slope × w (Woodruff, JASA 66, 1971), summed per unit without looking at
/// rows again unless a calibration asks for residuals.
/// </summary>
internal sealed class Moments
{
    private readonly SurveyDesign design;
    private readonly IReadOnlyList<Variable> variables;
    private readonly Domains? by;
    private readonly bool joint;
    private readonly Cells cells;
    private readonly Sums sums;
    private int[]? rowsByDomain;
    private int[] starts = [];

    public Moments(SurveyDesign design, IReadOnlyList<Variable> variables, Domains? by, Missing missing, bool joint = false)
    {
        (this.design, this.variables, this.by, this.joint) = (design, variables, by, joint);
        foreach (var variable in variables) design.CheckLength(variable.Values.Length, variable.Name);
        cells = Cells.Make(design, by);
        sums = Sums.Make(cells, design.Weights, variables, joint);
        if (sums.AnyMissing && missing == Missing.Fail) throw FirstMissing();
    }

    public int Domains => cells.Starts.Length - 1;

    /// <summary>Σ w y over the domain.</summary>
    public double Total(int domain, int variable) => Over(domain, sums.Values[variable]);

    /// <summary>Σ w over the rows of the domain on which the variable is present.</summary>
    public double Weight(int domain, int variable) => Over(domain, sums.Weights[variable]);

    public Estimate Estimate(int domain, string name, double value, ReadOnlySpan<Slope> slopes, IntervalKind kind = IntervalKind.Symmetric, bool designEffect = false)
    {
        var (from, to) = (cells.Starts[domain], cells.Starts[domain + 1]);
        int all = 0, rows = int.MaxValue;
        for (var c = from; c < to; c++) all += sums.AllRows[c];
        foreach (var slope in slopes)
        {
            var present = 0;
            for (var c = from; c < to; c++) present += sums.Rows[slope.Variable][c];
            rows = Math.Min(rows, present);
        }
        var support = Support(from, to, slopes);
        var (units, strata) = design.Count(support.Span);
        var scores = design.Adjustments.Count == 0 ? Score(from, to, slopes) : ScoreByRow(domain, slopes);
        var variance = rows == 0 ? double.NaN : design.Covariance(scores, scores);
        return new Estimate
        {
            Domain = by?.Labels[domain],
            Name = name,
            Value = value,
            Variance = variance,
            DegreesOfFreedom = units - strata,
            Rows = rows,
            MissingRows = all - rows,
            Units = units,
            Kind = kind,
            DesignEffect = designEffect ? variance / Simple(domain, slopes, rows) : null,
            Design = design,
            Scores = scores,
            Support = support,
        };
    }

    private Scores Score(int from, int to, ReadOnlySpan<Slope> slopes)
    {
        var values = new double[to - from];
        foreach (var slope in slopes)
        {
            var y = sums.Values[slope.Variable].AsSpan(from, values.Length);
            var w = sums.Weights[slope.Variable].AsSpan(from, values.Length);
            for (var c = 0; c < values.Length; c++) values[c] += slope.OfValue * y[c] + slope.OfWeight * w[c];
        }
        return new Scores(cells.UnitOf.AsMemory(from, to - from), values);
    }

    private Scores ScoreByRow(int domain, ReadOnlySpan<Slope> slopes)
    {
        var influence = new double[design.Rows];
        foreach (var i in RowsOf(domain)) influence[i] = design.Weights[i] * Linearised(i, slopes);
        return design.ScoresOf(influence);
    }

    /// <summary>The variance under simple random sampling without replacement of the same number of rows.</summary>
    private double Simple(int domain, ReadOnlySpan<Slope> slopes, int rows)
    {
        double weight = 0, total = 0, squares = 0;
        foreach (var i in RowsOf(domain))
        {
            if (!AllPresent(i, slopes)) continue;
            weight += design.Weights[i];
            total += design.Weights[i] * Linearised(i, slopes);
        }
        var mean = total / weight;
        foreach (var i in RowsOf(domain))
        {
            if (!AllPresent(i, slopes)) continue;
            var difference = Linearised(i, slopes) - mean;
            squares += design.Weights[i] * difference * difference;
        }
        if (weight < rows) return double.NaN;
        return squares / weight * rows / (rows - 1) * weight * (weight - rows) / rows;
    }

    private double Linearised(int row, ReadOnlySpan<Slope> slopes)
    {
        double sum = 0;
        foreach (var slope in slopes)
            if (IsPresent(slope.Variable, row)) sum += slope.OfValue * variables[slope.Variable].Values[row] + slope.OfWeight;
        return sum;
    }

    private bool AllPresent(int row, ReadOnlySpan<Slope> slopes)
    {
        foreach (var slope in slopes)
            if (!IsPresent(slope.Variable, row)) return false;
        return true;
    }

    /// <summary>The rows of a domain, found once for all domains.</summary>
    private ReadOnlySpan<int> RowsOf(int domain)
    {
        if (rowsByDomain is null)
        {
            starts = new int[Domains + 1];
            for (var d = 0; d < Domains; d++)
                for (var c = cells.Starts[d]; c < cells.Starts[d + 1]; c++) starts[d + 1] += sums.AllRows[c];
            for (var d = 0; d < Domains; d++) starts[d + 1] += starts[d];
            var next = new int[cells.UnitOf.Length];
            for (var c = 1; c < next.Length; c++) next[c] = next[c - 1] + sums.AllRows[c - 1];
            rowsByDomain = new int[starts[^1]];
            for (var i = 0; i < design.Rows; i++)
                if (cells.CellOf[i] >= 0) rowsByDomain[next[cells.CellOf[i]]++] = i;
        }
        return rowsByDomain.AsSpan(starts[domain], starts[domain + 1] - starts[domain]);
    }

    private bool IsPresent(int variable, int row) =>
        !sums.AnyMissing || (joint ? Sums.IsPresent(variables, row) : !double.IsNaN(variables[variable].Values[row]));

    private ReadOnlyMemory<int> Support(int from, int to, ReadOnlySpan<Slope> slopes)
    {
        if (!sums.AnyMissing) return cells.UnitOf.AsMemory(from, to - from);
        var units = new List<int>(to - from);
        for (var c = from; c < to; c++)
            foreach (var slope in slopes)
            {
                if (sums.Rows[slope.Variable][c] == 0) continue;
                units.Add(cells.UnitOf[c]);
                break;
            }
        return units.ToArray();
    }

    private double Over(int domain, double[] byCell)
    {
        double sum = 0;
        for (var c = cells.Starts[domain]; c < cells.Starts[domain + 1]; c++) sum += byCell[c];
        return sum;
    }

    private SurveyException FirstMissing()
    {
        for (var i = 0; i < design.Rows; i++)
            foreach (var variable in variables)
                if (cells.CellOf[i] >= 0 && double.IsNaN(variable.Values[i]))
                    return new SurveyException(Fault.MissingValue, $"{variable.Name} is missing on row {i + 1}.", i, variable.Name);
        return new SurveyException(Fault.MissingValue, "Infinite values were added to their opposites.");
    }
}
