using System.Net;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Statistics;
using MotCua.Statistics.Acts;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>The nine indices: what follows from records, who says the others, and the edges of the bands.</summary>
public sealed class EvaluationTests
{
    private static readonly DateOnly InForce = new(2021, 12, 31), After = new(2025, 9, 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Decree61 Rule(DateOnly on) => new(LawBook.Load(), on);

    private static FigureSheet Sheet(Guid unit, FigureCounts counts, Channel channel = Channel.Direct) =>
        FigureSheet.Of([new(new FigurePlace(new DateOnly(2021, 10, 5), unit, "1", channel, Guid.Empty), counts)], FigurePeriod.OfQuarter(2021, 4), InForce);

    [Theory]
    [InlineData(18, "Xuất sắc")]
    [InlineData(15, "Xuất sắc")]
    [InlineData(14.9, "Tốt")]
    [InlineData(12, "Tốt")]
    [InlineData(11.9, "Khá")]
    [InlineData(9, "Khá")]
    [InlineData(6, "Trung bình")]
    [InlineData(5.9, "Yếu")]
    public void Fifteen_points_are_excellent_and_every_edge_belongs_to_the_better_band(double total, string band) => Assert.Equal(band, Rule(InForce).BandOf((decimal)total));

    [Fact]
    public void From_July_2025_no_rule_gives_points()
    {
        var unit = Guid.Parse("00000000-0000-0000-0000-000000000001");
        Assert.False(Rule(After).Holds);
        Assert.Null(Rule(After).BandOf(18));
        var evaluated = Assert.Single(Rule(After).OfUnits(Sheet(unit, new FigureCounts { Received = 4, Early = 4 }), new Dictionary<Guid, OnlineShare>(), [], _ => "Phòng"));
        Assert.Null(evaluated.Total);
        Assert.True(Rule(new DateOnly(2025, 6, 30)).Holds);
    }

    [Fact]
    public void Averages_have_one_decimal_and_an_index_without_data_is_left_out()
    {
        var unit = Guid.Parse("00000000-0000-0000-0000-000000000001");
        var counts = new FigureCounts { Received = 8, Early = 3, OnTime = 2, Late = 1, ContactPoints = 11, UnitPoints = 7, UnitScored = 6 };
        var one = Assert.Single(Rule(InForce).OfUnits(Sheet(unit, counts), new Dictionary<Guid, OnlineShare>(), [], _ => "Phòng"));
        // (3·2 + 2·1) / 6 = 1.33; 7 / 6 = 1.17; 11 / 6 = 1.83.
        Assert.Equal([1.3m, 1.2m, 1.8m], one.Indices.Take(3).Select(index => index.Points!.Value));
        Assert.All(one.Indices.Skip(3), index => Assert.Null(index.Points));
        Assert.Equal((4.3m, 3, "Yếu"), (one.Total, one.Counted, one.Band));
    }

    [Theory]
    [InlineData(30, 100, 20, 100, 0, 2)]
    [InlineData(29, 100, 100, 100, 0, 1)]
    [InlineData(15, 100, 100, 100, 0, 1)]
    [InlineData(14, 100, 100, 100, 0, 0)]
    [InlineData(90, 100, 19, 100, 0, 1)]
    [InlineData(90, 100, 100, 100, 1, 0)]
    [InlineData(90, 100, 0, 100, 0, 0)]
    public void Index_nine_asks_for_dossiers_and_procedures_online_and_none_late(int online, int received, int offered, int procedures, int late, int points)
    {
        var unit = Guid.Parse("00000000-0000-0000-0000-000000000001");
        var day = new DateOnly(2021, 10, 5);
        var sheet = FigureSheet.Of([
            new(new FigurePlace(day, unit, "1", Channel.Online, Guid.Empty), new FigureCounts { Received = online, LateOpen = late }),
            new(new FigurePlace(day, unit, "1", Channel.Direct, Guid.Empty), new FigureCounts { Received = received - online }),
        ], FigurePeriod.OfQuarter(2021, 4), InForce);
        var one = Assert.Single(Rule(InForce).OfUnits(sheet, new Dictionary<Guid, OnlineShare> { [unit] = new(procedures, offered) }, [], _ => "Phòng"));
        Assert.Equal(points, one.Indices[8].Points);
    }

    [Theory]
    [InlineData(5, 0, 0, 10, "Hoàn thành 100% nhiệm vụ")]
    [InlineData(0, 5, 0, 10, "Hoàn thành 100% nhiệm vụ")]
    [InlineData(0, 0, 5, 8, "Hoàn thành từ 70% đến dưới 100% nhiệm vụ")]
    [InlineData(0, 0, 5, 5, "Hoàn thành dưới 70% nhiệm vụ")]
    public void Officers_have_bands_of_their_own(int early, int onTime, int late, int contacts, string band)
    {
        var officer = Rule(InForce).OfOfficer(Guid.Empty, Guid.Empty, new FigureCounts { Early = early, OnTime = onTime, Late = late, ContactPoints = contacts, UnitPoints = 10, UnitScored = 5 });
        Assert.Equal(band, officer.Band);
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_scores_the_controller_appraises_and_the_quarter_is_published_as_it_stands(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var office = stage.Office;
        var controller = await office.SignInAsAsync(Role.ProcedureController, "thu-vp");
        await stage.ReleaseAsync(await stage.SignedAsync());
        office.Time.SetOffice(new DateTime(2022, 1, 10, 9, 0, 0));
        var unit = stage.Head.UnitId!.Value;
        var address = $"/danh-gia-quy?nam=2021&quy=4&don-vi={unit}";
        Task<HttpResponseMessage> SelfAsync(SignedIn by, string points) => by.Browser.PostFormAsync(address, new() { ["Points[7]"] = points, ["Notes[7]"] = "Không có phản ánh nào", ["Points[6]"] = "2" }, handler: null, form: "form[action*=Self]");
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync(address)).StatusCode);
        Assert.Null((await controller.Browser.GetPageAsync(address)).QuerySelector("form[action*=Self]"));
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<ScoreQuarter>(act => act.SelfAsync(controller.Actor(Role.ProcedureController), new ScoresSaid(2021, 4, unit, new Dictionary<int, (decimal?, string?)>()), null, null, Stop)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<ScoreQuarter>(act => act.PublishAsync(stage.Head.Actor(Role.DivisionHead), 2021, 4, null, Stop)));

        var wrong = await SelfAsync(stage.Head, "2,55");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await wrong.ReadPageAsync();
        Assert.Contains("từ 0 đến 2", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2,55", again.QuerySelector("#Points_7_")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await SelfAsync(stage.Head, "1,5")).StatusCode);

        Task<HttpResponseMessage> AppraiseAsync(string reason) => controller.Browser.PostFormAsync(address, new() { ["Points[7]"] = "1", ["Notes[7]"] = reason }, form: "form[action*=Appraise]");
        Assert.Equal(HttpStatusCode.BadRequest, (await AppraiseAsync(" ")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AppraiseAsync("Có một phản ánh đúng")).StatusCode);
        // Made from what stood before the appraisal: somebody wrote since.
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => office.WithAsync<ScoreQuarter>(act => act.SelfAsync(stage.Head.Actor(Role.DivisionHead),
            new ScoresSaid(2021, 4, unit, new Dictionary<int, (decimal?, string?)> { [8] = (2, null) }), 0, null, Stop)));

        var published = await controller.Browser.PostFormAsync(address, [], form: "form[action*=Publish]");
        Assert.Equal("/thong-ke/danh-gia/2021/4?lan=1", published.Headers.Location!.ToString());
        var row = (await office.Browser().GetPageAsync("/thong-ke/danh-gia/2021/4")).QuerySelector("tbody tr")!;
        // Quicker than the limit, quicker in every step, no supplement; posted and electronic; the controller's figure; nobody knows 4, 5 and 8.
        Assert.Equal(["2,0", "2,0", "2,0", "–", "–", "2,0", "1,0", "–"], row.QuerySelectorAll("td").Take(8).Select(cell => cell.TextContent.Trim()));

        await AppraiseAsync("Đã xem lại lần nữa");
        await controller.Browser.PostFormAsync(address, [], form: "form[action*=Publish]");
        Assert.Contains("lần 2", (await office.Browser().GetPageAsync("/thong-ke/danh-gia/2021/4?lan=1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/thong-ke/danh-gia/2021/4?lan=2", await office.Browser().GetStringAsync(new Uri("/thong-ke/thay-doi.atom", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_quarter_that_runs_is_not_published_and_one_after_the_rule_is_not_scored(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var controller = (await stage.Office.SignInAsAsync(Role.ProcedureController, "thu-vp")).Actor(Role.ProcedureController);
        await Stage.RefusedAsync(StatisticsProblems.QuarterNotOver, () => stage.Office.WithAsync<ScoreQuarter>(act => act.PublishAsync(controller, 2021, 4, null, Stop)));
        stage.Office.Time.SetOffice(new DateTime(2026, 1, 10, 9, 0, 0));
        await Stage.RefusedAsync(StatisticsProblems.NoRuleOfTheDay, () => stage.Office.WithAsync<ScoreQuarter>(act => act.PublishAsync(controller, 2025, 3, null, Stop)));
    }
}
