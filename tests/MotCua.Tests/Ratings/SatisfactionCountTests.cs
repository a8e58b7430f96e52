using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Ratings;
using MotCua.Ratings;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Ratings;

/// <summary>What of the answers anybody sees, and codes.</summary>
public sealed class SatisfactionCountTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Guid Unit = new(1, 0, 0, new byte[8]), Other = new(2, 0, 0, new byte[8]);

    private static async Task AnswerAsync(TestOffice office, int from, int to, Func<int, Satisfaction>? overall = null, PlacesVisited places = PlacesVisited.DeskOnly, int quarter = 3, Guid? unit = null) =>
        await office.WithAsync<Store>(async store =>
        {
            foreach (var number in Enumerable.Range(from, to - from + 1).Reverse())
            {
                var answer = overall?.Invoke(number) ?? Satisfaction.Very;
                store.Set<Rating>().Add(new Rating { Id = Guid.CreateVersion7(), UnitId = unit ?? Unit, Year = 2021, Quarter = quarter, Number = number, Overall = answer, Attitude = answer, Places = places });
            }
            await store.SaveChangesAsync(Stop);
        });

    private static Task<IReadOnlyDictionary<Guid, SatisfactionCount>> ReadAsync(TestOffice office, int firstQuarter = 3, int lastQuarter = 3) => office.WithAsync<Store, IReadOnlyDictionary<Guid, SatisfactionCount>>(store =>
        store.SatisfactionAsync(new DateOnly(2021, (firstQuarter * 3) - 2, 1), new DateOnly(2021, lastQuarter * 3, 1), Stop));

    [Theory, OnEveryDatabase]
    public async Task Answers_are_released_in_lots(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        Assert.Empty(await ReadAsync(office));
        foreach (var (answered, shown) in new[] { (4, 0), (5, 5), (9, 5), (10, 10), (14, 10) })
        {
            var before = await office.WithAsync<Store, int>(store => store.Set<Rating>().CountAsync(Stop));
            await AnswerAsync(office, before + 1, answered);
            Assert.Equal(shown, (await ReadAsync(office))[Unit].All);
        }
        // Of each unit and each quarter by itself: what lacks to a lot in one is not made up by another.
        await AnswerAsync(office, 1, 4, quarter: 2);
        await AnswerAsync(office, 1, 6, quarter: 4, unit: Other);
        Assert.Equal((10, 0), ((await ReadAsync(office, 2))[Unit].All, (await ReadAsync(office, 2, 2))[Unit].All));
        Assert.Equal((10, 5), ((await ReadAsync(office, 1, 4))[Unit].All, (await ReadAsync(office, 1, 4))[Other].All));
    }

    /// <summary>Whatever comes between two lots changes nothing, and what is not released is in no sum.</summary>
    [Theory, OnEveryDatabase]
    public async Task No_single_answer_can_be_told_from_two_looks_or_from_a_sum(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await AnswerAsync(office, 1, 5, number => (Satisfaction)(number % 3));
        var shown = (await ReadAsync(office))[Unit];
        for (var more = 6; more <= 9; more++)
        {
            await AnswerAsync(office, more, more, _ => Satisfaction.NotYet, PlacesVisited.More);
            Assert.Equal(shown, (await ReadAsync(office))[Unit]);
        }
        await AnswerAsync(office, 1, 1, _ => Satisfaction.NotYet, quarter: 2);
        Assert.Equal(shown, (await ReadAsync(office, 2))[Unit]);
        await AnswerAsync(office, 10, 10, _ => Satisfaction.NotYet);
        Assert.NotEqual(shown, (await ReadAsync(office))[Unit]);
        Assert.Equal((5, 5), (shown.All, shown.PlacesPoints));
        Assert.Equal(5, shown.Very + shown.Satisfied + shown.NotYet);
        Assert.Equal(shown.All - shown.NotYet, shown.PoliteOrBetter);
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
