using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>95 % intervals hold the truth of a known population in 93 to 97 samples of a hundred.</summary>
public sealed class CoverageTests
{
    private const int Samples = 2000;

    [Fact]
    public void Intervals_cover_as_often_as_they_say()
    {
        var population = new Population(20210609);
        int mean = 0, total = 0, share = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var (design, income, content) = population.Draw((ulong)sample + 1);
            if (Holds(design.Mean(income).Interval(), population.Mean)) mean++;
            if (Holds(design.Total(income).Interval(), population.Total)) total++;
            if (Holds(design.Proportions(content)[null, "1"].Interval(), population.Share)) share++;
        }
        Assert.InRange(mean / (double)Samples, 0.93, 0.97);
        Assert.InRange(total / (double)Samples, 0.93, 0.97);
        Assert.InRange(share / (double)Samples, 0.93, 0.97);
    }

    [Fact]
    public void An_interval_that_forgets_the_clusters_would_be_seen()
    {
        var population = new Population(20210609);
        var mean = 0;
        for (var sample = 0; sample < 500; sample++)
        {
            var (design, income, _) = population.Draw((ulong)sample + 1);
            if (Holds(new SurveyDesign(design.Weights).Mean(income).Interval(), population.Mean)) mean++;
        }
        Assert.True(mean / 500.0 is < 0.93 or > 0.97, $"{mean / 500.0}");
    }

    private static bool Holds(Interval interval, double truth) => interval.Lower <= truth && truth <= interval.Upper;
}
