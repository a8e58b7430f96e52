using MotCua.Questionnaires;
using Xunit;

namespace MotCua.Tests.Questionnaires;

/// <summary>The draw: from a seed, in strata, the same wherever it is made.</summary>
public sealed class SampleDrawTests
{
    private static readonly FrameLine[] Frame = [.. Enumerable.Range(1, 100).Select(at => new FrameLine(new Guid(at, 0, 0, new byte[8]), $"H{at:000}", at <= 70 ? "a" : at <= 97 ? "b" : "c", "Tầng", at % 3 == 0 ? "Online" : "Direct"))];

    [Fact]
    public void The_same_seed_draws_the_same_persons_in_whatever_order_they_come()
    {
        var (one, other) = (SampleDraw.Run(Frame, 20, 25, 2021), SampleDraw.Run(Frame.Reverse(), 20, 25, 2021));
        Assert.Equal(one.Lines.Select(line => (line.Number, line.Person.Code, line.IsReserve)), other.Lines.Select(line => (line.Number, line.Person.Code, line.IsReserve)));
        Assert.NotEqual(one.Lines.Select(line => line.Person.Code), SampleDraw.Run(Frame, 20, 25, 2022).Lines.Select(line => line.Person.Code));
        // Nobody twice; numbers without a gap.
        Assert.Equal(one.Lines.Count, one.Lines.Select(line => line.Person.DossierId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, one.Lines.Count), one.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Strata_are_drawn_in_proportion_with_two_of_each_at_least()
    {
        var drawn = SampleDraw.Run(Frame, 20, 25, 7);
        Assert.Equal([("a", 70, 14), ("b", 27, 5), ("c", 3, 2)], drawn.Strata.Select(stratum => (stratum.Key, stratum.Population, stratum.Drawn)));
        Assert.All(drawn.Strata, stratum => Assert.Equal(stratum.Drawn, drawn.Lines.Count(line => !line.IsReserve && line.Person.StratumKey == stratum.Key)));
        Assert.All(drawn.Strata, stratum => Assert.Equal(stratum.Drawn, drawn.Cells.Where(cell => cell.Key == stratum.Key).Sum(cell => cell.Quota)));
        Assert.Equal([4, 2, 1], drawn.Strata.Select(stratum => drawn.Lines.Count(line => line.IsReserve && line.Person.StratumKey == stratum.Key)));
        // More than there are: everybody, once.
        Assert.Equal(100, SampleDraw.Run(Frame, 2000, 100, 7).Lines.Count);
    }

    [Fact]
    public void Everybody_is_drawn_as_often_as_anybody_else()
    {
        var counts = new int[30];
        var frame = Frame.Take(30).Select(line => line with { StratumKey = "a" }).ToList();
        for (var seed = 0; seed < 3_000; seed++)
            foreach (var line in SampleDraw.Run(frame, 10, 0, seed).Lines) counts[line.Person.Code[3] - '0' + (10 * (line.Person.Code[2] - '0')) - 1]++;
        // 1,000 expected of each; six standard deviations are 155.
        Assert.All(counts, count => Assert.InRange(count, 845, 1155));
    }
}
