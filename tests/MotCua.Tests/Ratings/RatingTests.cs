using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Ratings;
using MotCua.Ratings;
using MotCua.Ratings.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.Visits;
using MotCua.Visits.Acts;
using Xunit;

namespace MotCua.Tests.Ratings;

/// <summary>Slips that go out with forms and visits: answered once, by whoever holds them, and tied to nobody.</summary>
public sealed class RatingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, string> Good = new() { ["Overall"] = "Very", ["Attitude"] = "Satisfied", ["Places"] = "DeskOnly", ["Comment"] = "Làm nhanh, xin cảm ơn." };

    private static Task<string> AddressAsync(TestOffice office, RatingOccasion occasion, Guid subject) =>
        office.WithAsync<IRatingSlips, string>(async slips => new Uri(await slips.AddressOfAsync(occasion, subject, Stop)).AbsolutePath);

    private static Task AnswerAsync(TestOffice office, Guid unit, Satisfaction overall = Satisfaction.Very) =>
        office.WithAsync<GiveRating>(give => give.RecordAsync(unit, RatingOccasion.Receipt, new RatingAnswers(overall, overall, PlacesVisited.None, null), office.Clock.Today, null, null, Stop));

    [Theory, OnEveryDatabase]
    public async Task A_used_a_foreign_a_guessed_and_an_old_code_open_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var dossier = await stage.ReadAsync(await stage.AcceptedAsync());
        var link = await AddressAsync(stage.Office, RatingOccasion.Receipt, dossier.Id);
        var anybody = stage.Office.Browser();
        // Guessed, another installation's, a receipt's secret, a slip that never went out.
        var foreign = RatingCode.Of(new byte[32], RatingOccasion.Receipt, dossier.Id);
        foreach (var code in new[] { "ABCD-EFGH-JKMN", foreign, await stage.SecretAsync(dossier.Code), "khong-co", (await AddressAsync(stage.Office, RatingOccasion.Refusal, dossier.Id))[10..] })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync($"/danh-gia/{Uri.EscapeDataString(code)}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.PostFormAsync("/danh-gia", new() { ["Code"] = "ABCD-EFGH-JKMN" })).StatusCode);

        // A mail program that opens the link uses nothing up; an answer left out is asked for again and what was typed stays.
        Assert.Equal(HttpStatusCode.OK, (await anybody.OpenAsync(link)).StatusCode);
        var half = await anybody.PostFormAsync(link, new() { ["Overall"] = "Very", ["Comment"] = "Đã viết" });
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        Assert.Contains("Đã viết", await half.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var typed = await anybody.PostFormAsync("/danh-gia", new() { ["Code"] = RatingCode.Shown(link[10..]).ToLowerInvariant() });
        Assert.Equal(link, typed.Headers.Location!.ToString());

        // All at once: one is counted.
        var filled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.Office.Browser().FillFormAsync(link, Good)));
        Assert.All(await Task.WhenAll(filled.Select(post => post())), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Set<Rating>().CountAsync(Stop)));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.OpenAsync(link)).StatusCode);

        var other = await stage.ReadAsync(await stage.AcceptedAsync());
        stage.Office.Time.Move(TimeSpan.FromDays(RatingSlip.DaysValid + 1));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.OpenAsync(await AddressAsync(stage.Office, RatingOccasion.Receipt, other.Id))).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_slip_goes_out_with_each_form_with_the_notice_and_with_a_visit(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, code);
        var asked = await stage.Office.WithAsync<Store, Guid>(store => store.SupplementRequests.Select(row => row.Id).SingleAsync(Stop));
        var second = await AddressAsync(stage.Office, RatingOccasion.Supplement, asked);
        Assert.Contains(RatingCode.Shown(second[10..]), (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/yeu-cau-bo-sung")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(RatingCode.Shown(second[10..]), (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/yeu-cau-bo-sung?lien=luu")).Body!.TextContent, StringComparison.Ordinal);
        await stage.SupplyAsync(stage.Citizen.Actor(Role.Citizen), code);
        var dossier = await stage.AcceptAsync(code);
        var first = await AddressAsync(stage.Office, RatingOccasion.Receipt, dossier.Id);
        var slip = await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan");
        Assert.Contains(RatingCode.Shown(first[10..]), slip.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, slip.QuerySelectorAll("article svg.qr").Length);
        Assert.Contains(RatingCode.Shown(first[10..]), (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in-bo")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đánh giá sự phục vụ", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/kiem-soat")).Body!.TextContent, StringComparison.Ordinal);
        var refused = await stage.FiledAsync();
        await stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, refused, "other-agency", "Mời nộp ở xã", null, null, Stop));
        var third = await AddressAsync(stage.Office, RatingOccasion.Refusal, (await stage.ReadAsync(refused)).Id);
        Assert.Contains(RatingCode.Shown(third[10..]), (await stage.Desk.Browser.GetPageAsync($"/ho-so/{refused}/in/tu-choi")).Body!.TextContent, StringComparison.Ordinal);
        await stage.Office.DrainOutboxAsync();
        var told = await stage.Office.WithAsync<Store, List<string>>(store => store.Notices.Where(row => row.PersonId == stage.Citizen.Person.Id).Select(row => row.Body).ToListAsync(Stop));
        Assert.All(new[] { first, second, third }, link => Assert.Contains(told, body => body.Contains(link, StringComparison.Ordinal)));

        // A visit to the desk: nobody who was absent is asked.
        var desk = stage.Desk.UnitId!.Value;
        await stage.Office.WithAsync<SetHall>(set => set.AddGateAsync(Actor.System, desk, 1, null, Stop));
        var gate = await stage.Office.WithAsync<Store, Guid>(store => store.Set<VisitGate>().Select(row => row.Id).SingleAsync(Stop));
        await stage.Office.WithAsync<GateDesk>(gates => gates.OpenAsync(stage.DeskActor, gate, Stop));
        var tickets = new List<VisitTicket>();
        foreach (var outcome in new[] { VisitOutcome.Guided, VisitOutcome.Absent })
        {
            tickets.Add(await stage.Office.WithAsync<TakeNumber, VisitTicket>(take => take.RunAsync(new NumberWish(desk, VisitTopic.Advice, TicketWay.Phone), null, Stop)));
            await stage.Office.WithAsync<GateDesk>(gates => gates.CallNextAsync(stage.DeskActor, Stop));
            await stage.Office.WithAsync<GateDesk>(gates => gates.FinishAsync(stage.DeskActor, new Ending(outcome, null, null, null), Stop));
        }
        var visitor = stage.Office.Browser();
        var link = (await visitor.GetPageAsync($"/lay-so/{tickets[0].Code}")).QuerySelector("main a[href*='/danh-gia/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(new Uri(link).AbsolutePath)).StatusCode);
        Assert.Null((await visitor.GetPageAsync($"/lay-so/{tickets[1].Code}")).QuerySelector("main a[href*='/danh-gia/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(await AddressAsync(stage.Office, RatingOccasion.Visit, tickets[1].Id))).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_is_tied_to_nobody_even_when_its_giver_is_signed_in(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var dossier = await stage.ReadAsync(await stage.AcceptedAsync());
        var link = await AddressAsync(stage.Office, RatingOccasion.Receipt, dossier.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Citizen.Browser.PostFormAsync(link, Good)).StatusCode);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var act = await store.Acts.OrderBy(row => row.Number).LastAsync(Stop);
            Assert.Equal(("rating.give", null), (act.Kind, act.ActorId));
            var slip = await store.Set<RatingSlip>().SingleAsync(Stop);
            foreach (var secret in new[] { link[10..], slip.Digest, dossier.Id.ToString(), dossier.Code, stage.Citizen.Account.Id.ToString(), stage.Citizen.Person.Id.ToString() })
                Assert.DoesNotContain(secret, act.Payload, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(await store.DoneOnce.Select(row => row.Key).ToListAsync(Stop), key => key.Contains(link, StringComparison.Ordinal));
            Assert.DoesNotContain(await store.DoneOnce.Select(row => row.SubjectId).ToListAsync(Stop), subject => subject == act.SubjectId);
            // What goes out with an act does not say which slip it was either.
            Assert.DoesNotContain(await store.Acts.Select(row => row.Payload).ToListAsync(Stop), payload => payload.Contains(slip.Digest, StringComparison.Ordinal));
        });
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_comment_is_seen_outside_only_after_it_was_judged(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var controller = await stage.Office.SignInAsAsync(Role.ProcedureController, "thu-kstt");
        var otherHead = await stage.Office.SignInAsAsync(Role.DivisionHead, "thu-phong-khac");
        foreach (var words in new[] { "Làm nhanh lắm", "Gọi 0912345678 cho tôi" })
            Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().PostFormAsync(await AddressAsync(stage.Office, RatingOccasion.Receipt, (await stage.ReadAsync(await stage.AcceptedAsync())).Id), new(Good) { ["Comment"] = words })).StatusCode);
        var anybody = stage.Office.Browser();
        async Task<string> PublicAsync() => (await anybody.GetPageAsync("/hai-long")).Body!.TextContent;
        Assert.DoesNotContain("Làm nhanh lắm", await PublicAsync(), StringComparison.Ordinal);
        foreach (var outside in new[] { stage.Citizen, stage.Specialist, stage.Clerk }) Assert.Equal(HttpStatusCode.Forbidden, (await outside.Browser.OpenAsync("/gop-y-danh-gia")).StatusCode);
        Assert.Contains("Làm nhanh lắm", (await stage.Head.Browser.GetPageAsync("/gop-y-danh-gia")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Làm nhanh lắm", (await otherHead.Browser.GetPageAsync("/gop-y-danh-gia")).Body!.TextContent, StringComparison.Ordinal);
        var comments = await stage.Office.WithAsync<Store, List<RatingComment>>(store => store.Set<RatingComment>().AsNoTracking().ToListAsync(Stop));
        var (good, bad) = (comments.Single(one => one.Words == "Làm nhanh lắm"), comments.Single(one => one.Words != "Làm nhanh lắm"));
        Task JudgeAsync(SignedIn who, Role role, Guid id, bool show, string? reason = null) => stage.Office.WithAsync<JudgeComment>(judge => judge.RunAsync(who.Actor(role), id, show, reason, Stop));
        await Stage.RefusedAsync(Problems.NotAllowed, () => JudgeAsync(stage.Head, Role.DivisionHead, good.Id, true));
        await Stage.RefusedAsync(RatingProblems.CommentUnknown, () => JudgeAsync(controller, Role.ProcedureController, Guid.Empty, true));
        await Stage.RefusedAsync(RatingProblems.ReasonNeeded, () => JudgeAsync(controller, Role.ProcedureController, bad.Id, false, " "));
        Assert.Equal(HttpStatusCode.Redirect, (await controller.Browser.PostFormAsync("/gop-y-danh-gia", new() { ["Id"] = good.Id.ToString() }, form: "form[action*='handler=Show']", handler: "Show")).StatusCode);
        await JudgeAsync(controller, Role.ProcedureController, bad.Id, false, "Có số điện thoại");
        await Stage.RefusedAsync(RatingProblems.CommentJudged, () => JudgeAsync(controller, Role.ProcedureController, bad.Id, true));
        Assert.Contains("Làm nhanh lắm", await PublicAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", await PublicAsync(), StringComparison.Ordinal);
        Assert.Contains("Có số điện thoại", (await controller.Browser.GetPageAsync("/gop-y-danh-gia?xem=tat-ca")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Satisfaction_stands_beside_the_on_time_figures_with_its_number_and_not_in_small_cells(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.SignedAsync();
        await stage.ReleaseAsync(code);
        var unit = (await stage.ReadAsync(code)).HandlingUnitId;
        for (var number = 1; number <= 4; number++) await AnswerAsync(stage.Office, unit, number == 1 ? Satisfaction.NotYet : Satisfaction.Very);
        var anybody = stage.Office.Browser();
        async Task<string> CellAsync(string address) => (await anybody.GetPageAsync(address)).QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td")[^1].TextContent.Trim();
        Assert.Equal("–", await CellAsync("/thong-ke?nam=2021&ky=quy-4"));
        Assert.Contains("ít hơn 5 phiếu", (await anybody.GetPageAsync("/hai-long")).Body!.TextContent, StringComparison.Ordinal);
        await AnswerAsync(stage.Office, unit, Satisfaction.Satisfied);
        await AnswerAsync(stage.Office, unit, Satisfaction.NotYet);
        foreach (var address in new[] { "/thong-ke?nam=2021&ky=quy-4", "/thong-ke?nam=2021&ky=nam" }) Assert.Equal("80% (4/5)", await CellAsync(address));
        Assert.DoesNotContain("Hài lòng", (await anybody.GetPageAsync("/thong-ke?nam=2021&ky=thang-11")).QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hài lòng", (await anybody.GetPageAsync("/thong-ke?nam=2021&ky=quy-4&theo=thu-tuc")).QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        var api = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/v1/satisfaction?year=2021&quarter=4", UriKind.Relative), Stop)).RootElement.GetProperty("units")[0];
        Assert.Equal((5, 3, 1, 1), (api.GetProperty("slips").GetInt32(), api.GetProperty("verySatisfied").GetInt32(), api.GetProperty("satisfied").GetInt32(), api.GetProperty("notSatisfied").GetInt32()));
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.OpenAsync("/api/v1/satisfaction?year=2021&quarter=5")).StatusCode);
        var controller = await stage.Office.SignInAsAsync(Role.ProcedureController, "thu-kstt");
        var fourth = (await controller.Browser.GetPageAsync($"/danh-gia-quy?nam=2021&quy=4&don-vi={unit}")).QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("4. Số cơ quan", StringComparison.Ordinal));
        Assert.Equal("2,0", fourth.QuerySelectorAll("td")[0].TextContent.Trim());
    }
}
