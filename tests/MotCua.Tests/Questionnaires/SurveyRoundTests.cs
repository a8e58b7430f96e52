using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Questionnaires;
using MotCua.Questionnaires.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Questionnaires;

/// <summary>A satisfaction round from sample to index, through the front door.</summary>
public sealed class SurveyRoundTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Said(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task Those_who_do_not_work_on_a_round_see_nobody_of_its_sample(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync();
        var number = (await stage.AskedAsync())[0].Number;
        foreach (var path in new[] { "mau", "phong-van", "nhap-phieu", "doi-chieu", "nhap-tep", $"thu-moi/{number}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stage.Stranger.Browser.OpenAsync($"/dot-khao-sat/{code}/{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await stage.Director.Browser.OpenAsync($"/dot-khao-sat/{code}/{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await stage.Desk.Browser.OpenAsync($"/dot-khao-sat/{code}/{path}")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Desk.Browser.OpenAsync($"/dot-khao-sat/{code}/dieu-hanh")).StatusCode);
        var stranger = stage.Stranger.Actor(Role.Specialist);
        await Stage.RefusedAsync(QuestionnaireProblems.NotOnTeam, () => stage.RecordAsync(stranger, code, number, SurveyStage.Answers()));
        await Stage.RefusedAsync(QuestionnaireProblems.NotOnTeam, () => stage.Office.WithAsync<WorkSample>(work => work.TryAsync(stranger, code, number, AttemptKind.NoAnswer, default)));
        await Stage.RefusedAsync(QuestionnaireProblems.NotOnTeam, () => stage.Office.WithAsync<ImportAnswers>(import => import.RunAsync(stranger, code, new StringReader("so,a1\n1,4"), default)));
        // Everybody inside sees how far it is, and no name; nobody outside sees anything before it is published.
        Assert.DoesNotContain("Trần Khảo Sát", Said(await stage.Stranger.Browser.GetPageAsync($"/dot-khao-sat/{code}")), StringComparison.Ordinal);
        Assert.Contains("0911000", Said(await stage.Desk.Browser.GetPageAsync($"/dot-khao-sat/{code}/mau")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Office.Browser().OpenAsync($"/ket-qua-khao-sat/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Office.Browser().OpenAsync($"/ket-qua-khao-sat/{code}/tai")).StatusCode);
        foreach (var guess in new[] { "ABCDEFGHJKMN", "x", (await stage.LinkAsync((await stage.SampleAsync()).First(unit => unit.Place == SamplePlace.Reserve)))[10..] })
            Assert.Equal(HttpStatusCode.NotFound, (await stage.Office.Browser().OpenAsync($"/khao-sat/{guess}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_published_version_never_changes_and_is_followed_by_the_next(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database, 2);
        var browser = stage.Controller.Browser;
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Desk.Browser.OpenAsync("/bo-cau-hoi/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostFormAsync("/bo-cau-hoi/moi", new() { ["Name"] = "" })).StatusCode);
        Assert.Equal("/bo-cau-hoi/BCH-0001/soan", (await browser.PostFormAsync("/bo-cau-hoi/moi", new() { ["Name"] = "SIPAS", ["FromExample"] = "true" })).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/bo-cau-hoi/BCH-0001/soan", new() { ["Text"] = SurveyStage.Text + "\n? a1 thang: Trùng" }, handler: "Save")).StatusCode);
        Assert.Contains("đã dùng", Said(await browser.GetPageAsync("/bo-cau-hoi/BCH-0001/soan")), StringComparison.Ordinal);
        await Stage.RefusedAsync(QuestionnaireProblems.TextInvalid, () => stage.Office.WithAsync<KeepQuestionnaire>(keep => keep.PublishAsync(stage.DirectorActor, "BCH-0001", null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/bo-cau-hoi/BCH-0001/soan", new() { ["Text"] = SurveyStage.Text }, handler: "Save")).StatusCode);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.Office.WithAsync<KeepQuestionnaire>(keep => keep.WriteAsync(stage.DirectorActor, "BCH-0001", "x", null, 0, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/bo-cau-hoi/BCH-0001/soan", [], form: "form:has([formaction$='handler=Publish'])", handler: "Publish")).StatusCode);
        await Stage.RefusedAsync(QuestionnaireProblems.VersionPublished, () => stage.Office.WithAsync<KeepQuestionnaire>(keep => keep.WriteAsync(stage.DirectorActor, "BCH-0001", "x", null, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/bo-cau-hoi/BCH-0001/soan", [], form: "main form", handler: "Draft")).StatusCode);
        await Stage.RefusedAsync(QuestionnaireProblems.DraftExists, () => stage.Office.WithAsync<KeepQuestionnaire>(keep => keep.DraftAsync(stage.DirectorActor, "BCH-0001", default)));
        await stage.Office.WithAsync<KeepQuestionnaire>(keep => keep.PublishAsync(stage.DirectorActor, "BCH-0001", null, default));
        var states = await stage.Office.WithAsync<Store, List<QuestionnaireVersion>>(store => store.Set<QuestionnaireVersion>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Stop));
        Assert.Equal([QuestionnaireState.Replaced, QuestionnaireState.Published], states.Select(row => row.State));
        Assert.Contains("Waiting", Said(await stage.Desk.Browser.GetPageAsync("/bo-cau-hoi/BCH-0001?tieng=en")), StringComparison.Ordinal);
        await Stage.RefusedAsync(QuestionnaireProblems.VersionNeeded, () => stage.Office.WithAsync<KeepSurvey>(keep => keep.MakeAsync(stage.DirectorActor, new SurveyFacts("x", states[0].Id, StrataBy.Unit, new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), 10, 10, 1, 0, OverallRule.AllAnswers), default)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_sample_is_drawn_by_seed_and_a_replacement_comes_from_the_same_stratum(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync();
        var sample = await stage.SampleAsync();
        var codes = await stage.Office.WithAsync<Store, Dictionary<Guid, string>>(store => store.Set<MotCua.Dossiers.Dossier>().ToDictionaryAsync(row => row.Id, row => row.Code, Stop));
        // The same draw, made from codes alone: so it is the same on every database.
        var expected = SampleDraw.Run(Enumerable.Range(1, 40).Select(at => new FrameLine(Guid.Empty, $"000.00.01.H01-211001-{at:0000}", at % 2 == 0 ? "thu-phong" : "thu-phong-b", "", at % 4 == 0 ? "Online" : "Direct")), 20, 20, 2021);
        Assert.Equal(expected.Lines.Select(line => (line.Number, line.Person.Code)), sample.Select(unit => (unit.Number, codes[unit.DossierId])));
        Assert.Contains("40 hồ sơ giải quyết xong", Said(await stage.Desk.Browser.GetPageAsync($"/dot-khao-sat/{code}")), StringComparison.Ordinal);
        await Stage.RefusedAsync(QuestionnaireProblems.NotInThatState, () => stage.Office.WithAsync<KeepSurvey>(keep => keep.DrawAsync(stage.DirectorActor, code, null, default)));

        var gone = sample.First(unit => unit.Place == SamplePlace.Drawn);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync($"/dot-khao-sat/{code}/mau", new() { ["Number"] = $"{gone.Number}", ["Kind"] = "NoAnswer" }, handler: "Try")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Desk.Browser.PostFormAsync($"/dot-khao-sat/{code}/mau", new() { ["OutNumber"] = $"{gone.Number}", ["ReasonCode"] = "khong-thich" }, handler: "Replace")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync($"/dot-khao-sat/{code}/mau", new() { ["OutNumber"] = $"{gone.Number}", ["ReasonCode"] = "not-reached" }, handler: "Replace")).StatusCode);
        var after = await stage.SampleAsync();
        var substitute = after.Single(unit => unit.Place == SamplePlace.Substitute);
        Assert.Equal(gone.StratumKey, substitute.StratumKey);
        Assert.Equal(20, after.Count(unit => unit.IsAsked));
        Assert.Contains("Không liên lạc được sau ba lần", Said(await stage.Stranger.Browser.GetPageAsync($"/dot-khao-sat/{code}")), StringComparison.Ordinal);
        // Whoever was replaced is told kindly, and so the interviewer.
        Assert.Contains("đã kết thúc", Said(await stage.Office.Browser().GetPageAsync(await stage.LinkAsync(gone))), StringComparison.Ordinal);
        await Stage.RefusedAsync(QuestionnaireProblems.UnitUnknown, () => stage.RecordAsync(stage.DeskActor, code, gone.Number, SurveyStage.Answers()));
        Assert.DoesNotContain((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings, finding => finding.Table.StartsWith("questionnaires", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_is_answered_part_by_part_resumed_elsewhere_and_counted_once(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        await stage.OpenAsync();
        var link = await stage.LinkAsync((await stage.AskedAsync())[0]);
        var phone = stage.Office.Browser();
        // Looking uses nothing up; what is missing is asked for and what was chosen stays.
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(link)).StatusCode);
        Assert.Empty(await stage.PapersAsync());
        var half = await phone.PostFormAsync(link, new() { ["answers.a1"] = "4" }, form: "main form");
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        Assert.NotNull((await half.ReadPageAsync()).QuerySelector("input[name='answers.a1'][value='4'][checked]"));
        Assert.Equal($"{link}?phan=2", (await phone.PostFormAsync(link, new() { ["answers.a1"] = "4", ["answers.a2"] = "kb" }, form: "main form")).Headers.Location!.ToString());
        // The line dropped: another browser goes on where it was.
        var other = stage.Office.Browser();
        Assert.Contains("Phần 2 trong 3", Said(await other.GetPageAsync(link)), StringComparison.Ordinal);
        Assert.Contains("Officers", Said(await other.GetPageAsync((await other.OpenAsync($"{link}?lang=en")).Headers.Location!.ToString())), StringComparison.Ordinal);
        await other.OpenAsync($"{link}?lang=vi");
        Assert.Equal($"{link}?phan=3", (await other.PostFormAsync($"{link}?phan=2", new() { ["answers.b1"] = "2", ["answers.b2"] = "gan" }, form: "main form")).Headers.Location!.ToString());
        // What the second part decides is asked in the third.
        Assert.Contains("Vì sao", Said(await other.GetPageAsync($"{link}?phan=3")), StringComparison.Ordinal);
        Assert.Equal($"{link}?phan=4", (await other.PostFormAsync($"{link}?phan=3", new() { ["answers.ly-do"] = "Chờ lâu", ["answers.so-lan"] = "3" }, form: "main form")).Headers.Location!.ToString());
        Assert.Contains("Không biết", Said(await other.GetPageAsync($"{link}?phan=4")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await other.PostFormAsync($"{link}?phan=4", [], form: "main form", handler: "Send")).StatusCode);
        Assert.Contains("Cảm ơn", Said(await phone.GetPageAsync(link)), StringComparison.Ordinal);
        var paper = Assert.Single(await stage.PapersAsync());
        Assert.Equal("""{"a1":"4","a2":"kb","b1":"2","b2":"gan","ly-do":"Chờ lâu","so-lan":"3"}""", paper.Answers);
        Assert.True(paper.IsComplete);
        // Nothing of an answer is in an act, nor which form was sent.
        await stage.Office.WithAsync<Store>(async store =>
        {
            Assert.DoesNotContain(await store.Acts.Select(row => row.Payload).ToListAsync(Stop), payload => payload.Contains("Chờ lâu", StringComparison.Ordinal) || payload.Contains(paper.Id.ToString(), StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(await store.DoneOnce.Select(row => row.Key).ToListAsync(Stop), key => key.Contains(link, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory, OnEveryDatabase]
    public async Task An_interviewer_cut_off_sends_again_and_nothing_counts_twice(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync();
        var asked = await stage.AskedAsync();
        var path = $"/dot-khao-sat/{code}/phong-van";
        // By the plain form.
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync(path, new() { ["Number"] = $"{asked[0].Number}", ["answers.a1"] = "5", ["answers.a2"] = "5", ["answers.b1"] = "5" }, form: "form[data-interview]")).StatusCode);
        var page = await stage.Desk.Browser.GetPageAsync(path);
        Assert.DoesNotContain(page.QuerySelectorAll("select[name=Number] option"), option => option.GetAttribute("value") == $"{asked[0].Number}");
        Assert.NotNull(page.QuerySelector("script[src='/interview.js']"));

        // By the script: the same key as often as it likes; another key for the same person is told.
        async Task<(HttpStatusCode Status, bool Stored)> SendAsync(int number, string key, string a1 = "4")
        {
            var token = page.QuerySelector("form[data-interview] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Number"] = $"{number}", ["ClientKey"] = key, ["answers.a1"] = a1, ["answers.a2"] = "4", ["answers.b1"] = "3" }) };
            request.Headers.Add("Accept", "application/json");
            using var answer = await stage.Desk.Browser.SendAsync(request, Stop);
            return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("stored").GetBoolean());
        }

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(asked[1].Number, "phieu-1"))), answer => Assert.Equal((HttpStatusCode.OK, true), answer));
        Assert.Equal((HttpStatusCode.Conflict, false), await SendAsync(asked[1].Number, "phieu-2", "1"));
        Assert.Equal((HttpStatusCode.BadRequest, false), await SendAsync(asked[2].Number, "phieu-3", "9"));
        Assert.Equal((HttpStatusCode.NotFound, false), await SendAsync(9_999, "phieu-4"));
        Assert.Equal(2, (await stage.PapersAsync()).Count);
        Assert.Equal("4", AnswerText.Read((await stage.PapersAsync()).Single(paper => paper.ClientKey == "phieu-1").Answers)["a1"]);
        // Their link says that they have answered.
        Assert.Contains("Cảm ơn", Said(await stage.Office.Browser().GetPageAsync(await stage.LinkAsync(asked[1]))), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Papers_are_typed_in_twice_by_two_people_and_what_differs_is_settled(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync();
        var number = (await stage.AskedAsync())[0].Number;
        Dictionary<string, string> Typed(string b1) => new() { ["Number"] = $"{number}", ["answers.a1"] = "4", ["answers.a2"] = "5", ["answers.b1"] = b1 };
        var path = $"/dot-khao-sat/{code}/nhap-phieu";
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync(path, Typed("4"), form: "main form")).StatusCode);
        await Stage.RefusedAsync(QuestionnaireProblems.SecondByOther, () => stage.RecordAsync(stage.DeskActor, code, number, SurveyStage.Answers(), AnswerWay.Paper, pass: 2));
        await Stage.RefusedAsync(QuestionnaireProblems.StillDiffering, () => stage.Office.WithAsync<CloseSurvey>(close => close.RunAsync(stage.DirectorActor, code, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Second.Browser.PostFormAsync(path, new(Typed("5")) { ["IsSecond"] = "true" }, form: "main form")).StatusCode);
        Assert.Contains("Lần hai: Rất hài lòng", Said(await stage.Second.Browser.GetPageAsync($"/dot-khao-sat/{code}/doi-chieu")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Second.Browser.PostFormAsync($"/dot-khao-sat/{code}/doi-chieu", [], form: "main form")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Second.Browser.PostFormAsync($"/dot-khao-sat/{code}/doi-chieu", new() { ["choice.b1"] = "2" }, form: "main form")).StatusCode);
        var first = (await stage.PapersAsync()).Single(paper => paper.Pass == 1);
        Assert.Equal(("5", true, 1), (AnswerText.Read(first.Answers)["b1"], first.IsSettled, first.Differing));
        await Stage.RefusedAsync(QuestionnaireProblems.NotDrawnTwice, () => stage.RecordAsync(stage.SecondActor, code, number, SurveyStage.Answers(), AnswerWay.Paper, pass: 2));
        Assert.Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Said(await stage.Desk.Browser.GetPageAsync($"/dot-khao-sat/{code}/thu-moi/{(await stage.AskedAsync())[1].Number}")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_is_stored_whole_or_not_at_all_and_may_come_again(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync();
        var asked = await stage.AskedAsync();
        Task<ImportReport> ImportAsync(string csv) => stage.Office.WithAsync<ImportAnswers, ImportReport>(import => import.RunAsync(stage.DeskActor, code, new StringReader(csv), Stop));
        await Stage.RefusedAsync(QuestionnaireProblems.ImportInvalid, () => ImportAsync("a1;a2\n4;5"));
        await Stage.RefusedAsync(QuestionnaireProblems.ImportInvalid, () => ImportAsync("so;khác\n1;5"));
        var head = "Số;Chỗ chờ;a2;Manners;b2;thời điểm\n";
        var bad = await ImportAsync(head + $"{asked[0].Number};Hài lòng;5;4;nhanh;x\n{asked[1].Number};Rất vui;5;4;;x\n9999;4;4;4;;x\n{asked[0].Number};4;4;4;;x");
        Assert.False(bad.Stored);
        Assert.Equal([null, "a1", "mẫu", "phía trên"], bad.Lines.Select(line => line.Trouble is null ? null : new[] { "a1", "mẫu", "phía trên" }.First(word => line.Trouble.Contains(word, StringComparison.Ordinal))));
        Assert.Equal(["thời điểm"], bad.Ignored);
        Assert.Empty(await stage.PapersAsync());
        var good = head + $"{asked[0].Number};Hài lòng;5;4;Nhanh hơn;x\n{asked[1].Number};1;kb;2;;x";
        Assert.Equal((true, 0), ((await ImportAsync(good)) is var first ? (first.Stored, first.Known) : default));
        Assert.Equal((true, 2), ((await ImportAsync(good)) is var again ? (again.Stored, again.Known) : default));
        Assert.Equal(2, (await stage.PapersAsync()).Count);
        Assert.Contains(await stage.PapersAsync(), paper => AnswerText.Read(paper.Answers)["b2"] == "nhanh");
        // Answered otherwise in another way: refused, not overwritten.
        Assert.False((await ImportAsync(head + $"{asked[0].Number};1;1;1;;x")).Stored);
    }

    [Theory, OnEveryDatabase]
    public async Task Closing_cuts_answers_off_from_persons_and_the_index_is_published_with_its_interval(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync(doublePercent: 0);
        await Stage.RefusedAsync(QuestionnaireProblems.NothingAnswered, () => stage.Office.WithAsync<CloseSurvey>(close => close.RunAsync(stage.DirectorActor, code, null, default)));
        var asked = await stage.AskedAsync();
        foreach (var (at, unit) in asked.Take(16).Index())
        {
            var typed = SurveyStage.Answers(a1: at % 4 == 0 ? "2" : "4", b1: at % 5 == 0 ? "1" : "5");
            if (at % 5 == 0) typed["ly-do"] = $"Lời riêng {at}";
            await stage.RecordAsync(stage.DeskActor, code, unit.Number, typed, at % 2 == 0 ? AnswerWay.Phone : AnswerWay.Paper);
        }
        await stage.Office.WithAsync<WorkSample>(work => work.TryAsync(stage.DeskActor, code, asked[17].Number, AttemptKind.Refused, default));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync($"/dot-khao-sat/{code}/dieu-hanh", [], form: "form:has([formaction$='handler=Close'])", handler: "Close")).StatusCode);
        Assert.Empty(await stage.PapersAsync());
        await Stage.RefusedAsync(QuestionnaireProblems.NotInThatState, () => stage.RecordAsync(stage.DeskActor, code, asked[18].Number, SurveyStage.Answers()));
        Assert.Contains("đã kết thúc", Said(await stage.Office.Browser().GetPageAsync(await stage.LinkAsync(asked[18]))), StringComparison.Ordinal);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var responses = await store.Set<SurveyResponse>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Stop);
            Assert.Equal(16, responses.Count);
            Assert.All(responses, row => Assert.DoesNotContain("Lời riêng", row.Answers, StringComparison.Ordinal));
            Assert.Equal(4, await store.Set<SurveyRemark>().CountAsync(Stop));
            // Neither the act nor the responses lead to a person; a remark's words are kept apart.
            var act = await store.Acts.SingleAsync(row => row.Kind == "survey.close", Stop);
            Assert.DoesNotContain("Lời riêng", act.Payload, StringComparison.Ordinal);
            var ids = responses.Select(row => row.Id).ToHashSet();
            Assert.DoesNotContain(await store.Set<SampleUnit>().ToListAsync(Stop), unit => ids.Contains(unit.Id));
            Assert.Equal((16, 1), (await store.Set<SampleUnit>().CountAsync(row => row.Outcome == SampleOutcome.Answered, Stop), await store.Set<SampleUnit>().CountAsync(row => row.Outcome == SampleOutcome.Refused, Stop)));
        });
        Assert.DoesNotContain((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings, finding => finding.Table.StartsWith("questionnaires", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Office.Browser().OpenAsync($"/ket-qua-khao-sat/{code}")).StatusCode);
        Assert.Contains("Lời riêng 5", Said(await stage.Director.Browser.GetPageAsync($"/dot-khao-sat/{code}/ket-qua")), StringComparison.Ordinal);
        Assert.DoesNotContain("Lời riêng", Said(await stage.Desk.Browser.GetPageAsync($"/dot-khao-sat/{code}/ket-qua")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync($"/dot-khao-sat/{code}/dieu-hanh", [], form: "form:has([formaction$='handler=Publish'])", handler: "Publish")).StatusCode);

        var anybody = stage.Office.Browser();
        var page = await anybody.GetPageAsync($"/ket-qua-khao-sat/{code}");
        Assert.NotNull(page.QuerySelector("svg.chart title"));
        Assert.Contains("khoảng tin cậy 95%", Said(page), StringComparison.Ordinal);
        Assert.DoesNotContain("PAPI", Said(page), StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString(await anybody.GetByteArrayAsync(new Uri($"/ket-qua-khao-sat/{code}/tai", UriKind.Relative), Stop));
        var result = await stage.Office.WithAsync<SurveyResults, SurveyResult>(async results => await results.LoadAsync(await stage.Office.WithAsync<SurveyQueries, Survey>(queries => queries.SurveyAsync(code, Stop)), Stop));
        var overall = result.Figures.Overall!.Estimate!;
        Assert.Contains($"Overall,chung,Chỉ số hài lòng chung,Overall satisfaction index,{(overall.Value * 100).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)},", csv, StringComparison.Ordinal);
        Assert.Equal((20, 16), (result.Drawn, result.Answered));
        Assert.Contains($"/ket-qua-khao-sat/{code}", (await anybody.GetPageAsync("/ket-qua-khao-sat")).DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull((await anybody.GetPageAsync("/hai-long")).QuerySelector("main a[href='/ket-qua-khao-sat']"));
    }
}
