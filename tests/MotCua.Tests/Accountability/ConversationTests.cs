using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability;
using MotCua.Accountability.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Accountability;

/// <summary>Questions to the head, promises, and the press.</summary>
public sealed class ConversationTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task A_question_is_read_first_answered_by_name_with_citations_and_asked_again(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var (visitor, stranger) = (stage.Office.Browser(), stage.Office.Browser());
        var other = await stage.Office.SignInAsAsync(Role.DivisionHead, "phong-khac");
        var asked = await visitor.PostFormAsync("/hoi-dap/gui", new() { ["Duty"] = "NV-01", ["Subject"] = "Khi nào công bố danh sách?", ["Text"] = "Tôi là Trần Thị Mẫu, 0912345678, hỏi khi nào công bố.", ["Name"] = "Trần Thị Mẫu", ["Phone"] = "0912 345 678" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var mine = asked.Headers.Location!.ToString();
        const string code = "HD-2021-0001";
        // Until it was read, it is there for the asker only; for other units never.
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/hoi-dap/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync($"/hoi-dap/xu-ly/{code}")).StatusCode);
        Assert.Contains("Chờ xem trước khi hiện", Text(await visitor.GetPageAsync(mine)), StringComparison.Ordinal);
        await Stage.RefusedAsync(AccountabilityProblems.NamesAsker, () => stage.Office.WithAsync<HeadQuestions>(questions => questions.ShowAsync(stage.Specialist.Actor(Role.Specialist), code, "Tran Thi Mau hỏi khi nào công bố?", null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Specialist.Browser.PostFormAsync($"/hoi-dap/xu-ly/{code}", new() { ["ShownText"] = "Khi nào công bố?" }, handler: "Show")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<HeadQuestions>(questions => questions.AnswerAsync(stage.Specialist.Actor(Role.Specialist), code, "Ngày mai", null, null, default)));
        var shown = Text(await stranger.GetPageAsync($"/hoi-dap/{code}"));
        Assert.Contains("hết ngày 06/12/2021", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", shown, StringComparison.Ordinal);
        await Stage.RefusedAsync(AccountabilityProblems.LinkInvalid, () => stage.Office.WithAsync<HeadQuestions>(questions => questions.AnswerAsync(stage.Head.Actor(Role.DivisionHead), code, "Trả lời", "Trang xấu | javascript:alert(1)", null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/hoi-dap/xu-ly/{code}", new() { ["AnswerText"] = "Phòng sẽ công bố danh sách chậm nhất ngày 30/11/2021.", ["Sources"] = "Nghị định 20/2021/NĐ-CP, Điều 8 | https://vidu.vn/nd20" }, handler: "Answer")).StatusCode);
        var answered = await stranger.GetPageAsync($"/hoi-dap/{code}");
        Assert.Contains(stage.Head.Account.DisplayName, Text(answered), StringComparison.Ordinal);
        Assert.NotNull(answered.QuerySelector("main a[href='https://vidu.vn/nd20']"));
        Assert.Contains("Khi nào công bố danh sách?", Text(await stranger.GetPageAsync("/hoi-dap?tim=cong+bo+danh+sach")), StringComparison.Ordinal);
        Assert.DoesNotContain("Khi nào công bố danh sách?", Text(await stranger.GetPageAsync("/hoi-dap?tim=khong+co")), StringComparison.Ordinal);

        // Only who has the secret asks further; shown, it waits for an answer of its own.
        await Stage.RefusedAsync(AccountabilityProblems.RequestUnknown, () => stage.Office.WithAsync<HeadQuestions>(questions => questions.FollowUpAsync(code, "AAAA-AAAA", "Sao lâu thế?", default)));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostFormAsync(mine, new() { ["FollowUpText"] = "Đã quá ngày, danh sách đâu?" })).StatusCode);
        Assert.DoesNotContain("danh sách đâu", Text(await stranger.GetPageAsync($"/hoi-dap/{code}")), StringComparison.Ordinal);
        var post = await stage.Office.WithAsync<Store, Guid>(store => store.Set<QuestionPost>().Where(row => row.Kind == QuestionPostKind.FollowUp).Select(row => row.Id).SingleAsync());
        await stage.Office.WithAsync<HeadQuestions>(questions => questions.JudgeFollowUpAsync(stage.Head.Actor(Role.DivisionHead), code, post, true, null, null, default));
        Assert.Contains("danh sách đâu", Text(await stranger.GetPageAsync($"/hoi-dap/{code}")), StringComparison.Ordinal);
        Assert.Equal(QuestionState.Shown, await stage.Office.WithAsync<Store, QuestionState>(store => store.Set<HeadQuestion>().Select(row => row.State).SingleAsync()));

        // The promise in the answer is pointed at with its day, marked, public, and kept late.
        var marking = await stage.Head.Browser.GetPageAsync($"/cam-ket/xu-ly/moi?nguon={code}");
        Assert.Contains("Phòng sẽ công bố danh sách chậm nhất ngày 30/11/2021.", Text(marking), StringComparison.Ordinal);
        Assert.Equal("30/11/2021", marking.QuerySelector("[name=DueOn]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync($"/cam-ket/xu-ly/moi?nguon={code}", [], form: "main form")).StatusCode);
        Assert.Contains("Đang thực hiện", Text(await stranger.GetPageAsync($"/hoi-dap/{code}")), StringComparison.Ordinal);
        stage.At(2021, 12, 2);
        Assert.Contains("Quá hạn", Text(await stranger.GetPageAsync("/cam-ket")), StringComparison.Ordinal);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<RecordPromise>(promises => promises.KeepAsync(other.Actor(Role.DivisionHead), "CK-2021-0001", null, "Đã công bố", null, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync("/cam-ket/xu-ly/CK-2021-0001", new() { ["Proof"] = "Đã công bố" }, handler: "Keep")).StatusCode);
        Assert.Contains("Làm muộn", Text(await stranger.GetPageAsync("/cam-ket/CK-2021-0001")), StringComparison.Ordinal);
        var figures = (await stage.Office.WithAsync<AccountabilityFigures, IReadOnlyList<PromiseFigures>>(all => all.PromisesAsync(2021, default))).Single();
        Assert.Equal((1, 0, 1, 0), (figures.Due, figures.Kept, figures.Late, figures.Broken));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_question_that_is_not_shown_is_told_why_and_only_to_the_asker(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var question = await stage.Office.WithAsync<HeadQuestions, HeadQuestion>(questions => questions.AskAsync(new QuestionWish("NV-01", "Về một người", "Ông X thế nào?", "Lê Văn Thử", null, null), default));
        await Stage.RefusedAsync(AccountabilityProblems.WordsNeeded, () => stage.Office.WithAsync<HeadQuestions>(questions => questions.RejectAsync(stage.Specialist.Actor(Role.Specialist), question.Code, " ", null, default)));
        await stage.Office.WithAsync<HeadQuestions>(questions => questions.RejectAsync(stage.Specialist.Actor(Role.Specialist), question.Code, "Đời tư của người khác", null, default));
        var secret = await stage.Office.WithAsync<CodeSecret, string>(secrets => secrets.OfAsync(HeadQuestions.Series, question.Code, default));
        var visitor = stage.Office.Browser();
        Assert.Contains("Đời tư của người khác", Text(await visitor.GetPageAsync($"/hoi-dap/{question.Code}?khoa={secret}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/hoi-dap/{question.Code}")).StatusCode);
        Assert.DoesNotContain("Về một người", Text(await visitor.GetPageAsync("/hoi-dap")), StringComparison.Ordinal);
        var figures = (await stage.Office.WithAsync<AccountabilityFigures, IReadOnlyList<QuestionFigures>>(all => all.QuestionsAsync(2021, default))).Single();
        Assert.Equal((1, 1, 0), (figures.Asked, figures.NotShown, figures.Answered));
    }

    [Theory, OnEveryDatabase]
    public async Task The_press_is_answered_in_hours_or_days_by_the_row_of_the_day(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Head.Browser.OpenAsync("/giai-trinh/xu-ly/bao-chi")).StatusCode);
        var keeper = stage.Director.Actor(Role.Director);
        Task<PressQuestion> TakeAsync(bool major, string? outlet, DateTime? starts = null) => stage.Office.WithAsync<SpeakToPress, PressQuestion>(press => press.TakeAsync(keeper, new PressInput("NV-01", outlet, "Nhà báo", null, "Vì sao?", major, starts), default));
        await Stage.RefusedAsync(AccountabilityProblems.PressInvalid, () => TakeAsync(false, null));
        await Stage.RefusedAsync(AccountabilityProblems.PressInvalid, () => TakeAsync(true, null, stage.Office.Clock.UtcNow.AddHours(1)));
        var (question, major) = (await TakeAsync(false, "Báo Thử"), await TakeAsync(true, null));
        Assert.Equal(("press-answer", "hết ngày 25/11/2021"), (question.Rule, StepClock.Until(question.DueAt!.Value)));
        Assert.Equal(("bc-00", stage.Office.Clock.UtcNow.AddHours(24)), (major.DueRow, major.DueAt!.Value));
        await Stage.RefusedAsync(AccountabilityProblems.WordsNeeded, () => stage.Office.WithAsync<SpeakToPress>(press => press.RefuseAsync(keeper, major.Code, "Không nói", null, default)));
        stage.Office.Time.Move(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync("/giai-trinh/xu-ly/bao-chi", new() { ["Statement"] = "Sở đã cử đoàn đến." }, form: $"form:has(input[value='{major.Code}'])", handler: "State")).StatusCode);
        await stage.Office.WithAsync<SpeakToPress>(press => press.StateAsync(keeper, question.Code, "Vì mưa lũ.", null, default));
        await Stage.RefusedAsync(AccountabilityProblems.NotInThatState, () => stage.Office.WithAsync<SpeakToPress>(press => press.StateAsync(keeper, question.Code, "Nữa", null, default)));
        var page = Text(await stage.Office.Browser().GetPageAsync("/giai-trinh/bao-chi"));
        Assert.Contains("Sở đã cử đoàn đến.", page, StringComparison.Ordinal);
        Assert.Contains("quá hạn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhà báo", page, StringComparison.Ordinal);
        Assert.Equal(new PressFigures(2, 2, 1, 0, 0), await stage.Office.WithAsync<AccountabilityFigures, PressFigures>(all => all.PressAsync(2021, default)));
    }

    /// <summary>Some hundred requests walked at random, and the public figures counted again from the steps alone.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_figures_equal_a_recount_from_the_steps(Database database)
    {
        await using var stage = await ExplanationStage.SetAsync(database);
        var random = new Random(2021);
        var (head, director) = (stage.Head.Actor(Role.DivisionHead), stage.Director.Actor(Role.Director));
        var open = new List<ExplanationRequest>();
        for (var step = 0; step < 150; step++)
        {
            stage.Office.Time.Move(TimeSpan.FromHours(random.Next(1, 20)));
            if (open.Count < 6) open.Add(await stage.AskAsync());
            var request = await stage.ReadAsync(open[random.Next(open.Count)].Code);
            var code = request.Code;
            try
            {
                await stage.Office.WithAsync<HandleExplanation>(acts => (request.State, random.Next(4)) switch
                {
                    _ when request.IsUnderReview => acts.ReviewAsync(director, code, random.Next(2) == 0, "Xem lại", null, default),
                    (ExplanationState.Requested, 0) => acts.RefuseAsync(head, code, "not-affected", "x", null, null, default),
                    (ExplanationState.Requested, 1) => acts.AskSupplementAsync(head, code, "Thiếu", null, default),
                    (ExplanationState.Requested, _) => acts.AcceptAsync(head, code, null, default),
                    (ExplanationState.SupplementAsked, _) => stage.ByAskerAsync(code, (ask, row) => ask.SupplementAsync(row, "Đây", default)),
                    (ExplanationState.Working, 0) => acts.ExtendAsync(head, code, 7, "Chậm", null, default),
                    (ExplanationState.Working, 1) => acts.SuspendAsync(head, code, "ill", "Ốm", null, default),
                    (ExplanationState.Working, _) => acts.AnswerAsync(head, code, ExplanationStage.Answer, null, default),
                    (ExplanationState.Suspended, _) => acts.ResumeAsync(head, code, "Khỏe", null, default),
                    (ExplanationState.Answered, 0) => acts.PublishAsync(head, code, "Hỏi?", "Đáp.", null, default),
                    (ExplanationState.Answered, 1) => stage.ByAskerAsync(code, (ask, row) => ask.JudgeAsync(row, (ExplanationVerdict)random.Next(3), null, default)),
                    (ExplanationState.Answered or ExplanationState.Refused, 2) => stage.ByAskerAsync(code, (ask, row) => ask.AskReviewAsync(row, "Chưa rõ", default)),
                    _ => Task.CompletedTask,
                });
            }
            catch (Refused)
            {
                // Not everything may be done at every moment; what was done counts.
            }
            if (step % 15 == 14) open.RemoveAt(random.Next(open.Count));
        }
        await stage.Office.WithAsync<Store>(async store =>
        {
            var shown = (await stage.Office.WithAsync<AccountabilityFigures, IReadOnlyList<ExplanationFigures>>(all => all.ExplanationsAsync(2021, default))).Single();
            var (_, to) = AccountabilityFigures.Bounds(2021);
            var requests = await store.Set<ExplanationRequest>().AsNoTracking().Where(row => row.ReceivedAt < to).ToListAsync();
            var steps = (await store.Set<ExplanationStep>().AsNoTracking().ToListAsync()).ToLookup(row => row.RequestId);
            Assert.Equal(ExplanationRecount.Of(shown.UnitId, shown.UnitName, [.. requests.Select(request => (request, (IReadOnlyList<ExplanationStep>)[.. steps[request.Id]]))], stage.Office.Clock.UtcNow), shown);
            Assert.True(shown is { Received: > 8, Refused: > 0, Answered: > 2, Extended: > 0, Reviews: > 0 }, shown.ToString());
        });
    }
}
