using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;
using MotCua.Statistics;
using MotCua.Statistics.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>What everybody reads of the figures: table, file, API, days and their feed.</summary>
public sealed class FigurePageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Stage> WorkedAsync(Database database)
    {
        var stage = await Stage.SetAsync(database);
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk());
        await stage.ReleaseAsync(await stage.SignedAsync());
        return stage;
    }

    [Theory, OnEveryDatabase]
    public async Task Anybody_reads_the_table_by_unit_field_procedure_and_month(Database database)
    {
        await using var stage = await WorkedAsync(database);
        var anybody = stage.Office.Browser();
        foreach (var (by, line) in new[] { ("don-vi", "Phòng thu-phong"), ("linh-vuc", "Việc làm"), ("thu-tuc", "Cấp giấy phép thử nghiệm"), ("thang", "tháng 11/2021") })
        {
            var page = await anybody.GetPageAsync($"/thong-ke?nam=2021&ky=nam&theo={by}");
            var row = page.QuerySelectorAll("tbody tr")[0];
            Assert.Equal(line, row.QuerySelector("th")!.TextContent.Trim());
            Assert.Equal(["0", "2", "1", "0", "0"], row.QuerySelectorAll("td").Take(5).Select(cell => cell.TextContent.Trim().Split('q')[0]));
            Assert.Contains("100% (1/1)", row.TextContent, StringComparison.Ordinal);
        }
        var text = (await anybody.GetPageAsync("/thong-ke")).Body!.TextContent;
        Assert.Contains("Điều 148 Bộ luật Dân sự", text, StringComparison.Ordinal);
        Assert.Contains("Quyết định này ban hành sau kỳ đang xem", text, StringComparison.Ordinal);
        Assert.Contains("Ít hơn 5 phiếu thì không nêu", text, StringComparison.Ordinal);
        Assert.Contains("Received", (await anybody.GetPageAsync("/thong-ke?lang=en").ContinueWith(_ => anybody.GetPageAsync("/thong-ke")).Unwrap()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_commune_answers_for_is_counted_apart(Database database)
    {
        await using var stage = await WorkedAsync(database);
        var commune = new OrgUnit { Id = stage.Office.Clock.NewId(), Code = "xa-thu", Name = "Ủy ban nhân dân xã Thử", Kind = UnitKind.Commune };
        await stage.Office.WithAsync<Store>(async store =>
        {
            store.Add(commune);
            store.Add(FigureCell.At(new FigurePlace(new DateOnly(2021, 11, 15), commune.Id, "2.000986", Channel.Direct, Guid.Empty), FigureGrain.Fresh, new FigureCounts { Received = 5 }, stage.Office.Clock.NewId()));
            await store.SaveChangesAsync(Stop);
        });
        var anybody = stage.Office.Browser();
        var all = (await anybody.GetPageAsync("/thong-ke?nam=2021&ky=nam&theo=don-vi")).QuerySelector("table")!.TextContent;
        Assert.DoesNotContain("xã Thử", all, StringComparison.Ordinal);
        var own = await anybody.GetPageAsync("/thong-ke?nam=2021&ky=nam&theo=don-vi&don-vi=xa-thu");
        Assert.Contains("xã Thử", own.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Missing_is_not_zero_and_what_is_no_period_is_said(Database database)
    {
        await using var stage = await WorkedAsync(database);
        var anybody = stage.Office.Browser();
        var empty = await anybody.GetPageAsync("/thong-ke?nam=2021&ky=thang-3");
        Assert.Contains("Kỳ này chưa có số liệu", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(empty.QuerySelector("table"));
        foreach (var wrong in new[] { "nam=1900", "nam=2022", "nam=2021&ky=thang-13", "nam=2021&ky=thang-12", "nam=2021&ky=abc" })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync($"/thong-ke?{wrong}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.OpenAsync("/api/v1/statistics?by=colour")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync("/thong-ke?don-vi=khong-co")).StatusCode);
        var api = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/v1/statistics?period=2021-03", UriKind.Relative), Stop)).RootElement;
        Assert.Equal(JsonValueKind.Null, api.GetProperty("total").GetProperty("inTimeByLaw").ValueKind);
    }

    [Theory, OnEveryDatabase]
    public async Task File_and_API_say_what_the_page_says(Database database)
    {
        await using var stage = await WorkedAsync(database);
        var anybody = stage.Office.Browser();
        var csv = await anybody.GetStringAsync(new Uri("/thong-ke/tai/csv?nam=2021&ky=quy-4&theo=don-vi", UriKind.Relative), Stop);
        var lines = csv.TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("Mã,Tên,Tiếp nhận", lines[0], StringComparison.Ordinal);
        Assert.Contains("Phòng thu-phong,2,1,1,0,0,1,0,0,0,0,0,0,0,1,0,1,1", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(",Cộng,2", lines[2], StringComparison.Ordinal);
        var api = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/v1/statistics?period=2021-Q4&by=procedure", UriKind.Relative), Stop)).RootElement;
        var line = Assert.Single(api.GetProperty("lines").EnumerateArray());
        Assert.Equal((TestCatalogue.Code, 2, 1, 1, 100m), (line.GetProperty("key").GetString(), line.GetProperty("received").GetInt32(), line.GetProperty("inProcess").GetInt32(),
            line.GetProperty("finishedEarly").GetInt32(), line.GetProperty("inTimeByLaw").GetDecimal()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_day_is_laid_down_once_and_says_when_it_changed(Database database)
    {
        await using var stage = await WorkedAsync(database);
        var anybody = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync("/thong-ke/ngay/2021-11-15")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync("/thong-ke/ngay/hom-qua")).StatusCode);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 16, 0, 30, 0));
        for (var again = 0; again < 2; again++) await stage.Office.WithAsync<TakeSnapshots>(take => take.RunAsync(Stop));
        var page = await anybody.GetPageAsync("/thong-ke/ngay/2021-11-15");
        Assert.Contains("Chốt lúc 00:30, 16/11/2021", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("đã khác từ khi chốt", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2", "1", "2"], page.QuerySelector("tbody tr")!.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()));

        // Taken down from a paper register a day late.
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090000077")) with { At = Stage.At(15, 10) });
        var changed = (await anybody.GetPageAsync("/thong-ke/ngay/2021-11-15")).Body!.TextContent;
        Assert.Contains("Số liệu đã khác từ khi chốt", changed, StringComparison.Ordinal);
        Assert.Contains("trong ngày nhận 3", changed, StringComparison.Ordinal);
        var api = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/v1/statistics/days/2021-11-15", UriKind.Relative), Stop)).RootElement;
        Assert.Equal(2, api.GetProperty("dayTotal").GetProperty("received").GetInt32());

        var feed = System.Xml.Linq.XDocument.Parse(await anybody.GetStringAsync(new Uri("/thong-ke/thay-doi.atom", UriKind.Relative), Stop));
        Assert.Contains(feed.Descendants().Where(one => one.Name.LocalName == "link"), link => link.Attribute("href")!.Value.EndsWith("/thong-ke/ngay/2021-11-15", StringComparison.Ordinal));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }
}
