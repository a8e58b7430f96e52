using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>What happens off the plain road: who may, what it changes, and what stays.</summary>
public sealed class ExceptionTests
{
    private static readonly Sent Plain = new();

    private static async Task MustBeCleanAsync(Stage stage) =>
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);

    private static async Task<string> ToldAsync(Stage stage) => System.Text.RegularExpressions.Regex.Unescape(string.Join('\n', await stage.Office.WithAsync<Store, List<string>>(store => store.Outbox.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Body).ToListAsync())));

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task A_withdrawal_is_asked_by_the_owner_and_answered_by_the_desk(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task AnswerAsync(Actor by, bool grant, string? words) => stage.Office.WithAsync<WithdrawDossier>(act => act.AnswerAsync(by, code, grant, words, Plain, default));
        var stranger = await stage.Office.SignInAsAsync(Role.Citizen);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/ho-so-cua-toi/{code}/rut")).StatusCode);
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => AnswerAsync(stage.DeskActor, true, null));

        var empty = await stage.Citizen.Browser.PostFormAsync($"/ho-so-cua-toi/{code}/rut", new() { ["Reason"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("Mời ghi lý do rút hồ sơ", await Stage.TextAsync(empty), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Citizen.Browser.PostFormAsync($"/ho-so-cua-toi/{code}/rut", new() { ["Reason"] = "Tôi nộp nhầm thủ tục" })).StatusCode);
        Assert.Equal(DossierState.WithdrawalRequested, (await stage.ReadAsync(code)).State);
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.ProposeAsync(code));

        await Stage.RefusedAsync(Problems.NotAllowed, () => AnswerAsync(stage.SpecialistActor, true, null));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => AnswerAsync(stage.DeskActor, false, " "));
        await AnswerAsync(stage.DeskActor, false, "Giấy phép đã trình ký.");
        var goesOn = await stage.ReadAsync(code);
        Assert.Equal((DossierState.InProgress, Role.Specialist), (goesOn.State, goesOn.StepRole!.Value));
        Assert.Contains("Giấy phép đã trình ký.", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")), StringComparison.Ordinal);

        await stage.Office.WithAsync<WithdrawDossier>(act => act.AskAtDeskAsync(stage.DeskActor, code, "Không còn nhu cầu", Plain, default));
        await AnswerAsync(stage.DeskActor, true, null);
        var stopped = await stage.ReadAsync(code);
        Assert.Equal((DossierState.Stopped, (Role?)null, (Guid?)stage.Desk.UnitId), (stopped.State, stopped.StepRole, stopped.HolderUnitId));
        var (stop, open) = await stage.Office.WithAsync<Store, (Stoppage, int)>(async store => (await store.Stoppages.SingleAsync(), await store.RouteSteps.CountAsync(row => row.LeftAt == null)));
        Assert.Equal((Stoppage.Withdrawn, "Không còn nhu cầu", 0), (stop.ReasonCode, stop.Sentence, open));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.Office.WithAsync<WithdrawDossier>(act => act.AskAtDeskAsync(stage.DeskActor, code, "Lại rút", Plain, default)));
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_declined_withdrawal_leads_back_to_the_supplement_that_was_waited_for(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.AskAsync(stage.SpecialistActor, code);
        await stage.Office.WithAsync<WithdrawDossier>(act => act.AskAtDeskAsync(stage.DeskActor, code, "Khó quá", Plain, default));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.SupplyAsync(stage.DeskActor, code));
        await stage.Office.WithAsync<WithdrawDossier>(act => act.AnswerAsync(stage.DeskActor, code, false, "Chỉ cần chụp lại đơn.", Plain, default));
        Assert.Equal(DossierState.AwaitingSupplement, (await stage.ReadAsync(code)).State);
        await stage.SupplyAsync(stage.DeskActor, code);
        Assert.Equal(DossierState.InProgress, (await stage.ReadAsync(code)).State);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Waiting_for_a_fee_stops_the_clock_and_the_desk_takes_it_with_a_receipt(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task DemandAsync(Actor by, string what, decimal amount) => stage.Office.WithAsync<TakeFee>(act => act.DemandAsync(by, code, what, amount, null, Plain, default));
        Task TakeAsync(Actor by, string receipt, string? key = null) => stage.Office.WithAsync<TakeFee>(act => act.RunAsync(by, code, receipt, new Sent(Key: key), default));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 10, 0, 0));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => DemandAsync(stage.DeskActor, "Lệ phí", 600_000));
        await Stage.RefusedAsync(DossierProblems.FeeUnnamed, () => DemandAsync(stage.SpecialistActor, " ", 600_000));
        await Stage.RefusedAsync(DossierProblems.AmountInvalid, () => DemandAsync(stage.SpecialistActor, "Lệ phí", 0));
        await Stage.RefusedAsync(DossierProblems.AmountInvalid, () => DemandAsync(stage.SpecialistActor, "Lệ phí", 0.5m));
        await DemandAsync(stage.SpecialistActor, "Lệ phí cấp giấy phép", 600_000);
        Assert.Contains("600.000 đồng", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")), StringComparison.Ordinal);

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 10, 0, 0));
        await Stage.RefusedAsync(Problems.NotAllowed, () => TakeAsync(stage.SpecialistActor, "BL-1"));
        await Stage.RefusedAsync(DossierProblems.ReceiptNumberNeeded, () => TakeAsync(stage.DeskActor, " "));
        await TakeAsync(stage.DeskActor, "BL-0012", "once");
        await TakeAsync(stage.DeskActor, "BL-0012", "once");
        var dossier = await stage.ReadAsync(code);
        // Five working days from Monday 15 ended on Monday 22; two of them were waited away.
        Assert.Equal((DossierState.InProgress, Stage.At(24, 17), Stage.At(24, 17)), (dossier.State, dossier.PromisedAt!.Value, dossier.FirstPromisedAt!.Value));
        Assert.Contains("payment-wait", dossier.LawRows.Split(','));
        Assert.Contains("24/11", Text(await stage.Office.Browser().GetPageAsync($"/tra-cuu/{code}")), StringComparison.Ordinal);
        Assert.Contains("Biên lai BL-0012", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_late_unit_apologises_the_desk_changes_the_date_and_the_first_date_stays(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task ReportAsync(Actor by, DateOnly? day, string reason = "verification", string words = "Cần xác minh tại cơ sở.") =>
            stage.Office.WithAsync<PostponePromise>(act => act.ReportAsync(by, code, reason, words, day, Plain, default));
        Task ConfirmAsync(Actor by) => stage.Office.WithAsync<PostponePromise>(act => act.ConfirmAsync(by, code, Plain, default));
        Task AllowAsync(Actor by) => stage.Office.WithAsync<PostponePromise>(act => act.AllowAsync(by, code, Plain, default));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 10, 0, 0));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => ReportAsync(stage.DeskActor, new(2021, 11, 24)));
        await Stage.RefusedAsync(DossierProblems.ReasonUnknown, () => ReportAsync(stage.SpecialistActor, new(2021, 11, 24), "because"));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => ReportAsync(stage.SpecialistActor, new(2021, 11, 24), words: " "));
        await Stage.RefusedAsync(DossierProblems.NewDateTooEarly, () => ReportAsync(stage.SpecialistActor, null));
        await Stage.RefusedAsync(DossierProblems.NewDateTooEarly, () => ReportAsync(stage.SpecialistActor, new(2021, 11, 22)));
        // A Sunday.
        await Stage.RefusedAsync(DossierProblems.NewDateTooEarly, () => ReportAsync(stage.SpecialistActor, new(2021, 11, 28)));

        await ReportAsync(stage.SpecialistActor, new(2021, 11, 24));
        Assert.Equal(Stage.At(22, 17), (await stage.ReadAsync(code)).PromisedAt);
        await Stage.RefusedAsync(DossierProblems.LatenessPending, () => ReportAsync(stage.SpecialistActor, new(2021, 11, 25)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => ConfirmAsync(stage.SpecialistActor));
        await ConfirmAsync(stage.DeskActor);
        var first = await stage.ReadAsync(code);
        Assert.Equal((Stage.At(24, 17), Stage.At(22, 17), Stage.At(23, 0)), (first.PromisedAt!.Value, first.FirstPromisedAt!.Value, first.LawEndsAt!.Value));
        Assert.Contains("Xin lỗi anh chị", await ToldAsync(stage), StringComparison.Ordinal);
        Assert.False((await stage.Office.WithAsync<Store, Apology>(store => store.Apologies.SingleAsync())).WasSaidTooLate);
        Assert.Contains("hẹn lại sang", Text(await stage.Office.Browser().GetPageAsync($"/tra-cuu/{code}")), StringComparison.Ordinal);

        var letter = Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/xin-loi"));
        Assert.Contains("17:00, thứ Tư 24/11/2021", letter, StringComparison.Ordinal);
        Assert.Contains("Cần xác minh tại cơ sở.", letter, StringComparison.Ordinal);

        // The second: said on the last day, and only with the head's leave.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 24, 9, 0, 0));
        await ReportAsync(stage.SpecialistActor, new(2021, 11, 26));
        await Stage.RefusedAsync(DossierProblems.HeadMustAllow, () => ConfirmAsync(stage.DeskActor));
        await Stage.RefusedAsync(Problems.NotAllowed, () => AllowAsync(stage.Head.Actor(Role.DivisionHead)));
        await AllowAsync(stage.Director.Actor(Role.Director));
        await Stage.RefusedAsync(DossierProblems.NothingToAllow, () => AllowAsync(stage.Director.Actor(Role.Director)));
        await ConfirmAsync(stage.DeskActor);
        var second = await stage.ReadAsync(code);
        Assert.Equal((Stage.At(26, 17), Stage.At(22, 17)), (second.PromisedAt!.Value, second.FirstPromisedAt!.Value));
        Assert.True((await stage.Office.WithAsync<Store, Apology>(store => store.Apologies.SingleAsync(row => row.Round == 2))).WasSaidTooLate);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_that_is_asked_sees_the_dossier_answers_by_its_date_and_does_nothing_else(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        var other = await stage.Office.SignInAsAsync(Role.Specialist, "thu-phong-ban");
        var otherActor = other.Actor(Role.Specialist);
        Task AskAsync(Actor by, Guid unit, string question, DateOnly due) => stage.Office.WithAsync<ConsultUnit>(act => act.AskAsync(by, code, unit, question, due, Plain, default));
        await Stage.RefusedAsync(DossierProblems.DossierUnknown, () => AskAsync(otherActor, stage.Desk.UnitId!.Value, "?", new(2021, 11, 17)));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => AskAsync(stage.DeskActor, other.UnitId!.Value, "?", new(2021, 11, 17)));
        await Stage.RefusedAsync(DossierProblems.UnitNotAsked, () => AskAsync(stage.SpecialistActor, stage.Specialist.UnitId!.Value, "?", new(2021, 11, 17)));
        await Stage.RefusedAsync(DossierProblems.QuestionNeeded, () => AskAsync(stage.SpecialistActor, other.UnitId!.Value, " ", new(2021, 11, 17)));
        await Stage.RefusedAsync(DossierProblems.DueTooEarly, () => AskAsync(stage.SpecialistActor, other.UnitId!.Value, "?", new(2021, 11, 15)));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync($"/ho-so/{code}")).StatusCode);
        await AskAsync(stage.SpecialistActor, other.UnitId!.Value, "Cơ sở này có nợ bảo hiểm không?", new(2021, 11, 17));

        Assert.Contains("Trả lời ý kiến", Text(await other.Browser.GetPageAsync($"/ho-so/{code}")), StringComparison.Ordinal);
        var id = await stage.Office.WithAsync<Store, Guid>(store => store.Consultations.Select(row => row.Id).SingleAsync());
        Task AnswerAsync(Actor by, string words) => stage.Office.WithAsync<ConsultUnit>(act => act.AnswerAsync(by, code, id, words, Plain, default));
        await Stage.RefusedAsync(Problems.NotAllowed, () => AnswerAsync(stage.SpecialistActor, "Không"));
        await Stage.RefusedAsync(DossierProblems.AnswerNeeded, () => AnswerAsync(otherActor, " "));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.ForwardAsync(other, Role.Specialist, code));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 18, 9, 0, 0));
        await AnswerAsync(otherActor, "Không nợ.");
        await Stage.RefusedAsync(DossierProblems.AlreadyAnswered, () => AnswerAsync(otherActor, "Không nợ gì."));
        var page = Text(await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}"));
        Assert.Contains("Không nợ.", page, StringComparison.Ordinal);
        Assert.Contains("trễ hạn", page, StringComparison.Ordinal);
        Assert.Equal(Stage.At(22, 17), (await stage.ReadAsync(code)).PromisedAt);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_lost_paper_is_an_incident_with_an_apology_and_no_supplement(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, elsewhere) = (await stage.HandedOverAsync(), await stage.FiledAsync());
        Task ReportAsync(Actor by, Guid? paper, string words = "Thất lạc khi chuyển phòng.", string remedy = "Cơ quan xin cấp lại.") =>
            stage.Office.WithAsync<ReportIncident>(act => act.RunAsync(by, code, IncidentKind.Lost, paper, words, remedy, Plain, default));
        Task<Guid> PaperAsync(string of) => stage.Office.WithAsync<Store, Guid>(async store =>
        {
            var id = await store.Dossiers.Where(row => row.Code == of).Select(row => row.Id).SingleAsync();
            return await store.SubmittedPapers.Where(row => row.DossierId == id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        });
        var paper = await PaperAsync(code);
        await Stage.RefusedAsync(DossierProblems.DossierUnknown, () => ReportAsync(stage.OtherDesk.Actor(Role.DeskOfficer), paper));
        var foreign = await PaperAsync(elsewhere);
        await Stage.RefusedAsync(DossierProblems.PaperNamed, () => ReportAsync(stage.SpecialistActor, foreign));
        await Stage.RefusedAsync(DossierProblems.PaperNamed, () => ReportAsync(stage.SpecialistActor, paper, remedy: " "));
        await ReportAsync(stage.SpecialistActor, paper);
        Assert.Contains("Cơ quan xin lỗi vì đã làm mất", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")), StringComparison.Ordinal);
        Assert.Contains("không phải chịu chi phí", await ToldAsync(stage), StringComparison.Ordinal);
        var dossier = await stage.ReadAsync(code);
        Assert.Equal((DossierState.InProgress, 0), (dossier.State, dossier.SupplementRounds));
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Stopping_needs_the_step_or_an_unanswered_demand_and_a_reason_of_the_list(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, waiting) = (await stage.HandedOverAsync(), await stage.HandedOverAsync());
        Task StopAsync(Actor by, string which, string reason, string words = "Đã quá hạn báo bổ sung.") => stage.Office.WithAsync<StopDossier>(act => act.RunAsync(by, which, reason, words, Plain, default));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => StopAsync(stage.DeskActor, code, "subject-gone"));
        await Stage.RefusedAsync(DossierProblems.ReasonUnknown, () => StopAsync(stage.SpecialistActor, code, Stoppage.Withdrawn));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => StopAsync(stage.SpecialistActor, code, "subject-gone", " "));
        await StopAsync(stage.SpecialistActor, code, "subject-gone");
        Assert.Equal(DossierState.Stopped, (await stage.ReadAsync(code)).State);

        await stage.AskAsync(stage.SpecialistActor, waiting);
        await StopAsync(stage.DeskActor, waiting, "not-supplemented");
        Assert.Equal(DossierState.Stopped, (await stage.ReadAsync(waiting)).State);
        Assert.Contains("Đã quá hạn báo bổ sung.", Text(await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{waiting}")), StringComparison.Ordinal);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_gives_an_absent_holders_step_to_another_of_the_unit(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.ProposeAsync(code);
        var colleague = await stage.Office.SignInAsAsync(Role.Specialist);
        var head = stage.Head.Actor(Role.DivisionHead);
        Task GiveAsync(Actor by, Guid? to) => stage.Office.WithAsync<Reassign>(act => act.RunAsync(by, code, to, "Nghỉ phép", Plain, default));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => GiveAsync(stage.SpecialistActor, colleague.Person.Id));
        await Stage.RefusedAsync(DossierProblems.NotOfThisUnit, () => GiveAsync(head, stage.Clerk.Person.Id));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.ForwardAsync(colleague, Role.Specialist, code));
        await GiveAsync(head, colleague.Person.Id);
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.ForwardAsync(stage.Specialist, Role.Specialist, code));
        await stage.ForwardAsync(colleague, Role.Specialist, code);
        Assert.Equal(Role.DivisionHead, (await stage.ReadAsync(code)).StepRole);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_exceptions_page_opens_for_the_one_who_acts_and_a_second_person_is_told(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        foreach (var page in new[] { "dung-xu-ly", "nghia-vu-tai-chinh", "hen-lai", "lay-y-kien", "giay-to-mat-hong" })
            Assert.Equal(HttpStatusCode.OK, (await stage.Specialist.Browser.OpenAsync($"/ho-so/{code}/{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stage.Head.Browser.OpenAsync($"/ho-so/{code}/giao-lai")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stage.Desk.Browser.OpenAsync($"/ho-so/{code}/rut-ho-so")).StatusCode);

        var stale = new Dictionary<string, string> { ["What"] = "Lệ phí", ["Amount"] = "100000", ["SeenVersion"] = "0" };
        var clash = await stage.Specialist.Browser.PostFormAsync($"/ho-so/{code}/nghia-vu-tai-chinh", stale);
        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        Assert.Contains("vừa thực hiện", await Stage.TextAsync(clash), StringComparison.Ordinal);
        Assert.Contains("value=\"Lệ phí\"", WebUtility.HtmlDecode(await Stage.TextAsync(clash)), StringComparison.Ordinal);
        Assert.Equal(DossierState.InProgress, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Forms_exist_once_what_they_tell_has_happened(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, refused) = (await stage.AcceptedAsync(), await stage.FiledAsync());
        Task<HttpResponseMessage> OpenAsync(SignedIn by, string of, string form) => by.Browser.OpenAsync($"/ho-so/{of}/in/{form}");
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(stage.OtherDesk, code, "kiem-soat")).StatusCode);
        foreach (var form in new[] { "yeu-cau-bo-sung", "tu-choi", "xin-loi", "khac" }) Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(stage.Desk, code, form)).StatusCode);
        // The route sheet goes with the dossier from its acceptance on (NĐ 61/2018 Đ17 k1).
        Assert.Contains("Tiếp nhận, chuyển xử lý", WebUtility.HtmlDecode(await Stage.TextAsync(await OpenAsync(stage.Desk, code, "kiem-soat"))), StringComparison.Ordinal);

        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        await stage.AskAsync(stage.SpecialistActor, code);
        await stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, refused, "duplicate", "Đã có hồ sơ trước.", null, null, default));
        Assert.Contains("Bản nộp mờ", WebUtility.HtmlDecode(await Stage.TextAsync(await OpenAsync(stage.Desk, code, "yeu-cau-bo-sung"))), StringComparison.Ordinal);
        Assert.Contains("Thẩm định", WebUtility.HtmlDecode(await Stage.TextAsync(await OpenAsync(stage.Desk, code, "kiem-soat"))), StringComparison.Ordinal);
        var refusal = WebUtility.HtmlDecode(await Stage.TextAsync(await OpenAsync(stage.Desk, refused, "tu-choi")));
        Assert.Contains("Trùng hồ sơ đang giải quyết.", refusal, StringComparison.Ordinal);
        Assert.Contains("Đã có hồ sơ trước.", refusal, StringComparison.Ordinal);
    }
}
