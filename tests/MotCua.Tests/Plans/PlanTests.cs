using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Plans;
using MotCua.Plans.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Plans;

/// <summary>Plans and assignments through the front door.</summary>
public sealed class PlanTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task Those_who_do_not_head_or_work_there_are_refused(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var other = await stage.Office.SignInAsAsync(Role.DivisionHead, "phong-khac");
        var inspector = await stage.Office.SignInAsync(Role.Inspector);
        var (plan, assignment) = await stage.IssuedAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.OpenAsync("/ke-hoach/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.OpenAsync($"/ke-hoach/viec/{assignment}/thuc-hien")).StatusCode);
        Assert.Contains("Giải quyết hồ sơ đúng hạn", Text(await inspector.GetPageAsync($"/ke-hoach/viec/{assignment}")), StringComparison.Ordinal);
        foreach (var path in new[] { $"/ke-hoach/viec/{assignment}/thuc-hien", $"/ke-hoach/viec/{assignment}/minh-chung", $"/ke-hoach/viec/{assignment}/chi-dao", $"/ke-hoach/viec/{assignment}/giao-tiep", $"/ke-hoach/{plan}/ban-hanh", $"/ke-hoach/{plan}/chi-tieu", $"/ke-hoach/{plan}/nhiem-vu" })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.OpenAsync(path)).StatusCode);
        var (foreign, own, specialist) = (other.Actor(Role.DivisionHead), stage.Head.Actor(Role.DivisionHead), stage.Specialist.Actor(Role.Specialist));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.WorkAsync(work => work.AcceptAsync(foreign, assignment, null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.WorkAsync(work => work.AcceptAsync(specialist, assignment, null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.WorkAsync(work => work.ExtendAsync(own, assignment, new DateOnly(2022, 1, 1), "x", null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<MakePlan>(make => make.CloseAsync(own, plan, "x", null, default)));
        // A head plans for the own unit, not for the department.
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<MakePlan>(make => make.RunAsync(own, stage.Input, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_plan_is_made_from_the_eight_solutions_issued_worked_evidenced_and_closed(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (director, head) = (stage.Director.Browser, stage.Head.Browser);
        var lacking = await director.PostFormAsync("/ke-hoach/moi", new() { ["UnitId"] = stage.Department.ToString(), ["PlanTitle"] = "Kế hoạch 2021", ["LegalBasis"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, lacking.StatusCode);
        Assert.Equal("Kế hoạch 2021", (await lacking.ReadPageAsync()).QuerySelector("[name=PlanTitle]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync("/ke-hoach/moi", new() { ["UnitId"] = stage.Department.ToString(), ["PlanTitle"] = "Kế hoạch 2021", ["LegalBasis"] = "Kế hoạch 309/KH-UBND" })).StatusCode);
        const string code = "KH-2021-0001", first = "NVKH-2021-0001";
        var page = await director.GetPageAsync($"/ke-hoach/{code}");
        Assert.Equal(11, page.QuerySelectorAll("main tbody a[href^='/ke-hoach/viec/']").Length);
        // A number is needed before it goes out; all but one clause are left out.
        await Stage.RefusedAsync(PlanProblems.FactsNeeded, () => stage.Office.WithAsync<MakePlan>(make => make.IssueAsync(stage.Director.Actor(Role.Director), code, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/sua", new() { ["Number"] = "01/KH-SLĐTBXH", ["SignedOn"] = "15/11/2021" })).StatusCode);
        for (var number = 2; number <= 11; number++)
            Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/nhiem-vu?sua=NVKH-2021-{number:0000}", [], form: "main form", handler: "Drop")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/nhiem-vu?sua={first}", new() { ["LeadUnitId"] = stage.Head.UnitId.ToString()!, ["DueOn"] = "30/11/2021", ["Criteria"] = "papi-11" }, handler: "Save")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await director.PostFormAsync($"/ke-hoach/{code}/chi-tieu", new() { ["Name"] = "Xếp hạng", ["Unit"] = "hạng trong 17", ["Target"] = "bốn" }, handler: "Add")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/chi-tieu", new() { ["Name"] = "Xếp hạng", ["Unit"] = "hạng trong 17", ["Target"] = "4", ["Baseline"] = "4", ["LessIsBetter"] = "true", ["IsOutside"] = "true" }, handler: "Add")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/chi-tieu", new() { ["Name"] = "Đúng hạn", ["Target"] = "98,5", ["FigureCode"] = "dossiers-in-time" }, handler: "Add")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/ban-hanh", [], form: "main form", handler: "Issue")).StatusCode);
        await Stage.RefusedAsync(PlanProblems.NotDraft, () => stage.Office.WithAsync<MakePlan>(make => make.IssueAsync(stage.Director.Actor(Role.Director), code, null, default)));

        // The head accepts, works, shows; nothing is reported without evidence, and a figure is read from Statistics.
        var seen = await stage.VersionAsync(first);
        Assert.Equal(HttpStatusCode.Redirect, (await head.PostFormAsync($"/ke-hoach/viec/{first}/thuc-hien", [], form: "main form", handler: "Accept")).StatusCode);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.WorkAsync(work => work.ProgressAsync(stage.Head.Actor(Role.DivisionHead), first, 10, "x", seen, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Specialist.Browser.PostFormAsync($"/ke-hoach/viec/{first}/thuc-hien", new() { ["Percent"] = "50", ["ProgressWords"] = "Đã tổ chức hai buổi" }, handler: "Progress")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await head.PostFormAsync($"/ke-hoach/viec/{first}/thuc-hien", new() { ["ReportWords"] = "Xong" }, handler: "Report")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.PostFormAsync($"/ke-hoach/viec/{first}/minh-chung", new() { ["EvidenceTitle"] = "Trang", ["Kind"] = "Page", ["EvidenceHref"] = "https://nơi-khác.vn" }, handler: "Add")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await head.PostFormAsync($"/ke-hoach/viec/{first}/minh-chung", new() { ["EvidenceTitle"] = "Hồ sơ đúng hạn", ["Kind"] = "Figure", ["FigureCode"] = "dossiers-in-time", ["From"] = "01/01/2021", ["To"] = "31/12/2021", ["EvidenceCriteria"] = "papi-11" }, handler: "Add")).StatusCode);
        Assert.Contains("chưa có số liệu", Text(await head.GetPageAsync($"/ke-hoach/viec/{first}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.PostFormAsync($"/ke-hoach/viec/{first}/thuc-hien", new() { ["ReportWords"] = "Đã xong" }, handler: "Report")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await head.PostFormAsync($"/ke-hoach/viec/{first}/minh-chung", new() { ["EvidenceTitle"] = "Thêm", ["Kind"] = "Page", ["EvidenceHref"] = "/thong-ke" }, handler: "Add")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await director.PostFormAsync($"/ke-hoach/{code}/ban-hanh", new() { ["CloseWords"] = "Tốt" }, handler: "Close")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/viec/{first}/chi-dao", new() { ["ConfirmWords"] = "Đạt" }, handler: "Confirm")).StatusCode);
        Assert.Contains("Hồ sơ đúng hạn: chưa có số liệu", Text(await director.GetPageAsync($"/ke-hoach/viec/{first}")), StringComparison.Ordinal);

        // What others announce is recorded with its paper; what a room counts is not typed.
        var targets = await stage.Office.WithAsync<Store, List<PlanTarget>>(store => store.Set<PlanTarget>().OrderBy(row => row.Name).ToListAsync());
        var (live, rank) = (targets.Single(row => row.FigureCode is not null), targets.Single(row => row.FigureCode is null));
        await Stage.RefusedAsync(PlanProblems.DrawnLive, () => stage.Office.WithAsync<KeepTargets>(keep => keep.RecordAsync(stage.Director.Actor(Role.Director), code, live.Id, 99, "Báo cáo", new DateOnly(2021, 12, 1), default)));
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/chi-tieu", new() { ["TargetId"] = rank.Id.ToString(), ["OutcomeValue"] = "3", ["OutcomeSource"] = "Quyết định thử", ["OutcomeOn"] = "01/11/2021" }, handler: "Record")).StatusCode);
        Assert.Contains("Quyết định thử", Text(await director.GetPageAsync($"/ke-hoach/{code}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync($"/ke-hoach/{code}/ban-hanh", new() { ["CloseWords"] = "Hoàn thành" }, handler: "Close")).StatusCode);
        Assert.Equal((AssignmentState.Closed, AssignmentStanding.DoneInTime), await stage.ReadAsync(first, row => (row.State, row.Standing(stage.Office.Clock.Today))));
        var print = Text(await director.GetPageAsync($"/ke-hoach/{code}/in"));
        Assert.Contains("Tri thức công dân", print, StringComparison.Ordinal);

        // Next year's plan begins where this one ended.
        stage.Office.Time.SetOffice(new DateTime(2022, 1, 10, 9, 0, 0));
        Assert.Equal(HttpStatusCode.Redirect, (await director.PostFormAsync("/ke-hoach/moi", new() { ["UnitId"] = stage.Department.ToString(), ["PlanTitle"] = "Kế hoạch 2022", ["LegalBasis"] = "Nghị quyết", ["Template"] = "Former", ["FormerCode"] = code })).StatusCode);
        var copy = await stage.ReadAsync("NVKH-2022-0001", row => row);
        Assert.Equal((new DateOnly(2022, 11, 30), stage.Head.Account.Id, AssignmentState.Planned), (copy.DueOn, copy.HeadId!.Value, copy.State));
        Assert.Equal((2021, (decimal?)3), await stage.Office.WithAsync<Store, (int, decimal?)>(async store =>
        {
            var target = await store.Set<PlanTarget>().SingleAsync(row => row.Name == "Xếp hạng" && row.PlanId == copy.PlanId);
            return (target.BaselineYear, target.Baseline);
        }));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task An_assignment_is_carried_on_to_units_and_confirmed_when_theirs_are_done(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var center = await stage.Office.SignInAsAsync(Role.DivisionHead, "thu-trungtam");
        var (plan, code) = await stage.IssuedAsync();
        var (head, director, below) = (stage.Head.Actor(Role.DivisionHead), stage.Director.Actor(Role.Director), center.Actor(Role.DivisionHead));
        await Stage.RefusedAsync(PlanProblems.NotInThatState, () => stage.Office.WithAsync<GiveAssignments>(give => give.CascadeAsync(head, code, [center.UnitId!.Value], null, null, null, default)));
        await stage.WorkAsync(work => work.AcceptAsync(head, code, null, default));
        await Stage.RefusedAsync(PlanProblems.NothingBelow, () => stage.Office.WithAsync<GiveAssignments>(give => give.CascadeAsync(head, code, [], null, null, null, default)));
        await Stage.RefusedAsync(PlanProblems.PeriodWrong, () => stage.Office.WithAsync<GiveAssignments>(give => give.CascadeAsync(head, code, [center.UnitId!.Value], null, new DateOnly(2022, 5, 1), null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/ke-hoach/viec/{code}/giao-tiep", new() { ["Units"] = center.UnitId!.Value.ToString() })).StatusCode);
        var carried = await stage.Office.WithAsync<Store, Assignment>(store => store.Set<Assignment>().SingleAsync(row => row.ParentId != null));
        Assert.Equal((stage.Head.UnitId!.Value, center.UnitId!.Value, center.Account.Id, AssignmentState.Assigned), (carried.GivenByUnitId, carried.LeadUnitId, carried.HeadId!.Value, carried.State));
        Assert.Contains("Kế hoạch của Phòng thu-trungtam", Text(await stage.Director.Browser.GetPageAsync($"/ke-hoach/{plan}")), StringComparison.Ordinal);
        Assert.Contains(carried.Code, Text(await center.Browser.GetPageAsync("/ke-hoach")), StringComparison.Ordinal);

        // Evidence stands once: the unit adds it, the department uses the same.
        await stage.WorkAsync(work => work.AcceptAsync(below, carried.Code, null, default));
        await stage.Office.WithAsync<AddEvidence>(add => add.RunAsync(below, carried.Code, new EvidenceInput(EvidenceKind.File, "Biên bản", new MemoryStream(SampleFiles.Pdf(1)), "biên bản.pdf", null, null, null, null, null, ["766-tdgq"]), default));
        await Stage.RefusedAsync(PlanProblems.CriterionUnknown, () => stage.Office.WithAsync<AddEvidence>(add => add.UseAsync(head, code, "MC-2021-0001", ["papi-32"], default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/ke-hoach/viec/{code}/minh-chung", new() { ["EvidenceCode"] = "mc-2021-0001" }, handler: "Use")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stage.Director.Browser.OpenAsync("/ke-hoach/minh-chung/MC-2021-0001/tep")).StatusCode);
        await stage.WorkAsync(work => work.ReportAsync(head, code, "Xong", null, default));
        await Stage.RefusedAsync(PlanProblems.OpenBelow, () => stage.WorkAsync(work => work.ConfirmAsync(director, code, null, null, default)));
        await stage.WorkAsync(work => work.ReportAsync(below, carried.Code, "Xong", null, default));
        // The unit that carried it on confirms; not the one that reported.
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.WorkAsync(work => work.ConfirmAsync(below, carried.Code, null, null, default)));
        await stage.WorkAsync(work => work.ConfirmAsync(head, carried.Code, null, null, default));
        await stage.WorkAsync(work => work.ConfirmAsync(director, code, null, null, default));

        // A resolution of the staff conference goes into the plan in force and out at once; extended, handed over, closed undone.
        var late = await stage.Office.WithAsync<GiveAssignments, Assignment>(give => give.AddAsync(director, plan, stage.Wish with { Source = AssignmentSource.Resolution, SourceText = "Nghị quyết Hội nghị 2021" }, default));
        Assert.Equal(AssignmentState.Assigned, late.State);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync($"/ke-hoach/viec/{late.Code}/chi-dao", new() { ["NewDueOn"] = "31/12/2021", ["ExtendReason"] = "Giãn cách" }, handler: "Extend")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync($"/ke-hoach/viec/{late.Code}/chi-dao", new() { ["NewLeadId"] = center.UnitId!.Value.ToString(), ["HandOverReason"] = "Đúng chức năng" }, handler: "HandOver")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync($"/ke-hoach/viec/{late.Code}/chi-dao", new() { ["CloseWords"] = "Không còn cần" }, handler: "Close")).StatusCode);
        var text = Text(await center.Browser.GetPageAsync($"/ke-hoach/viec/{late.Code}"));
        foreach (var word in new[] { "Giãn cách", "Đúng chức năng", "Không còn cần", "đóng khi chưa xong", "Nghị quyết Hội nghị 2021" }) Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_plan_fits_its_unit_and_goes_down_to_units_below_it_only(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var (director, head) = (stage.Director.Actor(Role.Director), stage.Head.Actor(Role.DivisionHead));
        Task<Plan> MakeAsync(PlanInput input) => stage.Office.WithAsync<MakePlan, Plan>(make => make.RunAsync(director, input, default));
        var (province, district, foreign) = (await stage.UnitAsync("thu-tinh"), await stage.UnitAsync("thu-huyen"), await stage.UnitAsync("thu-ngoai"));
        foreach (var (kind, unit) in new[] { (PlanKind.Superior, stage.Department), (PlanKind.Department, stage.Head.UnitId!.Value), (PlanKind.Unit, stage.Department), (PlanKind.Unit, province) })
            await Stage.RefusedAsync(PlanProblems.KindWrong, () => MakeAsync(stage.Input with { Kind = kind, UnitId = unit }));
        // A superior's plan is recorded; it takes no assignments, from no template either.
        var superior = await MakeAsync(stage.Input with { Kind = PlanKind.Superior, UnitId = province, Template = PlanTemplate.Solutions });
        Assert.Equal((PlanState.Issued, 0), (superior.State, await stage.Office.WithAsync<Store, int>(store => store.Set<Assignment>().CountAsync())));
        await Stage.RefusedAsync(PlanProblems.NotIssued, () => stage.Office.WithAsync<GiveAssignments>(give => give.AddAsync(director, superior.Code, stage.Wish, default)));

        var (plan, code) = await stage.IssuedAsync();
        await Stage.RefusedAsync(PlanProblems.NotBelow, () => stage.Office.WithAsync<GiveAssignments>(give => give.AddAsync(director, plan, stage.Wish with { LeadUnitId = foreign }, default)));
        await Stage.RefusedAsync(PlanProblems.NotBelow, () => stage.Office.WithAsync<GiveAssignments>(give => give.AddAsync(director, plan, stage.Wish with { Supports = [foreign] }, default)));
        await Stage.RefusedAsync(PlanProblems.NotBelow, () => stage.WorkAsync(work => work.HandOverAsync(director, code, foreign, "x", null, default)));
        await stage.WorkAsync(work => work.AcceptAsync(head, code, null, default));
        foreach (var unit in new[] { foreign, province, stage.Head.UnitId!.Value }) await Stage.RefusedAsync(PlanProblems.NotBelow, () => stage.Office.WithAsync<GiveAssignments>(give => give.CascadeAsync(head, code, [unit], null, null, null, default)));
        var offered = (await stage.Head.Browser.GetPageAsync($"/ke-hoach/viec/{code}/giao-tiep")).QuerySelectorAll("[name=Units]").Select(box => Guid.Parse(box.GetAttribute("value")!)).ToList();
        Assert.Contains(district, offered);
        Assert.DoesNotContain(foreign, offered);
        var below = Assert.Single(await stage.Office.WithAsync<GiveAssignments, IReadOnlyList<Assignment>>(give => give.CascadeAsync(head, code, [district], null, null, null, default)));
        // What a district office has, goes on to units below it: it has none here.
        await stage.WorkAsync(work => work.AcceptAsync(director, below.Code, null, default));
        await Stage.RefusedAsync(PlanProblems.NotBelow, async () => await stage.Office.WithAsync<GiveAssignments>(async give => await give.CascadeAsync(director, below.Code, [await stage.UnitAsync("thu-trungtam")], null, null, null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_issues_a_plan_is_told_that_an_assignment_was_added_meanwhile(Database database)
    {
        await using var stage = await PlanStage.SetAsync(database);
        var director = stage.Director.Actor(Role.Director);
        var plan = await stage.Office.WithAsync<MakePlan, Plan>(make => make.RunAsync(director, stage.Input, default));
        Task<int> SeenAsync() => stage.Office.WithAsync<Store, int>(store => store.Set<Plan>().Where(row => row.Code == plan.Code).Select(row => row.Version).SingleAsync());
        var seen = await SeenAsync();
        var added = await stage.Office.WithAsync<GiveAssignments, Assignment>(give => give.AddAsync(director, plan.Code, stage.Wish, default));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.Office.WithAsync<MakePlan>(make => make.IssueAsync(director, plan.Code, seen, default)));
        seen = await SeenAsync();
        await stage.Office.WithAsync<GiveAssignments>(give => give.WriteAsync(director, added.Code, stage.Wish with { Deliverable = "Báo cáo" }, null, default));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.Office.WithAsync<MakePlan>(make => make.IssueAsync(director, plan.Code, seen, default)));
        await stage.Office.WithAsync<MakePlan>(make => make.IssueAsync(director, plan.Code, null, default));
    }
}
