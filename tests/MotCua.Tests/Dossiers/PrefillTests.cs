using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Online, what somebody told the office once is not asked again; of others nothing is filled in.</summary>
public sealed class PrefillTests
{
    private static async Task<string> BegunAsync(HttpClient browser)
    {
        var begun = await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], form: "main form[method=post]");
        return begun.Headers.Location!.ToString();
    }

    private static async Task<string> ValueAsync(HttpClient browser, string address, string name) => ((IHtmlInputElement)(await browser.GetPageAsync(address)).QuerySelector($"[name='{name}']")!).Value;

    [Theory, OnEveryDatabase]
    public async Task The_latest_dossier_of_ones_own_fills_what_the_profile_lacks(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var other = await stage.Office.SignInAsAsync(Role.Citizen);
        var mine = Stage.Somebody(stage.Citizen.Person.IdentityNumber, stage.Citizen.Person.FullName) with { PersonId = stage.Citizen.Person.Id, Phone = "0912 345 678", Address = "12 đường Giả Định" };
        await stage.FileAsync(stage.Citizen.Actor(Role.Citizen), stage.Online() with { Submitter = mine });
        // Somebody else files under the same number, not confirmed to be this person.
        await stage.FileAsync(other.Actor(Role.Citizen), stage.Online() with { Submitter = mine with { PersonId = null, Address = "Nơi bịa đặt" } });
        var draft = await BegunAsync(stage.Citizen.Browser);
        Assert.Equal("0912 345 678", await ValueAsync(stage.Citizen.Browser, draft, "Party.Phone"));
        Assert.Equal("12 đường Giả Định", await ValueAsync(stage.Citizen.Browser, draft, "Party.Address"));
        Assert.Equal("", await ValueAsync(other.Browser, await BegunAsync(other.Browser), "Party.Address"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_organisation_one_acts_for_is_filled_in_and_none_that_is_only_claimed(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var draft = await BegunAsync(stage.Citizen.Browser);
        await stage.Citizen.Browser.PostFormAsync(draft, new() { ["For"] = "Organisation" });
        var owner = draft.Replace("nguoi-nop", "chu-ho-so", StringComparison.Ordinal);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var firm = new Organisation { Id = stage.Office.Clock.NewId(), TaxCode = "0100109106", Name = "Công ty TNHH Ví Dụ", Kind = OrganisationKind.Enterprise, Address = "1 đường Giả Định" };
            store.Organisations.Add(firm);
            store.OrganisationMembers.Add(new OrganisationMember { Id = stage.Office.Clock.NewId(), OrganisationId = firm.Id, PersonId = stage.Citizen.Person.Id, From = new DateOnly(2021, 1, 1), Proof = "Giấy giới thiệu số 1" });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("organisation.member", Actor.System, "organisation", firm.Id), TestContext.Current.CancellationToken);
        });
        Assert.Equal("", await ValueAsync(stage.Citizen.Browser, owner, "Party.Name"));
        await stage.Office.WithAsync<Store>(async store =>
        {
            (await store.OrganisationMembers.SingleAsync(TestContext.Current.CancellationToken)).Confirm(stage.Office.Clock.UtcNow, null);
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("organisation.member-confirm", Actor.System, "organisation", stage.Office.Clock.NewId()), TestContext.Current.CancellationToken);
        });
        Assert.Equal("Công ty TNHH Ví Dụ", await ValueAsync(stage.Citizen.Browser, owner, "Party.Name"));
        Assert.Equal("0100109106", await ValueAsync(stage.Citizen.Browser, owner, "Party.IdentityNumber"));
        Assert.Equal("1 đường Giả Định", await ValueAsync(stage.Citizen.Browser, owner, "Party.Address"));
    }
}
