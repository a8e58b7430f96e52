using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

public sealed class RankingTests
{
    [Fact]
    public void No_rank_is_given_where_intervals_overlap()
    {
        var ranking = Ranking.Of([One("d", 1), One("a", 9), One("c", 5.1), One("b", 5)]);
        Assert.Equal(["a", "c", "b", "d"], ranking.Places.Select(place => place.Estimate.Domain));
        Assert.Equal([1, null, null, 4], ranking.Places.Select(place => place.Rank));
        Assert.Equal([(1, 1), (2, 3), (2, 3), (4, 4)], ranking.Places.Select(place => (place.Best, place.Worst)));
        Assert.Equal([1, 2], ranking.Places[3].DirectlyAbove);
        Assert.Equal([0], ranking.Places[1].DirectlyAbove);
    }

    [Fact]
    public void A_missing_score_is_not_ranked_and_an_unknown_error_overlaps_all()
    {
        var ranking = Ranking.Of([One("a", 9), One("none", double.NaN), One("unknown", 1, df: 0)]);
        Assert.Equal(2, ranking.Places.Count);
        Assert.All(ranking.Places, place => Assert.Null(place.Rank));
    }

    [Fact]
    public void Ranges_that_hold_together_are_wider()
    {
        Estimate[] all = [.. Enumerable.Range(0, 30).Select(i => One($"{i}", i * 0.45, error: 0.1))];
        var (jointly, alone) = (Ranking.Of(all), Ranking.Of(all, jointly: false));
        Assert.True(jointly.IntervalLevel > alone.IntervalLevel);
        Assert.True(jointly.Places.Sum(place => place.Worst - place.Best) > alone.Places.Sum(place => place.Worst - place.Best));
        Assert.All(Ranking.Simulate([.. all.Reverse()], 5, 2000).Zip(jointly.Places), pair => Assert.True(pair.First.Best >= pair.Second.Best && pair.First.Worst <= pair.Second.Worst));
    }

    [Fact]
    public void Doubtful_estimates_are_marked()
    {
        Assert.Equal(Doubt.FewRows | Doubt.FewUnits | Doubt.FewDegreesOfFreedom | Doubt.Hidden, new Reliability().Of(One("a", 5, df: 2, rows: 4)));
        Assert.Equal(Doubt.Imprecise | Doubt.FewUnits, new Reliability().Of(One("a", 0.1, df: 9, rows: 400)));
    }

    private static Estimate One(string domain, double value, double df = 60, double error = 0.05, int rows = 100) =>
        new() { Domain = domain, Name = "y", Value = value, Variance = error * error, DegreesOfFreedom = df, Rows = rows };
}
