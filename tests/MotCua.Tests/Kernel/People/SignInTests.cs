using System.Net;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Kernel.People.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.Web;
using Xunit;

namespace MotCua.Tests.Kernel.People;

public sealed class SignInTests
{
    [Theory, OnEveryDatabase]
    public async Task A_name_nobody_has_and_a_wrong_password_are_answered_alike(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (account, _, _) = await office.MakeAccountAsync(Role.Citizen);

        var unknown = await Try(office, "khong.ai", SignIn.Password);
        var wrong = await Try(office, account.UserName!, "sai-mat-khau");

        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(unknown.Status, wrong.Status);
        Assert.Equal(unknown.Sentences, wrong.Sentences);
        Assert.Equal("khong.ai", unknown.TypedName);
        Assert.Empty(unknown.TypedPassword);
    }

    [Theory, OnEveryDatabase]
    public async Task After_ten_wrong_passwords_the_right_one_is_refused_in_the_same_words(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (account, _, _) = await office.MakeAccountAsync(Role.Citizen);
        var sentences = "";
        for (var i = 0; i < 10; i++) sentences = (await Try(office, account.UserName!, "sai-mat-khau")).Sentences;

        var locked = await Try(office, account.UserName!, SignIn.Password);

        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        Assert.Equal(sentences, locked.Sentences);
        Assert.NotNull(await office.WithAsync<Store, DateTimeOffset?>(store => store.Accounts.Where(row => row.Id == account.Id).Select(row => row.LockoutEnd).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_that_is_ended_and_a_session_that_is_ended_stop_with_the_next_request(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var officer = await office.SignInAsAsync(Role.DeskOfficer);
        var administrator = await office.SignInAsAsync(Role.Administrator);
        var by = administrator.Actor(Role.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await officer.Browser.OpenAsync("/quay/khoi-phuc")).StatusCode);

        var holding = await office.WithAsync<Store, RoleHolding>(store => store.RoleHoldings.SingleAsync(row => row.PersonId == officer.Person.Id, TestContext.Current.CancellationToken));
        await office.WithAsync<RoleDesk>(desk => desk.EndAsync(holding.Id, office.Clock.Today, holding.Version, by, "thử", default));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Browser.OpenAsync("/quay/khoi-phuc")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await officer.Browser.OpenAsync("/tai-khoan")).StatusCode);

        await office.WithAsync<RoleDesk>(desk => desk.EndSessionsAsync(officer.Account.Id, by, default));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Browser.OpenAsync("/tai-khoan")).StatusCode);
    }

    [Fact]
    public async Task Attempts_from_one_address_are_counted_and_looks_at_the_form_are_not()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite, builder => builder.Configuration["RateLimits:sign-in"] = "3");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await Try(office, $"khong.ai.{i}", "sai-mat-khau")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Browser().OpenAsync("/dang-nhap")).StatusCode);
        var refused = await office.Browser().PostFormAsync("/dang-nhap", new() { ["Name"] = "khong.ai", ["Password"] = "sai-mat-khau" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("MC-1006", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var counted = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Limits.SignIn).Select(endpoint => endpoint.RoutePattern.RawText).ToList();
        Assert.All(["dang-nhap", "dang-nhap/ma-xac-thuc", "quen-mat-khau", "dang-ky"], page => Assert.Contains(page, counted));
    }

    private static async Task<(HttpStatusCode Status, string Sentences, string TypedName, string TypedPassword)> Try(TestOffice office, string name, string password)
    {
        var answer = await office.Browser().PostFormAsync("/dang-nhap", new() { ["Name"] = name, ["Password"] = password });
        var page = await answer.ReadPageAsync();
        return (answer.StatusCode, string.Join('|', page.QuerySelectorAll("main li").Select(item => item.TextContent)),
            page.QuerySelector("[name=Name]")!.GetAttribute("value")!, page.QuerySelector("[name=Password]")!.GetAttribute("value") ?? "");
    }
}
