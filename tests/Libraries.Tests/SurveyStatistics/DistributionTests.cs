using MotCua.SurveyStatistics.Distributions;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>Against closed forms, which leave no doubt about the last digits.</summary>
public sealed class DistributionTests
{
    private const double Within = 2e-14;

    [Theory]
    [InlineData(0.001), InlineData(0.3), InlineData(1), InlineData(7.5), InlineData(40), InlineData(1e4)]
    public void T_has_the_closed_forms_of_one_two_and_three_degrees(double t)
    {
        Near.Relative(Math.Atan2(1, t) / Math.PI, StudentT.UpperTail(t, 1), "1", Within);
        var root = Math.Sqrt(2 + t * t);
        Near.Relative(1 / (root * (root + t)), StudentT.UpperTail(t, 2), "2", Within);
        Near.Relative(0.5 + t / root / 2, StudentT.Cdf(t, 2), "2 below", Within);
    }

    [Theory]
    [InlineData(0.01), InlineData(1), InlineData(5), InlineData(60), InlineData(600)]
    public void Chi_square_has_the_closed_forms_of_two_and_six_degrees(double x)
    {
        Near.Relative(Math.Exp(-x / 2), ChiSquare.UpperTail(x, 2), "2", Within * Math.Max(1, x / 100));
        var h = x / 2;
        Near.Relative(Math.Exp(-h) * (1 + h + h * h / 2), ChiSquare.UpperTail(x, 6), "6", Within * Math.Max(1, x / 100));
    }

    [Theory]
    [InlineData(0.05, 3), InlineData(1, 20.9), InlineData(5.2, 7), InlineData(90, 2)]
    public void F_has_the_closed_form_of_two_degrees_above(double f, double denominator) =>
        Near.Relative(Math.Exp(-denominator / 2 * Math.Log(1 + 2 * f / denominator)), FDistribution.UpperTail(f, 2, denominator), "F", Within);

    /// <summary>Digits from the tables of Abramowitz and Stegun 26.1 and from the series of the error function.</summary>
    [Theory]
    [InlineData(1, 0.15865525393145705), InlineData(2, 0.022750131948179207), InlineData(5, 2.8665157187919391e-7), InlineData(10, 7.6198530241605261e-24)]
    public void The_normal_tail_has_its_known_digits(double z, double tail) => Near.Relative(tail, Normal.UpperTail(z), "tail", Within);

    [Fact]
    public void The_normal_quantile_has_its_known_digits()
    {
        Near.Relative(1.9599639845400542, Normal.Quantile(0.975), "0.975", Within);
        Near.Relative(-2.3263478740408411, Normal.Quantile(0.01), "0.01", Within);
        Assert.Equal(0, Normal.Quantile(0.5));
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
    }

    [Theory]
    [InlineData(0.3), InlineData(1), InlineData(2.5), InlineData(14), InlineData(197), InlineData(123456), InlineData(double.PositiveInfinity)]
    public void Quantiles_undo_distribution_functions(double df)
    {
        foreach (var p in new[] { 1e-9, 0.004, 0.025, 0.2, 0.45, 0.7, 0.975 })
        {
            Near.Relative(p, StudentT.Cdf(StudentT.Quantile(p, df), df), $"t {p}", 5e-13);
            if (double.IsInfinity(df)) continue;
            Near.Relative(p, ChiSquare.Cdf(ChiSquare.Quantile(p, df), df), $"chi {p}", 5e-13);
            Near.Relative(p, FDistribution.Cdf(FDistribution.Quantile(p, df, 11.5), df, 11.5), $"F {p}", 5e-13);
        }
    }

    [Fact]
    public void F_of_one_degree_is_t_squared_and_t_of_many_degrees_is_normal()
    {
        Near.Relative(StudentT.TwoSided(2.1, 17), FDistribution.UpperTail(2.1 * 2.1, 1, 17), "t²", Within);
        Near.Relative(Normal.UpperTail(2), StudentT.UpperTail(2, 1e15), "normal", 1e-13);
    }

    [Fact]
    public void What_is_no_probability_or_no_degree_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Cdf(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.Quantile(double.NaN, 2));
    }
}
