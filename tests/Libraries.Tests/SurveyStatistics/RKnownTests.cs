using MotCua.SurveyStatistics;
using MotCua.SurveyStatistics.Distributions;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>What the golden file does not hold, computed by R in the same run.</summary>
public sealed class RKnownTests(RSurvey r) : IClassFixture<RSurvey>
{
    [Fact]
    public void Quantiles_and_their_Woodruff_intervals_agree()
    {
        r.Need();
        var data = r.Read("apiclus1");
        foreach (var (i, p) in new[] { 0.25, 0.5, 0.75 }.Index())
        {
            var found = RSurvey.Clus1(data).Quantiles(data.Variable("api00"), p)[0];
            r.Agrees($"quantile-{i + 1}", found.Value);
            r.Agrees($"quantile-se-{i + 1}", found.StandardError);
            r.Agrees($"quantile-low-{i + 1}", found.Interval.Lower);
            r.Agrees($"quantile-high-{i + 1}", found.Interval.Upper);
        }
    }

    [Fact]
    public void A_ratio_in_a_domain_agrees()
    {
        r.Need();
        var data = r.Read("apiclus1");
        var found = RSurvey.Clus1(data).Ratios(data.Variable("api.stu"), data.Variable("enroll"), data.Domains("stype"))["H", "api.stu/enroll"];
        r.Agrees("ratio-H", found.Value);
        r.Agrees("ratio-H-se", found.StandardError);
        r.Agrees("df-H", found.DegreesOfFreedom);
    }

    [Fact]
    public void Design_effects_agree()
    {
        r.Need();
        var data = r.Read("apiclus1");
        var design = RSurvey.Clus1(data);
        r.Agrees("deff-mean", design.Mean(data.Variable("api00"), designEffect: true).DesignEffect!.Value);
        r.Agrees("deff-total", design.Total(data.Variable("enroll"), designEffect: true).DesignEffect!.Value);
        r.Agrees("deff-ratio", design.Ratio(data.Variable("api.stu"), data.Variable("enroll"), designEffect: true).DesignEffect!.Value);
        r.Agrees("post-deff", Post(data).Mean(data.Variable("api00"), designEffect: true).DesignEffect!.Value);
    }

    [Fact]
    public void Logit_intervals_agree()
    {
        r.Need();
        var data = r.Read("apiclus1");
        var found = RSurvey.Clus1(data).Proportions(data.Domains("stype"))[null, "H"].Interval();
        r.Agrees("logit-low", found.Lower);
        r.Agrees("logit-high", found.Upper);
    }

    [Fact]
    public void Tests_agree()
    {
        r.Need();
        Frame strat = r.Read("apistrat"), clus = r.Read("apiclus1");
        var t = HypothesisTests.T(RSurvey.Strat(strat), strat.Variable("api00"), strat.Domains("sch.wide"));
        r.Agrees("t", t.Statistic);
        r.Agrees("t-df", t.DenominatorDf);
        r.Agrees("t-p", t.P);
        var f = HypothesisTests.RaoScott(RSurvey.Clus1(clus), clus.Domains("sch.wide"), clus.Domains("stype"));
        r.Agrees("chi-F", f.Statistic);
        r.Agrees("chi-ndf", f.NumeratorDf);
        r.Agrees("chi-ddf", f.DenominatorDf);
        r.Agrees("chi-p", f.P);
    }

    [Theory]
    [InlineData(LonelyUnits.Remove), InlineData(LonelyUnits.Certainty), InlineData(LonelyUnits.Adjust), InlineData(LonelyUnits.Average)]
    public void Lonely_units_agree(LonelyUnits how)
    {
        r.Need();
        var data = r.Read("lonely");
        var design = new SurveyDesign(data.Numbers("pw"), [new Stage(data.Codes("dnum"), data.Codes("half"))], how);
        var name = how.ToString().ToLowerInvariant();
        r.Agrees($"lonely-mean-{name}", design.Mean(data.Variable("api00")).StandardError);
        r.Agrees($"lonely-total-{name}", design.Total(data.Variable("enroll")).StandardError);
    }

    [Fact]
    public void Domains_and_covariances_under_two_stages_agree()
    {
        r.Need();
        var data = r.Read("apiclus2");
        var means = RSurvey.Clus2(data).Means([data.Variable("api99")], data.Domains("stype"));
        foreach (var one in means) r.Agrees($"two-stage-{one.Domain}", one.StandardError);
        r.Agrees("two-stage-cov-EH", means.Covariance(0, 1));
        r.Agrees("two-stage-cov-HM", means.Covariance(1, 2));
    }

    [Fact]
    public void A_domain_of_a_post_stratified_design_agrees()
    {
        r.Need();
        var data = r.Read("apiclus1");
        r.Agrees("post-domain-se", Post(data).Means([data.Variable("api00")], data.Domains("sch.wide"))["Yes", "api00"].StandardError);
    }

    [Fact]
    public void Replicates_are_fitted_to_the_totals_again()
    {
        r.Need();
        var data = r.Read("apiclus1");
        var replicates = Replicates.Jackknife1(Post(data));
        r.Agrees("post-jk1-mean", replicates.Mean(data.Variable("api00")).StandardError());
        r.Agrees("post-jk1-total", replicates.Total(data.Variable("enroll")).StandardError());
        var strat = r.Read("apistrat");
        double[] students = strat.Numbers("api.stu"), enrolled = strat.Numbers("enroll");
        var ratio = Replicates.JackknifeN(RSurvey.Strat(strat)).Estimate(weights =>
            [weights.Zip(students, (w, y) => w * y).Sum() / weights.Zip(enrolled, (w, y) => w * y).Sum()]);
        r.Agrees("jkn-ratio", ratio.StandardError());
    }

    [Fact]
    public void Calibrated_weights_agree()
    {
        r.Need();
        var data = r.Read("apiclus1");
        var design = RGoldenTests.Calibrated(data, RSurvey.Clus1(data));
        r.Agrees("greg-weight-1", design.Weights[0]);
        r.Agrees("greg-weight-100", design.Weights[99]);
    }

    /// <summary>R's own quantiles are good to about 1e-11, its qf far out to 1e-10 only; closed forms are in <see cref="DistributionTests"/>.</summary>
    [Fact]
    public void Distributions_agree()
    {
        r.Need();
        var seen = 0;
        foreach (var id in r.Known.Keys.Where(id => id.Contains(' ', StringComparison.Ordinal)))
        {
            var parts = id.Split(' ');
            var x = Array.ConvertAll(parts[1..], Frame.Number);
            r.Agrees(id, parts[0] switch
            {
                "qt" => StudentT.Quantile(x[0], x[1]),
                "qchisq" => ChiSquare.Quantile(x[0], x[1]),
                "qf" => FDistribution.Quantile(x[0], x[1], x[2]),
                "qnorm" => Normal.Quantile(x[0]),
                "pt" => StudentT.UpperTail(x[0], x[1]),
                "pchisq" => ChiSquare.UpperTail(x[0], x[1]),
                "pf" => FDistribution.UpperTail(x[0], x[1], x[2]),
                "pnorm" => Normal.Cdf(x[0]),
                _ => throw new InvalidOperationException(id),
            }, within: 1e-11);
            seen++;
        }
        Assert.True(seen > 150);
    }

    private static SurveyDesign Post(Frame data) => RSurvey.Clus1(data).PostStratified(data.Domains("stype"), [4421, 755, 1018]);
}
