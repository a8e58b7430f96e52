using Microsoft.EntityFrameworkCore;
using MotCua.Procedures;
using MotCua.Statistics;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>Sums of any span of days, read from years, months and days, are those of the days one by one.</summary>
public sealed class FigureSpanTests
{
    private static readonly DateOnly First = new(2018, 11, 20), Last = new(2021, 11, 15);
    private static readonly Guid[] Units = [new(3, 0, 0, new byte[8]), new(4, 0, 0, new byte[8])];
    private static readonly Guid[] Officers = [Guid.Empty, new(1, 0, 0, new byte[8]), new(2, 0, 0, new byte[8])];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Are_the_same_before_and_after_folding(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var random = new Random(20210620);
        var cells = new List<FigureCell>();
        for (var number = 0; number < 900; number++)
        {
            var place = new FigurePlace(First.AddDays(random.Next(Last.DayNumber - First.DayNumber + 1)), Units[random.Next(Units.Length)], $"1.00000{random.Next(3)}", random.Next(2) == 0 ? Channel.Direct : Channel.Online, Officers[random.Next(3)]);
            cells.Add(FigureCell.At(place, FigureGrain.Fresh, new FigureCounts { Received = 1 + random.Next(3), LateOpen = random.Next(3) - 1, Early = random.Next(2), Minutes = random.Next(9000) }, office.Clock.NewId()));
        }
        await office.WithAsync<Store>(async store =>
        {
            store.AddRange(cells);
            await store.SaveChangesAsync(Stop);
        });
        await SpansAsync();
        await office.WithAsync<FoldFigures>(fold => fold.AllAsync(Stop));
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.FigureCells.CountAsync(cell => cell.Grain == FigureGrain.Fresh, Stop)));
        await SpansAsync();

        async Task SpansAsync()
        {
            foreach (var (from, to) in Spans())
            {
                var right = cells.Where(cell => (from is not { } first || cell.Day >= first) && cell.Day <= to).ToList();
                var sums = await office.WithAsync<Store, List<Summed<SummedPlace>>>(store => store.SumAsync(from, to, new FigureFilter(), Stop));
                Assert.Equal(
                    right.GroupBy(cell => (cell.UnitId, cell.ProcedureCode, cell.Channel)).Select(group => $"{group.Key} {Words(FigureCounts.SumOf(group))}").Order(StringComparer.Ordinal),
                    sums.Select(sum => $"{(sum.Key.UnitId, sum.Key.ProcedureCode, sum.Key.Channel)} {Words(sum)}").Order(StringComparer.Ordinal));
                if (from is not { } begins) continue;
                var officers = await office.WithAsync<Store, List<Summed<(Guid UnitId, Guid OfficerId)>>>(store => store.OfOfficersAsync(begins, to, Stop));
                Assert.Equal(
                    right.Where(cell => cell.OfficerId != Guid.Empty).GroupBy(cell => (cell.UnitId, cell.OfficerId)).Select(group => $"{group.Key} {Words(FigureCounts.SumOf(group))}").Order(StringComparer.Ordinal),
                    officers.Select(sum => $"{sum.Key} {Words(sum)}").Order(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>Whole years, from the beginning, within a month, over New Year, ends on the first and last day of each.</summary>
    private static IEnumerable<(DateOnly? From, DateOnly To)> Spans() =>
    [
        (null, Last), (null, new(2020, 12, 31)), (null, new(2021, 1, 1)), (null, new(2018, 12, 30)), (new(2019, 1, 1), new(2020, 12, 31)), (new(2019, 1, 2), new(2021, 1, 1)),
        (new(2018, 12, 31), new(2020, 1, 1)), (new(2020, 2, 5), new(2020, 2, 20)), (new(2020, 12, 31), new(2021, 1, 1)), (new(2019, 3, 1), new(2021, 10, 31)), (new(2020, 1, 1), Last),
        (new(2021, 11, 15), new(2021, 11, 15)),
    ];

    private static string Words(FigureCounts counts) => string.Join(' ', FigureCounts.Measures.Select(measure => measure.Of(counts)));
}
