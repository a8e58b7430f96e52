using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>Rows S-* of golden/expected.csv.</summary>
public sealed class SyntheticGoldenTests
{
    [Fact]
    public void Every_node_of_the_index_in_every_province_and_year_agrees()
    {
        var index = Synthetic.Design.Index(Synthetic.Tree, Synthetic.YearAndProvince);
        var seen = 0;
        foreach (var row in Golden.All.Where(row => row.Id.StartsWith("S-20", StringComparison.Ordinal)))
        {
            row.Agrees(index[row.Id[2..], row.Term]);
            seen++;
        }
        Assert.Equal(72, seen);
    }

    [Fact]
    public void The_change_of_a_province_agrees()
    {
        var index = Synthetic.Design.Index(Synthetic.Tree, Synthetic.YearAndProvince);
        Golden.Row("S-CHANGE-3", "contrast").Agrees(index.Difference(index.IndexOf("2021-3", "dim"), index.IndexOf("2020-3", "dim")));
    }

    /// <summary>R took the degrees of freedom of the whole design here; each year alone has 12.</summary>
    [Fact]
    public void The_nation_by_year_agrees()
    {
        var years = Domains.Of(Synthetic.Years);
        var index = Synthetic.Design.Index(Synthetic.Tree, years);
        foreach (var year in years.Labels)
        {
            Golden.Row("S-NAT", year).Agrees(index[year, "dim"], Synthetic.Design.DegreesOfFreedom);
            Assert.Equal(12, index[year, "dim"].DegreesOfFreedom);
        }
    }

    /// <summary>Post-stratified within the province: 49 % and 51 % of its weight.</summary>
    [Fact]
    public void Post_stratification_by_sex_agrees()
    {
        var inside = Synthetic.Only(2021, 3);
        var rows = Enumerable.Range(0, Synthetic.Data.Rows).Where(i => inside.Codes[i] == 0).ToArray();
        double[] Take(double[] values) => [.. rows.Select(i => values[i])];
        var weights = Take(Synthetic.Design.Weights);
        var sexes = Domains.Of([.. rows.Select(i => Synthetic.Data["sex"][i])]);
        var design = new SurveyDesign(weights, [new Stage([.. rows.Select(i => Synthetic.Data.Codes("district")[i])])])
            .PostStratified(sexes, [0.49 * weights.Sum(), 0.51 * weights.Sum()]);
        double[] x1 = Take(Synthetic.Data.Numbers("x1")), x2 = Take(Synthetic.Data.Numbers("x2")), x3 = Take(Synthetic.Data.Numbers("x3"));
        var tree = IndexNode.Sum("dim",
            IndexNode.Mean("sub1", 2, IndexNode.Indicator("i1", new Variable("x1", x1), 0, 1), IndexNode.Indicator("i2", new Variable("x2", x2), 1, 5)),
            IndexNode.Mean("sub2", 2, IndexNode.Indicator("i3", new Variable("x3", x3), 0, 1, moreIsWorse: true)));
        Golden.Row("S-PS-3", "dim").Agrees(design.Index(tree)[null, "dim"]);
    }
}
