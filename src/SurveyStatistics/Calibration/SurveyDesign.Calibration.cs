namespace MotCua.SurveyStatistics;

/// <summary>Fitting the sample to what is known of the population. Each gives a new design whose variances use residuals.</summary>
public sealed partial class SurveyDesign
{
    /// <summary>Weights scaled so that each class sums to its total; V from residuals around class means.</summary>
    /// <param name="totals">In the order of the classes' labels.</param>
    /// <exception cref="SurveyException">A class has a population and no respondent or the reverse, or a row no class (<see cref="Fault.Cell"/>).</exception>
    public SurveyDesign PostStratified(Domains classes, IReadOnlyList<double> totals)
    {
        CheckClasses(classes, totals);
        var adjustment = new PostStratification(Weights, classes, totals);
        return Adjusted(adjustment, adjustment.Weights);
    }

    /// <summary>
    /// Weights scaled to one margin after the other until every class of every margin is within the tolerance (Deming and
    /// Stephan, 1940); V from residuals of the regression on all classes (Deville and Särndal, JASA 87, 1992).
    /// </summary>
    /// <param name="tolerance">Largest relative difference from a total.</param>
    /// <param name="convergence">What was asked and reached, to be kept with the results.</param>
    /// <exception cref="SurveyException"><see cref="Fault.Cell"/>, or <see cref="Fault.Convergence"/> where margins contradict each other.</exception>
    public SurveyDesign Raked(IReadOnlyList<Margin> margins, out Convergence convergence, double tolerance = 1e-12, int mostIterations = 1000)
    {
        foreach (var margin in margins) CheckClasses(margin.Classes, margin.Totals);
        var adjustment = new Raking(Weights, margins, tolerance, mostIterations);
        convergence = adjustment.Convergence;
        return Adjusted(adjustment, adjustment.Weights);
    }

    /// <summary>
    /// Weights w (1 + xᵀλ) that hit all totals (the generalised regression estimator; Deville and Särndal, 1992, linear distance).
    /// A weight may become negative: <see cref="NegativeWeights"/> counts them.
    /// </summary>
    /// <exception cref="SurveyException"><see cref="Fault.Singular"/> where auxiliaries depend on each other, <see cref="Fault.MissingValue"/>.</exception>
    public SurveyDesign Calibrated(params IReadOnlyList<Auxiliary> auxiliaries)
    {
        foreach (var (variable, _) in auxiliaries) CheckLength(variable.Values.Length, variable.Name);
        var adjustment = new LinearCalibration(Weights, auxiliaries);
        return Adjusted(adjustment, adjustment.Weights);
    }

    public int NegativeWeights => Weights.Count(weight => weight < 0);

    private void CheckClasses(Domains classes, IReadOnlyList<double> totals)
    {
        CheckLength(classes.Codes.Length, "The classes");
        if (totals.Count != classes.Count) throw new SurveyException(Fault.Shape, $"There are {classes.Count} classes and {totals.Count} totals.");
    }
}
