using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>Rows G* of golden/expected.csv, one test each, on the data of R's survey package.</summary>
public sealed class RGoldenTests(RSurvey r) : IClassFixture<RSurvey>
{
    public static TheoryData<string> Ids => [.. Golden.All.Select(row => row.Id).Where(id => id.StartsWith('G')).Distinct()];

    [Theory, MemberData(nameof(Ids))]
    public void Row_agrees(string id)
    {
        r.Need();
        foreach (var row in Golden.All.Where(row => row.Id == id))
        {
            var (found, df) = Answer(id, row.Term);
            row.Agrees(found, df);
        }
    }

    private (Estimate Found, double? Df) Answer(string id, string term)
    {
        Frame srs = r.Read("apisrs"), strat = r.Read("apistrat"), one = r.Read("apiclus1"), two = r.Read("apiclus2"), fpc = r.Read("fpc"), swedish = r.Read("mu284");
        var (dsrs, dstrat, dclus1, dclus2) = (RSurvey.Srs(srs), RSurvey.Strat(strat), RSurvey.Clus1(one), RSurvey.Clus2(two));
        var post = dclus1.PostStratified(one.Domains("stype"), [4421, 755, 1018]);
        return id switch
        {
            "G01" => (dsrs.Mean(srs.Variable("enroll")), null),
            "G02" => (dsrs.Total(srs.Variable("enroll")), null),
            "G03" => (dstrat.Mean(strat.Variable("api00")), null),
            "G04" => (dstrat.Total(strat.Variable("enroll")), null),
            "G05" => (dclus1.Mean(one.Variable("api00")), null),
            "G06" => (RSurvey.Clus1(one, populations: false).Mean(one.Variable("api00")), null),
            "G07" => (dclus1.Total(one.Variable("enroll")), null),
            "G08" => (Symmetric(dclus1.Proportions(one.Domains("stype"))[null, term[5..]]), null),
            "G09" => (dclus2.Mean(two.Variable("api00")), null),
            "G10" => (dclus2.Total(two.Variable("enroll"), Missing.Exclude), dclus2.DegreesOfFreedom),
            "G11" => (dclus1.Ratio(one.Variable("api.stu"), one.Variable("enroll")), null),
            "G12" => (dstrat.Ratio(strat.Variable("api.stu"), strat.Variable("enroll")), null),
            "G13" => (dclus1.Means([one.Variable("api99")], one.Domains("stype"))[term, "api99"], null),
            "G14" => (dstrat.Means([strat.Variable("api00")], strat.Domains("stype"))[term, "api00"], null),
            "G15" => (dclus1.Means([one.Variable("enroll")], one.Domains("stype"))["E", "enroll"], null),
            "G16" => (post.Total(one.Variable("enroll")), null),
            "G17" => (post.Mean(one.Variable("api00")), null),
            "G18" => (Raked(one).Mean(one.Variable("api00")), null),
            "G19" => (Raked(one).Total(one.Variable("enroll")), null),
            "G20" => (Calibrated(one, dclus1).Mean(one.Variable("api00")), null),
            "G21" => (Replicates.Jackknife1(dclus1).Mean(one.Variable("api00"))[0], null),
            "G22" => (Replicates.JackknifeN(dstrat).Mean(strat.Variable("api00"))[0], null),
            "G23" => (dclus1.Means([one.Variable("api00")], one.Domains("stype")).Difference(0, 1), null),
            "G24" => (dclus1.Means([one.Variable("api00"), one.Variable("api99")]).Difference(0, 1), null),
            "G25" => (dstrat.Means([strat.Variable("api00"), strat.Variable("api99")]).Difference(0, 1), null),
            "G26" => (Fpc(fpc, false).Mean(fpc.Variable("x")), null),
            "G27" => (Fpc(fpc, true).Mean(fpc.Variable("x")), null),
            "G28" => (Fpc(fpc, true).Total(fpc.Variable("x")), null),
            "G29" => (Swedish(swedish).Total(swedish.Variable("y1")), null),
            "G30" => (Swedish(swedish).Mean(swedish.Variable("y1")), null),
            _ => throw new InvalidOperationException(id),
        };
    }

    /// <summary>The golden intervals of shares are the plain ones.</summary>
    private static Estimate Symmetric(Estimate share) => new()
    {
        Name = share.Name, Value = share.Value, Variance = share.Variance, DegreesOfFreedom = share.DegreesOfFreedom, Rows = share.Rows,
    };

    private static SurveyDesign Raked(Frame data) => RSurvey.Clus1(data, populations: false).Raked(
        [new Margin(data.Domains("stype"), [4421, 755, 1018]), new Margin(data.Domains("sch.wide"), [1072, 5122])], out _);

    internal static SurveyDesign Calibrated(Frame data, SurveyDesign design) => design.Calibrated(
        [Auxiliary.Size(data.Rows, 6194), .. Auxiliary.Classes(data.Domains("stype"), [4421, 755, 1018]), new Auxiliary(data.Variable("api99"), 3914069)]);

    private static SurveyDesign Fpc(Frame data, bool populations) =>
        new(data.Numbers("weight"), [new Stage(data.Codes("psuid"), data.Codes("stratid"), populations ? data.Numbers("Nh") : null)]);

    private static SurveyDesign Swedish(Frame data)
    {
        double[] n1 = data.Numbers("n1"), n2 = data.Numbers("n2");
        int[] id1 = data.Codes("id1");
        double sampled = id1.Distinct().Count();
        var weights = id1.Select((id, i) => n1[i] / sampled * n2[i] / id1.Count(other => other == id)).ToArray();
        return new SurveyDesign(weights, [new Stage(id1, null, n1), new Stage(data.Codes("id2"), null, n2)]);
    }
}
