using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Organisation.Acts;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Open dossiers of a unit that ends go on in its successor with their history; and steps near their limit are said in time.</summary>
public sealed class MergedUnitTests
{
    private static async Task<(OrgUnit From, OrgUnit To)> UnitsAsync(Stage stage, SignedIn heir) => await stage.Office.WithAsync<Store, (OrgUnit, OrgUnit)>(async store =>
        (await store.Units.AsNoTracking().SingleAsync(unit => unit.Id == stage.Specialist.UnitId), await store.Units.AsNoTracking().SingleAsync(unit => unit.Id == heir.UnitId)));

    private static Task MergeAsync(Stage stage, OrgUnit from, OrgUnit to, DateOnly on) => stage.Office.WithAsync<UnitDesk>(desk =>
        desk.MergeAsync(from.Id, from.Version, [(to.Id, "")], new UnitDecision(on, "12/QĐ-UBND", on), Actor.System, default));

    [Theory, OnEveryDatabase]
    public async Task Open_dossiers_move_to_the_successor_with_their_history_and_its_head_is_told(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var heir = await stage.Office.SignInAsAsync(Role.Specialist, "thu-ke-nhiem");
        var heirHead = await stage.Office.SignInAsAsync(Role.DivisionHead, "thu-ke-nhiem");
        var held = await stage.HandedOverAsync();
        await stage.ProposeAsync(held);
        var free = await stage.HandedOverAsync();
        var closed = await stage.FiledAsync();
        await stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, closed, "other-agency", "Nộp nơi khác", null, null, default));
        var (from, to) = await UnitsAsync(stage, heir);

        var refused = await Assert.ThrowsAsync<Refused>(() => stage.Office.WithAsync<UnitDesk>(desk => desk.DissolveAsync(from.Id, from.Version, new UnitDecision(new(2021, 11, 15), "1/QĐ", null), Actor.System, default)));
        Assert.Contains("còn 2 hồ sơ", refused.Sentence, StringComparison.Ordinal);
        // A merger that is still to come moves nothing yet.
        await MergeAsync(stage, from, to, new DateOnly(2021, 11, 17));
        Assert.Equal(from.Id, (await stage.ReadAsync(held)).HandlingUnitId);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 7, 30, 0));
        Assert.Equal(2, await stage.Office.WithAsync<IWorkOfUnits, int>(work => work.MoveAsync(Actor.System, default)));
        Assert.Equal(0, await stage.Office.WithAsync<IWorkOfUnits, int>(work => work.MoveAsync(Actor.System, default)));

        foreach (var code in new[] { held, free })
        {
            var dossier = await stage.ReadAsync(code);
            Assert.Equal((to.Id, (Guid?)to.Id, (Guid?)null, Stage.At(22, 17)), (dossier.HandlingUnitId, dossier.HolderUnitId, dossier.HolderPersonId, dossier.PromisedAt!.Value));
            var steps = await stage.Office.WithAsync<Store, List<RouteStep>>(store => store.RouteSteps.AsNoTracking().Where(step => step.DossierId == dossier.Id).OrderBy(step => step.Ordinal).ToListAsync());
            Assert.Equal([(from.Id, StepEnd.Moved), (to.Id, null)], steps.Select(step => (step.UnitId, step.End)));
            Assert.Contains("12/QĐ-UBND", steps[0].Reason!, StringComparison.Ordinal);
        }
        Assert.Equal(from.Id, (await stage.ReadAsync(closed)).HandlingUnitId);
        var told = await stage.Office.WithAsync<Store, string>(store => store.Outbox.AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Body).FirstAsync());
        Assert.Contains(heirHead.Person.Id.ToString(), told, StringComparison.Ordinal);
        Assert.Contains("1 h", System.Text.RegularExpressions.Regex.Unescape(told), StringComparison.Ordinal);
        await stage.Office.WithAsync<ProposeOutcome>(act => act.RunAsync(heir.Actor(Role.Specialist), free, OutcomeKind.Granted, "Đủ điều kiện", null, null, null, default));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_merger_of_today_moves_at_once_and_whoever_has_a_seat_there_keeps_what_they_hold(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var heir = await stage.Office.SignInAsAsync(Role.DivisionHead, "thu-ke-nhiem");
        var code = await stage.HandedOverAsync();
        await stage.ProposeAsync(code);
        var (from, to) = await UnitsAsync(stage, heir);
        await stage.Office.WithAsync<Store>(async store =>
        {
            store.RoleHoldings.Add(new RoleHolding { Id = stage.Office.Clock.NewId(), PersonId = stage.Specialist.Person.Id, Role = Role.Specialist, UnitId = to.Id, From = new DateOnly(2021, 11, 1) });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("staff.add", Actor.System, "person", stage.Specialist.Person.Id), default);
        });
        await MergeAsync(stage, from, to, new DateOnly(2021, 11, 15));
        var dossier = await stage.ReadAsync(code);
        Assert.Equal(((Guid?)to.Id, (Guid?)stage.Specialist.Person.Id), (dossier.HolderUnitId, dossier.HolderPersonId));
    }

    [Theory, OnEveryDatabase]
    public async Task Holder_and_head_are_told_once_for_each_mark_before_a_steps_limit(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        Task<int> RunAsync() => stage.Office.WithAsync<StepAlarms, int>(alarms => alarms.RunAsync(default));
        Task<List<StepAlarm>> GivenAsync() => stage.Office.WithAsync<Store, List<StepAlarm>>(store => store.StepAlarms.AsNoTracking().OrderBy(row => row.At).ToListAsync());
        // The step ends with the promise, Monday 22 at 17:00.
        Assert.Equal(0, await RunAsync());
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 22, 9, 0, 0));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var told = await stage.Office.WithAsync<Store, string>(async store => string.Join('\n', await store.Outbox.AsNoTracking().OrderByDescending(row => row.Id).Take(2).Select(row => row.Body).ToListAsync()));
        Assert.Contains(stage.Specialist.Person.Id.ToString(), told, StringComparison.Ordinal);
        Assert.Contains(stage.Head.Person.Id.ToString(), told, StringComparison.Ordinal);
        Assert.Contains("Bước này còn", (await stage.Specialist.Browser.GetPageAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);

        stage.Office.Time.SetOffice(new DateTime(2021, 11, 22, 16, 30, 0));
        await stage.Office.WithAsync<PauseClock>(act => act.PauseAsync(stage.Head.Actor(Role.DivisionHead), code, "pause-verdict", "12/CV", "Chờ bản án.", new Sent(), default));
        Assert.Equal(0, await RunAsync());
        await stage.Office.WithAsync<PauseClock>(act => act.ResumeAsync(stage.SpecialistActor, code, "Đã có bản án.", new Sent(), default));
        Assert.Equal(1, await RunAsync());
        Assert.Equal([480, 60], (await GivenAsync()).Select(alarm => alarm.MinutesBefore));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 22, 17, 30, 0));
        Assert.Equal(0, await RunAsync());
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }
}
