namespace MotCua.SurveyStatistics;

/// <summary>What can be asked of a design. Every question takes the domains it is asked for and says what to do with missing values.</summary>
public sealed partial class SurveyDesign
{
    /// <summary>Weighted means Σ w y / Σ w, in the variable's unit; domain by domain, each with all variables.</summary>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/> or <see cref="Fault.MissingValue"/>.</exception>
    public EstimateSet Means(IReadOnlyList<Variable> variables, Domains? by = null, Missing missing = Missing.Fail, bool designEffects = false) =>
        Each(variables, by, missing, designEffects, IntervalKind.Symmetric);

    public Estimate Mean(Variable variable, Missing missing = Missing.Fail, bool designEffect = false) => Means([variable], null, missing, designEffect)[0];

    /// <summary>
    /// Totals Σ w y, in the variable's unit. With <see cref="Missing.Exclude"/> it is the total over those who answered, which is
    /// less than the population's.
    /// </summary>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/> or <see cref="Fault.MissingValue"/>.</exception>
    public EstimateSet Totals(IReadOnlyList<Variable> variables, Domains? by = null, Missing missing = Missing.Fail, bool designEffects = false)
    {
        var moments = new Moments(this, variables, by, missing);
        var estimates = new List<Estimate>();
        for (var d = 0; d < moments.Domains; d++)
            for (var k = 0; k < variables.Count; k++)
                estimates.Add(moments.Estimate(d, variables[k].Name, moments.Total(d, k), [new Slope(k, 1, 0)], designEffect: designEffects));
        return new EstimateSet(this, estimates);
    }

    public Estimate Total(Variable variable, Missing missing = Missing.Fail, bool designEffect = false) => Totals([variable], null, missing, designEffect)[0];

    /// <summary>Ratios of totals Σ w a / Σ w b, over rows on which both are present; linearised variable (a - R b) / Σ w b.</summary>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/> or <see cref="Fault.MissingValue"/>.</exception>
    public EstimateSet Ratios(Variable numerator, Variable denominator, Domains? by = null, Missing missing = Missing.Fail, bool designEffects = false)
    {
        var moments = new Moments(this, [numerator, denominator], by, missing, joint: true);
        var estimates = new List<Estimate>();
        for (var d = 0; d < moments.Domains; d++)
        {
            var below = moments.Total(d, 1);
            var ratio = moments.Total(d, 0) / below;
            estimates.Add(moments.Estimate(d, $"{numerator.Name}/{denominator.Name}", ratio, [new Slope(0, 1 / below, 0), new Slope(1, -ratio / below, 0)], designEffect: designEffects));
        }
        return new EstimateSet(this, estimates);
    }

    public Estimate Ratio(Variable numerator, Variable denominator, Missing missing = Missing.Fail, bool designEffect = false) =>
        Ratios(numerator, denominator, null, missing, designEffect)[0];

    /// <summary>The share of each category among rows that have one, between 0 and 1, with logit intervals.</summary>
    /// <exception cref="SurveyException"><see cref="Fault.Shape"/> or <see cref="Fault.MissingValue"/>.</exception>
    public EstimateSet Proportions(Domains categories, Domains? by = null, Missing missing = Missing.Fail, bool designEffects = false) =>
        Each([.. Enumerable.Range(0, categories.Count).Select(categories.Indicator)], by, missing, designEffects, IntervalKind.Logit);

    private EstimateSet Each(IReadOnlyList<Variable> variables, Domains? by, Missing missing, bool designEffects, IntervalKind kind)
    {
        var moments = new Moments(this, variables, by, missing);
        var estimates = new Estimate[moments.Domains * variables.Count];
        for (var d = 0; d < moments.Domains; d++)
            for (var k = 0; k < variables.Count; k++)
            {
                var weight = moments.Weight(d, k);
                var mean = moments.Total(d, k) / weight;
                estimates[d * variables.Count + k] = moments.Estimate(d, variables[k].Name, mean, [new Slope(k, 1 / weight, -mean / weight)], kind, designEffects);
            }
        return new EstimateSet(this, estimates);
    }
}
