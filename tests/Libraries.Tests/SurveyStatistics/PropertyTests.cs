using CsCheck;
using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>What must hold for every survey.</summary>
public sealed class PropertyTests
{
    private sealed record Survey(double[] Weights, int[] Strata, int[] Units, double[] Y, double[] X, int[] Groups)
    {
        public SurveyDesign Design(double scale = 1) => new([.. Weights.Select(w => w * scale)], [new Stage(Units, Strata)]);

        public Variable Variable => new("y", Y);

        public Domains Domains => Domains.Of(Groups);
    }

    /// <summary>Three strata with four units of one to five rows, in any order.</summary>
    private static readonly Gen<Survey> Surveys = Gen.Select(Gen.Int[1, 5].Array[12], Gen.Int[0, 1_000_000])
        .Select((sizes, seed) =>
        {
            var random = new MotCua.SurveyStatistics.Numerics.Seeded((ulong)seed);
            var rows = sizes.SelectMany((size, unit) => Enumerable.Repeat(unit, size)).OrderBy(_ => random.Bits()).ToArray();
            return new Survey([.. rows.Select(_ => 0.5 + 10 * random.Uniform())], [.. rows.Select(unit => unit / 4)], [.. rows.Select(unit => unit % 4)],
                [.. rows.Select(unit => 20 + unit + 3 * random.Normal())], [.. rows.Select(_ => 1 + random.Uniform())], [.. rows.Select((_, i) => i < 3 ? i : random.Below(3))]);
        });

    [Fact]
    public void Weights_scaled_scale_totals_and_leave_means() => Surveys.Sample(survey =>
    {
        var (plain, scaled) = (survey.Design(), survey.Design(7));
        Near.Relative(plain.Mean(survey.Variable).Value, scaled.Mean(survey.Variable).Value, "mean", 1e-12);
        Near.Relative(plain.Mean(survey.Variable).StandardError, scaled.Mean(survey.Variable).StandardError, "se", 1e-9);
        Near.Relative(7 * plain.Total(survey.Variable).StandardError, scaled.Total(survey.Variable).StandardError, "total", 1e-12);
    }, iter: 200);

    [Fact]
    public void Domains_partition_totals_and_their_covariances() => Surveys.Sample(survey =>
    {
        var all = survey.Design().Total(survey.Variable);
        var parts = survey.Design().Totals([survey.Variable], survey.Domains);
        Near.Relative(all.Value, parts.Sum(part => part.Value), "total", 1e-12);
        Near.Relative(all.Variance, parts.Covariances().Cast<double>().Sum(), "variance", 1e-9);
        Assert.Equal(all.Rows, parts.Sum(part => part.Rows));
        Near.Relative(all.StandardError, parts.Contrast("all", [.. parts.Select((_, i) => (i, 1.0))]).StandardError, "contrast", 1e-9);
    }, iter: 200);

    [Fact]
    public void The_order_of_rows_does_not_matter() => Surveys.Sample(survey =>
    {
        T[] Back<T>(T[] values) => [.. values.Reverse()];
        var turned = new Survey(Back(survey.Weights), Back(survey.Strata), Back(survey.Units), Back(survey.Y), Back(survey.X), Back(survey.Groups));
        var (one, other) = (survey.Design().Means([survey.Variable], survey.Domains), turned.Design().Means([turned.Variable], turned.Domains));
        for (var i = 0; i < one.Count; i++) Near.Relative(one[i].StandardError, other[i].StandardError, "se", 1e-9);
    }, iter: 200);

    [Fact]
    public void A_missing_value_left_out_is_a_domain_of_those_who_answered() => Surveys.Sample(survey =>
    {
        var y = (double[])survey.Y.Clone();
        for (var i = 0; i < y.Length; i += 3) y[i] = double.NaN;
        var left = survey.Design().Mean(new Variable("y", y), Missing.Exclude);
        var domain = survey.Design().Means([survey.Variable], Domains.Where("answered", [.. y.Select(one => !double.IsNaN(one))]))[0];
        Near.Relative(domain.Value, left.Value, "mean", 1e-12);
        Near.Relative(domain.StandardError, left.StandardError, "se", 1e-9);
        Assert.Equal((domain.Rows, y.Length - domain.Rows), (left.Rows, left.MissingRows));
        Assert.Equal(Fault.MissingValue, Assert.Throws<SurveyException>(() => survey.Design().Mean(new Variable("y", y))).Fault);
    }, iter: 100);

    [Fact]
    public void Fitted_totals_are_hit_and_vary_no_more() => Surveys.Sample(survey =>
    {
        var rows = survey.Y.Length;
        var (g, x) = (survey.Domains, new Variable("x", survey.X));
        double[] known = [.. Enumerable.Range(0, g.Count).Select(c => 100.0 + 10 * c)];
        var post = survey.Design().PostStratified(g, known);
        var greg = survey.Design().Calibrated(Auxiliary.Size(rows, known.Sum()), new Auxiliary(x, 1.5 * known.Sum()));
        foreach (var (estimate, total) in post.Totals([Ones(rows)], g).Zip(known))
        {
            Near.Relative(total, estimate.Value, "class", 1e-12);
            Assert.True(estimate.StandardError < 1e-9 * total);
        }
        var hit = greg.Totals([x, Ones(rows)]);
        Near.Relative(1.5 * known.Sum(), hit[0].Value, "x", 1e-10);
        Near.Relative(known.Sum(), hit[1].Value, "size", 1e-10);
        Assert.True(hit.All(one => one.StandardError < 1e-8 * one.Value));
    }, iter: 100);

    [Fact]
    public void Raking_one_margin_is_post_stratification() => Surveys.Sample(survey =>
    {
        double[] known = [.. Enumerable.Range(0, survey.Domains.Count).Select(c => 100.0 + 10 * c)];
        var raked = survey.Design().Raked([new Margin(survey.Domains, known)], out var convergence);
        var post = survey.Design().PostStratified(survey.Domains, known);
        Assert.Equal(1, convergence.Iterations);
        Near.Relative(post.Mean(survey.Variable).StandardError, raked.Mean(survey.Variable).StandardError, "se", 1e-9);
    }, iter: 100);

    [Fact]
    public void Replicates_agree_with_linearisation()
    {
        var (design, income, content) = new Population(1).Draw(5, populations: false);
        var mean = design.Mean(income).StandardError;
        Near.Relative(mean, Replicates.JackknifeN(design).Mean(income).StandardError(), "JKn of a mean with equal weights", 1e-9);
        Near.Relative(mean, Replicates.Bootstrap(design, 4000, 11).Mean(income).StandardError(), "bootstrap", 0.05);
        Near.Relative(design.Total(income).StandardError, Replicates.Bootstrap(design, 4000, 12).Total(income).StandardError(), "bootstrap total", 0.05);
        var ratio = design.Means([income], content)["1", "income"].StandardError;
        Near.Relative(ratio, Replicates.JackknifeN(design).Mean(income, [.. content.Codes.Select(code => code - 1)]).StandardError(), "domain", 0.05);
    }

    [Fact]
    public void The_same_seed_draws_the_same_bootstrap()
    {
        var (design, income, _) = new Population(1).Draw(5);
        Assert.Equal(Replicates.Bootstrap(design, 50, 3).Mean(income).StandardError(), Replicates.Bootstrap(design, 50, 3).Mean(income).StandardError());
        Assert.NotEqual(Replicates.Bootstrap(design, 50, 3).Mean(income).StandardError(), Replicates.Bootstrap(design, 50, 4).Mean(income).StandardError());
    }

    private static Variable Ones(int rows) => new("1", [.. Enumerable.Repeat(1.0, rows)]);
}
