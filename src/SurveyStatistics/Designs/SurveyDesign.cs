namespace MotCua.SurveyStatistics;

/// <summary>
/// How a sample was drawn: stages, strata, populations and weights, one entry per row of the data. Immutable. Estimates and
/// their Taylor-linearised variances are asked of it; <see cref="Domains"/> choose rows, never a shorter design, so that units
/// without a respondent of a domain still count as drawn.
/// </summary>
public sealed partial class SurveyDesign
{
    private readonly IReadOnlyList<IAdjustment> adjustments;

    /// <param name="weights">
    /// How many units of the population each row stands for: the inverse of its inclusion probability, or such a weight already
    /// adjusted. Not negative; a row of weight 0 stays in the design and in no estimate.
    /// </param>
    /// <param name="stages">
    /// The stages from the first; none means that each row is a unit of one unstratified stage. Stages after the first enter the
    /// variance where the stage before knows its populations; otherwise the first stage is taken as drawn with replacement and
    /// carries all variance (ultimate clusters).
    /// </param>
    /// <param name="lonely">What to do with strata of a single unit; recorded in <see cref="Lonely"/>.</param>
    /// <exception cref="SurveyException">
    /// <see cref="Fault.Shape"/>, <see cref="Fault.Weight"/>, <see cref="Fault.Population"/> or <see cref="Fault.LonelyUnit"/>.
    /// </exception>
    public SurveyDesign(double[] weights, IReadOnlyList<Stage>? stages = null, LonelyUnits lonely = LonelyUnits.Fail)
    {
        if (weights.Length == 0) throw new SurveyException(Fault.Shape, "A survey without rows.");
        CheckWeights(weights);
        BaseWeights = Weights = weights;
        Lonely = lonely;
        adjustments = [];
        stages = stages is { Count: > 0 } ? stages : [new Stage(RowNumbers(weights.Length))];
        CheckShape(stages, weights.Length);

        var levels = new List<Level>();
        var unitOf = GC.AllocateUninitializedArray<int>(weights.Length);
        int[]? above = null;
        double[] share = [1];
        foreach (var stage in stages)
        {
            var level = Level.Make(above, levels.Count == 0 ? 1 : levels[^1].Units, stage, unitOf);
            levels.Add(level);
            share = level.Weigh(share, lonely, levels.Count);
            if (stage.Populations is null || levels.Count == stages.Count) break;
            above = (int[])unitOf.Clone();
        }
        Levels = [.. levels];
        UnitOf = unitOf;
        FirstStageOf = FirstUnits(Levels);
    }

    private SurveyDesign(SurveyDesign design, IAdjustment adjustment, double[] weights)
    {
        (BaseWeights, Weights, Lonely) = (design.BaseWeights, weights, design.Lonely);
        (Levels, UnitOf, FirstStageOf) = (design.Levels, design.UnitOf, design.FirstStageOf);
        adjustments = [.. design.adjustments, adjustment];
    }

    public LonelyUnits Lonely { get; }

    /// <summary>Rows of the data.</summary>
    public int Rows => UnitOf.Length;

    /// <summary>Units drawn at the first stage.</summary>
    public int Units => Levels[0].Units;

    /// <summary>Strata of the first stage.</summary>
    public int Strata => Levels[0].Strata;

    /// <summary>First-stage units less strata: what t intervals of the whole sample use.</summary>
    public int DegreesOfFreedom => Units - Strata;

    /// <summary>The weight of each row, after post-stratification, raking or calibration.</summary>
    public double[] Weights { get; }

    internal double[] BaseWeights { get; }

    internal Level[] Levels { get; }

    /// <summary>The unit of the last level of each row.</summary>
    internal int[] UnitOf { get; }

    /// <summary>The first-stage unit of each unit of the last level.</summary>
    internal int[] FirstStageOf { get; }

    internal IReadOnlyList<IAdjustment> Adjustments => adjustments;

    /// <summary>
    /// Kish's factor for unequal weights, 1 + cv²(w): how much weighting alone enlarges the variance of a mean that has
    /// nothing to do with the weights (Kish, Survey Sampling, 1965, §11.7).
    /// </summary>
    public double KishDesignEffect
    {
        get
        {
            double sum = 0, squares = 0;
            var n = 0;
            foreach (var weight in Weights)
            {
                if (weight == 0) continue;
                n++;
                sum += weight;
                squares += weight * weight;
            }
            return n * squares / (sum * sum);
        }
    }

    internal SurveyDesign Adjusted(IAdjustment adjustment, double[] weights) => new(this, adjustment, weights);

    /// <summary>Sums a linearised variable, weight included, to units, after what calibration explains has been taken from it.</summary>
    internal Scores ScoresOf(Span<double> influence)
    {
        for (var i = adjustments.Count - 1; i >= 0; i--) adjustments[i].Residualise(influence);
        var sums = new double[Levels[^1].Units];
        for (var i = 0; i < influence.Length; i++) sums[UnitOf[i]] += influence[i];
        return new Scores(RowNumbers(sums.Length), sums);
    }

    internal double Covariance(in Scores a, in Scores b) => LinearisedVariance.Covariance(Levels, a, b);

    /// <summary>First-stage units and strata among sorted units of the last level.</summary>
    internal (int Units, int Strata) Count(ReadOnlySpan<int> lastUnits)
    {
        int units = 0, strata = 0, unit = -1, stratum = -1;
        foreach (var last in lastUnits)
        {
            var first = FirstStageOf[last];
            if (first == unit) continue;
            unit = first;
            units++;
            if (Levels[0].StratumOf[first] == stratum) continue;
            stratum = Levels[0].StratumOf[first];
            strata++;
        }
        return (units, strata);
    }

    internal void CheckLength(int length, string what)
    {
        if (length != Rows) throw new SurveyException(Fault.Shape, $"{what} has {length} entries; the design has {Rows} rows.");
    }

    private static int[] FirstUnits(Level[] levels)
    {
        var result = RowNumbers(levels[^1].Units);
        for (var k = levels.Length - 1; k > 0; k--)
            for (var i = 0; i < result.Length; i++) result[i] = levels[k].Above[levels[k].StratumOf[result[i]]];
        return result;
    }

    private static int[] RowNumbers(int count)
    {
        var result = new int[count];
        for (var i = 0; i < count; i++) result[i] = i;
        return result;
    }

    private static void CheckWeights(double[] weights)
    {
        var any = false;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || double.IsInfinity(weights[i])) throw new SurveyException(Fault.Weight, $"Row {i + 1}: the weight {weights[i]} is not a number from 0 up.", i);
            any |= weights[i] > 0;
        }
        if (!any) throw new SurveyException(Fault.Weight, "All weights are 0.");
    }

    private static void CheckShape(IReadOnlyList<Stage> stages, int rows)
    {
        foreach (var stage in stages)
            if (stage.Units.Length != rows || (stage.Strata ?? stage.Units).Length != rows || (stage.Populations?.Length ?? rows) != rows)
                throw new SurveyException(Fault.Shape, $"Stages and weights differ in length; there are {rows} weights.");
    }
}

/// <summary>A change of weights that fits the sample to known totals, and what it does to variances.</summary>
internal interface IAdjustment
{
    /// <summary>The weights this adjustment makes of others: used again on every replicate.</summary>
    double[] Reweight(double[] weights);

    /// <summary>Takes from a linearised variable, weight included, what the auxiliary variables explain.</summary>
    void Residualise(Span<double> influence);
}
