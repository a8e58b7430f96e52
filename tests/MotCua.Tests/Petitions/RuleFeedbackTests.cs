using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Petitions.RuleFeedback;
using MotCua.Petitions.RuleFeedback.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>What is wrong with a rule: received, transferred in time or handled when assigned, judged, published without who said it.</summary>
public sealed class RuleFeedbackTests
{
    private static readonly string[] Criteria = ["need", "lawful", "simple", "feasible", "consistent", "treaty"];

    private static Dictionary<string, string> Fields() => new() { ["Name"] = "Trần Thị Mẫu", ["Address"] = "Ấp Mẫu", ["Phone"] = "0912345678", ["Rule"] = "Thủ tục hỗ trợ việc làm", ["Text"] = "Thừa giấy tờ" };

    private static async Task<(string Code, string Secret)> SendAsync(TestOffice office, HttpClient visitor)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostFormAsync("/phan-anh-quy-dinh", Fields())).StatusCode);
        var page = await visitor.GetPageAsync("/phan-anh-quy-dinh/theo-doi");
        var code = await office.WithAsync<Store, string>(store => store.Set<RuleRemark>().Select(row => row.Code).SingleAsync());
        Assert.Contains(code, ReceptionScene.Text(page), StringComparison.Ordinal);
        return (code, page.QuerySelector("b.secret")!.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task A_remark_is_handled_when_assigned_judged_by_six_and_published_without_its_sender(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (keeper, director, unit, other) = (await office.SignInAsAsync(Role.ProcedureController), await office.SignInAsAsync(Role.Director), await office.SignInAsAsync(Role.Specialist, "phong-duoc-giao"), await office.SignInAsAsync(Role.Specialist, "phong-khac"));
        var visitor = office.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync("/phan-anh-quy-dinh", new(Fields()) { ["Phone"] = "12" })).StatusCode);
        var (code, secret) = await SendAsync(office, visitor);
        var page = $"/don-thu/quy-dinh/{code}";
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().OpenAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Browser.OpenAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Browser.OpenAsync("/don-thu/quy-dinh/nhan")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Browser.OpenAsync("/don-thu/quy-dinh?handler=Csv")).StatusCode);
        var (keeps, judges, heads) = (keeper.Actor(Role.ProcedureController), unit.Actor(Role.Specialist), director.Actor(Role.Director));
        Task DoAsync(Func<HandleRemark, Task> run) => office.WithAsync<HandleRemark>(run);
        CriterionMark[] marks = [.. Criteria.Select(one => new CriterionMark(one, one != "need", "Ý kiến"))];
        await Stage.RefusedAsync(Problems.NotAllowed, () => DoAsync(handle => handle.AssignAsync(heads, code, unit.UnitId, "12/VPUB", new DateOnly(2021, 11, 30), 0, default)));
        await Stage.RefusedAsync(RuleFeedbackProblems.AssignmentNeeded, () => DoAsync(handle => handle.AssignAsync(keeps, code, unit.UnitId, " ", new DateOnly(2021, 11, 30), 0, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.Browser.PostFormAsync(page, new() { ["UnitId"] = unit.UnitId.ToString()!, ["AssignedBy"] = "12/VPUB", ["DueOn"] = "30/11/2021" }, form: "form[action*='handler=Assign']", handler: "Assign")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync(page)).StatusCode);
        var seen = ReceptionScene.Text(await unit.Browser.GetPageAsync(page));
        Assert.Contains("Thừa giấy tờ", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", seen, StringComparison.Ordinal);
        await Stage.RefusedAsync(RuleFeedbackProblems.CriteriaNeeded, () => DoAsync(handle => handle.AssessAsync(judges, code, marks[..5], 1, default)));
        await Stage.RefusedAsync(RuleFeedbackProblems.NotYours, () => DoAsync(handle => handle.AssessAsync(heads, code, marks, 1, default)));
        await Stage.RefusedAsync(RuleFeedbackProblems.NotNow, () => DoAsync(handle => handle.DecideAsync(heads, code, RemarkResult.Keep, "Giữ", 1, default)));
        var typed = Criteria.Select((one, index) => (one, index)).SelectMany(item => new[] { ($"Marks[{item.index}].Criterion", item.one), ($"Marks[{item.index}].Meets", "true"), ($"Marks[{item.index}].Words", "Đạt yêu cầu") }).ToDictionary(item => item.Item1, item => item.Item2);
        Assert.Equal(HttpStatusCode.Redirect, (await unit.Browser.PostFormAsync(page, typed, form: "form[action*='handler=Assess']", handler: "Assess")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => DoAsync(handle => handle.DecideAsync(keeps, code, RemarkResult.Keep, "Giữ", 2, default)));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => DoAsync(handle => handle.DecideAsync(heads, code, RemarkResult.Amend, "Bỏ giấy tờ thừa", 1, default)));
        await DoAsync(handle => handle.DecideAsync(heads, code, RemarkResult.Amend, "Bỏ giấy tờ thừa", 2, default));
        await Stage.RefusedAsync(RuleFeedbackProblems.ResultNeeded, () => DoAsync(handle => handle.PublishAsync(keeps, code, "Theo góp ý của bà trần thị mẫu", 3, default)));
        await DoAsync(handle => handle.PublishAsync(keeps, code, "Đã bỏ một giấy tờ.", 3, default));
        var shown = ReceptionScene.Text(await visitor.GetPageAsync("/phan-anh-quy-dinh"));
        Assert.Contains("Đã bỏ một giấy tờ.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync("/phan-anh-quy-dinh/theo-doi", new() { ["Code"] = code, ["Secret"] = "SAISAISAI2" })).StatusCode);
        var followed = ReceptionScene.Text(await (await visitor.PostFormAsync("/phan-anh-quy-dinh/theo-doi", new() { ["Code"] = code, ["Secret"] = secret })).ReadPageAsync());
        Assert.Contains("Đã công khai kết quả", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("Bỏ giấy tờ thừa", followed, StringComparison.Ordinal);
        Assert.Contains("Trần Thị Mẫu", await (await keeper.Browser.OpenAsync("/don-thu/quy-dinh?handler=Csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_transferred_within_five_working_days_or_shown_as_late_and_turned_away_with_words(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var keeps = (await office.SignInAsAsync(Role.ProcedureController)).Actor(Role.ProcedureController);
        Task<string> ReceiveAsync() => office.WithAsync<HandleRemark, string>(async handle => (await handle.ReceiveAsync(keeps, new RemarkForm("Trần Thị Mẫu", "Ấp Mẫu", "0912 345 678", "Quy định", "Thừa", null), RemarkWay.Phone, default)).Remark.Code);
        var (first, second, third) = (await ReceiveAsync(), await ReceiveAsync(), await ReceiveAsync());
        Task TransferAsync(string code) => office.WithAsync<HandleRemark>(handle => handle.TransferAsync(keeps, code, "Sở Tư pháp", "9/CV", 0, default));
        await Stage.RefusedAsync(RuleFeedbackProblems.BodyNeeded, () => office.WithAsync<HandleRemark>(handle => handle.TransferAsync(keeps, first, " ", "9/CV", 0, default)));
        // Five working days from Monday the 15th end with Monday the 22nd.
        office.Time.SetOffice(new DateTime(2021, 11, 22, 16, 0, 0));
        await TransferAsync(first);
        office.Time.SetOffice(new DateTime(2021, 11, 23, 8, 0, 0));
        await TransferAsync(second);
        await Stage.RefusedAsync(RuleFeedbackProblems.NotNow, () => office.WithAsync<HandleRemark>(handle => handle.TransferAsync(keeps, second, "Sở Tư pháp", "9/CV", 1, default)));
        await Stage.RefusedAsync(RuleFeedbackProblems.ResultNeeded, () => office.WithAsync<HandleRemark>(handle => handle.TurnAwayAsync(keeps, third, "", 0, default)));
        await office.WithAsync<HandleRemark>(handle => handle.TurnAwayAsync(keeps, third, "Mời gửi đơn", 0, default));
        var steps = await office.WithAsync<Store, List<RemarkStep>>(store => store.Set<RemarkStep>().Where(step => step.State == RemarkState.Transferred).OrderBy(step => step.At).ToListAsync());
        Assert.Equal([true, false], steps.Select(step => step.InTime));
        Assert.All(steps, step => Assert.Equal("pakn-01", step.LawRow));
    }
}
