namespace MotCua.SurveyStatistics;

/// <summary>
/// An index as a tree: indicators brought to a common scale, combined with fixed weights. Every node is a linear combination
/// of means, so its variance follows from one linearised variable per node, covariances between indicators included.
/// </summary>
public sealed class IndexNode
{
    private IndexNode(string name, Variable? variable, double slope, double intercept, IReadOnlyList<(double Weight, IndexNode Node)> children)
    {
        (Name, Variable, Slope, Intercept, Children) = (name, variable, slope, intercept, children);
    }

    public string Name { get; }

    public Variable? Variable { get; }

    /// <summary>Points per unit of the variable's mean.</summary>
    public double Slope { get; }

    /// <summary>Points at a mean of 0.</summary>
    public double Intercept { get; }

    public IReadOnlyList<(double Weight, IndexNode Node)> Children { get; }

    /// <summary>
    /// A mean brought from its theoretical scale to points: low + (high - low)(x - least)/(most - least), or the other way round
    /// where more is worse. The scale is that of the question, never that of the answers received.
    /// </summary>
    /// <param name="low">Points at the worst end, for PAPI 1.</param>
    /// <param name="high">Points at the best end, for PAPI 10.</param>
    /// <exception cref="SurveyException">The scale has no length (<see cref="Fault.Question"/>).</exception>
    public static IndexNode Indicator(string name, Variable variable, double least, double most, bool moreIsWorse = false, double low = 1, double high = 10)
    {
        if (!(most > least)) throw new SurveyException(Fault.Question, $"The scale of {name} has no length.");
        var slope = (high - low) / (most - least);
        return moreIsWorse ? new IndexNode(name, variable, -slope, high + slope * least, []) : new IndexNode(name, variable, slope, low - slope * least, []);
    }

    /// <summary>Σ weight × child.</summary>
    public static IndexNode Weighted(string name, params IReadOnlyList<(double Weight, IndexNode Node)> children) => new(name, null, 0, 0, children);

    /// <summary>The plain sum of children.</summary>
    public static IndexNode Sum(string name, params IReadOnlyList<IndexNode> children) => Weighted(name, [.. children.Select(child => (1.0, child))]);

    /// <summary>The mean of children divided by <paramref name="divisor"/>: a PAPI sub-dimension divides by the number of sub-dimensions beside it.</summary>
    public static IndexNode Mean(string name, double divisor, params IReadOnlyList<IndexNode> children) =>
        Weighted(name, [.. children.Select(child => (1 / (divisor * children.Count), child))]);

    /// <summary>This node and all below it, children first.</summary>
    public IEnumerable<IndexNode> WithDescendants() => Children.SelectMany(child => child.Node.WithDescendants()).Append(this);

    /// <summary>The node as intercept + Σ coefficient × mean of variable.</summary>
    internal double Flatten(double weight, Dictionary<Variable, double> coefficients)
    {
        if (Variable is not null)
        {
            coefficients.TryGetValue(Variable, out var before);
            coefficients[Variable] = before + weight * Slope;
            return weight * Intercept;
        }
        return Children.Sum(child => child.Node.Flatten(weight * child.Weight, coefficients));
    }
}

public sealed partial class SurveyDesign
{
    /// <summary>
    /// Every node of an index in every domain. Indicators asked of different people keep their own bases: each mean is a ratio
    /// of its own, and the linearised variables are added unit by unit. A domain without any answer to one indicator has no
    /// index (NaN), never a zero.
    /// </summary>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/> or <see cref="Fault.MissingValue"/>.</exception>
    public EstimateSet Index(IndexNode root, Domains? by = null, Missing missing = Missing.Exclude)
    {
        IndexNode[] nodes = [.. root.WithDescendants()];
        Variable[] variables = [.. nodes.Select(node => node.Variable).OfType<Variable>().Distinct()];
        var moments = new Moments(this, variables, by, missing);
        var estimates = new List<Estimate>();
        for (var d = 0; d < moments.Domains; d++)
            foreach (var node in nodes)
            {
                var coefficients = new Dictionary<Variable, double>();
                var value = node.Flatten(1, coefficients);
                var slopes = new List<Slope>();
                foreach (var (variable, coefficient) in coefficients)
                {
                    var k = Array.IndexOf(variables, variable);
                    var weight = moments.Weight(d, k);
                    var mean = moments.Total(d, k) / weight;
                    value += coefficient * mean;
                    slopes.Add(new Slope(k, coefficient / weight, -coefficient * mean / weight));
                }
                estimates.Add(moments.Estimate(d, node.Name, value, [.. slopes]));
            }
        return new EstimateSet(this, estimates);
    }
}
