using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>Headers, forged forms and hostile words, on every route the program has.</summary>
public sealed class WebDefenceTests
{
    private static readonly string[] Hostile =
    [
        "\"><x-hack onhack=1>", "'><x-hack onhack='1'>", "</textarea></title></select><x-hack>", "<img src=x onerror=hack()>",
        "<script>hack()</script>", "javascript:hack()", "</script><x-hack>", "--><x-hack>", "{{7*7}}<x-hack/>",
        "Nguyễn<x-hack>\u202eVăn", "\u0000<x-hack>", "%3Cx-hack%3E", "' OR 1=1 --", "\" autofocus onfocus=\"hack()",
    ];

    [Theory, OnEveryDatabase]
    public async Task Every_unsafe_route_outside_the_API_refuses_a_form_without_its_token(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var free = office.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null
                || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
            // The error page answers whatever method failed, and changes nothing.
            .Select(endpoint => endpoint.DisplayName).Where(name => name != "/Web/Pages/Error");
        // The two interfaces take keys, never cookies.
        Assert.All(free, name => Assert.True(name!.Contains("/api/v1", StringComparison.Ordinal) || name.Contains("/open311/", StringComparison.Ordinal), name));
        var visitors = await Visitors.ArriveAsync(office);
        var through = new List<string>();
        foreach (var route in (await RouteTable.ReadAsync(office)).Where(route => !route.IsSafe && !route.IsApi && !route.Pattern.StartsWith("/open311/", StringComparison.Ordinal)))
            foreach (var visitor in visitors)
            {
                using var answer = await visitor.SendAsync(route, formToken: null);
                var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                    || answer.Headers.Location?.ToString().Contains("/dang-nhap?ve=", StringComparison.Ordinal) == true;
                if (!refused) through.Add($"{route.Name} as {visitor.Name}: {(int)answer.StatusCode}");
            }
        Assert.Empty(through);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_answer_carries_the_headers_and_every_cookie_is_shut(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var citizen = await office.SignInAsync(Role.Citizen);
        foreach (var browser in (HttpClient[])[office.Browser(), citizen])
            foreach (var route in (await RouteTable.ReadAsync(office)).Where(route => route.Method == "GET"))
            {
                using var answer = await browser.OpenAsync(route.Address);
                var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
                Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
                Assert.True(answer.Headers.Contains("Permissions-Policy"), route.Name);
                Assert.False(answer.Headers.Contains("Server"), route.Name);
                foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
                {
                    Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
                }
            }
    }

    [Theory, OnEveryDatabase]
    public async Task Hostile_words_typed_into_every_field_come_back_as_words(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var routes = (await RouteTable.ReadAsync(office)).Where(route => route is { Method: "GET", Page: true, Handler: null } && !route.Pattern.Contains('{', StringComparison.Ordinal)).ToList();
        var typed = 0;
        var broken = new List<string>();
        foreach (var visitor in (await Visitors.ArriveAsync(office)).Where(visitor => visitor.Name is "Anonymous" or "Citizen" or "DeskHead" or "Administrator" or "ProcedureController"))
            foreach (var route in routes.Where(route => route.Pattern is not "/dang-xuat"))
            {
                using var opened = await visitor.Browser.OpenAsync(route.Address);
                if (opened.StatusCode != HttpStatusCode.OK || opened.Content.Headers.ContentType?.MediaType != "text/html") continue;
                foreach (var form in (await opened.ReadPageAsync()).QuerySelectorAll("main form").OfType<IHtmlFormElement>())
                {
                    var fields = form.Elements.Where(IsText).Select(element => element.GetAttribute("name")!).Distinct().ToList();
                    if (fields.Count == 0) continue;
                    var kept = form.Elements.OfType<IHtmlInputElement>().Where(input => input is { Type: "hidden", Name.Length: > 0 }).Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
                    foreach (var words in Hostile)
                    {
                        List<KeyValuePair<string, string>> values = [.. kept, .. fields.Select(field => KeyValuePair.Create(field, words))];
                        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : route.Address;
                        using var answer = form.Method == "post"
                            ? await visitor.Browser.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(values), TestContext.Current.CancellationToken)
                            : await visitor.Browser.OpenAsync($"{target}?{string.Join('&', values.Select(value => $"{Uri.EscapeDataString(value.Key)}={Uri.EscapeDataString(value.Value)}"))}");
                        typed++;
                        if ((int)answer.StatusCode >= 500) broken.Add($"{route.Name} as {visitor.Name} with {Shown(words)}: {(int)answer.StatusCode}");
                        else if (answer.Content.Headers.ContentType?.MediaType == "text/html" && Alive(await answer.ReadPageAsync()) is { } element)
                            broken.Add($"{route.Name} as {visitor.Name} with {Shown(words)}: {element}");
                    }
                }
            }
        Assert.True(typed > 100, "Hardly any form was filled.");
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Words_that_came_alive_would_be_seen()
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        Assert.NotNull(Alive(parser.ParseDocument("<input value=\"\"><x-hack onhack=1>\">")));
        Assert.NotNull(Alive(parser.ParseDocument("<a href=\"javascript:hack()\">a</a>")));
        Assert.Null(Alive(parser.ParseDocument("<input value=\"&lt;x-hack>\">")));
    }

    private static bool IsText(AngleSharp.Dom.IElement element) => element is IHtmlTextAreaElement { Name.Length: > 0 }
        or IHtmlInputElement { Name.Length: > 0, Type: "text" or "search" or "tel" or "email" or "password" or "url" or "number" or "date" };

    private static string? Alive(IHtmlDocument page) =>
        page.All.FirstOrDefault(element => element.LocalName.Contains("x-hack", StringComparison.Ordinal)
            || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            || (element.GetAttribute("href") ?? element.GetAttribute("src") ?? "").StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || (element is IHtmlScriptElement { Source: null, Type: not "application/ld+json" } script && script.Text.Contains("hack()", StringComparison.Ordinal)))?.OuterHtml;

    private static string Shown(string words) => new StringBuilder(words).Replace("\u0000", "NUL").Replace("\u202e", "RLO").ToString();
}
