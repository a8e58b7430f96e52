using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Statistics;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>The page of the morning: late now, late soon, and whose it is.</summary>
public sealed class MorningTests
{
    [Theory, OnEveryDatabase]
    public async Task Heads_see_their_own_and_the_director_all(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var office = stage.Office;
        var other = await office.SignInAsAsync(Role.DivisionHead, "thu-phong-khac");
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/buoi-sang")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().OpenAsync("/buoi-sang/ho-so?xem=qua-han")).StatusCode);
        var late = await stage.HandedOverAsync();
        office.Time.SetOffice(new DateTime(2021, 11, 19, 8, 0, 0));
        var soon = await stage.HandedOverAsync();
        var waiting = await stage.HandedOverAsync();
        await stage.AskAsync(stage.SpecialistActor, waiting);
        office.Time.SetOffice(new DateTime(2021, 11, 23, 8, 0, 0));

        foreach (var (who, count) in new[] { (stage.Director, 1), (stage.Head, 1), (other, 0) })
        {
            var page = await who.Browser.GetPageAsync("/buoi-sang");
            var figures = page.QuerySelectorAll(".figure").Select(figure => figure.TextContent.Trim()).ToList();
            Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), figures[0]);
            Assert.Equal(count > 0, page.Body!.TextContent.Contains("thêm 1 so với tối qua", StringComparison.Ordinal));
            var rows = (await who.Browser.GetPageAsync("/buoi-sang/ho-so?xem=qua-han")).QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.TextContent).ToList();
            Assert.Equal(count > 0 ? [late] : [], rows);
            var near = (await who.Browser.GetPageAsync("/buoi-sang/ho-so?xem=sap-den-han")).QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.TextContent).ToList();
            // What waits for papers has its clock standing.
            Assert.Equal(count > 0 ? [soon] : [], near);
        }
        var shown = await stage.Director.Browser.GetPageAsync("/buoi-sang");
        Assert.NotNull(shown.QuerySelector("svg.chart title"));
        Assert.NotNull(shown.QuerySelector("svg.chart desc"));
        Assert.Equal(12, shown.QuerySelectorAll("details tbody tr").Length);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", (await stage.Director.Browser.GetPageAsync("/buoi-sang/ho-so?xem=qua-han")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Rows_come_page_by_page(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        for (var number = 0; number < 52; number++)
        {
            var filed = await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody($"0890900002{number:00}")));
            await stage.AcceptAsync(filed.Dossier.Code);
        }
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 24, 8, 0, 0));
        var seen = new List<string>();
        for (var address = "/buoi-sang/ho-so?xem=qua-han"; address is not null;)
        {
            var page = await stage.Director.Browser.GetPageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody tr th a").Select(link => link.TextContent));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(52, seen.Distinct().Count());
        Assert.Equal(52, seen.Count);
    }

    [Fact]
    public void A_forecast_has_an_interval_that_narrows_with_what_was_seen()
    {
        var few = LateForecast.Of([(20, new LateShare(30, 3))]);
        var many = LateForecast.Of([(20, new LateShare(3000, 300))]);
        Assert.Equal(2, few.Expected, 6);
        Assert.Equal(few.Expected, many.Expected, 6);
        Assert.True(many.High - many.Low < few.High - few.Low);
        // None late of fifty does not make the next twenty certain.
        var never = LateForecast.Of([(20, new LateShare(50, 0))]);
        Assert.Equal((0.0, 0), (never.Expected, never.Low));
        Assert.True(never.High > 0);
        Assert.Equal((0, 0.0, 0, 0), (LateForecast.Of([]).Open, LateForecast.Of([]).Expected, LateForecast.Of([]).Low, LateForecast.Of([]).High));
        Assert.True(LateForecast.Of([(2, default)]).High <= 2);
    }

    [Theory, OnEveryDatabase]
    public async Task The_share_is_of_those_that_stood_at_the_same_stage_with_as_many_days(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var office = stage.Office;
        // Due at the end of Monday 22: one was finished on time, one still stands with the specialist.
        var open = await stage.HandedOverAsync();
        await stage.ReleaseAsync(await stage.SignedAsync());
        office.Time.SetOffice(new DateTime(2021, 11, 24, 8, 0, 0));
        var known = await office.WithAsync<Store, LateHistory.Known>(store => LateHistory.ReadAsync(store, office.Clock.UtcNow, TestContext.Current.CancellationToken));
        Assert.Equal(2, known.Dossiers);
        Assert.Equal(new LateShare(1, 1), known.Shares[(new RoadStage(Role.Specialist), 3)]);
        Assert.Equal(DossierState.InProgress, (await stage.ReadAsync(open)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_if_shows_which_promises_would_move_and_stores_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var before = await stage.ReadAsync(code);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Desk.Browser.OpenAsync("/buoi-sang/thu-doi")).StatusCode);
        var holiday = await stage.Director.Browser.GetPageAsync("/buoi-sang/thu-doi?ngay=2021-11-17&la=nghi");
        var row = Assert.Single(holiday.QuerySelectorAll("tbody tr"));
        Assert.Contains(code, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("22/11/2021", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("23/11/2021", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("vốn đã là ngày nghỉ", (await stage.Director.Browser.GetPageAsync("/buoi-sang/thu-doi?ngay=2021-11-20&la=nghi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ hôm nay trở đi", (await stage.Director.Browser.GetPageAsync("/buoi-sang/thu-doi?ngay=2021-11-01&la=nghi")).Body!.TextContent, StringComparison.Ordinal);

        var limit = await stage.Director.Browser.GetPageAsync($"/buoi-sang/thu-doi?thu-tuc={TestCatalogue.Code}&so=3&don-vi=ngay-lam-viec");
        Assert.Contains("18/11/2021", Assert.Single(limit.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty((await stage.Director.Browser.GetPageAsync($"/buoi-sang/thu-doi?thu-tuc={TestCatalogue.Code}&so=5&don-vi=ngay-lam-viec")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Chưa đủ để thử", (await stage.Director.Browser.GetPageAsync($"/buoi-sang/thu-doi?thu-tuc={TestCatalogue.Code}&so=0")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.PromisedAt, (await stage.ReadAsync(code)).PromisedAt);
    }
}
