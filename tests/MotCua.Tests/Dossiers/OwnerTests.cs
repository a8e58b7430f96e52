using System.Net;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Whose dossier it is, and what only they may do and take.</summary>
public sealed class OwnerTests
{
    private static async Task<IReadOnlyList<string>> ListAsync(SignedIn person) =>
        [.. (await person.Browser.GetPageAsync("/ho-so-cua-toi")).QuerySelectorAll("table tbody tr td:first-child a").Select(link => link.TextContent.Trim())];

    [Theory, OnEveryDatabase]
    public async Task The_outcome_is_for_its_owner_and_only_once_released(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.SignedAsync(SampleFiles.Pdf(1));
        var stranger = await stage.Office.SignInAsAsync(Role.Citizen);
        Task<HttpResponseMessage> TakeAsync(HttpClient browser) => browser.OpenAsync($"/ho-so/{code}/ket-qua");
        Assert.Equal(HttpStatusCode.Redirect, (await TakeAsync(stage.Office.Browser())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await TakeAsync(stranger.Browser)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await TakeAsync(stage.OtherDesk.Browser)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await TakeAsync(stage.Citizen.Browser)).StatusCode);
        await stage.ReleaseAsync(code);
        var taken = await TakeAsync(stage.Citizen.Browser);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (taken.StatusCode, taken.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await TakeAsync(stranger.Browser)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await stage.Citizen.Browser.PostFormAsync($"/ho-so-cua-toi/{code}", [], form: "main form", handler: "Received")).StatusCode);
        Assert.Equal(DossierState.Returned, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Another_citizen_neither_opens_nor_supplies_and_the_owner_does_both(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, code);
        var stranger = await stage.Office.SignInAsAsync(Role.Citizen);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/ho-so-cua-toi/{code}")).StatusCode);
        var page = await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}");
        Assert.Contains("Bản nộp mờ", page.Body!.TextContent, StringComparison.Ordinal);
        var empty = await stage.Citizen.Browser.PostFormAsync($"/ho-so-cua-toi/{code}", [], form: ".warn-card form");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);

        var form = page.QuerySelector(".warn-card form")!;
        string Value(string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(SampleFiles.Pdf(1));
        using var body = new MultipartFormDataContent
        {
            { new StringContent(Value("__RequestVerificationToken")), "__RequestVerificationToken" }, { new StringContent(Value("Key")), "Key" },
            { new StringContent(Value("SeenVersion")), "SeenVersion" }, { file, form.QuerySelector("input[type=file]")!.GetAttribute("name")!, "don.pdf" },
        };
        var sent = await stage.Citizen.Browser.PostAsync(new Uri($"/ho-so-cua-toi/{code}", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(DossierState.Registered, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Members_of_an_organisation_see_its_dossiers_while_they_may_act_for_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var clock = stage.Office.Clock;
        var organisation = new Organisation { Id = clock.NewId(), Name = "Công ty Thử", TaxCode = "1601234565", Kind = OrganisationKind.Enterprise };
        await stage.Office.WithAsync<Store>(async store =>
        {
            store.Organisations.Add(organisation);
            store.OrganisationMembers.Add(Member(stage, organisation.Id));
            await new ActLog(store, clock).CommitAsync(new Doing("organisation.add", Actor.System, "organisation", organisation.Id), default);
        });
        var filed = await stage.FileAsync(stage.DeskActor, Stage.AtDesk() with { Owner = new PartyInput(PartyKind.Enterprise, "Công ty Thử", IdentityType.TaxCode, "1601234565", OrganisationId: organisation.Id) });
        Assert.Equal([filed.Dossier.Code], await ListAsync(stage.Citizen));
        stage.Office.Time.Move(TimeSpan.FromDays(40));
        Assert.Empty(await ListAsync(await AgainAsync(stage)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_typed_in_opens_nothing_and_the_receipts_secret_opens_what_was_filed_at_the_desk(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        const string number = "089090000077";
        var claimant = await stage.Office.SignInAsAsync(Role.Citizen);
        await MakeClaimAsync(stage, claimant, number);
        var before = await stage.FileAsync(stage.DeskActor, await LinkAsync(stage, Stage.AtDesk(Stage.Somebody(number))));
        var code = before.Dossier.Code;
        await stage.AcceptAsync(code);
        Assert.Empty(await ListAsync(claimant));
        Assert.Equal(HttpStatusCode.NotFound, (await claimant.Browser.OpenAsync($"/ho-so-cua-toi/{code}")).StatusCode);

        Task<HttpResponseMessage> ClaimAsync(SignedIn who, string secret) => who.Browser.PostFormAsync("/ho-so-cua-toi", new() { ["Code"] = code, ["Secret"] = secret }, handler: "Claim");
        Assert.Equal(HttpStatusCode.BadRequest, (await ClaimAsync(claimant, "AAAA-AAAA")).StatusCode);
        var other = await stage.Office.SignInAsAsync(Role.Citizen);
        await MakeClaimAsync(stage, other, "089090000078");
        Assert.Equal(HttpStatusCode.BadRequest, (await ClaimAsync(other, await stage.SecretAsync(code))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ClaimAsync(claimant, await stage.SecretAsync(code))).StatusCode);
        Assert.Equal([code], await ListAsync(claimant));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    private static Task<Submission> LinkAsync(Stage stage, Submission submission) => stage.Office.WithAsync<PartyLinks, Submission>(links => links.LinkAsync(stage.DeskActor, submission, default));

    /// <summary>Makes the account's person one that nobody has confirmed, with this number.</summary>
    private static async Task MakeClaimAsync(Stage stage, SignedIn who, string number)
    {
        await stage.Office.WithAsync<Store>(store => ClaimAsync(stage, store, who, number));
        await stage.Office.WithAsync<ActorCache>(cache =>
        {
            cache.Forget(who.Account.Id);
            return Task.CompletedTask;
        });
    }

    private static async Task ClaimAsync(Stage stage, Store store, SignedIn who, string number)
    {
        var claim = new Person { Id = stage.Office.Clock.NewId(), FullName = "Người Khai", IdentityType = IdentityType.PersonalNumber, IdentityNumber = number };
        store.Persons.Add(claim);
        (await store.Accounts.FindAsync(who.Account.Id))!.PersonId = claim.Id;
        await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("account.register", Actor.System, "person", claim.Id), default);
    }

    private static OrganisationMember Member(Stage stage, Guid organisation)
    {
        var member = new OrganisationMember
        {
            Id = stage.Office.Clock.NewId(), OrganisationId = organisation, PersonId = stage.Citizen.Person.Id, Proof = "Giấy giới thiệu",
            From = new DateOnly(2021, 1, 1), To = new DateOnly(2021, 12, 1),
        };
        member.Confirm(stage.Office.Clock.UtcNow, null);
        return member;
    }

    private static async Task<SignedIn> AgainAsync(Stage stage)
    {
        var browser = stage.Office.Browser();
        await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = stage.Citizen.Account.UserName!, ["Password"] = SignIn.Password });
        return stage.Citizen with { Browser = browser };
    }
}
