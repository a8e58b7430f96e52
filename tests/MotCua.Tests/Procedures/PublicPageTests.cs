using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Procedures;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class PublicPageTests
{
    private sealed class Real : IRealDurations
    {
        public Task<RealDuration?> OfAsync(string procedureCode, CancellationToken cancellation) =>
            Task.FromResult<RealDuration?>(procedureCode == "2.000205" ? new RealDuration(2021, 40, new TimeTaken(5.5m, 3.5m), new TimeTaken(7, 5)) : null);
    }

    private static async Task<TestOffice> OpenAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database, builder => builder.Services.AddSingleton<IRealDurations, Real>());
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        return office;
    }

    [Theory, OnEveryDatabase]
    public async Task A_procedure_shows_what_the_law_lists_beside_what_happens(Database database)
    {
        await using var office = await OpenAsync(database);
        using var browser = office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/thu-tuc/9.999999")).StatusCode);

        var page = await browser.GetPageAsync("/thu-tuc/2.000205");
        var facts = page.QuerySelector("dl.facts.one")!.TextContent;
        Assert.Contains("một nửa xong trong 3,5 ngày làm việc", facts, StringComparison.Ordinal);
        Assert.Contains("5 ngày làm việc", facts, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.qr[aria-label]"));
        Assert.Contains("chưa đối chiếu", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.QuerySelectorAll("table tbody tr").Length > 5);
        Assert.Contains("linh-vuc=", page.QuerySelectorAll(".govuk-breadcrumbs a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("một nửa", (await browser.GetPageAsync("/thu-tuc/1.000105")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var service = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("GovernmentService", service.RootElement.GetProperty("@type").GetString());
        Assert.Equal("2.000205", service.RootElement.GetProperty("identifier").GetString());
        Assert.True(service.RootElement.GetProperty("availableChannel").GetArrayLength() > 0);
    }

    [Theory, OnEveryDatabase]
    public async Task The_print_has_everything_open_and_its_address(Database database)
    {
        await using var office = await OpenAsync(database);
        using var browser = office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/thu-tuc/9.999999/ban-in")).StatusCode);
        var page = await browser.GetPageAsync("/thu-tuc/2.000205/ban-in");
        var paper = page.QuerySelector("article.paper")!;
        Assert.Contains("/thu-tuc/2.000205", paper.TextContent, StringComparison.Ordinal);
        Assert.All(paper.QuerySelectorAll("details"), details => Assert.True(details.HasAttribute("open")));
        Assert.NotNull(paper.QuerySelector("svg.qr"));
    }

    [Theory, OnEveryDatabase]
    public async Task Filters_stay_in_the_address_and_narrow_the_list(Database database)
    {
        await using var office = await OpenAsync(database);
        using var browser = office.Browser();
        var all = await browser.GetPageAsync("/thu-tuc");
        var some = await browser.GetPageAsync("/thu-tuc?linh-vuc=Vi%E1%BB%87c%20l%C3%A0m&cach-nop=truc-tuyen&cap=province&doi-tuong=doanh-nghiep");
        Assert.NotEqual(all.QuerySelector("#ket-qua")!.TextContent, some.QuerySelector("#ket-qua")!.TextContent);
        Assert.Equal("Việc làm", some.QuerySelector("#linh-vuc option[selected]")!.GetAttribute("value"));
        var csv = some.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/thu-tuc/tai/csv", StringComparison.Ordinal));
        Assert.Contains("doi-tuong=doanh-nghiep", csv, StringComparison.Ordinal);
        Assert.Contains("cap=province", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duration_is_the_time_within_which_that_share_was_done()
    {
        var real = RealDurations.Of(2021, [5, 1, 2, 3, 4, 6, 7, 8, 9, 10], [0.51m, 1, 2, 3, 4, 5, 6, 7, 8, 30]);
        Assert.Equal((5m, 9m), (real.Median.Days, real.NinthDecile.Days));
        Assert.Equal((4m, 8m), (real.Median.WorkingDays, real.NinthDecile.WorkingDays));
    }
}
