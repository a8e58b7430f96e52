using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Representatives;
using MotCua.Representatives.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Representatives;

/// <summary>Acting for another: by whom, with which proof, and that its end is felt at once.</summary>
public sealed class RepresentationTests
{
    private static readonly DateOnly Today = new(2021, 11, 15), Later = new(2022, 6, 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<string> OfferAsync(Stage stage, SignedIn by, string number, string? procedures = null, DateOnly? to = null, DateOnly? from = null) =>
        stage.Office.WithAsync<GrantRepresentation, string>(grant => grant.OfferAsync(by.Actor(Role.Citizen), new RepresentationWish("Người Được Nhờ", number, procedures, from ?? Today, to ?? Later), Stop));

    private static Task<Representation> TakeUpAsync(Stage stage, SignedIn who, string? code) => stage.Office.WithAsync<GrantRepresentation, Representation>(grant => grant.TakeUpAsync(who.Actor(Role.Citizen), code, Stop));

    private static async Task<Filed> FileForAsync(Stage stage, SignedIn submitter, SignedIn owner)
    {
        var plain = Stage.AtDesk(Stage.Somebody(submitter.Person.IdentityNumber, submitter.Person.FullName)) with { Channel = MotCua.Procedures.Channel.Online, Owner = Stage.Somebody(owner.Person.IdentityNumber, owner.Person.FullName) };
        var actor = submitter.Actor(Role.Citizen);
        var linked = await stage.Office.WithAsync<PartyLinks, Submission>(links => links.LinkAsync(actor, plain, Stop));
        return await stage.FileAsync(actor, linked);
    }

    private static async Task<List<string>> ListAsync(SignedIn who) =>
        [.. (await who.Browser.GetPageAsync("/ho-so-cua-toi")).QuerySelectorAll("main td a[href^='/ho-so-cua-toi/']").Select(link => link.TextContent)];

    [Theory, OnEveryDatabase]
    public async Task A_code_is_the_principals_the_representatives_alone_and_works_once(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (principal, friend, thief) = (stage.Citizen, await stage.Office.SignInAsAsync(Role.Citizen), await stage.Office.SignInAsAsync(Role.Citizen));
        var number = friend.Person.IdentityNumber;
        await Stage.RefusedAsync(RepresentationProblems.NotOneself, () => OfferAsync(stage, principal, principal.Person.IdentityNumber));
        await Stage.RefusedAsync(RepresentationProblems.NumberInvalid, () => OfferAsync(stage, principal, "123"));
        await Stage.RefusedAsync(RepresentationProblems.ProcedureUnknown, () => OfferAsync(stage, principal, number, "9.999999"));
        await Stage.RefusedAsync(RepresentationProblems.TermInvalid, () => OfferAsync(stage, principal, number, to: Today.AddYears(Representation.MostYears).AddDays(1)));
        await Stage.RefusedAsync(RepresentationProblems.TermInvalid, () => OfferAsync(stage, principal, number, from: Today.AddDays(-1)));
        var code = await OfferAsync(stage, principal, number, TestCatalogue.Code);
        Assert.DoesNotContain(await stage.Office.WithAsync<Store, List<string>>(store => store.Acts.Select(act => act.Payload).ToListAsync(Stop)), payload => payload.Contains(code, StringComparison.Ordinal) || payload.Contains(Representation.DigestOf(code), StringComparison.Ordinal));
        await Stage.RefusedAsync(RepresentationProblems.CodeWrong, () => TakeUpAsync(stage, thief, code));
        await Stage.RefusedAsync(RepresentationProblems.CodeWrong, () => TakeUpAsync(stage, friend, "ABCDEFGHJKMN"));
        await Stage.RefusedAsync(RepresentationProblems.CodeWrong, () => TakeUpAsync(stage, friend, null));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().OpenAsync("/lam-thay")).StatusCode);

        // Nobody was authorised yet: the filing is tied to no representation, and the owner's account to nothing by typing a number.
        var before = await FileForAsync(stage, friend, principal);
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<RepresentedDossier>().CountAsync(Stop)));
        Assert.Contains("chưa có giấy tờ làm thay được xác nhận", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{before.Dossier.Code}")).Body!.TextContent, StringComparison.Ordinal);

        var answer = await friend.Browser.PostFormAsync("/lam-thay", new() { ["Code"] = $"{code[..4]}-{code[4..8]}-{code[8..]}".ToLowerInvariant() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Stage.RefusedAsync(RepresentationProblems.CodeWrong, () => TakeUpAsync(stage, friend, code));
        var old = await OfferAsync(stage, principal, number);
        stage.Office.Time.Move(TimeSpan.FromDays(Representation.CodeDays + 1));
        await Stage.RefusedAsync(RepresentationProblems.CodeWrong, () => TakeUpAsync(stage, friend, old));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task The_filing_says_who_acts_for_whom_both_see_it_and_revoking_is_felt_at_once(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (principal, friend, stranger) = (stage.Citizen, await stage.Office.SignInAsAsync(Role.Citizen), await stage.Office.SignInAsAsync(Role.Citizen));
        await stage.Office.AddProcedureAsync("9.000002");
        await TakeUpAsync(stage, friend, await OfferAsync(stage, principal, friend.Person.IdentityNumber, "9.000002"));
        // Out of scope: not by this representation.
        await FileForAsync(stage, friend, principal);
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<RepresentedDossier>().CountAsync(Stop)));
        var everything = await TakeUpAsync(stage, friend, await OfferAsync(stage, principal, friend.Person.IdentityNumber));
        var code = (await FileForAsync(stage, friend, principal)).Dossier.Code;
        Assert.Equal(everything.Id, await stage.Office.WithAsync<Store, Guid>(store => store.Set<RepresentedDossier>().Select(row => row.RepresentationId).SingleAsync(Stop)));
        Assert.Contains(code, await ListAsync(friend));
        Assert.Contains(code, await ListAsync(principal));
        Assert.Empty(await ListAsync(stranger));
        foreach (var page in new[] { await friend.Browser.GetPageAsync($"/ho-so-cua-toi/{code}"), await principal.Browser.GetPageAsync($"/ho-so-cua-toi/{code}"), await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}") })
            Assert.Contains($"{friend.Person.FullName} nộp thay {principal.Person.FullName}", page.Body!.TextContent, StringComparison.Ordinal);
        await stage.Office.DrainOutboxAsync();
        Assert.Contains(await stage.Office.WithAsync<Store, List<string>>(store => store.Notices.Where(row => row.PersonId == principal.Person.Id).Select(row => row.Subject).ToListAsync(Stop)), subject => subject == "Có người nộp hồ sơ thay anh chị");

        await stage.AskAsync(stage.DeskActor, code);
        await Stage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<SettleRepresentation>(settle => settle.EndAsync(stranger.Actor(Role.Citizen), everything.Id, Stop)));
        var ended = await principal.Browser.PostFormAsync("/lam-thay", new() { ["id"] = everything.Id.ToString() }, form: "form[action*='handler=End']");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await Stage.RefusedAsync(RepresentationProblems.EndedBefore, () => stage.Office.WithAsync<SettleRepresentation>(settle => settle.EndAsync(principal.Actor(Role.Citizen), everything.Id, Stop)));
        Assert.DoesNotContain(code, await ListAsync(friend));
        await stage.SupplyAsync(principal.Actor(Role.Citizen), code);
        await stage.AcceptAsync(code);
        await stage.Office.DrainOutboxAsync();
        Task<bool> WasToldAsync(SignedIn who) => stage.Office.WithAsync<Store, bool>(store => store.Notices.AnyAsync(row => row.PersonId == who.Person.Id && row.Subject.Contains("đã được tiếp nhận"), Stop));
        Assert.Equal((true, false), (await WasToldAsync(principal), await WasToldAsync(friend)));
        Assert.Equal(HttpStatusCode.NotFound, (await friend.Browser.OpenAsync($"/ho-so-cua-toi/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await friend.Browser.OpenAsync($"/ho-so-cua-toi/{code}/rut")).StatusCode);
        Assert.Contains(code, await ListAsync(principal));
        Assert.Contains("đã chấm dứt", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent, StringComparison.Ordinal);
        await FileForAsync(stage, friend, principal);
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Set<RepresentedDossier>().CountAsync(Stop)));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_paper_counts_once_the_desk_has_looked_and_a_parent_only_until_the_child_is_of_age(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (parent, stranger) = (stage.Citizen, await stage.Office.SignInAsAsync(Role.Citizen));
        const string child = "089215000001";
        async Task<Guid> UploadAsync() => (await stage.Office.WithAsync<FileDesk, Upload>(files => files.ReceiveAsync(new MemoryStream(SampleFiles.Pdf(1)), "khai-sinh.pdf", parent.Actor(Role.Citizen), Stop))).Id;
        Task<Representation> DeclareAsync(Guid? upload, DateOnly? born, DateOnly to, RepresentationKind kind = RepresentationKind.Parent, string number = child, string? paper = "Giấy khai sinh số 12") =>
            stage.Office.WithAsync<GrantRepresentation, Representation>(grant => grant.DeclareAsync(parent.Actor(Role.Citizen), new RepresentationWish("Trẻ Em Mẫu", number, null, Today, to), new PaperWish(kind, born, paper, upload), Stop));
        var birth = new DateOnly(2004, 3, 1);
        await Stage.RefusedAsync(RepresentationProblems.BirthDateNeeded, () => DeclareAsync(null, null, Later));
        await Stage.RefusedAsync(RepresentationProblems.NoLongerMinor, () => DeclareAsync(null, birth, new DateOnly(2022, 3, 1)));
        await Stage.RefusedAsync(RepresentationProblems.PaperNeeded, () => DeclareAsync(null, birth, new DateOnly(2022, 2, 28)));
        await Stage.RefusedAsync(RepresentationProblems.NotOneself, () => DeclareAsync(null, birth, Later, RepresentationKind.Guardian, parent.Person.IdentityNumber));
        await Stage.RefusedAsync(Problems.UploadGone, () => DeclareAsync(stage.Office.Clock.NewId(), birth, new DateOnly(2022, 2, 28)));
        var declared = await DeclareAsync(await UploadAsync(), birth, new DateOnly(2022, 2, 28));
        var ward = new SignedIn(stranger.Browser, stranger.Account, new Person { Id = Guid.Empty, FullName = "Trẻ Em Mẫu", IdentityType = IdentityType.PersonalNumber, IdentityNumber = child }, null);
        await FileForAsync(stage, parent, ward);
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<RepresentedDossier>().CountAsync(Stop)));

        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/quay/lam-thay")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/lam-thay/{declared.Id}/giay-to")).StatusCode);
        foreach (var may in new[] { parent, stage.Desk }) Assert.Equal(HttpStatusCode.OK, (await may.Browser.OpenAsync($"/lam-thay/{declared.Id}/giay-to")).StatusCode);
        Task ConfirmAsync(SignedIn who, Role role, bool looked) => stage.Office.WithAsync<SettleRepresentation>(settle => settle.ConfirmAsync(who.Actor(role), declared.Id, looked, declared.Version, Stop));
        await Stage.RefusedAsync(Problems.NotAllowed, () => ConfirmAsync(stage.Specialist, Role.Specialist, true));
        await Stage.RefusedAsync(RepresentationProblems.NotLookedAt, () => ConfirmAsync(stage.Desk, Role.DeskOfficer, false));
        await Stage.RefusedAsync(RepresentationProblems.ReasonNeeded, () => stage.Office.WithAsync<SettleRepresentation>(settle => settle.RefuseAsync(stage.DeskActor, declared.Id, " ", declared.Version, Stop)));
        var answer = await stage.Desk.Browser.PostFormAsync("/quay/lam-thay", new() { ["Looked"] = "true" }, handler: "Confirm");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => ConfirmAsync(stage.Desk, Role.DeskOfficer, true));
        Assert.Contains("cán bộ Bộ phận Một cửa đã xem giấy tờ", (await parent.Browser.GetPageAsync("/lam-thay")).Body!.TextContent, StringComparison.Ordinal);
        var code = (await FileForAsync(stage, parent, ward)).Dossier.Code;
        Assert.Contains(code, await ListAsync(parent));
        // On the last day it counts, the day after it does not.
        stage.Office.Time.SetOffice(new DateTime(2022, 2, 28, 23, 0, 0));
        parent = await stage.Office.SignInAgainAsync(parent);
        Assert.Contains(code, await ListAsync(parent));
        stage.Office.Time.SetOffice(new DateTime(2022, 3, 1, 8, 0, 0));
        Assert.DoesNotContain(code, await ListAsync(parent));

        var other = await stage.Office.WithAsync<GrantRepresentation, Representation>(async grant => await grant.DeclareAsync(parent.Actor(Role.Citizen),
            new RepresentationWish("Người Lớn Mẫu", "089090000077", null, new DateOnly(2022, 3, 1), Later), new PaperWish(RepresentationKind.Authorised, null, "Giấy ủy quyền", await UploadAsync()), Stop));
        await stage.Office.WithAsync<SettleRepresentation>(settle => settle.RefuseAsync(stage.DeskActor, other.Id, "Giấy chưa chứng thực", other.Version, Stop));
        Assert.Contains("Giấy chưa chứng thực", (await parent.Browser.GetPageAsync("/lam-thay")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }
}
