using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>What stops, moves and measures a dossier's clock: pauses, extensions, the hour of the hand-over, the return after appraisal, the cap.</summary>
public sealed class ClockExceptionTests
{
    private static readonly Sent Plain = new();

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private static async Task MustBeCleanAsync(Stage stage) =>
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);

    [Theory, OnEveryDatabase]
    public async Task The_clock_pauses_only_by_a_head_on_a_ground_of_the_list_and_goes_on_with_a_new_date(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task PauseAsync(Actor by, string? ground = "pause-competent-order", string? document = "1234/UBND-KGVX ngày 12/11/2021", string? why = "Phong tỏa khu vực có dịch.") =>
            stage.Office.WithAsync<PauseClock>(act => act.PauseAsync(by, code, ground, document, why, Plain, default));
        Task ResumeAsync(Actor by, string? why = "Đã gỡ phong tỏa.") => stage.Office.WithAsync<PauseClock>(act => act.ResumeAsync(by, code, why, Plain, default));
        var head = stage.Head.Actor(Role.DivisionHead);

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 10, 0, 0));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => PauseAsync(stage.SpecialistActor));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => PauseAsync(stage.DeskActor));
        await Stage.RefusedAsync(RoadProblems.PauseGroundUnknown, () => PauseAsync(head, "workload"));
        // In force only from 15 February 2022.
        await Stage.RefusedAsync(RoadProblems.PauseGroundUnknown, () => PauseAsync(head, "pause-medical-council"));
        await Stage.RefusedAsync(RoadProblems.PauseDocumentNeeded, () => PauseAsync(head, document: " "));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => PauseAsync(head, why: " "));
        await Stage.RefusedAsync(RoadProblems.ClockNotPaused, () => ResumeAsync(head));
        await PauseAsync(head);
        Assert.Contains("Thời hạn đang tạm dừng", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")), StringComparison.Ordinal);
        await Stage.RefusedAsync(RoadProblems.ClockPaused, () => PauseAsync(head));
        await Stage.RefusedAsync(RoadProblems.ClockPaused, () => stage.ProposeAsync(code));
        await Stage.RefusedAsync(RoadProblems.ClockPaused, () => stage.AskAsync(stage.SpecialistActor, code));
        await Stage.RefusedAsync(RoadProblems.ClockPaused, () => stage.ForwardAsync(stage.Specialist, Role.Specialist, code));

        // Past its date and not late: the clock stands.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 24, 10, 0, 0));
        Assert.DoesNotContain(code, Text(await stage.Specialist.Browser.GetPageAsync("/viec-cua-toi?xem=qua-han")), StringComparison.Ordinal);
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => ResumeAsync(stage.SpecialistActor, " "));
        await ResumeAsync(stage.SpecialistActor);
        var dossier = await stage.ReadAsync(code);
        // Due Monday 22; of the pause from the 17th to the 24th five working days are given back.
        Assert.Equal((Stage.At(29, 17), Stage.At(29, 17), (DateTime?)null), (dossier.PromisedAt!.Value, dossier.FirstPromisedAt!.Value, dossier.PausedAt));
        Assert.Contains("pause-competent-order", dossier.LawRows.Split(','));
        var why = Text(await stage.Office.Browser().GetPageAsync($"/tra-cuu/{code}"));
        Assert.Contains("Tạm dừng thời hạn theo căn cứ bên", why, StringComparison.Ordinal);
        Assert.Contains("Đồng hồ dừng từ", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        await stage.ProposeAsync(code);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_limit_is_extended_only_where_the_sectors_law_says_so_and_the_first_date_stays(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync(extensions: [new ExtensionRule("xac-minh", "Phải xác minh ở nước ngoài", new TermLimit(3, LimitUnit.WorkingDay, false), 1, "Luật thử, Điều 5", true)]);
        await stage.Office.AddProcedureAsync("9.000009");
        var code = await stage.HandedOverAsync();
        Task ExtendAsync(Actor by, string of, string? rule = "xac-minh", string? decision = "77/QĐ-SLĐTBXH", DateOnly? on = null, string? why = "Chờ trả lời của cơ quan nước ngoài.") =>
            stage.Office.WithAsync<ExtendLimit>(act => act.RunAsync(by, of, rule, decision, on ?? new DateOnly(2021, 11, 15), why, Plain, default));

        var plain = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(code: "9.000009"))).Dossier.Code;
        await stage.AcceptAsync(plain);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, plain, null, null, default));
        await Stage.RefusedAsync(RoadProblems.ExtensionNotAllowed, () => ExtendAsync(stage.SpecialistActor, plain));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => ExtendAsync(stage.DeskActor, code));
        await Stage.RefusedAsync(RoadProblems.ExtensionNotAllowed, () => ExtendAsync(stage.SpecialistActor, code, "khac"));
        await Stage.RefusedAsync(RoadProblems.ExtensionDecisionNeeded, () => ExtendAsync(stage.SpecialistActor, code, decision: " "));
        await Stage.RefusedAsync(RoadProblems.ExtensionDecisionNeeded, () => ExtendAsync(stage.SpecialistActor, code, on: new DateOnly(2021, 11, 16)));
        await ExtendAsync(stage.SpecialistActor, code);
        var dossier = await stage.ReadAsync(code);
        // Monday 22 and three working days more; the statistics keep the 22nd, the law's end moves.
        Assert.Equal((Stage.At(25, 17), Stage.At(22, 17), Stage.At(26, 0)), (dossier.PromisedAt!.Value, dossier.FirstPromisedAt!.Value, dossier.LawEndsAt!.Value));
        await Stage.RefusedAsync(RoadProblems.ExtensionUsedUp, () => ExtendAsync(stage.SpecialistActor, code));
        Assert.Contains("Gia hạn theo luật", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")), StringComparison.Ordinal);
        Assert.Contains("Luật thử, Điều 5", Text(await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}/gia-han")), StringComparison.Ordinal);
        await MustBeCleanAsync(stage);
    }

    [Theory]
    [InlineData(Channel.Direct, 15, 15, 0, 15, 17, 0)]
    [InlineData(Channel.Direct, 15, 15, 1, 16, 8, 0)]
    [InlineData(Channel.Post, 19, 16, 30, 22, 8, 0)]
    [InlineData(Channel.Direct, 20, 9, 0, 22, 8, 0)]
    [InlineData(Channel.Online, 15, 16, 40, 15, 16, 40)]
    public async Task What_comes_after_three_is_handed_over_next_morning_and_online_at_once(Channel channel, int day, int hour, int minute, int dueDay, int dueHour, int dueMinute)
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var due = await office.WithAsync<HandOverClock, HandOverDue?>(clock => Task.FromResult(clock.For(channel, Stage.At(day, hour, minute))));
        Assert.Equal((Stage.At(dueDay, dueHour, dueMinute), channel == Channel.Online), (due!.DueAt, due.AtOnce));
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_shows_by_when_it_is_handed_over_and_whether_it_was(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 15, 20, 0));
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code;
        await stage.AcceptAsync(code);
        Assert.Contains("Chuyển trước 08:00, thứ Ba 16/11/2021.", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 16, 9, 0, 0));
        Assert.Contains("Quá giờ chuyển", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        Assert.Contains("Đã chuyển lúc 09:00, thứ Ba 16/11/2021, muộn", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_appraisal_finds_lacking_goes_back_through_the_desk_and_is_measured(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task PassOnAsync(Actor by) => stage.Office.WithAsync<PassOnReturn>(act => act.RunAsync(by, code, Plain, default));
        Assert.Contains("trước 17:00, thứ Năm 18/11/2021", Text(await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        await Stage.RefusedAsync(RoadProblems.NothingToPassOn, () => PassOnAsync(stage.DeskActor));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 18, 16, 0, 0));
        await stage.AskAsync(stage.SpecialistActor, code);
        var told = await stage.Office.WithAsync<Store, List<string>>(store => store.Outbox.AsNoTracking().OrderByDescending(row => row.Id).Take(1).Select(row => row.Body).ToListAsync());
        Assert.Contains(told, body => body.Contains(stage.Desk.Person.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(told, body => body.Contains(stage.Citizen.Person.Id.ToString(), StringComparison.Ordinal));

        await Stage.RefusedAsync(Problems.NotAllowed, () => PassOnAsync(stage.SpecialistActor));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 8, 0, 0));
        Assert.Contains("Quầy chưa chuyển cho người nộp", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync($"/ho-so/{code}", [], form: "form[action*='PassOn']")).StatusCode);
        Assert.Contains("Trả lại muộn", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        var last = await stage.Office.WithAsync<Store, string>(store => store.Outbox.AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Body).FirstAsync());
        Assert.Contains(stage.Citizen.Person.Id.ToString(), last, StringComparison.Ordinal);
        await stage.SupplyAsync(stage.DeskActor, code);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task The_cap_forbids_a_third_request_unless_the_head_allows_and_the_measure_of_2022_only_counts(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task AllowAsync(Actor by, string? why = "Người nộp chưa làm theo hướng dẫn.") => stage.Office.WithAsync<PassOnReturn>(act => act.AllowAsync(by, code, why, Plain, default));
        var head = stage.Head.Actor(Role.DivisionHead);
        await Stage.RefusedAsync(DossierProblems.NothingToAllow, () => AllowAsync(head));
        for (var round = 0; round < 2; round++)
        {
            await stage.AskAsync(stage.SpecialistActor, code);
            await stage.SupplyAsync(stage.DeskActor, code);
        }
        await Stage.RefusedAsync(DossierProblems.TooManySupplements, () => stage.AskAsync(stage.SpecialistActor, code));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => AllowAsync(stage.SpecialistActor));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => AllowAsync(head, " "));
        Assert.DoesNotContain("Khi đo tiến độ", Text(await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        await AllowAsync(head);
        await Stage.RefusedAsync(DossierProblems.NothingToAllow, () => AllowAsync(head));
        await stage.AskAsync(stage.SpecialistActor, code);
        await MustBeCleanAsync(stage);

        var law = await stage.Office.WithAsync<LawBook, LawBook>(Task.FromResult);
        Assert.Null(SupplementCap.CountsAsLate(law, 2, new DateOnly(2022, 7, 31)));
        Assert.Equal("qd766-supplement", SupplementCap.CountsAsLate(law, 2, new DateOnly(2022, 8, 1))!.Id);
        Assert.Null(SupplementCap.CountsAsLate(law, 1, new DateOnly(2022, 8, 1)));
    }
}
