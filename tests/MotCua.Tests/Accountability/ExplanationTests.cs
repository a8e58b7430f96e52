using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability;
using MotCua.Accountability.Acts;
using MotCua.Correspondence;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Accountability;

/// <summary>Requests for explanation: who may, by when, and every way one can go.</summary>
public sealed class ExplanationTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task Another_unit_a_specialist_and_whoever_lacks_the_secret_are_refused(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var other = await stage.Office.SignInAsAsync(Role.DivisionHead, "phong-khac");
        var request = await stage.AskAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync($"/giai-trinh/xu-ly/{request.Code}")).StatusCode);
        Assert.DoesNotContain(request.Code, Text(await other.Browser.GetPageAsync("/giai-trinh/xu-ly")), StringComparison.Ordinal);
        await Stage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<HandleExplanation>(handle => handle.AcceptAsync(other.Actor(Role.DivisionHead), request.Code, null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<HandleExplanation>(handle => handle.AcceptAsync(stage.Specialist.Actor(Role.Specialist), request.Code, null, default)));
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/giai-trinh/xu-ly/nhiem-vu")).StatusCode);
        var visitor = stage.Office.Browser();
        // A wrong secret and a code that is not there look the same; an unpublished request is not there at all.
        var (wrong, missing) = (await visitor.OpenAsync($"/giai-trinh/theo-doi?ma={request.Code}&khoa=AAAA-AAAA"), await visitor.OpenAsync("/giai-trinh/theo-doi?ma=GT-2021-9999&khoa=AAAA-AAAA"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, missing.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/giai-trinh/{request.Code}")).StatusCode);
        await Stage.RefusedAsync(AccountabilityProblems.RequestUnknown, () => stage.Office.WithAsync<AskExplanation>(ask => ask.OfAsync(request.Code, "AAAA-AAAA", default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_request_is_asked_accepted_extended_once_answered_judged_and_published_without_the_asker(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var visitor = stage.Office.Browser();
        var fields = new Dictionary<string, string> { ["Duty"] = "NV-01", ["Name"] = "Trần Thị Mẫu", ["Address"] = "12 đường Thử, xã Mẫu", ["Phone"] = "0912 345 678", ["About"] = "Vì sao hồ sơ bị trả lại?", ["HowAffected"] = "" };
        var lacking = await visitor.PostFormAsync("/giai-trinh/yeu-cau", fields, handler: "Check");
        Assert.Equal(HttpStatusCode.BadRequest, lacking.StatusCode);
        Assert.Equal("Trần Thị Mẫu", (await lacking.ReadPageAsync()).QuerySelector("[name=Name]")!.GetAttribute("value"));
        var sent = await visitor.PostFormAsync("/giai-trinh/yeu-cau", new(fields) { ["HowAffected"] = "Tôi là người nộp hồ sơ" }, handler: "Send");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var mine = sent.Headers.Location!.ToString();
        Assert.DoesNotContain("M%E1%BA%ABu", mine, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Set<ExplanationRequest>().CountAsync()));
        // Monday 15 November: five working days end with Monday 22.
        var page = Text(await visitor.GetPageAsync(mine));
        Assert.Contains("hết ngày 22/11/2021", page, StringComparison.Ordinal);
        Assert.Contains("Điều 11", page, StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu", page, StringComparison.Ordinal);
        const string code = "GT-2021-0001";

        stage.At(2021, 11, 16);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/giai-trinh/xu-ly/{code}", [], form: "form:has(button[formaction*=Accept])", handler: "Accept")).StatusCode);
        var accepted = await stage.ReadAsync(code);
        // Fifteen days from the notice of 16 November: 1 December, a Wednesday.
        Assert.Equal(("hết ngày 01/12/2021", "gt-02b"), (StepClock.Until(accepted.AnswerDueAt!.Value), accepted.AnswerRow));
        Assert.Equal(stage.Head.Account.DisplayName, accepted.HeadName);
        await Stage.RefusedAsync(AccountabilityProblems.NotInThatState, () => stage.ByHeadAsync((handle, by) => handle.AcceptAsync(by, code, null, default)));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, code, 10, "Cần xác minh", 99, default)));
        await Stage.RefusedAsync(AccountabilityProblems.ExtensionTooLong, () => stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, code, 16, "Cần xác minh", null, default)));
        await Stage.RefusedAsync(AccountabilityProblems.WordsNeeded, () => stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, code, 10, " ", null, default)));
        await stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, code, 10, "Cần xác minh", null, default));
        await Stage.RefusedAsync(AccountabilityProblems.ExtendedAlready, () => stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, code, 3, "Nữa", null, default)));
        // The eleventh of December is a Saturday: the last day moves to Monday.
        Assert.Equal("hết ngày 13/12/2021", StepClock.Until((await stage.ReadAsync(code)).AnswerDueAt!.Value));
        Assert.Contains("Cần xác minh", Text(await visitor.GetPageAsync(mine)), StringComparison.Ordinal);

        stage.At(2021, 12, 13, 16);
        await Stage.RefusedAsync(AccountabilityProblems.AnswerNeeded, () => stage.ByHeadAsync((handle, by) => handle.AnswerAsync(by, code, ExplanationStage.Answer with { Content = " " }, null, default)));
        await stage.ByHeadAsync((handle, by) => handle.AnswerAsync(by, code, ExplanationStage.Answer, null, default));
        Assert.False((await stage.ReadAsync(code)).AnswerIsLate(stage.Office.Clock.UtcNow));
        Assert.Contains("Hồ sơ thiếu bản sao giấy tờ.", Text(await visitor.GetPageAsync(mine)), StringComparison.Ordinal);
        Assert.Contains("Hồ sơ thiếu bản sao giấy tờ.", Text(await stage.Head.Browser.GetPageAsync((await stage.Head.Browser.GetPageAsync($"/giai-trinh/xu-ly/{code}")).QuerySelector("main a[href*='/van-ban/']")!.GetAttribute("href")!)), StringComparison.Ordinal);
        // Acceptance, extension and explanation went out with numbers of the register; asker, office and the printed paper read the same one.
        var papers = await stage.Office.WithAsync<Store, List<OutgoingEntry>>(store => store.Set<OutgoingEntry>().Where(row => row.Reference == code).OrderBy(row => row.At).ToListAsync());
        Assert.Equal(3, papers.Count);
        Assert.All(papers, paper => Assert.Equal("Trần Thị Mẫu", paper.Recipient));
        foreach (var paper in papers) Assert.Contains(paper.Symbol, Text(await visitor.GetPageAsync(mine)), StringComparison.Ordinal);
        foreach (var paper in papers) Assert.Contains(paper.Symbol, Text(await stage.Head.Browser.GetPageAsync($"/giai-trinh/xu-ly/{code}")), StringComparison.Ordinal);
        var judged = await visitor.PostFormAsync(mine, new() { ["Verdict"] = "Satisfied" }, handler: "Judge");
        Assert.Equal(HttpStatusCode.Redirect, judged.StatusCode);

        await Stage.RefusedAsync(AccountabilityProblems.NamesAsker, () => stage.ByHeadAsync((handle, by) => handle.PublishAsync(by, code, "Bà TRAN THI MAU hỏi vì sao?", "Trả lời", null, default)));
        await Stage.RefusedAsync(AccountabilityProblems.NamesAsker, () => stage.ByHeadAsync((handle, by) => handle.PublishAsync(by, code, "Vì sao?", "Liên hệ 0912.345.678", null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/giai-trinh/xu-ly/{code}", new() { ["PublicQuestion"] = "Vì sao hồ sơ bị trả lại?", ["PublicAnswer"] = "Hồ sơ thiếu bản sao." }, handler: "Publish")).StatusCode);
        await Stage.RefusedAsync(AccountabilityProblems.PublishedAlready, () => stage.ByHeadAsync((handle, by) => handle.KeepBackAsync(by, code, "x", null, default)));
        foreach (var address in new[] { "/giai-trinh", $"/giai-trinh/{code}", "/giai-trinh/nhiem-vu/NV-01" })
        {
            var shown = Text(await visitor.GetPageAsync(address));
            Assert.Contains("Vì sao hồ sơ bị trả lại?", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Trần Thị Mẫu", shown, StringComparison.Ordinal);
        }
        Assert.Contains("đúng hạn", Text(await visitor.GetPageAsync($"/giai-trinh/{code}")), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_refusal_gives_its_ground_and_advice_and_is_reviewed_by_another(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var visitor = stage.Office.Browser();
        var (one, two) = (await stage.AskAsync(), await stage.AskAsync());
        await Stage.RefusedAsync(AccountabilityProblems.ReasonUnknown, () => stage.ByHeadAsync((handle, by) => handle.RefuseAsync(by, one.Code, "no-time", "Bận", null, null, default)));
        await Stage.RefusedAsync(AccountabilityProblems.PriorNeeded, () => stage.ByHeadAsync((handle, by) => handle.RefuseAsync(by, one.Code, "already-answered", "Đã trả lời", two.Code, null, default)));
        await stage.ByHeadAsync((handle, by) => handle.RefuseAsync(by, one.Code, "not-affected", "Việc này không tác động đến Ông/Bà.", null, null, default));
        var mine = $"/giai-trinh/theo-doi?ma={one.Code}&khoa={await stage.SecretAsync(one.Code)}";
        var told = Text(await visitor.GetPageAsync(mine));
        Assert.Contains("không bị tác động trực tiếp", told, StringComparison.Ordinal);
        Assert.Contains("Ông/Bà vẫn có thể gửi câu hỏi công khai", told, StringComparison.Ordinal);
        await stage.ByAskerAsync(one.Code, (ask, request) => ask.AskReviewAsync(request, "Tôi là người bị ảnh hưởng.", default));
        await Stage.RefusedAsync(AccountabilityProblems.OwnDecision, () => stage.ByHeadAsync((handle, by) => handle.ReviewAsync(by, one.Code, true, "Xem lại", null, default)));
        stage.At(2021, 11, 18);
        await stage.ByDirectorAsync((handle, by) => handle.ReviewAsync(by, one.Code, true, "Người yêu cầu có bị tác động.", null, default));
        var again = await stage.ReadAsync(one.Code);
        Assert.Equal((ExplanationState.Working, "hết ngày 03/12/2021"), (again.State, StepClock.Until(again.AnswerDueAt!.Value)));
        await stage.ByHeadAsync((handle, by) => handle.AnswerAsync(by, one.Code, ExplanationStage.Answer, null, default));
        await Stage.RefusedAsync(AccountabilityProblems.ReviewNotOpen, () => stage.ByAskerAsync(one.Code, (ask, request) => ask.AskReviewAsync(request, "Lần nữa", default)));
        // Answered, it is a ground to refuse the next one, with a copy.
        await stage.ByHeadAsync((handle, by) => handle.RefuseAsync(by, two.Code, "already-answered", "Đã giải trình.", one.Code, null, default));
        Assert.Contains(one.Code, Text(await visitor.GetPageAsync($"/giai-trinh/theo-doi?ma={two.Code}&khoa={await stage.SecretAsync(two.Code)}")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Suspension_stops_the_clock_supplements_begin_the_notice_anew_and_other_ends_are_ends(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var one = await stage.AskAsync();
        stage.At(2021, 11, 16);
        await stage.Office.WithAsync<HandleExplanation>(handle => handle.AskSupplementAsync(stage.Specialist.Actor(Role.Specialist), one.Code, "Ghi rõ số quyết định", null, default));
        stage.At(2021, 11, 29);
        Assert.False((await stage.ReadAsync(one.Code)).NoticeIsLate(stage.Office.Clock.UtcNow));
        await stage.ByAskerAsync(one.Code, (ask, request) => ask.SupplementAsync(request, "Quyết định 12", default));
        Assert.Equal("hết ngày 06/12/2021", StepClock.Until((await stage.ReadAsync(one.Code)).NoticeDueAt!.Value));
        await stage.ByHeadAsync((handle, by) => handle.AcceptAsync(by, one.Code, null, default));
        // Accepted on 29 November: 14 December. Five days of suspension move it to Monday, 20 December, since the nineteenth is a Sunday.
        stage.At(2021, 12, 1);
        await Stage.RefusedAsync(AccountabilityProblems.ReasonUnknown, () => stage.ByHeadAsync((handle, by) => handle.SuspendAsync(by, one.Code, "no-heir", "x", null, default)));
        await stage.ByHeadAsync((handle, by) => handle.SuspendAsync(by, one.Code, "ill", "Người yêu cầu nằm viện", null, default));
        Assert.Null((await stage.ReadAsync(one.Code)).AnswerDueAt);
        await Stage.RefusedAsync(AccountabilityProblems.NotInThatState, () => stage.ByHeadAsync((handle, by) => handle.AnswerAsync(by, one.Code, ExplanationStage.Answer, null, default)));
        stage.At(2021, 12, 6);
        await stage.ByHeadAsync((handle, by) => handle.ResumeAsync(by, one.Code, "Đã ra viện", null, default));
        Assert.Equal("hết ngày 20/12/2021", StepClock.Until((await stage.ReadAsync(one.Code)).AnswerDueAt!.Value));
        stage.At(2021, 12, 21);
        await Stage.RefusedAsync(AccountabilityProblems.ExtensionTooLate, () => stage.ByHeadAsync((handle, by) => handle.ExtendAsync(by, one.Code, 5, "Cần thêm", null, default)));
        Assert.True((await stage.ReadAsync(one.Code)).AnswerIsLate(stage.Office.Clock.UtcNow));
        await stage.ByHeadAsync((handle, by) => handle.TerminateAsync(by, one.Code, "no-heir", "Người yêu cầu đã mất", null, default));

        var two = await stage.AskAsync();
        await Stage.RefusedAsync(AccountabilityProblems.NotSimple, () => stage.ByHeadAsync((handle, by) => handle.AnswerOnTheSpotAsync(by, two.Code, ExplanationStage.Answer, null, default)));
        await stage.ByHeadAsync((handle, by) => handle.GuideAsync(by, two.Code, "Mời gửi đến xã.", null, default));
        var three = await stage.AskAsync(AskedWay.InPerson);
        await stage.ByHeadAsync((handle, by) => handle.AnswerOnTheSpotAsync(by, three.Code, ExplanationStage.Answer with { LegalBasis = "" }, null, default));
        await stage.ByHeadAsync((handle, by) => handle.KeepBackAsync(by, three.Code, "Nội dung riêng tư", null, default));
        var four = await stage.AskAsync();
        await stage.ByAskerAsync(four.Code, (ask, request) => ask.WithdrawAsync(request, null, default));
        Assert.Equal([ExplanationState.Ended, ExplanationState.Guided, ExplanationState.Answered, ExplanationState.Ended],
            await stage.Office.WithAsync<Store, List<ExplanationState>>(store => store.Set<ExplanationRequest>().OrderBy(row => row.Code).Select(row => row.State).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Duties_begin_and_end_with_a_decision_and_nothing_hangs_on_one_that_has_ended(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        Task<UnitDuty> GiveAsync(string? code, string? decision = "Quyết định 2", Guid? unit = null) => stage.Office.WithAsync<KeepDuties, UnitDuty>(keep => keep.GiveAsync(Actor.System,
            new DutyInput(code, unit ?? stage.Head.UnitId, DutyKind.Power, "Trưởng phòng", "Ký thừa lệnh", decision, new DateOnly(2021, 6, 1), null), default));
        await Stage.RefusedAsync(AccountabilityProblems.DutyInvalid, () => GiveAsync("NV 2"));
        await Stage.RefusedAsync(AccountabilityProblems.DutyInvalid, () => GiveAsync("NV-2", " "));
        await Stage.RefusedAsync(AccountabilityProblems.DutyInvalid, () => GiveAsync("NV-2", unit: Guid.CreateVersion7()));
        await Stage.RefusedAsync(AccountabilityProblems.DutyCodeTaken, () => GiveAsync("NV-01"));
        await GiveAsync("NV-2");
        var keeper = stage.Director.Browser;
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync("/giai-trinh/xu-ly/nhiem-vu", new() { ["EndId"] = stage.Duty.Id.ToString(), ["EndOn"] = "14/11/2021", ["EndDecision"] = "Quyết định 9" }, handler: "End")).StatusCode);
        await Stage.RefusedAsync(AccountabilityProblems.DutyEnded, () => stage.Office.WithAsync<KeepDuties>(keep => keep.EndAsync(Actor.System, stage.Duty.Id, null, "x", default)));
        await Stage.RefusedAsync(AccountabilityProblems.DutyUnknown, () => stage.AskAsync());
        var visitor = stage.Office.Browser();
        Assert.DoesNotContain("NV-01", Text(await visitor.GetPageAsync("/giai-trinh/nhiem-vu")), StringComparison.Ordinal);
        Assert.Contains("NV-01", Text(await visitor.GetPageAsync("/giai-trinh/nhiem-vu?ngay=2021-11-14")), StringComparison.Ordinal);
        Assert.Contains("Quyết định 9", Text(await visitor.GetPageAsync("/giai-trinh/nhiem-vu/NV-01")), StringComparison.Ordinal);
    }

    /// <summary>In the first seven hours of a year it is still the old one in UTC.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_code_has_the_year_of_the_office(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        stage.At(2022, 1, 1, 3);
        Assert.Equal("GT-2022-0001", (await stage.AskAsync()).Code);
        stage.At(2022, 1, 4);
        Assert.Equal("GT-2022-0002", (await stage.AskAsync()).Code);
    }

    /// <summary>Whoever has left the unit, or the office, is offered and taken no more.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_request_is_given_to_somebody_who_works_in_the_unit_now(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var request = await stage.AskAsync();
        await stage.ByHeadAsync((handle, head) => handle.AcceptAsync(head, request.Code, null, default));
        await stage.Office.WithAsync<Store>(async store =>
        {
            (await store.Set<MotCua.Kernel.People.StaffMember>().SingleAsync(row => row.PersonId == stage.Specialist.Person.Id)).Active = false;
            await store.SaveChangesAsync();
        });
        await Stage.RefusedAsync(AccountabilityProblems.WordsNeeded, () => stage.ByHeadAsync((handle, head) => handle.AssignAsync(head, request.Code, stage.Specialist.Account.Id, null, default)));
        await stage.ByHeadAsync((handle, head) => handle.AssignAsync(head, request.Code, stage.Head.Account.Id, null, default));
    }
}
