using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Kernel.Webhooks;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Webhooks;

/// <summary>Acts told to another program: signed, tried again, nothing personal in them, and never to an address inside.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    public void An_address_is_outside_or_it_is_not_called(string address, bool outside) => Assert.Equal(outside, OutsideAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://vidu.vn/nhan", true)]
    [InlineData("http://vidu.vn/nhan", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://[::1]:8443/", false)]
    [InlineData("https://0x7f000001/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://ten:matkhau@vidu.vn/", false)]
    [InlineData("https://vidu.vn/#x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://vidu.vn/", false)]
    [InlineData("vidu.vn", false)]
    [InlineData("", false)]
    public void What_may_not_be_called_is_refused_when_it_is_asked_for(string url, bool allowed)
    {
        using var post = new WebhookPost(new WebhookSettings(Inside: false));
        Assert.Equal(allowed, post.Fault(url) is null);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called_whatever_it_said_before()
    {
        await using var receiver = await Receiver.StartAsync();
        using var strict = new WebhookPost(new WebhookSettings(Inside: false));
        // As if the name had been outside when it was asked for: connecting is judged anew.
        var (status, note, _) = await strict.SendAsync($"http://localhost:{receiver.Port}/", [1], Guid.Empty, "a.b", DateTimeOffset.UnixEpoch, "{}", TestContext.Current.CancellationToken);
        Assert.Equal(((int?)null, "Tên máy dẫn vào mạng nội bộ nên không được gọi."), (status, note));
        Assert.Empty(receiver.Got);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_a_key_with_the_scope_subscribes_to_known_kinds_and_sees_its_own(Database database)
    {
        await using var stage = await StartAsync(database);
        var citizen = stage.Citizen.Browser;
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.OpenAsync("/api/v1/webhooks")).StatusCode);
        var (client, _) = await ClientAsync(stage, Scopes.Webhooks);
        var (other, _) = await ClientAsync(stage, Scopes.Webhooks);
        var (without, _) = await ClientAsync(stage, Scopes.DossiersSubmit);
        Assert.Equal(HttpStatusCode.Forbidden, (await without.PostAsJsonAsync("/api/v1/webhooks", new { url = "https://vidu.vn/", kinds = new[] { "dossier.accept" } }, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var (url, kind) in new[] { ("https://vidu.vn/", "staff.add"), ("https://vidu.vn/", "dossier.x"), ("http://vidu.vn/", "dossier.accept"), ("", "dossier.accept") })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync("/api/v1/webhooks", new { url, kinds = new[] { kind } }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync("/api/v1/webhooks", new { url = "https://vidu.vn/" }, TestContext.Current.CancellationToken)).StatusCode);

        var (id, secret) = await SubscribeAsync(client, "https://vidu.vn/", "dossier.accept");
        Assert.Equal((id, secret), await SubscribeAsync(client, "https://vidu.vn/", "dossier.accept"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(new Uri($"/api/v1/webhooks/{id}/end", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty((await other.GetFromJsonAsync<JsonElement>("/api/v1/webhooks", TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new Uri($"/api/v1/webhooks/{id}/end", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("asked", Assert.Single((await client.GetFromJsonAsync<JsonElement>("/api/v1/webhooks", TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray()).GetProperty("endedBecause").GetString());
    }

    [Theory, OnEveryDatabase]
    public async Task An_act_is_told_signed_once_taken_again_when_refused_and_without_a_name(Database database)
    {
        await using var stage = await StartAsync(database);
        await using var receiver = await Receiver.StartAsync();
        var (mine, myKey) = await ClientAsync(stage, Scopes.Webhooks, Scopes.DossiersSubmit);
        var (_, strangerKey) = await ClientAsync(stage, Scopes.Webhooks);
        var (_, secret) = await SubscribeAsync(mine, receiver.Url("/mine"), "dossier.accept", "dossier.submit");
        var (stranger, _) = (await ClientOfAsync(stage, strangerKey), 0);
        await SubscribeAsync(stranger, receiver.Url("/stranger"), "dossier.accept");

        var program = new Actor(ActorKind.Client, myKey, null, "Cổng tỉnh", []);
        var code = (await stage.FileAsync(program, Stage.AtDesk() with { Channel = MotCua.Procedures.Channel.Post })).Dossier.Code;
        receiver.Answer = 503;
        await RunAsync(stage);
        stage.Office.Time.Move(TimeSpan.FromMinutes(1));
        receiver.Answer = 302;
        await RunAsync(stage);
        stage.Office.Time.Move(TimeSpan.FromMinutes(5));
        receiver.Answer = 204;
        await stage.AcceptAsync(code);
        await RunAsync(stage);
        await RunAsync(stage);

        // Twice not taken, then taken; a redirect is not followed; a stranger's subscription hears nothing of it.
        Assert.All(receiver.Got, got => Assert.Equal("/mine", got.Path));
        var kinds = receiver.Got.Select(got => JsonDocument.Parse(got.Body).RootElement.GetProperty("kind").GetString()).ToList();
        Assert.Equal((3, 1), (kinds.Count(kind => kind == "dossier.submit"), kinds.Count(kind => kind == "dossier.accept")));
        var last = receiver.Got.Last(got => got.Body.Contains("dossier.accept", StringComparison.Ordinal));
        Assert.Equal("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.UTF8.GetBytes($"{last.Timestamp}.{last.Body}"))), last.Signature);
        var body = JsonDocument.Parse(last.Body).RootElement;
        Assert.Equal(["id", "kind", "at", "code", "state"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal((code, 2), (body.GetProperty("code").GetString(), body.GetProperty("state").GetInt32()));
        Assert.DoesNotContain("Nguyễn", last.Body, StringComparison.Ordinal);
        Assert.Equal([503, 302, 204, 204], (await stage.Office.WithAsync<Store, List<WebhookDelivery>>(store => store.WebhookDeliveries.ToListAsync())).OrderBy(row => row.At).ThenBy(row => row.Status).Select(row => row.Status!.Value));
        var page = await (await stage.Office.SignInAsync(Role.Administrator)).GetPageAsync("/quan-tri/bao-tin");
        Assert.Contains("Nơi nhận chuyển hướng; không đi theo.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_takes_nothing_for_three_days_is_told_no_more_and_the_administrator_is(Database database)
    {
        await using var stage = await StartAsync(database);
        var administrator = await stage.Office.SignInAsAsync(Role.Administrator);
        await using var receiver = await Receiver.StartAsync();
        var (client, key) = await ClientAsync(stage, Scopes.Webhooks, Scopes.DossiersSubmit);
        // Changed for another key, the subscription goes with it, and what was filed before is still this client's.
        await SubscribeAsync(client, receiver.Url("/"), "dossier.accept");
        var code = (await stage.FileAsync(new Actor(ActorKind.Client, key, null, "Cổng tỉnh", []), Stage.AtDesk() with { Channel = MotCua.Procedures.Channel.Post })).Dossier.Code;
        await stage.Office.WithAsync<ClientKeys>(keys => keys.RotateAsync(key, Actor.System, default));
        receiver.Answer = 500;
        await stage.AcceptAsync(code);
        await RunAsync(stage);
        stage.Office.Time.Move(TimeSpan.FromDays(3));
        await RunAsync(stage);
        stage.Office.Time.Move(TimeSpan.FromDays(1));
        await RunAsync(stage);
        Assert.Equal(2, receiver.Got.Count);
        Assert.Equal(WebhookEnd.Failing, (await stage.Office.WithAsync<Store, WebhookSubscription>(store => store.WebhookSubscriptions.AsNoTracking().SingleAsync())).EndedBecause);
        await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
        Assert.Contains("Đã thôi báo tin", (await administrator.Browser.GetPageAsync("/thong-bao")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    private static Task<Stage> StartAsync(Database database) => Stage.SetAsync(database, configure: builder =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["MOTCUA_WEBHOOK_INSIDE"] = "1" }));

    /// <summary>Until everything that is due was tried; the office's own worker may be faster, and holds what it works on for five minutes.</summary>
    private static async Task RunAsync(Stage stage)
    {
        for (var round = 0; round < 100; round++)
        {
            await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default, slow: true));
            var (now, held) = (stage.Office.Clock.UtcNow, stage.Office.Clock.UtcNow.AddMinutes(4));
            if (!await stage.Office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.Kind == WebhookDirectory.Kind && row.DoneAt == null && (row.LastError == null || row.DueAt <= now || row.DueAt > held)))) return;
            await Task.Delay(50);
        }
        Assert.Fail("The webhooks were not carried on.");
    }

    private static async Task<(HttpClient Client, Guid Key)> ClientAsync(Stage stage, params string[] scopes)
    {
        var secret = await stage.Office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync($"Phần mềm {string.Join(' ', scopes)}", scopes, Actor.System, default));
        var key = await stage.Office.WithAsync<ClientKeys, ClientKey?>(keys => keys.FindAsync(secret, default));
        Secrets[key!.Id] = secret;
        return (await ClientOfAsync(stage, key.Id), key.Id);
    }

    private static readonly ConcurrentDictionary<Guid, string> Secrets = new();

    private static Task<HttpClient> ClientOfAsync(Stage stage, Guid key)
    {
        var client = stage.Office.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secrets[key]);
        return Task.FromResult(client);
    }

    private static async Task<(Guid Id, string Secret)> SubscribeAsync(HttpClient client, string url, params string[] kinds)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/webhooks", new { url, kinds });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (made.GetProperty("subscription").GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }
}

/// <summary>A program that takes what is posted to it.</summary>
internal sealed class Receiver(WebApplication program) : IAsyncDisposable
{
    public sealed record Post(string Path, string Body, string Timestamp, string Signature);

    public ConcurrentQueue<Post> Got { get; } = new();

    public int Answer { get; set; } = 200;

    public int Port => new Uri(program.Urls.First()).Port;

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.Map();
        await receiver.StartProgramAsync();
        return receiver;
    }

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public async ValueTask DisposeAsync()
    {
        await program.StopAsync();
        await program.DisposeAsync();
    }

    private Task StartProgramAsync() => program.StartAsync();

    private void Map() => program.Run(async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        Got.Enqueue(new Post(context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers["MotCua-Timestamp"].ToString(), context.Request.Headers["MotCua-Signature"].ToString()));
        context.Response.StatusCode = Answer;
        if (Answer == 302) context.Response.Headers.Location = "/elsewhere";
    });
}
