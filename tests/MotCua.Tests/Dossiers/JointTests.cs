using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>One parent, children at other agencies in order and in parallel, each with its own date, one return at the commune's desk.</summary>
public sealed class JointTests
{
    private const string Code = "2.000986";

    private static readonly Sent Plain = new();

    private static JointLeg Leg(string key, string name, int? days, params string[] after) =>
        new(key, name, $"Cơ quan {name}", days is null, null, null, days is { } amount ? new TermLimit(amount, LimitUnit.Day, false) : null, days is null, after);

    private static readonly JointPlan Plan = new([Leg("khai-sinh", "Đăng ký khai sinh", null), Leg("thuong-tru", "Đăng ký thường trú", 15, "khai-sinh"), Leg("the-bhyt", "Cấp thẻ bảo hiểm y tế", 10, "khai-sinh")], "Văn bản thử", true);

    private sealed record Commune(Stage Stage, SignedIn Desk, SignedIn Registrar) : IAsyncDisposable
    {
        public Actor DeskActor => Desk.Actor(Role.DeskOfficer);
        public Actor RegistrarActor => Registrar.Actor(Role.Specialist);

        public Task EndAsync(Actor by, string code, int number, bool granted = true, DateOnly? day = null, string? result = "Đã cấp.", string? resultNumber = "12/2021") =>
            Stage.Office.WithAsync<JointActs>(acts => acts.EndAsync(by, code, number, granted, result, resultNumber, new DateOnly(2021, 11, 15), day, Plain, default));

        public Task SendAsync(string code, int number, DateOnly? day = null) => Stage.Office.WithAsync<JointActs>(acts => acts.SendAsync(DeskActor, code, number, day, Plain, default));

        public Task ReceiveAsync(string code, int number, DateOnly? day = null) => Stage.Office.WithAsync<JointActs>(acts => acts.ReceiveAsync(DeskActor, code, number, day, "CA-77", Plain, default));

        public Task<List<ChildDossier>> ChildrenAsync(string code) => Stage.Office.WithAsync<Store, List<ChildDossier>>(store =>
            store.ChildDossiers.AsNoTracking().Where(row => store.Set<Dossier>().Any(dossier => dossier.Id == row.DossierId && dossier.Code == code)).OrderBy(row => row.Number).ToListAsync());

        public async Task<string> BegunAsync()
        {
            var code = (await Stage.FileAsync(DeskActor, Stage.AtDesk(code: Code))).Dossier.Code;
            await Stage.Office.WithAsync<AcceptDossier>(act => act.RunAsync(DeskActor, code, null, null, default));
            await Stage.Office.WithAsync<HandOver>(act => act.RunAsync(DeskActor, code, null, null, default));
            return code;
        }

        public ValueTask DisposeAsync() => Stage.DisposeAsync();
    }

    private static async Task<Commune> SetAsync(Database database)
    {
        var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var commune = new OrgUnit { Id = stage.Office.Clock.NewId(), Code = "xa-thu", Name = "UBND xã Thử", Kind = UnitKind.Commune, AgencyIdentifier = "000.77.89.H01" };
            store.Units.Add(commune);
            store.Units.Add(new OrgUnit { Id = stage.Office.Clock.NewId(), Code = "xa-thu-1cua", Name = "Một cửa xã Thử", Kind = UnitKind.Desk, ParentId = commune.Id });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("unit.add", Actor.System, "unit", commune.Id), default);
        });
        await stage.Office.AddProcedureAsync(Code, days: 20, joint: Plan);
        return new Commune(stage, await stage.Office.SignInAsAsync(Role.DeskOfficer, "xa-thu-1cua"), await stage.Office.SignInAsAsync(Role.Specialist, "xa-thu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_a_commune_receives_it_and_only_those_of_each_leg_record_it(Database database)
    {
        await using var commune = await SetAsync(database);
        var stage = commune.Stage;
        await Stage.RefusedAsync(RoadProblems.JointElsewhere, () => stage.FileAsync(stage.DeskActor, Stage.AtDesk(code: Code)));
        var code = await commune.BegunAsync();
        Assert.StartsWith("000.77.89.H01-211115-", code, StringComparison.Ordinal);

        foreach (var stranger in new[] { stage.Director.Browser, stage.Clerk.Browser, stage.Desk.Browser, stage.Specialist.Browser })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/ho-so/{code}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/ho-so/{code}/lien-thong")).StatusCode == HttpStatusCode.Forbidden ? HttpStatusCode.NotFound : (await stranger.OpenAsync($"/ho-so/{code}/lien-thong")).StatusCode);
        }
        await Stage.RefusedAsync(DossierProblems.DossierUnknown, () => commune.EndAsync(stage.SpecialistActor, code, 1));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => commune.EndAsync(commune.DeskActor, code, 1));
        await Stage.RefusedAsync(RoadProblems.JointLegNotReady, () => commune.EndAsync(commune.DeskActor, code, 2));
        await Stage.RefusedAsync(RoadProblems.JointLegUnknown, () => commune.EndAsync(commune.DeskActor, code, 9));
        await Stage.RefusedAsync(RoadProblems.JointResultNeeded, () => commune.EndAsync(commune.RegistrarActor, code, 1, result: " "));
        await Stage.RefusedAsync(RoadProblems.JointResultNeeded, () => commune.EndAsync(commune.RegistrarActor, code, 1, resultNumber: null));
        await Stage.RefusedAsync(RoadProblems.JointMovesByLegs, () => stage.Office.WithAsync<MoveStep>(act => act.ForwardAsync(commune.DeskActor, code, null, null, null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task Children_open_when_what_they_need_is_there_each_with_its_own_date_and_one_return(Database database)
    {
        await using var commune = await SetAsync(database);
        var stage = commune.Stage;
        var code = await commune.BegunAsync();
        var parent = await stage.ReadAsync(code);
        // Twenty working days from Monday 15 November.
        Assert.Equal((DossierState.InProgress, Stage.At(13, 17, month: 12), Role.DeskOfficer), (parent.State, parent.PromisedAt!.Value, parent.StepRole!.Value));
        var begun = await commune.ChildrenAsync(code);
        Assert.Equal([ChildState.Received, ChildState.Waiting, ChildState.Waiting], begun.Select(child => child.State));
        Assert.Equal((Stage.At(15, 17), "same-day-result"), (begun[0].PromisedAt!.Value, begun[0].LawRows));

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 10, 0, 0));
        await commune.EndAsync(commune.RegistrarActor, code, 1);
        var open = await commune.ChildrenAsync(code);
        Assert.Equal([ChildState.Done, ChildState.Open, ChildState.Open], open.Select(child => child.State));

        await commune.SendAsync(code, 2);
        await commune.SendAsync(code, 3);
        await Stage.RefusedAsync(RoadProblems.JointLegNotReady, () => commune.SendAsync(code, 2));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 9, 0, 0));
        await Stage.RefusedAsync(RoadProblems.JointDayWrong, () => commune.ReceiveAsync(code, 2, new DateOnly(2021, 11, 14)));
        await Stage.RefusedAsync(RoadProblems.JointDayWrong, () => commune.ReceiveAsync(code, 2, new DateOnly(2021, 11, 18)));
        await commune.ReceiveAsync(code, 2, new DateOnly(2021, 11, 16));
        await commune.ReceiveAsync(code, 3);
        var theirs = await commune.ChildrenAsync(code);
        // Fifteen calendar days from the 16th; ten from the 17th end on a Saturday and move to Monday.
        Assert.Equal((Stage.At(1, 17, month: 12), "CA-77"), (theirs[1].PromisedAt!.Value, theirs[1].TheirCode));
        Assert.Equal(Stage.At(29, 17), theirs[2].PromisedAt!.Value);

        // The insurance is late: the parent shows it, and so does the department, which sees no name.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 30, 9, 0, 0));
        var owner = stage.Office.WithAsync<Store, string>(store => store.Dossiers.Where(row => row.Code == code).Select(row => row.OwnerName).SingleAsync());
        foreach (var reader in new[] { commune.Desk.Browser, stage.Director.Browser, stage.Specialist.Browser })
        {
            var page = (await reader.GetPageAsync("/lien-thong?xem=qua-hen")).Body!.TextContent;
            Assert.Contains(code, page, StringComparison.Ordinal);
            Assert.Contains("Có chặng quá hẹn", page, StringComparison.Ordinal);
            Assert.DoesNotContain(await owner, page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("CA-77", (await stage.Director.Browser.GetPageAsync("/lien-thong")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await stage.OtherDesk.Browser.GetPageAsync("/lien-thong")).Body!.TextContent, StringComparison.Ordinal);

        await commune.EndAsync(commune.DeskActor, code, 3, day: new DateOnly(2021, 11, 30), resultNumber: "TE-0001");
        Assert.Equal(DossierState.InProgress, (await stage.ReadAsync(code)).State);
        await commune.EndAsync(commune.DeskActor, code, 2, resultNumber: "TT-0002");
        var finished = await stage.ReadAsync(code);
        Assert.Equal((DossierState.Finished, true), (finished.State, finished.FinishedAt <= finished.PromisedAt));
        await stage.Office.WithAsync<DeliverOutcome>(act => act.RunAsync(commune.DeskActor, code, DeliveryWay.Counter, "Nguyễn Văn Mẫu", "thẻ căn cước", null, null, null, default));
        var outcome = await stage.Office.WithAsync<Store, Outcome>(store => store.Outcomes.AsNoTracking().SingleAsync());
        Assert.Equal((OutcomeKind.Granted, "12/2021; TT-0002; TE-0001"), (outcome.Kind, outcome.DocumentNumber));
        Assert.Equal(DossierState.Returned, (await stage.ReadAsync(code)).State);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task What_needs_a_refused_result_is_never_begun_and_a_refusal_is_a_result(Database database)
    {
        await using var commune = await SetAsync(database);
        var code = await commune.BegunAsync();
        await commune.EndAsync(commune.RegistrarActor, code, 1, granted: false, result: "Trẻ đã được đăng ký khai sinh nơi khác.", resultNumber: null);
        var children = await commune.ChildrenAsync(code);
        Assert.Equal([ChildState.Refused, ChildState.Dropped, ChildState.Dropped], children.Select(child => child.State));
        var outcome = await commune.Stage.Office.WithAsync<Store, Outcome>(store => store.Outcomes.AsNoTracking().SingleAsync());
        Assert.Equal((OutcomeKind.RefusedAfterAppraisal, DossierState.Finished), (outcome.Kind, (await commune.Stage.ReadAsync(code)).State));
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_walks_through_the_pages(Database database)
    {
        await using var commune = await SetAsync(database);
        var code = await commune.BegunAsync();
        var at = $"/ho-so/{code}/lien-thong";
        Assert.Contains("Theo dõi liên thông", (await commune.Desk.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent, StringComparison.Ordinal);
        var empty = await commune.Registrar.Browser.PostFormAsync($"{at}/1", new() { ["Result"] = "" }, handler: "End");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await commune.Registrar.Browser.PostFormAsync($"{at}/1", new() { ["Result"] = "Đã cấp Giấy khai sinh", ["ResultNumber"] = "15/2021", ["ResultDay"] = "15/11/2021" }, handler: "End")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await commune.Desk.Browser.PostFormAsync($"{at}/2", new() { ["Day"] = "15/11/2021" }, handler: "Send")).StatusCode);
        var page = (await commune.Desk.Browser.GetPageAsync(at)).Body!.TextContent;
        Assert.Contains("Đã chuyển, chờ cơ quan nhận", page, StringComparison.Ordinal);
        Assert.Contains("ngoài hệ thống, quầy ghi lại", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_waits_for_itself_is_refused()
    {
        Assert.Equal(ProcedureProblems.JointPlanInvalid, Assert.Throws<Refused>(() => new JointPlan([Leg("a", "A", 1, "b"), Leg("b", "B", 1, "a")], "", true).Check()).Problem);
        Assert.Equal(ProcedureProblems.JointPlanInvalid, Assert.Throws<Refused>(() => new JointPlan([Leg("a", "A", 1)], "", true).Check()).Problem);
        Assert.Equal(ProcedureProblems.JointPlanInvalid, Assert.Throws<Refused>(() => new JointPlan([Leg("a", "A", 1), Leg("a", "B", 1)], "", true).Check()).Problem);
        Plan.Check();
    }
}
