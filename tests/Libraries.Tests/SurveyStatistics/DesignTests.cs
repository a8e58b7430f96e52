using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>What is refused, and what is decided in the open.</summary>
public sealed class DesignTests
{
    private static readonly double[] Ones = [1, 1, 1, 1];

    [Fact]
    public void A_design_that_cannot_be_is_refused()
    {
        Refused(Fault.Shape, () => new SurveyDesign([]));
        Refused(Fault.Shape, () => new SurveyDesign(Ones, [new Stage([1, 2])]));
        Refused(Fault.Weight, () => new SurveyDesign([1, -1, 1, 1]));
        Refused(Fault.Weight, () => new SurveyDesign([1, double.NaN, 1, 1]));
        Refused(Fault.Weight, () => new SurveyDesign([0, 0]));
        Refused(Fault.Population, () => new SurveyDesign(Ones, [new Stage([1, 2, 3, 4], null, [3, 3, 3, 3])]));
        Refused(Fault.Population, () => new SurveyDesign(Ones, [new Stage([1, 2, 3, 4], null, [9, 9, 9, 8])]));
        Refused(Fault.LonelyUnit, () => new SurveyDesign(Ones, [new Stage([1, 2, 1, 1], [1, 1, 2, 2])]));
        Refused(Fault.LonelyUnit, () => new SurveyDesign(Ones, [new Stage([1, 1, 2, 2], [1, 1, 2, 2])], LonelyUnits.Average));
    }

    [Fact]
    public void A_stratum_taken_whole_is_not_lonely_and_adds_nothing()
    {
        var variable = new Variable("y", [5, 1, 2, 4]);
        var design = new SurveyDesign(Ones, [new Stage([1, 1, 2, 3], [1, 2, 2, 2], [1, 30, 30, 30])]);
        var alone = new SurveyDesign([1, 1, 1], [new Stage([1, 2, 3], null, [30, 30, 30])]);
        Near.Relative(alone.Total(new Variable("y", [1, 2, 4])).StandardError, design.Total(variable).StandardError, "se");
    }

    [Fact]
    public void Units_without_anybody_of_a_domain_still_count()
    {
        // Two units, the domain in one only: mean 0.5 of totals 0 and 2, so 2/1 × (1 + 1).
        var design = new SurveyDesign(Ones, [new Stage([1, 1, 2, 2])]);
        var total = design.Totals([new Variable("y", Ones)], Domains.Of([0, 0, -1, -1], ["a"]))[0];
        Near.Relative(4, total.Variance, "variance");
        Assert.Equal((2, 1, 0.0), (total.Rows, total.Units, total.DegreesOfFreedom));
        Assert.True(double.IsNaN(total.Interval().Lower));
    }

    [Fact]
    public void A_domain_of_nobody_has_no_value_and_no_zero()
    {
        var mean = new SurveyDesign(Ones).Means([new Variable("y", Ones)], Domains.Of([0, 0, 0, 0], ["a", "b"]))["b", "y"];
        Assert.True(double.IsNaN(mean.Value) && double.IsNaN(mean.Variance));
        Assert.Equal(0, mean.Rows);
    }

    [Fact]
    public void Shares_of_none_and_all_have_one_sided_intervals()
    {
        var design = new SurveyDesign([.. Enumerable.Repeat(1.0, 50)]);
        var shares = design.Proportions(Domains.Of([.. Enumerable.Repeat(0, 50)], ["yes", "no"]));
        Assert.Equal(1, shares[null, "yes"].Interval().Upper);
        Near.Relative(Math.Pow(0.025, 1.0 / 50), shares[null, "yes"].Interval().Lower, "low", 1e-12);
        Near.Relative(1 - Math.Pow(0.025, 1.0 / 50), shares[null, "no"].Interval().Upper, "high", 1e-12);
    }

    [Fact]
    public void Cells_and_margins_that_do_not_fit_are_refused()
    {
        var design = new SurveyDesign(Ones);
        var classes = Domains.Of([0, 0, 1, 1], ["a", "b", "c"]);
        Refused(Fault.Cell, () => design.PostStratified(classes, [10, 10, 10]));
        Refused(Fault.Cell, () => design.PostStratified(classes, [10, 0, 0]));
        Refused(Fault.Shape, () => design.PostStratified(classes, [10, 10]));
        var (a, b) = (Domains.Of([0, 0, 1, 1], ["a", "b"]), Domains.Of([0, 1, 0, 1], ["x", "y"]));
        Refused(Fault.Convergence, () => design.Raked([new Margin(a, [10, 10]), new Margin(b, [15, 15])], out _));
        Refused(Fault.Singular, () => design.Calibrated(Auxiliary.Size(4, 40), new Auxiliary(new Variable("x", [2, 2, 2, 2]), 80)));
    }

    [Fact]
    public void Estimates_of_two_designs_are_not_contrasted_as_one()
    {
        var (one, other) = (new SurveyDesign(Ones), new SurveyDesign(Ones));
        var variable = new Variable("y", [1, 2, 3, 5]);
        Refused(Fault.Question, () => one.Means([variable]).With(other.Mean(variable)));
        Near.Relative(2 * one.Mean(variable).Variance, Independent.Difference(one.Mean(variable), other.Mean(variable)).Variance, "sum");
        Assert.Equal(6, Independent.Difference(one.Mean(variable), other.Mean(variable)).DegreesOfFreedom, 9);
    }

    [Fact]
    public void Kish_sees_unequal_weights()
    {
        Assert.Equal(1, new SurveyDesign(Ones).KishDesignEffect);
        Near.Relative(1.36, new SurveyDesign([1, 4]).KishDesignEffect, "kish", 1e-12);
    }

    private static void Refused(Fault fault, Func<object> make) => Assert.Equal(fault, Assert.Throws<SurveyException>(make).Fault);
}
