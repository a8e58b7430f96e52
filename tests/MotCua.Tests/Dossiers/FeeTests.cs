using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Dossiers.Answers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The fee by the table of the day of filing: online, at the counter, over the API's act; its exemption with proof; asked for and taken.</summary>
public sealed class FeeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Question Kin = new("quan-he", "Quan hệ với trẻ", AnswerKind.Choice) { Choices = [new("me-ke", "Mẹ kế"), new("khac", "Khác")] };

    private static TableRow Row(decimal number, string reason, string? proof, params string[] cells) => new(cells, new TableResult(number, null, null, proof, reason, null, "Điều 6", true));

    /// <summary>400.000 đồng online, 500.000 at the desk; whoever is a stepmother pays nothing and proves it.</summary>
    internal static async Task AddTablesAsync(TestOffice office) => await office.WithAsync<Store>(async store =>
    {
        var version = await store.ProcedureVersions.Select(row => row.Id).SingleAsync();
        var channel = Question.OfEveryDossier(await store.ProcedureVersions.SingleAsync()).First();
        DecisionTable Table(TableKind kind, DateOnly from, TableContent content)
        {
            var table = new DecisionTable { Id = office.Clock.NewId(), VersionId = version, Kind = kind, Number = from.Day == 1 ? 1 : 2, Content = content };
            table.PutInForce(from);
            return table;
        }
        TableContent Fee(decimal online) => new(HitPolicy.First, [channel], [Row(online, "Lệ phí đăng ký trực tuyến", null, "Online"), Row(500_000, "Lệ phí đăng ký", null, "")],
            [new DatedTest("Trực tuyến", new(2021, 11, 15), new Dictionary<string, string> { [Question.ChannelKey] = "Online" }, online, null, null)]);
        store.DecisionTables.AddRange(Table(TableKind.Fee, new(2021, 1, 1), Fee(400_000)), Table(TableKind.Fee, new(2021, 11, 16), Fee(200_000)),
            Table(TableKind.Exemption, new(2021, 1, 1), new TableContent(HitPolicy.First, [Kin], [Row(100, "Mẹ kế nhận con riêng của chồng", "Giấy chứng nhận kết hôn", "Mẹ kế")],
                [new DatedTest("Mẹ kế", new(2021, 11, 15), new Dictionary<string, string> { ["quan-he"] = "me-ke" }, 100, null, null)])));
        await new ActLog(store, office.Clock).CommitAsync(new Doing("table.open", Actor.System, "decision-table", version), default);
    });

    private static Dictionary<string, string> Answers(string kin) => new() { ["quan-he"] = kin };

    [Theory, OnEveryDatabase]
    public async Task The_table_of_the_day_decides_and_what_it_decided_stays(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await AddTablesAsync(stage.Office);
        var citizen = stage.Citizen.Actor(Role.Citizen);
        var refused = await Stage.RefusedAsync(FormProblems.AnswersInvalid, () => stage.FileAsync(citizen, stage.Online()));
        Assert.Equal(("answers.quan-he", true), (refused.Field, refused.Sentence.Contains("Quan hệ với trẻ", StringComparison.Ordinal)));
        await Stage.RefusedAsync(FormProblems.AnswersInvalid, () => stage.FileAsync(citizen, stage.Online() with { Answers = Answers("chu-ho") }));
        await Stage.RefusedAsync(FormProblems.ProofMissing, () => stage.FileAsync(citizen, stage.Online() with { Answers = Answers("me-ke") }));

        Task<ComputedFee> FeeAsync(Filed filed) => stage.Office.WithAsync<Store, ComputedFee>(store => store.ComputedFees.AsNoTracking().SingleAsync(row => row.DossierId == filed.Dossier.Id, Stop));
        var first = await stage.FileAsync(citizen, stage.Online() with { Answers = Answers("khac") });
        var fee = await FeeAsync(first);
        Assert.Equal((400_000m, "Lệ phí đăng ký trực tuyến", "Điều 6", 1), (fee.Amount!.Value, fee.Reason, fee.Article, fee.TableRow));
        Assert.Equal("""{"quan-he":"khac"}""", fee.Facts);
        var paper = Stage.AtDesk() with { Answers = Answers("me-ke") };
        var exempt = await FeeAsync(await stage.FileAsync(stage.DeskActor, paper with { Papers = [.. paper.Papers, new PaperInput(FilingAnswers.ProofKey, Originals: 1)] }));
        Assert.Equal((0m, 500_000m, 100m, false), (exempt.Amount!.Value, exempt.BaseAmount!.Value, exempt.ExemptPercent, exempt.ProofLater));
        // On paper: what is not typed in is not missing, and the fee is left to the officer.
        Assert.Null((await FeeAsync(await stage.FileAsync(stage.DeskActor, Stage.AtDesk() with { ByPaper = true }))).Amount);

        stage.Office.Time.Move(TimeSpan.FromDays(1));
        Assert.Equal(200_000, (await FeeAsync(await stage.FileAsync(citizen, stage.Online() with { Answers = Answers("khac") }))).Amount);
        Assert.Equal(400_000, (await FeeAsync(first)).Amount);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task The_reckoned_fee_is_taken_at_the_counter_or_asked_for_and_another_needs_a_reason(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await AddTablesAsync(stage.Office);
        var citizen = stage.Citizen.Actor(Role.Citizen);
        var code = (await stage.FileAsync(citizen, stage.Online() with { Answers = Answers("khac") })).Dossier.Code;
        var page = $"/ho-so/{code}/nghia-vu-tai-chinh";
        Assert.Contains("400.000", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<TakeFee>(act => act.AtCounterAsync(stage.SpecialistActor, code, "BL-1", new Sent(), default)));
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Desk.Browser.PostFormAsync(page, new() { ["Receipt"] = "" }, "#thu-ngay")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync(page, new() { ["Receipt"] = "BL-0001" }, "#thu-ngay")).StatusCode);
        await Stage.RefusedAsync(FormProblems.FeeTaken, () => stage.Office.WithAsync<TakeFee>(act => act.AtCounterAsync(stage.DeskActor, code, "BL-2", new Sent(), default)));
        await stage.AcceptAsync(code);
        Assert.Contains("[x] Thu trước", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(DossierState.Accepted, (await stage.ReadAsync(code)).State);

        var other = (await stage.FileAsync(citizen, stage.Online() with { Answers = Answers("khac") })).Dossier.Code;
        await stage.AcceptAsync(other);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, other, null, null, default));
        Task DemandAsync(decimal amount, string? why) => stage.Office.WithAsync<TakeFee>(act => act.DemandAsync(stage.SpecialistActor, other, "Lệ phí", amount, why, new Sent(), default));
        Assert.Equal("400000", (await stage.Specialist.Browser.GetPageAsync($"/ho-so/{other}/nghia-vu-tai-chinh")).QuerySelector("#Amount")!.GetAttribute("value"));
        await Stage.RefusedAsync(FormProblems.FeeDiffers, () => DemandAsync(300_000, null));
        await DemandAsync(300_000, "Người nộp đã nộp 100.000 đồng năm trước");
        var demand = await stage.Office.WithAsync<Store, FeeDemand>(store => store.Set<FeeDemand>().AsNoTracking().SingleAsync(row => row.PaidAt == null, Stop));
        Assert.Equal((400_000m, true), (demand.ComputedAmount!.Value, demand.WhyOther!.StartsWith("Người nộp", StringComparison.Ordinal)));
    }

    [Theory, OnEveryDatabase]
    public async Task Online_and_at_the_counter_the_question_is_asked_the_fee_shown_and_what_was_typed_kept(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await AddTablesAsync(stage.Office);
        var browser = stage.Citizen.Browser;
        var at = (await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], "main form")).Headers.Location!.ToString();
        at = (await browser.PostFormAsync(at, new() { ["For"] = "Myself" }, "main form")).Headers.Location!.ToString();
        Assert.EndsWith("/to-khai", at, StringComparison.Ordinal);
        var none = await browser.PostFormAsync(at, [], "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Equal("#answers_quan-he", (await none.ReadPageAsync()).QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        var papers = (await browser.PostFormAsync(at, new() { ["answers.quan-he"] = "me-ke" }, "main form")).Headers.Location!.ToString();
        Assert.Contains("Giấy chứng nhận kết hôn", (await browser.GetPageAsync(papers)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var check = (await browser.PostAsync(new Uri(papers, UriKind.Relative), await UploadedAsync(browser, papers, "don", "giay-kham", FilingAnswers.ProofKey), TestContext.Current.CancellationToken)).Headers.Location!.ToString();
        var shown = (await browser.GetPageAsync(check)).QuerySelector("main")!.TextContent;
        Assert.Contains("Mẹ kế", shown, StringComparison.Ordinal);
        Assert.Contains("Không phải nộp", shown, StringComparison.Ordinal);
        var sent = (await browser.PostFormAsync(check, [], "main form")).Headers.Location!.ToString();
        Assert.EndsWith("/da-gui", sent, StringComparison.Ordinal);
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.ComputedFees.Select(row => row.ProofLater).SingleAsync(Stop)));

        var desk = stage.Desk.Browser;
        var counter = $"/quay?thu-tuc={TestCatalogue.Code}";
        Dictionary<string, string> typed = new() { ["Submitter.Name"] = "Trần Thị Quầy", ["Submitter.IdentityNumber"] = "089090000009", ["answers.quan-he"] = "me-ke" };
        var reckoned = await (await desk.PostFormAsync(counter, new(typed) { ["reckon"] = "true" }, "form[enctype]")).ReadPageAsync();
        Assert.Contains("Mẹ kế nhận con riêng", reckoned.QuerySelector("#phi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reckoned.QuerySelector($"input[name='originals:{FilingAnswers.ProofKey}']"));
        Assert.Equal("Trần Thị Quầy", reckoned.QuerySelector("#Submitter_Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostFormAsync(counter, new(typed) { ["accept"] = "true" }, "form[enctype]")).StatusCode);
        var accepted = await desk.PostFormAsync(counter, new(typed) { ["accept"] = "true", [$"originals:{FilingAnswers.ProofKey}"] = "1" }, "form[enctype]");
        Assert.EndsWith("/in-bo", accepted.Headers.Location!.ToString(), StringComparison.Ordinal);
        var code = accepted.Headers.Location!.ToString().Split('/')[2];
        Assert.Contains("[x] Miễn phí", (await desk.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The page's own hidden fields, with every paper marked as brought to the desk.</summary>
    private static async Task<FormUrlEncodedContent> UploadedAsync(HttpClient browser, string path, params string[] papers)
    {
        var token = (await browser.GetPageAsync(path)).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. papers.Select(paper => new KeyValuePair<string, string>("AtDesk", paper))]);
    }
}
