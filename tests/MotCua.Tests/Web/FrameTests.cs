using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

/// <summary>What every answer and every page shares.</summary>
public sealed class FrameTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Strangers_are_told_what_is_missing_and_where_to_sign_in(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        using var browser = office.Browser();

        using var missing = await browser.GetAsync("/khong-co-trang-nay", Ct);
        var page = await ParseAsync(missing);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("MC-1001", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không tìm thấy", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var wrongMethod = await browser.DeleteAsync("/khong-co-trang-nay", Ct);
        Assert.Equal(HttpStatusCode.NotFound, wrongMethod.StatusCode);

        using var missingApi = await browser.GetAsync("/api/v1/khong-co", Ct);
        Assert.Equal("application/problem+json", missingApi.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await missingApi.Content.ReadAsStringAsync(Ct));
        Assert.Equal("MC-1001", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task An_officer_without_the_permission_is_refused_with_number_and_sentence()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = await office.SignInAsync(Role.Specialist);
        using var refused = await browser.GetAsync("/quan-tri/nguoi-dung", Ct);
        var page = await ParseAsync(refused);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("MC-1002", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/dang-xuat", page.QuerySelector("header form")!.GetAttribute("action")!, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header form input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task What_fails_on_our_side_is_told_with_a_number_and_without_its_cause()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite, builder => builder.Services.AddScoped<MotCua.Web.IWorkingFigures, Failing>());
        using var browser = office.Browser();
        using var broken = await browser.GetAsync("/", Ct);
        var text = await broken.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("MC-1009", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật nội bộ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_answer_carries_the_headers()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        foreach (var address in new[] { "/", "/khong-co", "/api/v1/khong-co", "/openapi/v1.json", "/health/live", "/?lang=en", "/tai-khoan" })
        {
            using var answer = await browser.GetAsync(address, Ct);
            Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out var policy), address);
            Assert.Contains("default-src 'none'", policy.Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy.Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task Public_pages_stand_in_the_frame_and_load_nothing_inline_or_from_elsewhere()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        foreach (var address in new[] { "/", "/gioi-thieu", "/tro-nang", "/api", "/api/problems", "/khong-co", "/dang-nhap" })
        {
            using var answer = await browser.GetAsync(address, Ct);
            var page = await ParseAsync(answer);
            Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.NotNull(page.QuerySelector("main h1"));
            Assert.Equal("#noi-dung", page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
            Assert.NotNull(page.GetElementById("noi-dung"));
            Assert.NotEmpty(page.Title!);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onsubmit]"));
            foreach (var loaded in page.QuerySelectorAll("[src], link[href]"))
                Assert.StartsWith("/", loaded.GetAttribute("src") ?? loaded.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_language_switch_keeps_the_page()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        var page = await ParseAsync(await browser.GetAsync("/tro-nang?a=1&b=%C3%AA", Ct));
        var link = page.QuerySelector("footer a[hreflang=en]")!.GetAttribute("href")!;
        using var switched = await browser.GetAsync(link, Ct);
        Assert.Equal(HttpStatusCode.Redirect, switched.StatusCode);
        Assert.Equal("/tro-nang?a=1&b=%C3%AA", switched.Headers.Location!.OriginalString);

        var english = await ParseAsync(await browser.GetAsync("/tro-nang", Ct));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Accessibility", english.QuerySelector("h1")!.TextContent);
        Assert.Null(english.QuerySelector("main")!.GetAttribute("lang"));

        // A page that exists only in Vietnamese is marked as such inside the English frame.
        var vietnameseOnly = await ParseAsync(await browser.GetAsync("/dang-nhap", Ct));
        Assert.Equal("vi", vietnameseOnly.QuerySelector("main")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("//evil.example/a?lang=en")]
    [InlineData("/%5Cevil.example?lang=en")]
    public async Task The_language_switch_never_leads_to_another_host(string address)
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        using var answer = await browser.GetAsync(new Uri(office.Address.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), Ct);
        if (answer.Headers.Location is { } location)
        {
            Assert.StartsWith("/", location.OriginalString, StringComparison.Ordinal);
            Assert.False(location.OriginalString.Length > 1 && location.OriginalString[1] is '/' or '\\', location.OriginalString);
        }
        else Assert.True((int)answer.StatusCode >= 400);
    }

    [Theory, OnEveryDatabase]
    public async Task Health_says_live_and_ready(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        using var browser = office.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Ct)).StatusCode);
        using var ready = await browser.GetAsync("/health/ready", Ct);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"ready\"", await ready.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_document_is_whole_and_its_page_shows_every_operation()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        using var document = JsonDocument.Parse(await browser.GetStringAsync("/openapi/v1.json", Ct));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Where(member => member.Name is "get" or "post" or "put" or "patch" or "delete").Select(member => $"{member.Name.ToUpperInvariant()} {path.Name}")).ToList();
        Assert.NotEmpty(operations);
        Assert.All(operations, operation => Assert.Contains(" /api/v1/", operation, StringComparison.Ordinal));

        var page = await ParseAsync(await browser.GetAsync("/api", Ct));
        var shown = page.QuerySelectorAll("section h2 code").Select(code => code.TextContent).ToList();
        Assert.Equal(operations.Order(), shown.Order());
    }

    [Fact]
    public async Task Every_problem_has_its_line_in_the_catalogue()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        var groups = (await ParseAsync(await browser.GetAsync("/api/problems", Ct))).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(groups.Count > 10 && groups.Distinct().Count() == groups.Count);
        var page = await ParseAsync(await browser.GetAsync($"/api/problems/{Problems.ChangedMeanwhile.Code}", Ct));
        var english = await ParseAsync(await browser.GetAsync($"/api/problems/{Problems.ChangedMeanwhile.Code}?lang=en", Ct));
        foreach (var problem in new[] { Problems.NotFound, Problems.Unexpected, Problems.ChangedMeanwhile })
        {
            Assert.Contains(problem.Title, page.GetElementById(problem.Code)!.TextContent, StringComparison.Ordinal);
            Assert.Contains(problem.English, english.GetElementById(problem.Code)!.TextContent, StringComparison.Ordinal);
        }
        var rows = new List<string>();
        foreach (var group in groups) rows.AddRange((await ParseAsync(await browser.GetAsync(group, Ct))).QuerySelectorAll("tbody tr").Select(row => row.Id!));
        Assert.Equal(rows.Distinct().Count(), rows.Count);
        Assert.Contains(Problems.FileEmpty.Code, rows);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/problems/MC-9999", Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_asked_to_wait()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite, builder => builder.Configuration["RateLimits:public-api"] = "2");
        using var browser = office.Browser();
        HttpStatusCode last = default;
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 3; i++) last = (refused = await browser.GetAsync("/openapi/v1.json", Ct)).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal("60", refused!.Headers.GetValues("Retry-After").Single());
        Assert.Contains("MC-1006", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_without_secrets_are_compressed()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var stranger = office.Browser();
        stranger.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        Assert.Contains("br", (await stranger.GetAsync("/", Ct)).Content.Headers.ContentEncoding);
        Assert.Empty((await stranger.GetAsync("/?secret=abc", Ct)).Content.Headers.ContentEncoding);
        using var officer = await office.SignInAsync(Role.Specialist);
        officer.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        Assert.Empty((await officer.GetAsync("/", Ct)).Content.Headers.ContentEncoding);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));

    private sealed class Failing : MotCua.Web.IWorkingFigures
    {
        public Task<IReadOnlyList<MotCua.Web.WorkingFigure>> ReadAsync(CancellationToken cancellation) => throw new InvalidOperationException("bí mật nội bộ");
    }
}
