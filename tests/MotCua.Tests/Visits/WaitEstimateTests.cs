using MotCua.Visits;
using Xunit;

namespace MotCua.Tests.Visits;

/// <summary>What may be said of a wait, and what may not.</summary>
public sealed class WaitEstimateTests
{
    private static readonly double[] Even = [10, 10, 10, 10, 10];

    [Fact]
    public void Nothing_is_estimated_from_a_handful_or_with_every_gate_closed()
    {
        Assert.Null(WaitEstimate.Of([10, 10, 10, 10], 3, 1, 0).Low);
        Assert.Null(WaitEstimate.Of(Even, 3, 0, 0).Low);
        Assert.Contains("mới có 4 lượt", WaitEstimate.Of([10, 10, 10, 10], 3, 1, 0).Words, StringComparison.Ordinal);
        Assert.Contains("chưa có quầy nào mở", WaitEstimate.Of(Even, 3, 0, 0).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_gate_takes_at_once() => Assert.Equal((0, 0), (WaitEstimate.Of([], 0, 2, 1).Low!.Value, WaitEstimate.Of([], 0, 2, 1).High!.Value));

    [Theory]
    [InlineData(0, 1, 0, 10)]
    [InlineData(3, 1, 0, 40)]
    [InlineData(3, 2, 0, 20)]
    [InlineData(3, 2, 1, 15)]
    public void Visits_that_all_take_the_same_leave_no_doubt(int ahead, int gates, int free, int minutes) =>
        Assert.Equal((minutes, minutes), (WaitEstimate.Of(Even, ahead, gates, free).Low!.Value, WaitEstimate.Of(Even, ahead, gates, free).High!.Value));

    /// <summary>The promise of the range, tried: of many simulated waits with exponential visits about eight in ten lie inside.</summary>
    [Fact]
    public void About_eight_in_ten_waits_lie_in_the_range()
    {
        var random = new Random(7);
        double Visit() => -10 * Math.Log(1 - random.NextDouble());
        var (inside, rounds) = (0, 4000);
        for (var round = 0; round < rounds; round++)
        {
            var served = Enumerable.Range(0, 25).Select(_ => Visit()).ToList();
            var estimate = WaitEstimate.Of(served, 7, 1, 0);
            var wait = Enumerable.Range(0, 8).Sum(_ => Visit());
            if (wait >= estimate.Low && wait <= estimate.High) inside++;
        }
        Assert.InRange((double)inside / rounds, 0.75, 0.87);
    }
}
