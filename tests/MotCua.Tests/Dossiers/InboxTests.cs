using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>One list of all one's dossiers: what is in it, why, and what comes next.</summary>
public sealed class InboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> TextAsync(SignedIn who, string address = "/ho-so-cua-toi") => string.Join(' ', (await who.Browser.GetPageAsync(address)).QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(DossierState.AwaitingSupplement, true)]
    [InlineData(DossierState.AwaitingPayment, true)]
    [InlineData(DossierState.Finished, true)]
    [InlineData(DossierState.InProgress, false)]
    [InlineData(DossierState.Returned, false)]
    public void What_waits_for_somebody_waits_only_for_whoever_may_do_it(DossierState state, bool mine)
    {
        Assert.Equal(mine, NextStep.Of(state, Channel.Online, mayAct: true, hasElectronicOutcome: false).IsMine);
        Assert.False(NextStep.Of(state, Channel.Online, mayAct: false, hasElectronicOutcome: false).IsMine);
        Assert.Equal(mine, NextStep.Mine.Contains(state));
        Assert.All(Enum.GetValues<DossierState>(), one => Assert.NotEmpty(NextStep.Of(one, Channel.Post, true, true).Words));
    }

    [Theory, OnEveryDatabase]
    public async Task Dossiers_of_every_way_stand_in_one_list_with_their_next_step_and_it_pages(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var me = Stage.Somebody(stage.Citizen.Person.IdentityNumber, stage.Citizen.Person.FullName);
        var asked = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, asked);
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(me));
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(me) with { Channel = Channel.Post });
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody(name: "Người Nộp Giúp")) with { Owner = me });
        var text = await TextAsync(stage.Citizen);
        foreach (var part in new[] { "Tôi nộp cho mình, trực tuyến", "Tôi nộp cho mình, tại quầy", "Người Nộp Giúp nộp thay tôi", "Mời bổ sung giấy tờ", "Chờ tôi (1)" }) Assert.Contains(part, text, StringComparison.OrdinalIgnoreCase);
        var mine = (await stage.Citizen.Browser.GetPageAsync("/ho-so-cua-toi?xem=can-lam")).QuerySelectorAll("tbody tr");
        Assert.Contains(asked, Assert.Single(mine).TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có hồ sơ nào", await TextAsync(stage.Citizen, "/ho-so-cua-toi?xem=da-xong"), StringComparison.Ordinal);
        for (var more = 0; more < OwnInbox.PageSize - 3; more++) await stage.FileAsync(stage.DeskActor, Stage.AtDesk(me));
        var first = await stage.Citizen.Browser.GetPageAsync("/ho-so-cua-toi");
        Assert.Equal(OwnInbox.PageSize, first.QuerySelectorAll("tbody tr").Length);
        Assert.Single((await stage.Citizen.Browser.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_paper_dossier_is_claimed_with_the_receipts_secret_and_ones_own_number_only(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (claimant, other) = (await stage.Office.SignInAsAsync(Role.Citizen), await stage.Office.SignInAsAsync(Role.Citizen));
        await UnconfirmAsync(stage, claimant, "089090000055");
        await UnconfirmAsync(stage, other, "089090000066");
        var owner = Stage.Somebody("089090000055", "Chủ Hồ Sơ");
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody(name: "Người Nộp Giúp")) with { Owner = owner })).Dossier.Code;
        var (secret, path) = (await stage.SecretAsync(code), "/ho-so-cua-toi");
        Task<HttpResponseMessage> ClaimAsync(SignedIn who, string? typed) => who.Browser.PostFormAsync(path, new() { ["Code"] = code, ["Secret"] = typed ?? "" });
        // Nobody has received it yet; then wrong secret, somebody else's number.
        Assert.Equal(HttpStatusCode.BadRequest, (await ClaimAsync(claimant, secret)).StatusCode);
        await stage.AcceptAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, (await ClaimAsync(claimant, "AAAA-BBBB")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ClaimAsync(other, secret)).StatusCode);
        Assert.DoesNotContain(code, await TextAsync(claimant), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ClaimAsync(claimant, secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ClaimAsync(claimant, secret)).StatusCode);
        Assert.Contains(code, await TextAsync(claimant), StringComparison.Ordinal);
        // That showed a receipt, not who they are.
        Assert.Null(await stage.Office.WithAsync<Store, DateTime?>(store => store.Accounts.Where(row => row.Id == claimant.Account.Id).Join(store.Persons, account => account.PersonId, person => person.Id, (_, person) => person.IdentityConfirmedAt).SingleAsync(Stop)));
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Set<DossierClaim>().CountAsync(Stop)));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task An_organisations_people_see_its_dossiers_by_role(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (filer, reader, stranger) = (stage.Citizen, await stage.Office.SignInAsAsync(Role.Citizen), await stage.Office.SignInAsAsync(Role.Citizen));
        await stage.Office.WithAsync<Store>(async store =>
        {
            var organisation = new Organisation { Id = stage.Office.Clock.NewId(), TaxCode = "1601234565", Name = "Công ty TNHH Ví Dụ", Kind = OrganisationKind.Enterprise };
            store.Organisations.Add(organisation);
            foreach (var (who, role, confirmed) in new[] { (filer, MemberRole.Filer, true), (reader, MemberRole.Reader, true), (stranger, MemberRole.Representative, false) })
            {
                var member = new OrganisationMember { Id = stage.Office.Clock.NewId(), OrganisationId = organisation.Id, PersonId = who.Person.Id, Role = role, From = new DateOnly(2021, 1, 1), Proof = "Giấy giới thiệu" };
                if (confirmed) member.Confirm(stage.Office.Clock.UtcNow, null);
                store.OrganisationMembers.Add(member);
            }
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("organisation.member", Actor.System, "organisation", organisation.Id), Stop);
        });
        var company = new PartyInput(PartyKind.Enterprise, "Công ty TNHH Ví Dụ", IdentityType.TaxCode, "1601234565");
        var submission = await stage.Office.WithAsync<PartyLinks, Submission>(links => links.LinkAsync(stage.DeskActor, Stage.AtDesk() with { Owner = company }, Stop));
        var code = (await stage.FileAsync(stage.DeskActor, submission)).Dossier.Code;
        await stage.AskAsync(stage.DeskActor, code);
        Assert.DoesNotContain(code, await TextAsync(stranger), StringComparison.Ordinal);
        Assert.Contains("Mời bổ sung giấy tờ", await TextAsync(filer), StringComparison.Ordinal);
        Assert.Contains("tôi chỉ xem", await TextAsync(reader), StringComparison.Ordinal);
        var page = await reader.Browser.GetPageAsync($"/ho-so-cua-toi/{code}");
        Assert.Null(page.QuerySelector("main input[type=file]"));
        Assert.NotNull((await filer.Browser.GetPageAsync($"/ho-so-cua-toi/{code}")).QuerySelector("main input[type=file]"));
        // The address of the page is enough to try; the rule is in the act's door.
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.Browser.PostFormAsync($"/ho-so-cua-toi/{code}/rut", new() { ["Reason"] = "Thôi" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await filer.Browser.PostFormAsync($"/ho-so-cua-toi/{code}/rut", new() { ["Reason"] = "Thôi" })).StatusCode);
    }

    private static async Task UnconfirmAsync(Stage stage, SignedIn who, string number)
    {
        await stage.Office.WithAsync<Store>(async store =>
        {
            var claim = new Person { Id = stage.Office.Clock.NewId(), FullName = "Người Khai", IdentityType = IdentityType.PersonalNumber, IdentityNumber = number };
            store.Persons.Add(claim);
            (await store.Accounts.FindAsync([who.Account.Id], Stop))!.PersonId = claim.Id;
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("account.register", Actor.System, "person", claim.Id), Stop);
        });
        await stage.Office.WithAsync<ActorCache>(cache =>
        {
            cache.Forget(who.Account.Id);
            return Task.CompletedTask;
        });
    }
}
