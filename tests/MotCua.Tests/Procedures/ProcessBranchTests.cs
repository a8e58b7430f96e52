using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

/// <summary>A process with conditions: which way a dossier takes, and that the sandbox shows it.</summary>
public sealed class ProcessBranchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly StepFacts Plain = new(Channel.Direct, "v1", false, false);

    private static ProcessStep Step(string key, Role role, decimal hours, string? when = null) => new(key, key, role, null, hours, when);

    [Fact]
    public void A_condition_holds_or_not_by_channel_variant_fee_and_verification()
    {
        Assert.True(StepCondition.Holds(null, Plain));
        Assert.True(StepCondition.Holds("channel:Direct", Plain));
        Assert.False(StepCondition.Holds("channel:Online", Plain));
        Assert.True(StepCondition.Holds("variant:v1", Plain));
        Assert.False(StepCondition.Holds("fee:yes", Plain));
        Assert.True(StepCondition.Holds("verify:yes", Plain with { NeedsVerification = true }));
        Assert.All(new[] { "channel:Fax", "channel:9", "fee:maybe", "odd", "variant:" }, when => Assert.False(StepCondition.IsKnown(when)));
    }

    [Fact]
    public void Only_the_longest_way_counts_against_the_limit_and_no_way_may_be_empty()
    {
        ProcessStep[] either = [Step("a", Role.Specialist, 30, "verify:yes"), Step("b", Role.Specialist, 10, "verify:no"), Step("c", Role.Clerk, 5)];
        InternalProcess.Check(either, 40);
        Assert.Equal(ProcedureProblems.ProcessTooLong, Assert.Throws<Refused>(() => InternalProcess.Check(either, 34)).Problem);
        Assert.Equal(ProcedureProblems.ProcessStepInvalid, Assert.Throws<Refused>(() => InternalProcess.Check([Step("a", Role.Specialist, 1, "fee:yes")], null)).Problem);
        Assert.Equal(ProcedureProblems.ProcessStepInvalid, Assert.Throws<Refused>(() => InternalProcess.Check([Step("a", Role.Specialist, 1, "odd")], null)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_takes_the_way_whose_conditions_hold(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var version = await store.ProcedureVersions.Select(row => row.Id).SingleAsync(Stop);
            store.InternalProcesses.Add(new InternalProcess
            {
                Id = stage.Office.Clock.NewId(), VersionId = version, Number = 1, InForceFrom = new DateOnly(2021, 1, 1), TriedAt = stage.Office.Clock.UtcNow,
                Steps = [Step("nhap", Role.Specialist, 1, "channel:Post"), Step("tham-dinh", Role.Specialist, 8), Step("xac-minh", Role.Specialist, 8, "verify:yes"), Step("xet-duyet", Role.DivisionHead, 2), Step("ky", Role.Director, 2), Step("phat-hanh", Role.Clerk, 1)],
            });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("process.open", Actor.System, "process", version), default);
        });
        var straight = await stage.HandedOverAsync();
        Assert.Equal("tham-dinh", (await stage.ReadAsync(straight)).StepName);
        await stage.ProposeAsync(straight);
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, straight);
        Assert.Equal("xet-duyet", (await stage.ReadAsync(straight)).StepName);
        await stage.BackAsync(stage.Head, Role.DivisionHead, straight);
        Assert.Equal("tham-dinh", (await stage.ReadAsync(straight)).StepName);

        var verified = await stage.HandedOverAsync();
        Task MarkAsync(Actor by) => stage.Office.WithAsync<MarkVerification>(act => act.RunAsync(by, verified, new Sent(), default));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => MarkAsync(stage.DeskActor));
        await MarkAsync(stage.SpecialistActor);
        await stage.ProposeAsync(verified);
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, verified);
        Assert.Equal("xac-minh", (await stage.ReadAsync(verified)).StepName);
        await Assert.ThrowsAsync<Refused>(() => stage.BackAsync(stage.Head, Role.DivisionHead, verified));
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, verified);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, verified);
        await stage.SignAsync(verified);
        Assert.Equal("phat-hanh", (await stage.ReadAsync(verified)).StepName);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task The_sandbox_shows_which_way_a_dossier_goes(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var keeper = await office.SignInAsync(Role.ProcedureController);
        foreach (var role in new[] { Role.DeskOfficer, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk }) await office.MakeAccountAsync(role);
        await office.AddProcedureAsync();
        var procedure = await office.WithAsync<Store, Guid>(store => store.Procedures.Select(row => row.Id).SingleAsync(Stop));
        var editor = (await keeper.PostFormAsync($"/quan-tri/thu-tuc/{procedure}", [], "form[action*=Process]")).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, new() { ["Lines[1].Hours"] = "10", ["Lines[6].Name"] = "Xác minh tại cơ sở", ["Lines[6].Hours"] = "4", ["Lines[6].Place"] = "2", ["Lines[6].When"] = "verify:yes" }, "#cac-buoc")).StatusCode);
        var trial = new Dictionary<string, string> { ["StartsOn"] = "15/11/2021", ["StartsAt"] = "08:00" };
        var without = (await (await keeper.PostFormAsync(editor, trial, "form[action*=Try]")).ReadPageAsync()).QuerySelector("section[aria-labelledby=ket-qua-thu]")!.TextContent;
        Assert.Contains("Bỏ qua: bước này chỉ làm khi cần xác minh thực tế", without, StringComparison.Ordinal);
        trial["TrialVerification"] = "true";
        var with = (await (await keeper.PostFormAsync(editor, trial, "form[action*=Try]")).ReadPageAsync()).QuerySelector("section[aria-labelledby=ket-qua-thu]")!.TextContent;
        Assert.DoesNotContain("Bỏ qua", with, StringComparison.Ordinal);
    }
}
