using MotCua.SurveyStatistics;
using MotCua.SurveyStatistics.Numerics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>A made-up population in strata and clusters, and samples of it; all from a seed.</summary>
internal sealed class Population
{
    private const int Strata = 6, Clusters = 60, People = 20, DrawnClusters = 12, DrawnPeople = 8;
    private readonly double[,,] income = new double[Strata, Clusters, People];

    public Population(ulong seed)
    {
        var random = new Seeded(seed);
        double sum = 0, content = 0;
        for (var h = 0; h < Strata; h++)
            for (var c = 0; c < Clusters; c++)
            {
                var shared = 5 + h + 1.5 * random.Normal();
                for (var p = 0; p < People; p++)
                {
                    var y = income[h, c, p] = shared + 2 * random.Normal();
                    sum += y;
                    content += y > 8 ? 1 : 0;
                }
            }
        const double size = Strata * Clusters * People;
        (Mean, Share, Total) = (sum / size, content / size, sum);
    }

    public double Mean { get; }

    public double Share { get; }

    public double Total { get; }

    /// <summary>Two stages of simple random sampling in every stratum.</summary>
    public (SurveyDesign Design, Variable Income, Domains Content) Draw(ulong seed, bool populations = true)
    {
        var random = new Seeded(seed);
        const int rows = Strata * DrawnClusters * DrawnPeople;
        var (strata, clusters, people) = (new int[rows], new int[rows], new int[rows]);
        var (y, weights, of, within) = (new double[rows], new double[rows], new double[rows], new double[rows]);
        var i = 0;
        for (var h = 0; h < Strata; h++)
            foreach (var c in Some(random, Clusters, DrawnClusters))
                foreach (var p in Some(random, People, DrawnPeople))
                {
                    (strata[i], clusters[i], people[i], y[i]) = (h, c, p, income[h, c, p]);
                    (weights[i], of[i], within[i]) = (Clusters / (double)DrawnClusters * People / DrawnPeople, Clusters, People);
                    i++;
                }
        var design = new SurveyDesign(weights, [new Stage(clusters, strata, populations ? of : null), new Stage(people, null, within)]);
        return (design, new Variable("income", y), Domains.Of([.. y.Select(one => one > 8 ? "1" : "0")]));
    }

    private static int[] Some(Seeded random, int from, int count)
    {
        var all = Enumerable.Range(0, from).ToArray();
        for (var k = 0; k < count; k++)
        {
            var other = k + random.Below(from - k);
            (all[k], all[other]) = (all[other], all[k]);
        }
        return all[..count];
    }
}
