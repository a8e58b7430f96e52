using System.Net;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The work queue of each role, with remaining working time in words, and the slip two clicks away.</summary>
public sealed class QueueTests
{
    private static async Task<List<(string Left, string Code)>> LinesAsync(HttpClient browser, string address = "/viec-cua-toi")
    {
        var page = await browser.GetPageAsync(address);
        return [.. page.QuerySelectorAll("table[data-queue] tbody tr").Select(row => (row.QuerySelector(".tag")!.TextContent.Trim(), row.QuerySelector("a")!.TextContent.Trim()))];
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_outside_and_no_other_desk_or_division_sees_the_work(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().OpenAsync("/viec-cua-toi")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stage.Citizen.Browser.OpenAsync("/viec-cua-toi")).StatusCode);
        var elsewhere = await stage.Office.SignInAsync(Role.Specialist, "thu-phong-khac");
        foreach (var browser in new[] { stage.OtherDesk.Browser, elsewhere })
            foreach (var address in new[] { "/viec-cua-toi?xem=dang-mo", $"/viec-cua-toi?tim={code}", "/viec-cua-toi?tim=nguyen" })
                Assert.Empty(await LinesAsync(browser, address));
    }

    [Theory, OnEveryDatabase]
    public async Task Each_role_finds_what_waits_for_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        async Task WaitsForAsync(SignedIn who)
        {
            foreach (var person in new[] { stage.Desk, stage.Specialist, stage.Head, stage.Director, stage.Clerk })
                Assert.Equal(person == who ? [code] : [], (await LinesAsync(person.Browser)).Select(line => line.Code));
        }
        await WaitsForAsync(stage.Desk);
        await stage.AcceptAsync(code);
        await WaitsForAsync(stage.Desk);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        await WaitsForAsync(stage.Specialist);
        await stage.ProposeAsync(code);
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        await WaitsForAsync(stage.Head);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        await WaitsForAsync(stage.Director);
        await stage.SignAsync(code);
        await WaitsForAsync(stage.Clerk);
        await stage.ReleaseAsync(code);
        await WaitsForAsync(stage.Desk);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_unanswered_comes_first_then_the_nearest_promise_and_last_what_waits_for_others(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync("9.000001", days: 5);
        await stage.Office.AddProcedureAsync("9.000002", days: 2);
        async Task<string> FileAsync(string procedure) => (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(code: procedure))).Dossier.Code;
        var slow = await FileAsync("9.000001");
        var quick = await FileAsync("9.000002");
        await stage.AcceptAsync(slow);
        await stage.AcceptAsync(quick);
        var waiting = await FileAsync("9.000001");
        await stage.AskAsync(stage.DeskActor, waiting);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 14, 0, 0));
        var fresh = (await stage.FileAsync(stage.Citizen.Actor(Role.Citizen), stage.Online() with { ProcedureCode = "9.000001" })).Dossier.Code;

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 15, 0, 0));
        Assert.Equal(
            [("Trả lời: còn 7 giờ", fresh), ("Còn 2 ngày 2 giờ", quick), ("Còn 5 ngày 2 giờ", slow), ("Chờ bổ sung", waiting)],
            await LinesAsync(stage.Desk.Browser, "/viec-cua-toi?xem=dang-mo"));

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 18, 8, 30, 0));
        Assert.Equal([("Quá hạn 1 giờ 30 phút", quick)], await LinesAsync(stage.Desk.Browser, "/viec-cua-toi?xem=qua-han"));
        // While a supplement is waited for, the clock stands: nobody is late.
        stage.Office.Time.SetOffice(new DateTime(2021, 12, 20, 8, 0, 0));
        Assert.DoesNotContain(waiting, (await LinesAsync(stage.Desk.Browser, "/viec-cua-toi?xem=qua-han")).Select(line => line.Code));
    }

    [Theory, OnEveryDatabase]
    public async Task A_long_queue_is_shown_page_by_page_without_a_line_twice(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var actor = stage.DeskActor;
        for (var i = 0; i < 53; i++) await stage.FileAsync(actor, Stage.AtDesk());
        var first = await stage.Desk.Browser.GetPageAsync("/viec-cua-toi?xem=moi");
        var lines = await LinesAsync(stage.Desk.Browser, "/viec-cua-toi?xem=moi");
        lines.AddRange(await LinesAsync(stage.Desk.Browser, first.QuerySelector("a[rel=next]")!.GetAttribute("href")!));
        Assert.Equal(Enumerable.Range(1, 53).Select(n => $"000.00.16.H01-211115-{n:0000}"), lines.Select(line => line.Code));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_clicks_after_acceptance_the_slip_is_there_with_its_codes(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await stage.Desk.Browser.OpenAsync($"/ho-so/{code}/giay-tiep-nhan")).StatusCode);
        var accepted = await stage.Desk.Browser.PostFormAsync($"/ho-so/{code}", [], form: "main form", handler: "Accept");
        Assert.Equal($"/ho-so/{code}/giay-tiep-nhan", accepted.Headers.Location!.ToString());
        var slip = (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan")).QuerySelector("article.paper.form-slip")!;
        var secret = await stage.SecretAsync(code);
        Assert.All([code, secret, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", stage.Citizen.Person.FullName, "Cấp giấy phép thử nghiệm", "Đơn đề nghị", "Giấy khám sức khỏe",
            "5 ngày làm việc", "08:00, thứ Hai 15/11/2021", "17:00, thứ Hai 22/11/2021", $"/tra-cuu/{code}", stage.Desk.Account.DisplayName, "Bộ phận Một cửa"],
            word => Assert.Contains(word, slip.TextContent, StringComparison.Ordinal));
        // To follow it, to check it, and to rate the service.
        Assert.Equal(3, slip.QuerySelectorAll(".codes svg").Length);
    }
}
