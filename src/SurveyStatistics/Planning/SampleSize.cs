using MotCua.SurveyStatistics.Distributions;

namespace MotCua.SurveyStatistics;

/// <summary>How a sample is planned: what multiplies and limits the size that simple random sampling would need.</summary>
/// <param name="DesignEffect">Expected variance over that of simple random sampling; see <see cref="SampleSize.DesignEffectOf"/>.</param>
/// <param name="ResponseRate">Expected share that answers, above 0 up to 1.</param>
/// <param name="Population">Size of the population, ∞ where it does not matter.</param>
/// <param name="Level">Confidence.</param>
public sealed record SamplePlan(double DesignEffect = 1, double ResponseRate = 1, double Population = double.PositiveInfinity, double Level = 0.95);

/// <summary>
/// How many people to ask, and what a sample can show. Normal approximations (Cochran, Sampling Techniques, ch. 4; Fleiss,
/// Statistical Methods for Rates and Proportions, ch. 4). Sizes are numbers of people to approach, rounded up.
/// </summary>
public static class SampleSize
{
    /// <summary>1 + (m - 1)ρ, times Kish's factor of weights: m people in each cluster who resemble each other by ρ.</summary>
    public static double DesignEffectOf(double perCluster, double intraclassCorrelation, double weightVariation = 0) =>
        (1 + (perCluster - 1) * intraclassCorrelation) * (1 + weightVariation * weightVariation);

    /// <summary>For an interval of ± <paramref name="margin"/> around a share near <paramref name="share"/>; 0.5 is the safe guess.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The margin, share or plan is out of range.</exception>
    public static int ForProportion(double margin, double share, SamplePlan plan)
    {
        Probability.Check(share);
        return ForMean(margin, Math.Sqrt(share * (1 - share)), plan);
    }

    /// <summary>For an interval of ± <paramref name="margin"/> around a mean, both in the variable's unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The margin, deviation or plan is out of range.</exception>
    public static int ForMean(double margin, double standardDeviation, SamplePlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        ArgumentOutOfRangeException.ThrowIfNegative(standardDeviation);
        var z = Normal.Quantile(1 - (1 - plan.Level) / 2);
        var infinite = z * z * standardDeviation * standardDeviation / (margin * margin) * plan.DesignEffect;
        return RoundUp(infinite / (1 + infinite / plan.Population), plan);
    }

    /// <summary>Half the length of a share's interval when so many answer.</summary>
    public static double MarginOfProportion(int answers, double share, SamplePlan plan)
    {
        var complement = double.IsPositiveInfinity(plan.Population) ? 1 : Math.Max(0, 1 - answers / plan.Population);
        return Normal.Quantile(1 - (1 - plan.Level) / 2) * Math.Sqrt(share * (1 - share) / answers * plan.DesignEffect * complement);
    }

    /// <summary>For each of two groups, to find p₁ and p₂ different with probability <paramref name="power"/> in a two-sided test.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share or the power is no probability, or both shares are one.</exception>
    public static int PerGroupForProportions(double first, double second, double power, SamplePlan plan)
    {
        Probability.Check(first);
        Probability.Check(second);
        if (first == second) throw new ArgumentOutOfRangeException(nameof(second), second, "No sample tells equal shares apart.");
        var pooled = (first + second) / 2;
        var z = Normal.Quantile(1 - (1 - plan.Level) / 2) * Math.Sqrt(2 * pooled * (1 - pooled))
            + Normal.Quantile(power) * Math.Sqrt(first * (1 - first) + second * (1 - second));
        return RoundUp(z * z / ((first - second) * (first - second)) * plan.DesignEffect, plan);
    }

    /// <summary>Probability that a two-sided test finds p₁ and p₂ different when so many of each group answer.</summary>
    public static double PowerForProportions(int perGroup, double first, double second, SamplePlan plan)
    {
        var pooled = (first + second) / 2;
        var n = perGroup / plan.DesignEffect;
        var z = Normal.Quantile(1 - (1 - plan.Level) / 2);
        return Normal.Cdf((Math.Sqrt(n) * Math.Abs(first - second) - z * Math.Sqrt(2 * pooled * (1 - pooled)))
            / Math.Sqrt(first * (1 - first) + second * (1 - second)));
    }

    /// <summary>Probability that a change of an estimate is found, from the standard error of the change.</summary>
    public static double PowerForChange(double change, double standardError, double level = 0.95)
    {
        var z = Normal.Quantile(1 - (1 - level) / 2);
        return Normal.Cdf(Math.Abs(change) / standardError - z) + Normal.Cdf(-Math.Abs(change) / standardError - z);
    }

    /// <summary>The smallest change found with the asked power: (z of level + z of power) × its standard error.</summary>
    public static double DetectableChange(double standardError, double power = 0.8, double level = 0.95) =>
        (Normal.Quantile(1 - (1 - level) / 2) + Normal.Quantile(power)) * standardError;

    /// <summary>Standard error of a change between two rounds of which part of the people or villages stay: correlation × overlap lowers it.</summary>
    public static double ErrorOfChange(double first, double second, double overlap, double correlation) =>
        Math.Sqrt(first * first + second * second - 2 * overlap * correlation * first * second);

    private static int RoundUp(double size, SamplePlan plan)
    {
        if (!(plan.ResponseRate is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(plan), plan.ResponseRate, "A response rate lies above 0 and up to 1.");
        // What rounding adds to a whole number does not ask for another person.
        return (int)Math.Ceiling(size / plan.ResponseRate - 1e-9);
    }
}
