using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Somebody is away, somebody with the same role does their work, and it is written who did what for whom.</summary>
public sealed class StandInTests
{
    private const string Page = "/viec-cua-toi/vang-mat";
    private static readonly DateOnly Monday = new(2021, 11, 15), Wednesday = new(2021, 11, 17);

    private static Task<Absence> SetAsync(Stage stage, Actor actor, Guid person, Guid? standIn, DateOnly? from = null, DateOnly? to = null, string? reason = "Nghỉ phép") =>
        stage.Office.WithAsync<SetAbsence, Absence>(act => act.RunAsync(actor, person, standIn, from ?? Monday, to ?? Wednesday, reason, null, default));

    /// <summary>With a specialist by name, and a second specialist of the same division.</summary>
    private static async Task<(string Code, SignedIn Second)> GivenAsync(Stage stage)
    {
        var second = await stage.Office.SignInAsAsync(Role.Specialist);
        var code = await stage.HandedOverAsync();
        await stage.Office.WithAsync<Reassign>(act => act.RunAsync(stage.Head.Actor(Role.DivisionHead), code, stage.Specialist.Person.Id, null, new Sent(), default));
        return (code, second);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_person_or_their_head_records_it_and_only_somebody_of_the_same_role_stands_in(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var second = await stage.Office.SignInAsAsync(Role.Specialist);
        var elsewhere = await stage.Office.SignInAsAsync(Role.Specialist, "thu-phong-khac");
        var (person, self) = (stage.Specialist.Person.Id, stage.SpecialistActor);
        await Stage.RefusedAsync(DayProblems.NotTheirHead, () => SetAsync(stage, second.Actor(Role.Specialist), person, second.Person.Id));
        await Stage.RefusedAsync(DayProblems.NotTheirHead, () => SetAsync(stage, stage.DeskActor, person, second.Person.Id));
        foreach (var wrong in new[] { elsewhere.Person.Id, stage.Head.Person.Id, stage.Director.Person.Id, stage.Citizen.Person.Id, person, (Guid?)null })
            await Stage.RefusedAsync(DayProblems.CannotStandIn, () => SetAsync(stage, self, person, wrong));
        await Stage.RefusedAsync(DayProblems.AbsenceDays, () => SetAsync(stage, self, person, second.Person.Id, Wednesday, Monday));
        await Stage.RefusedAsync(DayProblems.AbsenceDays, () => SetAsync(stage, self, person, second.Person.Id, new(2021, 11, 1), new(2021, 11, 2)));
        await Stage.RefusedAsync(DayProblems.AbsenceReason, () => SetAsync(stage, self, person, second.Person.Id, reason: " "));
        await SetAsync(stage, stage.Head.Actor(Role.DivisionHead), person, second.Person.Id);
        await Stage.RefusedAsync(DayProblems.AbsenceOverlaps, () => SetAsync(stage, self, person, second.Person.Id, Wednesday, Wednesday));
        // Whoever is away themselves stands in for nobody.
        await Stage.RefusedAsync(DayProblems.CannotStandIn, () => SetAsync(stage, second.Actor(Role.Specialist), second.Person.Id, person));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_stands_in_to_sign_but_another_who_may_sign_and_nobody_where_no_rule_allows_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var deputy = await stage.Office.SignInAsAsync(Role.Director, "thu-ld");
        var (director, actor) = (stage.Director.Person.Id, stage.Director.Actor(Role.Director));
        await Stage.RefusedAsync(DayProblems.CannotStandIn, () => SetAsync(stage, actor, director, stage.Head.Person.Id));
        await Stage.RefusedAsync(DayProblems.CannotStandIn, () => SetAsync(stage, actor, director, stage.Clerk.Person.Id));
        Assert.Equal(deputy.Person.Id, (await SetAsync(stage, actor, director, deputy.Person.Id)).StandInId);
        // Before the row of law begins nobody signs for anybody.
        stage.Office.Time.SetOffice(new DateTime(2020, 2, 3, 8, 0, 0));
        Assert.Empty(await stage.Office.WithAsync<SetAbsence, IReadOnlyList<StaffMember>>(act => act.CandidatesAsync(director, new DateOnly(2020, 2, 3), new DateOnly(2020, 2, 3), default)));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 9, 0, 0));
        Assert.Contains("chưa đối chiếu", (await stage.Specialist.Browser.GetPageAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_stand_in_does_the_work_on_those_days_and_it_is_recorded_for_whom(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, second) = await GivenAsync(stage);
        async Task<bool> IsInQueueAsync() => (await second.Browser.GetPageAsync("/viec-cua-toi")).QuerySelectorAll("table[data-queue] tbody a").Any(link => link.TextContent.Trim() == code);
        Assert.False(await IsInQueueAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await second.Browser.OpenAsync($"/ho-so/{code}/soan-ket-qua")).StatusCode);

        var set = await stage.Specialist.Browser.PostFormAsync(Page, new() { ["StandInId"] = second.Person.Id.ToString(), ["From"] = "15/11/2021", ["To"] = "16/11/2021", ["Reason"] = "Nghỉ phép" });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.True(await IsInQueueAsync());
        Assert.Contains("làm thay", (await second.Browser.GetPageAsync("/viec-cua-toi")).QuerySelector("table[data-queue] tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Browser.PostFormAsync($"/ho-so/{code}/soan-ket-qua", new() { ["Summary"] = "Đủ điều kiện" })).StatusCode);
        var behalf = await stage.Office.WithAsync<Store, List<OnBehalf>>(store => store.Set<OnBehalf>().ToListAsync());
        Assert.Equal([("dossier.propose", stage.Specialist.Person.Id, second.Person.Id)], behalf.Select(row => (row.ActKind, row.PersonId, row.StandInId)));
        Assert.Contains($"thay {stage.Specialist.Account.DisplayName} (vắng mặt)", (await stage.Head.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await stage.Office.WithAsync<Store, List<MotCua.Kernel.Finding>>(async store => await DossierCheck.RunAsync(store, default).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Back_earlier_the_work_is_ones_own_again(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, second) = await GivenAsync(stage);
        await SetAsync(stage, stage.SpecialistActor, stage.Specialist.Person.Id, second.Person.Id);
        Assert.Single((await second.Browser.GetPageAsync("/viec-cua-toi")).QuerySelectorAll("table[data-queue] tbody tr"));
        // The reason is the person's own matter: whoever stands in does not read it.
        Assert.DoesNotContain("Nghỉ phép", (await second.Browser.GetPageAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Head.Browser.PostFormAsync(Page, [], form: "form[action$='handler=End']", handler: "End")).StatusCode);
        Assert.Empty((await second.Browser.GetPageAsync("/viec-cua-toi")).QuerySelectorAll("table[data-queue] tbody tr"));
        Assert.NotNull(code);
    }
}
