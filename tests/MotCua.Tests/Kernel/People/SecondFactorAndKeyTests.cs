using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.People;

public sealed class SecondFactorAndKeyTests
{
    [Fact]
    public void Every_scope_says_in_words_what_it_allows() => Assert.All(Scopes.All, scope => Assert.NotEqual(scope, Scopes.Words(scope)));

    [Theory, OnEveryDatabase]
    public async Task With_an_authenticator_the_password_alone_opens_nothing(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var citizen = await office.SignInAsAsync(Role.Citizen);
        Assert.Equal(HttpStatusCode.BadRequest, (await citizen.Browser.PostFormAsync("/tai-khoan/hai-buoc", new() { ["Code"] = "000000" })).StatusCode);
        var key = (await citizen.Browser.GetPageAsync("/tai-khoan/hai-buoc")).QuerySelector(".secret")!.TextContent;
        var on = await (await citizen.Browser.PostFormAsync("/tai-khoan/hai-buoc", new() { ["Code"] = Totp(key) })).ReadPageAsync();
        var codes = on.QuerySelectorAll("li.secret").Select(item => item.TextContent).ToList();
        Assert.Equal(8, codes.Count);

        var browser = office.Browser();
        var half = await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = citizen.Account.UserName!, ["Password"] = SignIn.Password });
        Assert.StartsWith("/dang-nhap/ma-xac-thuc", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.OpenAsync("/tai-khoan")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostFormAsync("/dang-nhap/ma-xac-thuc", new() { ["Code"] = "12" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/dang-nhap/ma-xac-thuc", new() { ["Code"] = Totp(key) })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/tai-khoan")).StatusCode);

        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.BadRequest })
        {
            var other = office.Browser();
            await other.PostFormAsync("/dang-nhap", new() { ["Name"] = citizen.Account.UserName!, ["Password"] = SignIn.Password });
            Assert.Equal(expected, (await other.PostFormAsync("/dang-nhap/ma-xac-thuc", new() { ["Code"] = codes[0] })).StatusCode);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_client_key_is_shown_once_recognised_by_the_API_alone_and_dead_when_revoked(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await Assert.ThrowsAsync<Refused>(() => office.WithAsync<ClientKeys>(keys => keys.CreateAsync("thử", ["everything"], Actor.System, default)));
        var secret = await office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("Cổng tỉnh", [Scopes.DossiersSubmit, Scopes.ProceduresRead], Actor.System, default));

        var key = await office.WithAsync<Store, ClientKey>(store => store.ClientKeys.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal("dossiers.submit procedures.read", key.Scopes);
        Assert.DoesNotContain(secret, await office.WithAsync<Store, string>(store => store.Acts.Select(act => act.Payload).SingleAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(office, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(office, secret + "0"));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(office, secret));
        var page = new HttpRequestMessage(HttpMethod.Get, "/tai-khoan") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } };
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().SendAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(office.Clock.Today, await office.WithAsync<Store, DateOnly?>(store => store.ClientKeys.Select(row => row.LastUsedOn).SingleAsync(TestContext.Current.CancellationToken)));

        await office.WithAsync<ClientKeys>(keys => keys.RevokeAsync(key.Id, Actor.System, default));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(office, secret));
    }

    /// <summary>POST uploads needs somebody: what it says of an empty body does not matter here, only whether it knows who asks.</summary>
    private static async Task<HttpStatusCode> StatusAsync(TestOffice office, string? secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = new ByteArrayContent([]) { Headers = { ContentType = new("application/octet-stream") } } };
        if (secret is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        var answer = await office.Browser().SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return answer.StatusCode;
    }

    /// <summary>RFC 6238, written anew: the program's own code must not check itself.</summary>
    private static string Totp(string base32)
    {
        var bits = string.Concat(base32.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
            .Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The RFC's own algorithm, as every authenticator uses it.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
