using MotCua.SurveyStatistics.Distributions;

namespace MotCua.SurveyStatistics;

/// <summary>A quantile with Woodruff's interval.</summary>
/// <param name="Domain">Label of the domain; null for the whole population.</param>
/// <param name="Probability">Which quantile: 0.5 is the median.</param>
/// <param name="Value">In the variable's unit; NaN where the domain holds no row.</param>
/// <param name="StandardError">Length of the interval over twice its t.</param>
/// <param name="Interval">NaN at an end where the share's own interval leaves 0 … 1.</param>
public sealed record QuantileEstimate(string? Domain, string Name, double Probability, double Value, double StandardError, Interval Interval, double DegreesOfFreedom, int Rows, int MissingRows);

public sealed partial class SurveyDesign
{
    /// <summary>
    /// Quantiles by the inverse of the weighted distribution function: the smallest observed y at which Σ w over rows up to y
    /// reaches p Σ w (Hyndman and Fan's definition 1; <c>svyquantile</c>'s <c>qrule = "math"</c> in R survey 4.1). Reaching is
    /// judged to 1e-12 relative, so that equal weights meet p exactly where they should. The interval is Woodruff's (JASA 47,
    /// 1952): the symmetric t interval of the share below the quantile, taken back through the distribution function.
    /// </summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="level">Of the interval.</param>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/>, <see cref="Fault.MissingValue"/> or <see cref="Fault.Question"/>.</exception>
    public IReadOnlyList<QuantileEstimate> Quantiles(Variable variable, double probability, Domains? by = null, Missing missing = Missing.Fail, double level = 0.95)
    {
        if (!(probability is > 0 and < 1)) throw new SurveyException(Fault.Question, "The probability of a quantile lies between 0 and 1.");
        CheckLength(variable.Values.Length, variable.Name);
        var rows = Enumerable.Range(0, by?.Count ?? 1).Select(_ => new List<int>()).ToArray();
        var absent = new int[rows.Length];
        for (var i = 0; i < Rows; i++)
        {
            var domain = by is null ? 0 : by.Codes[i];
            if (domain < 0 || Weights[i] == 0) continue;
            if (!double.IsNaN(variable.Values[i])) rows[domain].Add(i);
            else if (missing == Missing.Exclude) absent[domain]++;
            else throw new SurveyException(Fault.MissingValue, $"{variable.Name} is missing on row {i + 1}.", i, variable.Name);
        }
        return [.. rows.Select((some, d) => Quantile(variable, probability, by?.Labels[d], some, absent[d], level))];
    }

    private QuantileEstimate Quantile(Variable variable, double probability, string? domain, List<int> rows, int absent, double level)
    {
        if (rows.Count == 0) return new QuantileEstimate(domain, variable.Name, probability, double.NaN, double.NaN, new Interval(double.NaN, double.NaN), 0, 0, absent);
        var y = new double[rows.Count];
        var upTo = new double[rows.Count];
        for (var k = 0; k < y.Length; k++) (y[k], upTo[k]) = (variable.Values[rows[k]], Weights[rows[k]]);
        Array.Sort(y, upTo);
        for (var k = 1; k < upTo.Length; k++) upTo[k] += upTo[k - 1];
        var value = At(probability);

        var codes = new int[Rows];
        Array.Fill(codes, -1);
        var below = new double[Rows];
        foreach (var i in rows) (codes[i], below[i]) = (0, variable.Values[i] <= value ? 1 : 0);
        var share = Means([new Variable(variable.Name, below)], Domains.Of(codes, [""]))[0];
        var ends = share.Interval(level);
        var interval = new Interval(ends.Lower >= 0 ? At(ends.Lower) : double.NaN, ends.Upper <= 1 ? At(ends.Upper) : double.NaN);
        var t = share.DegreesOfFreedom > 0 ? StudentT.Quantile(1 - (1 - level) / 2, share.DegreesOfFreedom) : double.NaN;
        return new QuantileEstimate(domain, variable.Name, probability, value, (interval.Upper - interval.Lower) / (2 * t), interval, share.DegreesOfFreedom, rows.Count, absent);

        double At(double p)
        {
            var wanted = p * upTo[^1];
            wanted -= 1e-12 * wanted;
            var place = Array.BinarySearch(upTo, wanted);
            if (place < 0) place = ~place;
            return y[Math.Min(place, y.Length - 1)];
        }
    }
}
