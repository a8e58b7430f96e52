namespace MotCua.SurveyStatistics;

/// <summary>Estimates from one design that know their covariances, so that differences over domains and years can be taken.</summary>
public sealed class EstimateSet : IReadOnlyList<Estimate>
{
    private readonly SurveyDesign design;
    private readonly Estimate[] estimates;

    internal EstimateSet(SurveyDesign design, IEnumerable<Estimate> estimates)
    {
        this.design = design;
        this.estimates = [.. estimates];
    }

    public int Count => estimates.Length;

    public Estimate this[int index] => estimates[index];

    /// <exception cref="SurveyException">There is no such estimate (<see cref="Fault.Question"/>).</exception>
    public Estimate this[string? domain, string name] => estimates[IndexOf(domain, name)];

    public int IndexOf(string? domain, string name)
    {
        var index = Array.FindIndex(estimates, one => one.Domain == domain && one.Name == name);
        return index >= 0 ? index : throw new SurveyException(Fault.Question, $"There is no estimate of {name} for {domain ?? "the whole population"}.");
    }

    public double Covariance(int i, int j) =>
        i == j ? estimates[i].Variance : design.Covariance(estimates[i].Scores, estimates[j].Scores);

    /// <summary>All covariances, in the order of the set.</summary>
    public double[,] Covariances()
    {
        var result = new double[Count, Count];
        for (var i = 0; i < Count; i++)
            for (var j = 0; j <= i; j++) result[i, j] = result[j, i] = Covariance(i, j);
        return result;
    }

    /// <summary>
    /// Σ coefficient × estimate with the variance of the whole combination: units shared by years or domains lower the
    /// variance of a difference. Degrees of freedom count the first-stage units behind any of the estimates.
    /// </summary>
    public Estimate Contrast(string name, params IReadOnlyList<(int Index, double Coefficient)> parts)
    {
        if (parts.Count == 0) throw new SurveyException(Fault.Question, "A contrast of nothing.");
        var scores = Scores.Combine([.. parts.Select(part => (part.Coefficient, estimates[part.Index].Scores))]);
        int[] support = [.. parts.SelectMany(part => estimates[part.Index].Support.ToArray()).Distinct().Order()];
        var (units, strata) = design.Count(support);
        return new Estimate
        {
            Name = name,
            Value = parts.Sum(part => part.Coefficient * estimates[part.Index].Value),
            Variance = design.Covariance(scores, scores),
            DegreesOfFreedom = units - strata,
            Rows = parts.Sum(part => estimates[part.Index].Rows),
            MissingRows = parts.Sum(part => estimates[part.Index].MissingRows),
            Units = units,
            Design = design,
            Scores = scores,
            Support = support,
        };
    }

    /// <summary>The first estimate less the second.</summary>
    public Estimate Difference(int first, int second) =>
        Contrast($"{Label(first)} − {Label(second)}", (first, 1), (second, -1));

    /// <summary>This set and more estimates of the same design.</summary>
    /// <exception cref="SurveyException">They come from another design (<see cref="Fault.Question"/>): of independent samples use <see cref="Independent.Difference"/>.</exception>
    public EstimateSet With(params IEnumerable<Estimate> more)
    {
        Estimate[] all = [.. more];
        foreach (var one in all)
            if (!ReferenceEquals(one.Design, design))
                throw new SurveyException(Fault.Question, $"{one.Name} does not come from this design.");
        return new EstimateSet(design, estimates.Concat(all));
    }

    public IEnumerator<Estimate> GetEnumerator() => ((IEnumerable<Estimate>)estimates).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => estimates.GetEnumerator();

    private string Label(int index) => estimates[index].Domain ?? estimates[index].Name;
}

/// <summary>Estimates of samples drawn independently of each other.</summary>
public static class Independent
{
    /// <summary>
    /// The first less the second, variances added; degrees of freedom by Welch and Satterthwaite. Where both surveys went to the
    /// same districts this is too cautious: put both into one design and take an <see cref="EstimateSet.Contrast"/>.
    /// </summary>
    public static Estimate Difference(Estimate first, Estimate second)
    {
        var variance = first.Variance + second.Variance;
        return new Estimate
        {
            Name = $"{first.Domain ?? first.Name} − {second.Domain ?? second.Name}",
            Value = first.Value - second.Value,
            Variance = variance,
            DegreesOfFreedom = variance * variance / (first.Variance * first.Variance / first.DegreesOfFreedom + second.Variance * second.Variance / second.DegreesOfFreedom),
            Rows = first.Rows + second.Rows,
            MissingRows = first.MissingRows + second.MissingRows,
            Units = first.Units + second.Units,
        };
    }
}
