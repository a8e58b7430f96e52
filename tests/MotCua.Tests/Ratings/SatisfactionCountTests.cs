using MotCua.Kernel.Ratings;
using MotCua.Ratings;
using Xunit;

namespace MotCua.Tests.Ratings;

/// <summary>What of the answers anybody sees, and codes.</summary>
public sealed class SatisfactionCountTests
{
    private static Rating Answer(int number, Satisfaction overall = Satisfaction.Very, PlacesVisited places = PlacesVisited.DeskOnly) =>
        new() { Number = number, Overall = overall, Attitude = overall, Places = places };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    [InlineData(14, 10)]
    public void Answers_are_released_in_lots(int answered, int shown)
    {
        var answers = Enumerable.Range(1, answered).Select(number => Answer(number)).Reverse().ToList();
        Assert.Equal(shown, SatisfactionCount.Of(answers).All);
    }

    /// <summary>Whatever comes between two lots changes nothing, and what is not released is in no sum.</summary>
    [Fact]
    public void No_single_answer_can_be_told_from_two_looks_or_from_a_sum()
    {
        var five = Enumerable.Range(1, 5).Select(number => Answer(number, (Satisfaction)(number % 3))).ToList();
        var shown = SatisfactionCount.Of(five);
        for (var more = 6; more <= 9; more++)
        {
            five.Add(Answer(more, Satisfaction.NotYet, PlacesVisited.More));
            Assert.Equal(shown, SatisfactionCount.Of(five));
        }
        Assert.Equal(shown, shown + SatisfactionCount.Of([Answer(1, Satisfaction.NotYet)]));
        Assert.NotEqual(shown, SatisfactionCount.Of([.. five, Answer(10, Satisfaction.NotYet)]));
        Assert.Equal((5, 5), (shown.All, shown.PlacesPoints));
    }

    [Fact]
    public void A_code_is_the_same_each_time_of_its_own_slip_only_and_survives_being_typed()
    {
        var (key, other, subject) = (new byte[32], Enumerable.Repeat((byte)7, 32).ToArray(), Guid.Parse("00000000-0000-0000-0000-000000000001"));
        var code = RatingCode.Of(key, RatingOccasion.Receipt, subject);
        Assert.Equal(12, code.Length);
        Assert.Equal(code, RatingCode.Of(key, RatingOccasion.Receipt, subject));
        Assert.NotEqual(code, RatingCode.Of(key, RatingOccasion.Refusal, subject));
        Assert.NotEqual(code, RatingCode.Of(other, RatingOccasion.Receipt, subject));
        Assert.NotEqual(RatingCode.Digest(key, code), RatingCode.Digest(other, code));
        Assert.Equal(code, RatingCode.Clean($" {RatingCode.Shown(code).ToLowerInvariant()} "));
        Assert.Equal("", RatingCode.Clean(code + "A"));
        Assert.Equal("", RatingCode.Clean("0123-4567-89AB"));
        Assert.Equal("", RatingCode.Clean(null));
        var many = Enumerable.Range(0, 3000).Select(number => RatingCode.Of(key, RatingOccasion.Visit, new Guid(number, 0, 0, new byte[8]))).ToList();
        Assert.Equal(3000, many.Distinct().Count());
        Assert.Equal(30, many.SelectMany(one => one).Distinct().Count());
    }
}
