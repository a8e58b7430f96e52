using Microsoft.EntityFrameworkCore;
using MotCua.Commands;
using MotCua.Statistics;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Commands;

[Collection("environment")]
public sealed class RecountCommandTests
{
    [Theory, OnEveryDatabase]
    public async Task Recount_says_that_the_figures_are_right_or_names_what_is_not(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("demo", "--dossiers", "20");
        Assert.Contains("Số liệu thống kê đúng với các việc đã ghi.", await CommandPlace.DoAsync("recount"), StringComparison.Ordinal);

        await CommandPlace.WithAsync<Store, int>(store => store.Set<FigureCell>().Where(cell => cell.Grain == FigureGrain.Month && cell.Early > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(cell => cell.Early, cell => cell.Early + 1), TestContext.Current.CancellationToken));
        var ran = await CommandPlace.RunAsync("recount");
        Assert.Equal(Exit.FoundProblems, ran.Exit);
        Assert.Contains("SAI: 2021-", ran.Output, StringComparison.Ordinal);
        Assert.Contains(" early: Sổ tổng hợp ghi", ran.Output, StringComparison.Ordinal);
    }
}
