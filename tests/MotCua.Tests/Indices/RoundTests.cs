using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Indices;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Plans;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Indices;

/// <summary>Units score themselves, are appraised by others, may object, and are ranked.</summary>
public sealed class RoundTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private sealed record Stand(TestOffice Office, SignedIn Director, SignedIn Clerk, SignedIn One, SignedIn Two, string Code) : IAsyncDisposable
    {
        public Guid First => One.UnitId!.Value;
        public Guid Second => Two.UnitId!.Value;
        public Actor Boss => Director.Actor(Role.Director);
        public Actor Appraiser => Clerk.Actor(Role.Clerk);
        public Actor Head => One.Actor(Role.DivisionHead);
        public Actor Other => Two.Actor(Role.DivisionHead);

        public static async Task<Stand> SetAsync(Database database)
        {
            var office = await TestOffice.StartAsync(database);
            var (director, clerk) = (await office.SignInAsAsync(Role.Director, "thu-lanhdao"), await office.SignInAsAsync(Role.Clerk, "thu-vp"));
            var (one, two) = (await office.SignInAsAsync(Role.DivisionHead, "phong-mot"), await office.SignInAsAsync(Role.DivisionHead, "phong-hai"));
            var round = await office.WithAsync<DirectRound, IndexRound>(direct => direct.OpenAsync(director.Actor(Role.Director), new RoundInput(2021, "Chấm điểm năm 2021", "Kế hoạch cải cách hành chính", [one.UnitId!.Value, two.UnitId!.Value]), default));
            return new Stand(office, director, clerk, one, two, round.Code);
        }

        public Task ScoreAsync(Func<ScoreUnit, Task> run) => Office.WithAsync<ScoreUnit>(run);

        public Task DirectAsync(Func<DirectRound, Task> run) => Office.WithAsync<DirectRound>(run);

        public IndexEdition Edition => IndexEdition.Of(Office.Services.GetRequiredService<LawBook>(), IndexEdition.Example);

        /// <summary>Every leaf that a unit scores: the best measure, but for those that are given.</summary>
        public Dictionary<string, SelfScore> Best(params (string Code, SelfScore Score)[] others) => Edition.Leaves.Where(leaf => !leaf.IsSurvey)
            .ToDictionary(leaf => leaf.Code, leaf => others.FirstOrDefault(one => one.Code == leaf.Code).Score ?? new SelfScore(leaf.Rule switch { "yes-no" => 1, "deduction" => 0, _ => 100 }, false, null));

        /// <summary>Scores, shows and submits.</summary>
        public async Task SubmitAsync(Actor head, Guid unit, params (string Code, SelfScore Score)[] others)
        {
            await ScoreAsync(score => score.SelfAsync(head, Code, unit, Best(others), null, default));
            foreach (var leaf in Edition.Leaves.Where(leaf => !leaf.IsSurvey))
                await ScoreAsync(score => score.EvidenceAsync(head, Code, unit, leaf.Code, new EvidenceInput(EvidenceKind.Page, $"Trang {leaf.Code}", null, null, "/thong-ke", null, null, null, null, []), default));
            await ScoreAsync(score => score.SubmitAsync(head, Code, unit, null, default));
        }

        /// <summary>As the unit said, and 80 % in both surveys.</summary>
        public async Task AppraiseAsync(Guid unit, params (string Code, Appraisal Given)[] others)
        {
            var sheet = await Office.WithAsync<RoundQueries, UnitSheet>(queries => queries.SheetAsync(Code, unit, default));
            var given = sheet.Leaves.ToDictionary(line => line.Leaf.Code, line => line.Leaf.IsSurvey ? new Appraisal(80, "Báo cáo điều tra") : new Appraisal(line.Score!.NotApplicable ? null : line.Score.SelfPoints, null));
            foreach (var (code, one) in others) given[code] = one;
            await ScoreAsync(score => score.AppraiseAsync(Appraiser, Code, unit, given, null, default));
            await ScoreAsync(score => score.FinishAsync(Appraiser, Code, unit, null, default));
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_scores_another_unit_appraises_their_own_or_publishes_without_being_the_director(Database database)
    {
        await using var stand = await Stand.SetAsync(database);
        var specialist = await stand.Office.SignInAsAsync(Role.Specialist, "phong-mot");
        foreach (var path in new[] { "/chi-so/dieu-hanh", "/chi-so/cham-diem", $"/chi-so/cham-diem/{stand.Code}", $"/chi-so/cham-diem/{stand.Code}/{stand.First}/tu-cham" })
            Assert.Equal(HttpStatusCode.Forbidden, (await specialist.Browser.OpenAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stand.Two.Browser.OpenAsync($"/chi-so/cham-diem/{stand.Code}/{stand.First}/tu-cham")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stand.One.Browser.OpenAsync($"/chi-so/cham-diem/{stand.Code}/{stand.First}/tham-dinh")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stand.Clerk.Browser.OpenAsync($"/chi-so/cham-diem/{stand.Code}/cong-bo")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stand.Office.Browser().OpenAsync($"/chi-so/cchc/{stand.Code}")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stand.ScoreAsync(score => score.SelfAsync(stand.Other, stand.Code, stand.First, stand.Best(), null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stand.ScoreAsync(score => score.AppraiseAsync(stand.Head, stand.Code, stand.First, new Dictionary<string, Appraisal>(), null, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stand.DirectAsync(direct => direct.PublishAsync(stand.Appraiser, stand.Code, null, default)));
        await Stage.RefusedAsync(IndexProblems.NotEveryUnitSettled, () => stand.DirectAsync(direct => direct.PublishAsync(stand.Boss, stand.Code, null, default)));
        await Stage.RefusedAsync(IndexProblems.RoundFactsNeeded, () => stand.DirectAsync(direct => direct.OpenAsync(stand.Boss, new RoundInput(2021, "Kỳ", "Căn cứ", [stand.First]), default)));

        // Whoever scored does not appraise, whatever their roles.
        await stand.SubmitAsync(stand.Head, stand.First);
        var both = stand.Head with { Roles = [.. stand.Head.Roles, new HeldRole(Role.Clerk, stand.First)] };
        await Stage.RefusedAsync(IndexProblems.OwnScore, () => stand.ScoreAsync(score => score.AppraiseAsync(both, stand.Code, stand.First, new Dictionary<string, Appraisal>(), null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_self_score_follows_the_rule_wants_evidence_and_is_not_written_again(Database database)
    {
        await using var stand = await Stand.SetAsync(database);
        await Stage.RefusedAsync(IndexProblems.NotEverythingScored, () => stand.ScoreAsync(score => score.SubmitAsync(stand.Head, stand.Code, stand.First, null, default)));
        foreach (var (code, wrong) in new[] { ("1.1.1", 2m), ("3.2.1", 101m), ("5.1.2", 0.5m), ("5.1.2", -1m) })
            await Stage.RefusedAsync(IndexProblems.MeasureWrong, () => stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, new Dictionary<string, SelfScore> { [code] = new(wrong, false, null) }, null, default)));
        await Stage.RefusedAsync(IndexProblems.ReasonNeeded, () => stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, new Dictionary<string, SelfScore> { ["1.1.1"] = new(null, true, " ") }, null, default)));
        await Stage.RefusedAsync(IndexProblems.CriterionUnknown, () => stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, new Dictionary<string, SelfScore> { ["8.1.1"] = new(90, false, null) }, null, default)));

        // Through the page; a second form made before is told.
        var form = $"/chi-so/cham-diem/{stand.Code}/{stand.First}/tu-cham";
        Assert.Equal(HttpStatusCode.Redirect, (await stand.One.Browser.PostFormAsync(form, new() { ["Measures[3.2.1]"] = "97,5", ["Measures[1.1.1]"] = "1" }, handler: "Save")).StatusCode);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, stand.Best(), 0, default)));
        Assert.Contains("Đang tự chấm 9,75 điểm", Text(await stand.One.Browser.GetPageAsync(form)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await stand.One.Browser.PostFormAsync(form, new() { ["Measures[3.2.1]"] = "nhiều" }, handler: "Save")).StatusCode);

        await stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, stand.Best(), null, default));
        await Stage.RefusedAsync(IndexProblems.EvidenceNeeded, () => stand.ScoreAsync(score => score.SubmitAsync(stand.Head, stand.Code, stand.First, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stand.One.Browser.PostFormAsync($"/chi-so/cham-diem/{stand.Code}/{stand.First}/minh-chung", new() { ["CriterionCode"] = "3.2.1", ["EvidenceTitle"] = "Hồ sơ đúng hạn", ["Kind"] = "Figure", ["FigureCode"] = "dossiers-in-time" })).StatusCode);
        Assert.Contains("Hồ sơ đúng hạn: chưa có số liệu", Text(await stand.Director.Browser.GetPageAsync($"/chi-so/cham-diem/{stand.Code}/{stand.First}")), StringComparison.Ordinal);
        await stand.SubmitAsync(stand.Head, stand.First);
        await Stage.RefusedAsync(IndexProblems.NotInThatState, () => stand.ScoreAsync(score => score.SelfAsync(stand.Head, stand.Code, stand.First, stand.Best(), null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_round_goes_from_self_score_over_appraisal_and_objection_to_a_published_ranking(Database database)
    {
        await using var stand = await Stand.SetAsync(database);
        // One says that 7.1.2 is nothing for it; two has two disciplined.
        await stand.SubmitAsync(stand.Head, stand.First, ("7.1.2", new SelfScore(null, true, "Đơn vị không nhận hồ sơ")));
        await stand.SubmitAsync(stand.Other, stand.Second, ("5.1.2", new SelfScore(2, false, "Hai trường hợp")));
        await Stage.RefusedAsync(IndexProblems.NotEverythingScored, () => stand.ScoreAsync(score => score.FinishAsync(stand.Appraiser, stand.Code, stand.First, null, default)));
        await Stage.RefusedAsync(IndexProblems.ReasonNeeded, () => stand.ScoreAsync(score => score.AppraiseAsync(stand.Appraiser, stand.Code, stand.First, new Dictionary<string, Appraisal> { ["3.2.1"] = new(9, null) }, null, default)));
        await Stage.RefusedAsync(IndexProblems.PointsWrong, () => stand.ScoreAsync(score => score.AppraiseAsync(stand.Appraiser, stand.Code, stand.First, new Dictionary<string, Appraisal> { ["3.2.1"] = new(11, "quá") }, null, default)));
        await Stage.RefusedAsync(IndexProblems.ReasonNeeded, () => stand.ScoreAsync(score => score.AppraiseAsync(stand.Appraiser, stand.Code, stand.First, new Dictionary<string, Appraisal> { ["8.1.1"] = new(80, "") }, null, default)));
        await stand.AppraiseAsync(stand.First, ("3.2.1", new Appraisal(8, "Có hồ sơ trễ")));
        await stand.AppraiseAsync(stand.Second);

        // One objects through the page and gets half of it; two agrees.
        var opinion = $"/chi-so/cham-diem/{stand.Code}/{stand.First}/y-kien";
        Assert.Equal(HttpStatusCode.BadRequest, (await stand.One.Browser.PostFormAsync(opinion, [], form: "main form:last-of-type", handler: "Object")).StatusCode);
        await stand.ScoreAsync(score => score.ObjectAsync(stand.Head, stand.Code, stand.First, new Dictionary<string, Appraisal> { ["3.2.1"] = new(10, "Hồ sơ trễ do mất điện") }, null, default));
        await stand.ScoreAsync(score => score.AcceptAsync(stand.Other, stand.Code, stand.Second, null, default));
        await Stage.RefusedAsync(IndexProblems.ReasonNeeded, () => stand.DirectAsync(direct => direct.SettleAsync(stand.Boss, stand.Code, stand.First, new Dictionary<string, Appraisal> { ["3.2.1"] = new(9, "") }, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stand.Director.Browser.PostFormAsync($"/chi-so/cham-diem/{stand.Code}/{stand.First}/chot", new() { ["Points[3.2.1]"] = "9", ["Notes[3.2.1]"] = "Một nửa do khách quan" })).StatusCode);

        // What can still be had, and by whom.
        var steer = Text(await stand.Director.Browser.GetPageAsync("/chi-so/dieu-hanh"));
        Assert.Contains("Không có công chức bị kỷ luật", steer, StringComparison.Ordinal);
        Assert.Contains("không phải điểm PAPI", steer, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await stand.Director.Browser.PostFormAsync($"/chi-so/cham-diem/{stand.Code}/cong-bo", [], form: "main form")).StatusCode);
        await Stage.RefusedAsync(IndexProblems.RoundIsPublished, () => stand.DirectAsync(direct => direct.PublishAsync(stand.Boss, stand.Code, null, default)));

        // Surveys: 80 % of 10 and of 6. One: 100 - 4 not applicable - 1 - 3.2 = 91.8 of 96. Two: 100 - 4 - 3.2 = 92.8 of 100.
        var results = RoundResult.Read((await stand.Office.WithAsync<RoundQueries, IndexRound>(queries => queries.RoundAsync(stand.Code, default))).Content);
        Assert.Equal([(stand.First, 91.8m, 96m, 95.62m, 1), (stand.Second, 92.8m, 100m, 92.8m, 2)], results.Select(unit => (unit.UnitId, unit.Achieved, unit.Applicable, unit.Percent!.Value, unit.Rank!.Value)));
        var page = Text(await stand.Office.Browser().GetPageAsync($"/chi-so/cchc/{stand.Code}"));
        Assert.Contains("95,62%", page, StringComparison.Ordinal);
        Assert.Contains("ví dụ của phần mềm", page, StringComparison.Ordinal);
        Assert.Contains("không áp dụng", await stand.Office.Browser().GetStringAsync(new Uri($"/chi-so/cchc/{stand.Code}/tai", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("Chấm điểm năm 2021", Text(await stand.Office.Browser().GetPageAsync("/chi-so")), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stand.Office.Services, null, Stop)).Findings);
    }

    [Fact]
    public void Rules_of_points_are_exact_at_their_edges_and_equal_shares_have_one_rank()
    {
        var edition = IndexEdition.Of(LawBook.Load(), IndexEdition.Example);
        Assert.Equal((8, 100m), (edition.Areas.Count, edition.Most));
        Assert.Equal((0m, 9m, 10m, 9.79m), (edition.Leaf("3.2.1").Points(89.99m), edition.Leaf("3.2.1").Points(90), edition.Leaf("3.2.1").Points(100), edition.Leaf("3.2.1").Points(97.99m)));
        Assert.Equal((0m, 2m, 4m, 6m), (edition.Leaf("7.1.1").Points(9.99m), edition.Leaf("7.1.1").Points(10), edition.Leaf("7.1.1").Points(29), edition.Leaf("7.1.1").Points(30)));
        Assert.Equal((4m, 2m, 0m), (edition.Leaf("5.1.2").Points(0), edition.Leaf("5.1.2").Points(1), edition.Leaf("5.1.2").Points(5)));
        var none = RoundResult.Of(edition, [], [(Guid.Empty, "Không điểm", [])], RoundResult.SoFar);
        Assert.Equal((null, null), (none[0].Percent, none[0].Rank));
    }
}
