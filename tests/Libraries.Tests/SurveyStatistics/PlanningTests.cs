using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

public sealed class PlanningTests
{
    private static readonly SamplePlan Plain = new();

    /// <summary>384.1 people for ± 5 points: the textbook's number.</summary>
    [Fact]
    public void Sizes_for_a_margin()
    {
        Assert.Equal(385, SampleSize.ForProportion(0.05, 0.5, Plain));
        Assert.Equal(278, SampleSize.ForProportion(0.05, 0.5, new SamplePlan(Population: 1000)));
        Assert.Equal(1098, SampleSize.ForProportion(0.05, 0.5, new SamplePlan(DesignEffect: 2, ResponseRate: 0.7)));
        Near.Relative(0.05, SampleSize.MarginOfProportion(385, 0.5, Plain), "margin", 2e-3);
        Assert.Equal(2.5, SampleSize.DesignEffectOf(16, 0.1));
    }

    /// <summary>76.7 in each group: the example of R's power.prop.test(p1 = .50, p2 = .75, power = .90).</summary>
    [Fact]
    public void Sizes_and_power_for_a_difference()
    {
        Assert.Equal(77, SampleSize.PerGroupForProportions(0.5, 0.75, 0.9, Plain));
        Assert.InRange(SampleSize.PowerForProportions(77, 0.5, 0.75, Plain), 0.9, 0.903);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.PerGroupForProportions(0.5, 0.5, 0.9, Plain));
    }

    [Fact]
    public void A_panel_shows_smaller_changes()
    {
        var apart = SampleSize.ErrorOfChange(0.1, 0.1, overlap: 0, correlation: 0.6);
        var panel = SampleSize.ErrorOfChange(0.1, 0.1, overlap: 1, correlation: 0.6);
        Assert.True(panel < apart);
        Near.Relative(0.8, SampleSize.PowerForChange(SampleSize.DetectableChange(panel), panel), "power", 1e-5);
    }

    [Fact]
    public void Many_tests_at_once_are_adjusted()
    {
        double[] p = [0.01, 0.04, 0.03, 0.005];
        Assert.Equal([0.03, 0.06, 0.06, 0.02], HypothesisTests.Holm(p).Select(one => Math.Round(one, 12)));
        Assert.Equal([0.02, 0.04, 0.04, 0.02], HypothesisTests.BenjaminiHochberg(p).Select(one => Math.Round(one, 12)));
    }

    [Fact]
    public void A_Wald_test_of_one_contrast_is_the_square_of_t()
    {
        var (design, income, content) = new Population(3).Draw(8);
        var means = design.Means([income], content);
        var wald = HypothesisTests.Wald(means, new double[,] { { 1, -1 } }, design.DegreesOfFreedom);
        var t = HypothesisTests.T(means.Difference(0, 1), 0, design.DegreesOfFreedom);
        Near.Relative(t.Statistic * t.Statistic, wald.Statistic, "F", 1e-9);
        Near.Relative(t.P, wald.P, "p", 1e-7);
    }
}
