using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using MotCua.Accountability;
using MotCua.Accountability.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Plans;
using MotCua.Plans.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Plans;

/// <summary>Reminders, escalation, hand-over by itself, what counts on heads, the calendar and the sheets.</summary>
public sealed class HeadTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task A_head_is_reminded_then_those_above_are_told_and_each_monday_the_week_comes_once(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (_, code) = await stage.IssuedAsync();
        Task WatchAsync() => stage.Office.WithAsync<WatchPlans>(watch => watch.RunAsync(default));
        Task<List<AssignmentStepKind>> StepsAsync() => stage.Office.WithAsync<Store, List<AssignmentStepKind>>(store => store.Set<AssignmentStep>().Where(row => row.Kind != AssignmentStepKind.Assigned).OrderBy(row => row.At).Select(row => row.Kind).ToListAsync());
        await WatchAsync();
        Assert.Empty(await StepsAsync());
        stage.At(2021, 11, 23);
        await WatchAsync();
        await WatchAsync();
        Assert.Equal([AssignmentStepKind.Reminded], await StepsAsync());
        stage.At(2021, 12, 1);
        await WatchAsync();
        await WatchAsync();
        stage.At(2021, 12, 6);
        await WatchAsync();
        Assert.Equal([AssignmentStepKind.Reminded, AssignmentStepKind.Escalated], await StepsAsync());
        stage.At(2021, 12, 9);
        await WatchAsync();
        await WatchAsync();
        Assert.Equal([AssignmentStepKind.Reminded, AssignmentStepKind.Escalated, AssignmentStepKind.Escalated], await StepsAsync());
        // The weeks of 15 and 22 November, 29 November and 6 December; each once, to the head; the director has nothing of their own.
        Assert.Equal([new DateOnly(2021, 11, 15), new DateOnly(2021, 11, 22), new DateOnly(2021, 11, 29), new DateOnly(2021, 12, 6)],
            await stage.Office.WithAsync<Store, List<DateOnly>>(store => store.Set<WeeklyDigest>().Where(row => row.PersonId == stage.Head.Person.Id).OrderBy(row => row.Monday).Select(row => row.Monday).ToListAsync()));
        Assert.Equal(4, await stage.Office.WithAsync<Store, int>(store => store.Set<WeeklyDigest>().CountAsync()));
        // An extension begins anew.
        await stage.WorkAsync(work => work.ExtendAsync(stage.Director.Actor(Role.Director), code, new DateOnly(2021, 12, 14), "Giãn cách", null, default));
        await WatchAsync();
        Assert.Equal(2, (await StepsAsync()).Count(kind => kind == AssignmentStepKind.Reminded));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Assignments_follow_the_head_of_today(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (_, code) = await stage.IssuedAsync();
        await stage.WorkAsync(work => work.AcceptAsync(stage.Head.Actor(Role.DivisionHead), code, null, default));
        var next = await stage.Office.SignInAsAsync(Role.DivisionHead);
        Task<int> FollowAsync() => stage.Office.WithAsync<WatchPlans, int>(watch => watch.FollowAsync(default));
        // Two heads beside each other: nothing moves. The first one leaves: it goes to the other, who accepts anew.
        Assert.Equal(0, await FollowAsync());
        await using (var scope = stage.Office.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            (await store.Set<RoleHolding>().SingleAsync(row => row.PersonId == stage.Head.Person.Id, TestContext.Current.CancellationToken)).EndBefore(stage.Office.Clock.Today);
            await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("role.end", Actor.System, "person", stage.Head.Person.Id), TestContext.Current.CancellationToken);
        }
        Assert.Equal(1, await FollowAsync());
        Assert.Equal(0, await FollowAsync());
        Assert.Equal((AssignmentState.Assigned, next.Account.Id), await stage.ReadAsync(code, row => (row.State, row.HeadId!.Value)));
        Assert.Contains("Người đứng đầu đơn vị thay đổi", Text(await next.Browser.GetPageAsync($"/ke-hoach/viec/{code}")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_late_or_broken_counts_on_its_head_until_it_is_mended_and_remedies_are_kept(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (_, code) = await stage.IssuedAsync();
        var other = await stage.Office.SignInAsAsync(Role.DivisionHead, "phong-khac");
        await stage.Office.WithAsync<RecordPromise>(record => record.RunAsync(Actor.System, new PromiseInput("Công bố danh sách", PromiseSource.Other, "", null, stage.Head.UnitId!.Value, new DateOnly(2021, 11, 20)), default));
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/ke-hoach/nguoi-dung-dau")).StatusCode);
        Assert.Contains("Không có việc nào trễ hạn", Text(await stage.Head.Browser.GetPageAsync("/ke-hoach/nguoi-dung-dau")), StringComparison.Ordinal);
        stage.At(2021, 12, 6);
        var own = Text(await stage.Head.Browser.GetPageAsync("/ke-hoach/nguoi-dung-dau"));
        Assert.Contains(code, own, StringComparison.Ordinal);
        Assert.Contains("CK-2021-0001", own, StringComparison.Ordinal);
        // Another head sees nothing of it and writes nothing.
        Assert.Contains("Không có việc nào trễ hạn", Text(await other.Browser.GetPageAsync($"/ke-hoach/nguoi-dung-dau?don-vi={stage.Head.UnitId}")), StringComparison.Ordinal);
        var path = $"/ke-hoach/nguoi-dung-dau/khac-phuc?loai=LateAssignment&ma={code}";
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync(path)).StatusCode);
        await Stage.RefusedAsync(PlanProblems.NothingFailed, () => stage.Office.WithAsync<KeepRemedies>(keep => keep.RunAsync(other.Actor(Role.DivisionHead), FailingKind.LateAssignment, code, "x", new DateOnly(2021, 12, 10), default)));
        var lacking = await stage.Head.Browser.PostFormAsync(path, new() { ["Words"] = "Tăng người", ["DueOn"] = "" }, form: "main form");
        Assert.Equal(HttpStatusCode.BadRequest, lacking.StatusCode);
        Assert.Contains("Tăng người", Text(await lacking.ReadPageAsync()), StringComparison.Ordinal);
        var action = (await stage.Head.Browser.GetPageAsync(path)).QuerySelector("main form button")!.GetAttribute("formaction");
        Assert.Equal(path, action);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync(path, new() { ["Words"] = "Tăng người", ["DueOn"] = "10/12/2021" }, form: "main form")).StatusCode);
        var line = await stage.Office.WithAsync<HeadFailings, HeadLine>(async failings => (await failings.LinesAsync(await failings.ReadAsync(null, default), default)).Single());
        Assert.Equal((0, 0, 1, 1, 1, true), (line.Dossiers, line.Petitions, line.Promises, line.Assignments, line.Remedied, line.IsOwn));
        Assert.Contains("Tăng người", Text(await stage.Director.Browser.GetPageAsync($"/ke-hoach/nguoi-dung-dau?don-vi={stage.Head.UnitId}")), StringComparison.Ordinal);
        await stage.Office.WithAsync<RecordPromise>(record => record.KeepAsync(stage.Director.Actor(Role.Director), "CK-2021-0001", null, "Đã công bố", null, null, default));
        Assert.Single(await stage.Office.WithAsync<HeadFailings, IReadOnlyList<Failing>>(failings => failings.ReadAsync(null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_calendar_is_for_whoever_has_the_address_and_the_sheets_hold_the_annex(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (plan, code) = await stage.IssuedAsync();
        var (visitor, head) = (stage.Office.Browser(), stage.Head.Browser);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/lich-ke-hoach/00000000000000000000000000000000.ics")).StatusCode);
        async Task<string> AddressAsync()
        {
            Assert.Equal(HttpStatusCode.Redirect, (await head.PostFormAsync("/ke-hoach/lich", [], form: "main form")).StatusCode);
            var address = (await head.GetPageAsync("/ke-hoach/lich")).QuerySelector("main .panel p")!.TextContent;
            Assert.Null((await head.GetPageAsync("/ke-hoach/lich")).QuerySelector("main .panel"));
            return new Uri(address).AbsolutePath;
        }
        var first = await AddressAsync();
        var text = await (await visitor.OpenAsync(first)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20211130", unfolded, StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:{code}: Giải quyết hồ sơ đúng hạn\r\n", unfolded, StringComparison.Ordinal);
        // A new address ends the old one.
        var second = await AddressAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await visitor.OpenAsync(first)).StatusCode, (await visitor.OpenAsync(second)).StatusCode));

        var sheet = new MemoryStream(await (await head.OpenAsync($"/ke-hoach/{plan}/tai")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sheet.Query(sheetName: "Nhiệm vụ").Cast<IDictionary<string, object>>(), row => row.Values.Contains(code));
        foreach (var path in new[] { "/ke-hoach/bang", $"/ke-hoach/{plan}/tien-do" }) Assert.Contains("Giải quyết hồ sơ đúng hạn", Text(await head.GetPageAsync(path)), StringComparison.Ordinal);
        var outcome = (await head.GetPageAsync($"/ke-hoach/{plan}/ket-qua")).QuerySelectorAll("main tbody tr");
        Assert.Equal(("6. Thủ tục hành chính, một cửa", "1"), (outcome[5].Children[0].TextContent, outcome[5].Children[1].TextContent));
    }
}
