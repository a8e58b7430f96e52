using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel.Law;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Law;

/// <summary>The public page of the law: in pieces, and each row under an address of its own.</summary>
public sealed class LawPageTests
{
    [Fact]
    public async Task Paging_shows_every_row_once()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var law = office.Services.GetRequiredService<LawBook>();
        var seen = new List<string>();
        for (var address = "/phap-ly"; address is not null;)
        {
            var page = await office.Browser().GetPageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody tr").Select(row => row.Id!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next ? "/phap-ly" + next : null;
            Assert.True(seen.Count <= 10_000, $"The pages do not end: {address}");
        }
        Assert.Equal(law.Rules.Concat(law.Deadlines).Concat(law.Holidays).Select(row => row.Id), seen);
    }

    [Fact]
    public async Task The_filter_holds_on_the_next_page()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var first = await office.Browser().GetPageAsync("/phap-ly?loai=holidays");
        var second = await office.Browser().GetPageAsync("/phap-ly" + first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(first.QuerySelector("[role=status]")!.TextContent, second.QuerySelector("[role=status]")!.TextContent);
        Assert.All(second.QuerySelectorAll("tbody tr"), row => Assert.Matches("^(off|make-up)-", row.Id!));
    }

    [Fact]
    public async Task A_row_stands_alone_and_one_that_is_not_there_is_told()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        Assert.Equal("blds-147", Assert.Single((await office.Browser().GetPageAsync("/phap-ly?dong=blds-147")).QuerySelectorAll("tbody tr")).Id);
        var none = await office.Browser().GetPageAsync("/phap-ly?dong=khong-co");
        Assert.Empty(none.QuerySelectorAll("tbody tr"));
        Assert.Contains("Không có dòng nào", none.Body!.TextContent, StringComparison.Ordinal);
    }
}
