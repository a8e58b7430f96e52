using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Procedures;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The road of a dossier from submission to return, over the real acts.</summary>
public sealed class RoadTests
{
    private static Submission Filing(Guid? person = null) => new(TestCatalogue.Code, null, Channel.Direct,
        new PartyInput(PartyKind.Citizen, "Nguyễn Văn Mẫu", IdentityType.PersonalNumber, "089090000001", PersonId: person),
        null, [new PaperInput("don", Originals: 1), new PaperInput("giay-kham", Originals: 1)]);

    private sealed record Cast(SignedIn Desk, SignedIn Specialist, SignedIn Head, SignedIn Director, SignedIn Clerk, SignedIn Citizen);

    private static async Task<Cast> CastAsync(TestOffice office)
    {
        var cast = new Cast(await office.SignInAsAsync(Role.DeskOfficer), await office.SignInAsAsync(Role.Specialist), await office.SignInAsAsync(Role.DivisionHead),
            await office.SignInAsAsync(Role.Director, "thu-ld"), await office.SignInAsAsync(Role.Clerk, "thu-vp"), await office.SignInAsAsync(Role.Citizen));
        await office.AddProcedureAsync();
        return cast;
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_goes_in_at_one_door_and_its_result_comes_out(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cast = await CastAsync(office);
        var filed = await office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(cast.Citizen.Actor(Role.Citizen), Filing(cast.Citizen.Person.Id) with { Channel = Channel.Online }, "k", null, default));
        var code = filed.Dossier.Code;
        Assert.Equal("000.00.16.H01-211115-0001", code);

        office.Time.Move(TimeSpan.FromMinutes(40));
        var accepted = await office.WithAsync<AcceptDossier, Dossier>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), code, 0, "k1", default));
        // Monday 15 November 2021, five working days: closing time of Monday 22, counted from arrival, not from acceptance.
        Assert.Equal(OfficeClock.ToUtc(new DateTime(2021, 11, 22, 17, 0, 0)), accepted.PromisedAt);
        Assert.Equal(OfficeClock.ToUtc(new DateTime(2021, 11, 23)), accepted.LawEndsAt);

        await office.WithAsync<HandOver>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), code, null, "k2", default));
        var early = await Assert.ThrowsAsync<Refused>(() => office.WithAsync<MoveStep>(act => act.ForwardAsync(cast.Specialist.Actor(Role.Specialist), code, null, null, null, default)));
        Assert.Equal(DossierProblems.OutcomeMissing, early.Problem);
        await office.WithAsync<ProposeOutcome>(act => act.RunAsync(cast.Specialist.Actor(Role.Specialist), code, OutcomeKind.Granted, "Đủ điều kiện", null, null, null, default));
        await office.WithAsync<MoveStep>(act => act.ForwardAsync(cast.Specialist.Actor(Role.Specialist), code, null, null, null, default));
        await office.WithAsync<MoveStep>(act => act.BackAsync(cast.Head.Actor(Role.DivisionHead), code, "Soát lại căn cứ", null, null, default));
        await office.WithAsync<MoveStep>(act => act.ForwardAsync(cast.Specialist.Actor(Role.Specialist), code, null, null, null, default));
        await office.WithAsync<MoveStep>(act => act.ForwardAsync(cast.Head.Actor(Role.DivisionHead), code, null, null, null, default));
        await office.WithAsync<SignOutcome>(act => act.RunAsync(cast.Director.Actor(Role.Director), code, null, null, default));
        await office.WithAsync<ReleaseOutcome>(act => act.RunAsync(cast.Clerk.Actor(Role.Clerk), code, "12/GP-SLĐTBXH", new DateOnly(2021, 11, 15), null, null, default));
        var done = await office.WithAsync<DeliverOutcome, Dossier>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), code, DeliveryWay.Counter, "Nguyễn Văn Mẫu", "CCCD", null, null, null, default));

        Assert.Equal(DossierState.Returned, done.State);
        var history = await office.WithAsync<Store, List<HistoryLine>>(store => store.HistoryAsync(done.Id, default));
        Assert.Equal([DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.Finished, DossierState.Returned], history.Select(line => line.State));
        var steps = await office.WithAsync<Store, List<RouteStep>>(store => store.RouteSteps.OrderBy(step => step.Ordinal).ToListAsync());
        Assert.Equal([Role.Specialist, Role.DivisionHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk], steps.Select(step => step.Role));
        Assert.All(steps, step => Assert.NotNull(step.LeftAt));
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_elses_step_and_somebody_elses_unit_are_refused(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cast = await CastAsync(office);
        var stranger = await office.SignInAsAsync(Role.Specialist, "thu-phong-khac");
        var code = (await office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), Filing(), null, null, default))).Dossier.Code;

        Assert.Equal(Problems.NotAllowed, (await Assert.ThrowsAsync<Refused>(() => office.WithAsync<AcceptDossier>(act => act.RunAsync(cast.Specialist.Actor(Role.Specialist), code, null, null, default)))).Problem);
        await office.WithAsync<AcceptDossier>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), code, null, null, default));
        await office.WithAsync<HandOver>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), code, null, null, default));
        Assert.Equal(DossierProblems.DossierUnknown, (await Assert.ThrowsAsync<Refused>(() => office.WithAsync<ProposeOutcome>(act => act.RunAsync(stranger.Actor(Role.Specialist), code, OutcomeKind.Granted, "x", null, null, null, default)))).Problem);
        Assert.Equal(DossierProblems.NotYourStep, (await Assert.ThrowsAsync<Refused>(() => office.WithAsync<MoveStep>(act => act.ForwardAsync(cast.Head.Actor(Role.DivisionHead), code, null, null, null, default)))).Problem);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/ho-so/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await cast.Citizen.Browser.OpenAsync($"/ho-so-cua-toi/{code}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Asking_for_a_paper_that_is_there_as_missing_is_refused_and_a_supplement_counts_anew(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cast = await CastAsync(office);
        var desk = cast.Desk.Actor(Role.DeskOfficer);
        var code = (await office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(desk, Filing(), null, null, default))).Dossier.Code;

        var refused = await Assert.ThrowsAsync<Refused>(() => office.WithAsync<RequestSupplement>(act => act.RunAsync(desk, code, [new("don", null, "missing", "Chưa có đơn")], null, null, default)));
        Assert.Equal(DossierProblems.PaperIsThere, refused.Problem);
        await office.WithAsync<RequestSupplement>(act => act.RunAsync(desk, code, [new("don", null, "unreadable", "Bản nộp mờ")], null, null, default));

        office.Time.SetOffice(new DateTime(2021, 11, 18, 9, 0, 0));
        await office.WithAsync<Store>(async store =>
        {
            await using var scope = office.Services.CreateAsyncScope();
            var tracked = await scope.ServiceProvider.GetRequiredService<Store>().Dossiers.SingleAsync();
            await scope.ServiceProvider.GetRequiredService<SupplyPapers>().RunAsync(desk, tracked, [new PaperInput("don", Originals: 1)], null, null, default);
        });
        var accepted = await office.WithAsync<AcceptDossier, Dossier>(act => act.RunAsync(desk, code, null, null, default));
        // Complete on Thursday 18: day 1 is Friday 19, day 5 Thursday 25.
        Assert.Equal(OfficeClock.ToUtc(new DateTime(2021, 11, 25, 17, 0, 0)), accepted.PromisedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task The_second_of_two_officers_is_told_who_did_what(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cast = await CastAsync(office);
        var colleague = await office.SignInAsAsync(Role.DeskOfficer);
        var code = (await office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(cast.Desk.Actor(Role.DeskOfficer), Filing(), null, null, default))).Dossier.Code;

        Task<Exception?> AcceptAsync(SignedIn officer) => Record.ExceptionAsync(() =>
            office.WithAsync<AcceptDossier>(act => act.RunAsync(officer.Actor(Role.DeskOfficer), code, 0, null, default))).AsTask();
        var outcomes = await Task.WhenAll(AcceptAsync(cast.Desk), AcceptAsync(colleague));
        var told = Assert.IsType<Refused>(Assert.Single(outcomes, outcome => outcome is not null));
        Assert.Contains("tiếp nhận hồ sơ", told.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Acceptances.CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Codes_are_unique_and_without_gap_under_sixteen_submitters_and_a_repeat_files_once(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cast = await CastAsync(office);
        var desk = cast.Desk.Actor(Role.DeskOfficer);
        var filed = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(desk, Filing(), $"key{i / 2}", null, default))));
        var codes = filed.Select(item => item.Dossier.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, 32).Select(n => $"000.00.16.H01-211115-{n:0000}"), codes);
        Assert.All(filed.GroupBy(item => item.Dossier.Code), pair => Assert.Single(pair.Select(item => item.Secret).Distinct()));
    }
}
