using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>Somebody who tries every door: nobody signed in, a role, or a program with a client key.</summary>
internal sealed class Visitor(TestOffice office, string name, Role? role, HttpClient browser)
{
    private string? token;

    public string Name => name;

    public HttpClient Browser { get; private set; } = browser;

    /// <summary>`yes`: may try; `no`: known, but refused; `sign-in`: asked to sign in first.</summary>
    public async Task<string> TryAsync(Route route)
    {
        var answer = await AskAsync(route);
        // Some doors end the session (signing out, a new password); the next one is tried by somebody signed in again.
        if (answer == "sign-in" && role is { } own)
        {
            Browser = await office.SignInAsync(own);
            token = null;
            answer = await AskAsync(route);
        }
        return answer;
    }

    private async Task<string> AskAsync(Route route)
    {
        using var answer = await SendAsync(route, await TokenAsync());
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "sign-in",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/dang-nhap?ve=", StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.TooManyRequests => "429",
            // Nothing makes a PDF in this office: who is told so was let in.
            HttpStatusCode.ServiceUnavailable when route.Pattern.EndsWith(".pdf", StringComparison.Ordinal) => "yes",
            >= HttpStatusCode.InternalServerError => $"{(int)answer.StatusCode}",
            _ => "yes",
        };
    }

    public async Task<HttpResponseMessage> SendAsync(Route route, string? formToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(route.Address, UriKind.Relative));
        if (!route.IsSafe)
            request.Content = route.Pattern.EndsWith("/uploads", StringComparison.Ordinal) ? new ByteArrayContent([0]) { Headers = { ContentType = new("application/octet-stream") } }
                : route.IsApi ? new StringContent("{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(formToken is null ? [] : [new("__RequestVerificationToken", formToken)]);
        return await Browser.SendAsync(request);
    }

    private async Task<string?> TokenAsync()
    {
        if (name == "ClientKey") return null;
        return token ??= (await Browser.GetPageAsync(role is null ? "/dang-nhap" : "/tra-cuu"))
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
    }
}

internal static class Visitors
{
    public static readonly string[] Names = ["Anonymous", .. Enum.GetNames<Role>(), "ClientKey"];

    /// <summary>Hundreds of doors are tried from one address within a minute; how often one may ask, and what stands in a PDF, is tested elsewhere.</summary>
    public static Task<TestOffice> StartAsync(Database database) => TestOffice.StartAsync(database, builder =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["RateLimits:public-api"] = "1000000",
            ["RateLimits:sign-in"] = "1000000",
            ["RateLimits:look-up"] = "1000000",
            ["Printing:Python"] = "/nowhere/python3",
        }));

    public static async Task<IReadOnlyList<Visitor>> ArriveAsync(TestOffice office)
    {
        var visitors = new List<Visitor> { new(office, "Anonymous", null, office.Browser()) };
        foreach (var role in Enum.GetValues<Role>()) visitors.Add(new Visitor(office, role.ToString(), role, await office.SignInAsync(role)));
        var secret = await office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("thử mọi cửa", Scopes.All.Except(Scopes.Staff), Actor.System, default));
        var program = office.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        visitors.Add(new Visitor(office, "ClientKey", null, program));
        Assert.Equal(Names, visitors.Select(visitor => visitor.Name));
        return visitors;
    }
}
