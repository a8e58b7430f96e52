using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.Visits;
using MotCua.Visits.Acts;
using Xunit;

namespace MotCua.Tests.Visits;

/// <summary>Numbers, gates and what becomes of a visit.</summary>
public sealed class VisitTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private static async Task<(TestOffice Office, SignedIn Head, SignedIn One, SignedIn Two)> HallAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        var head = await office.SignInAsAsync(Role.DeskHead);
        var (one, two) = (await office.SignInAsAsync(Role.DeskOfficer), await office.SignInAsAsync(Role.DeskOfficer));
        foreach (var number in new[] { 1, 2 })
            await office.WithAsync<SetHall>(set => set.AddGateAsync(head.Actor(Role.DeskHead), head.UnitId!.Value, number, null, default));
        return (office, head, one, two);
    }

    private static Task<VisitTicket> TakeAsync(TestOffice office, Guid desk, string? priority = null, string? appointment = null) =>
        office.WithAsync<TakeNumber, VisitTicket>(take => take.RunAsync(new NumberWish(desk, VisitTopic.Submit, TicketWay.Kiosk, priority, appointment), null, default));

    private static Task OpenAsync(TestOffice office, SignedIn officer, int number) => office.WithAsync<GateDesk>(async desk =>
        await desk.OpenAsync(officer.Actor(Role.DeskOfficer), await office.WithAsync<Store, Guid>(store => store.Set<VisitGate>().Where(gate => gate.Number == number).Select(gate => gate.Id).SingleAsync()), default));

    private static Task<VisitTicket> NextAsync(TestOffice office, SignedIn officer) => office.WithAsync<GateDesk, VisitTicket>(desk => desk.CallNextAsync(officer.Actor(Role.DeskOfficer), default));

    private static Task FinishAsync(TestOffice office, SignedIn officer, VisitOutcome? outcome, string? reason = null, string? words = null, string? dossier = null) =>
        office.WithAsync<GateDesk>(desk => desk.FinishAsync(officer.Actor(Role.DeskOfficer), new Ending(outcome, reason, words, dossier), default));

    [Theory, OnEveryDatabase]
    public async Task A_gate_is_one_officers_at_a_time_and_only_of_their_desk(Database database)
    {
        var (office, head, one, two) = await HallAsync(database);
        await using var _ = office;
        var stranger = await office.SignInAsAsync(Role.DeskOfficer, "thu-1cua-khac");
        var specialist = await office.SignInAsAsync(Role.Specialist);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.Browser.OpenAsync("/goi-so")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Browser.OpenAsync("/goi-so/thiet-lap")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().OpenAsync("/goi-so")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<GateDesk>(desk => desk.CallNextAsync(specialist.Actor(Role.Specialist), default)));
        await Stage.RefusedAsync(Problems.NotFound, () => OpenAsync(office, stranger, 1));
        await Stage.RefusedAsync(VisitProblems.NoGate, () => NextAsync(office, one));
        await OpenAsync(office, one, 1);
        await Stage.RefusedAsync(VisitProblems.GateTaken, () => OpenAsync(office, two, 1));
        await Stage.RefusedAsync(VisitProblems.OneGateEach, () => OpenAsync(office, one, 2));
        await Stage.RefusedAsync(VisitProblems.NobodyWaits, () => NextAsync(office, one));
        await Stage.RefusedAsync(VisitProblems.GateInvalid, () => office.WithAsync<SetHall>(set => set.AddGateAsync(head.Actor(Role.DeskHead), head.UnitId!.Value, 1, null, default)));
        await office.WithAsync<GateDesk>(desk => desk.CloseAsync(one.Actor(Role.DeskOfficer), default));
        await OpenAsync(office, two, 1);
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_is_taken_called_and_served_and_leaves_a_code_whatever_came_of_it(Database database)
    {
        var (office, head, one, _) = await HallAsync(database);
        await using var __ = office;
        var visitor = office.Browser();
        var taken = await visitor.PostFormAsync("/lay-so", new() { ["Topic"] = "Advice" });
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var ticket = taken.Headers.Location!.ToString();
        var page = await visitor.GetPageAsync(ticket);
        Assert.Contains("Trước anh chị còn 0 người", Text(page).Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.qr"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/lay-so/KHONGCOMAA")).StatusCode);
        Assert.Contains("1", Text(await visitor.GetPageAsync("/cho")), StringComparison.Ordinal);

        await OpenAsync(office, one, 1);
        Assert.Equal(HttpStatusCode.Redirect, (await one.Browser.PostFormAsync("/goi-so", [], form: "form[action*='handler=Next']", handler: "Next")).StatusCode);
        Assert.Contains("quầy 1", Text(await visitor.GetPageAsync(ticket)), StringComparison.Ordinal);
        var screen = await visitor.GetPageAsync("/man-hinh");
        Assert.Equal(["1", "1"], screen.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.Equal("15", screen.QuerySelector("[data-refresh]")!.GetAttribute("data-refresh"));
        Assert.Null((await visitor.GetPageAsync("/man-hinh?dung=1")).QuerySelector("[data-refresh]"));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Browser.PostFormAsync("/goi-so", [], form: "form[action*='handler=Recall']", handler: "Recall")).StatusCode);

        await Stage.RefusedAsync(VisitProblems.GateBusy, () => NextAsync(office, one));
        await Stage.RefusedAsync(VisitProblems.GateBusy, () => office.WithAsync<GateDesk>(desk => desk.CloseAsync(one.Actor(Role.DeskOfficer), default)));
        await Stage.RefusedAsync(VisitProblems.OutcomeNeeded, () => FinishAsync(office, one, null));
        await Stage.RefusedAsync(VisitProblems.ReasonNeeded, () => FinishAsync(office, one, VisitOutcome.Refused, "other-agency"));
        await Stage.RefusedAsync(VisitProblems.ReasonNeeded, () => FinishAsync(office, one, VisitOutcome.Refused, "khong-co", "Nộp ở xã"));
        await Stage.RefusedAsync(VisitProblems.DossierNeeded, () => FinishAsync(office, one, VisitOutcome.Received));
        await Stage.RefusedAsync(VisitProblems.DossierNotHere, () => FinishAsync(office, one, VisitOutcome.Received, dossier: "000.00.16.H01-211115-9999"));
        office.Time.Move(TimeSpan.FromMinutes(7));
        var finished = await one.Browser.PostFormAsync("/goi-so", new() { ["Outcome"] = "Refused", ["ReasonCode"] = "other-agency", ["Words"] = "Mời nộp tại Ủy ban nhân dân xã." }, handler: "Finish");
        Assert.Equal(HttpStatusCode.Redirect, finished.StatusCode);
        var after = Text(await visitor.GetPageAsync(ticket));
        Assert.Contains("Không tiếp nhận", after, StringComparison.Ordinal);
        Assert.Contains("Mời nộp tại Ủy ban nhân dân xã.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thử", after, StringComparison.Ordinal);
        var call = await office.WithAsync<Store, int>(store => store.Set<VisitCall>().CountAsync());
        Assert.Equal(2, call);
        var figures = Text(await head.Browser.GetPageAsync("/goi-so/so-lieu"));
        Assert.Contains("một nửa không quá 7 phút", figures, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_gates_that_call_at_once_never_call_the_same_number(Database database)
    {
        var (office, _, one, two) = await HallAsync(database);
        await using var __ = office;
        const int many = 16;
        for (var i = 0; i < many; i++) await TakeAsync(office, one.UnitId!.Value);
        await OpenAsync(office, one, 1);
        await OpenAsync(office, two, 2);
        async Task<List<int>> ServeAsync(SignedIn officer)
        {
            var numbers = new List<int>();
            for (var i = 0; i < many / 2; i++)
            {
                numbers.Add((await NextAsync(office, officer)).Number);
                await FinishAsync(office, officer, VisitOutcome.Guided);
            }
            return numbers;
        }
        var called = await Task.WhenAll(ServeAsync(one), ServeAsync(two));
        Assert.Equal(Enumerable.Range(1, many), called.SelectMany(numbers => numbers).Order());
        Assert.All(called, numbers => Assert.Equal(numbers.Order(), numbers));
        await Stage.RefusedAsync(VisitProblems.NobodyWaits, () => NextAsync(office, one));
        Assert.Equal(many, await office.WithAsync<Store, int>(store => store.Set<VisitCall>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task One_gate_pressed_twice_at_once_calls_one_number(Database database)
    {
        var (office, _, one, _) = await HallAsync(database);
        await using var __ = office;
        for (var i = 0; i < 3; i++) await TakeAsync(office, one.UnitId!.Value);
        await OpenAsync(office, one, 1);
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await NextAsync(office, one);
                return true;
            }
            catch (Refused refused) when (refused.Problem == VisitProblems.GateBusy || refused.Problem == Problems.ChangedMeanwhile)
            {
                return false;
            }
        }));
        Assert.Equal(1, tries.Count(called => called));
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Set<VisitTicket>().CountAsync(row => row.State == TicketState.Called)));
    }

    [Theory, OnEveryDatabase]
    public async Task Groups_of_the_law_and_booked_hours_come_first_and_numbers_are_given_while_the_desk_is_open(Database database)
    {
        var (office, _, one, _) = await HallAsync(database);
        await using var __ = office;
        var desk = one.UnitId!.Value;
        await Stage.RefusedAsync(VisitProblems.DeskUnknown, () => TakeAsync(office, Guid.CreateVersion7()));
        await Stage.RefusedAsync(VisitProblems.PriorityUnknown, () => TakeAsync(office, desk, "friend"));
        await TakeAsync(office, desk);
        var left = await TakeAsync(office, desk);
        var elder = await TakeAsync(office, desk, "elderly");
        Assert.Equal(("elderly", "visit-priority"), (elder.PriorityCode, elder.PriorityRow));
        var gone = await office.Browser().PostFormAsync($"/lay-so/{left.Code}", [], form: "form[action*='handler=Leave']", handler: "Leave");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        await Stage.RefusedAsync(VisitProblems.NotWaiting, () => office.WithAsync<TakeNumber>(take => take.LeaveAsync(left.Code, default)));
        await OpenAsync(office, one, 1);
        Assert.Equal(elder.Number, (await NextAsync(office, one)).Number);
        await FinishAsync(office, one, VisitOutcome.Absent);
        Assert.Equal(1, (await NextAsync(office, one)).Number);
        await FinishAsync(office, one, VisitOutcome.Guided);
        await Stage.RefusedAsync(VisitProblems.NobodyWaits, () => NextAsync(office, one));

        office.Time.SetOffice(new DateTime(2021, 11, 15, 17, 0, 0));
        await Stage.RefusedAsync(VisitProblems.ClosedNow, () => TakeAsync(office, desk));
        office.Time.SetOffice(new DateTime(2021, 11, 16, 6, 29, 0));
        await Stage.RefusedAsync(VisitProblems.ClosedNow, () => TakeAsync(office, desk));
        office.Time.SetOffice(new DateTime(2021, 11, 16, 6, 30, 0));
        Assert.Equal(1, (await TakeAsync(office, desk)).Number);
        // A Sunday.
        office.Time.SetOffice(new DateTime(2021, 11, 21, 9, 0, 0));
        await Stage.RefusedAsync(VisitProblems.ClosedNow, () => TakeAsync(office, desk));
    }

    [Theory, OnEveryDatabase]
    public async Task A_visit_that_brought_a_dossier_names_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        await stage.Office.WithAsync<SetHall>(set => set.AddGateAsync(Actor.System, stage.Desk.UnitId!.Value, 1, null, default));
        var ticket = await TakeAsync(stage.Office, stage.Desk.UnitId!.Value);
        await OpenAsync(stage.Office, stage.Desk, 1);
        await NextAsync(stage.Office, stage.Desk);
        await FinishAsync(stage.Office, stage.Desk, VisitOutcome.Received, dossier: code.ToLowerInvariant());
        var dossier = await stage.ReadAsync(code);
        Assert.Equal(dossier.Id, await stage.Office.WithAsync<Store, Guid?>(store => store.Set<VisitEnd>().Where(row => row.TicketId == ticket.Id).Select(row => row.DossierId).SingleAsync()));
        // The number's code shows that a dossier was received, and not which.
        Assert.DoesNotContain(code, Text(await stage.Office.Browser().GetPageAsync($"/lay-so/{ticket.Code}")), StringComparison.Ordinal);
    }
}
