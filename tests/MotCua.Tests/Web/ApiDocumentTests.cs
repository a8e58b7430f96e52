using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MotCua.Kernel;
using MotCua.Tests.Boundaries;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

/// <summary>The OpenAPI document against the route table: what is written there is what is answered, and nothing is left out.</summary>
public sealed class ApiDocumentTests
{
    [Theory, OnEveryDatabase]
    public async Task Every_route_stands_in_the_document_with_its_answers_and_an_example(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        using var document = await ReadAsync(office);
        var paths = document.RootElement.GetProperty("paths");
        var routes = (await RouteTable.ReadAsync(office)).Where(route => route.IsApi).ToList();
        Assert.True(routes.Count >= 6, "The route table was hardly read.");
        Assert.Equal(routes.Select(Line).Order(StringComparer.Ordinal), paths.EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal));

        foreach (var route in routes)
        {
            var operation = Operation(paths, route);
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), route.Name);
            var answers = operation.GetProperty("responses").EnumerateObject().ToDictionary(answer => answer.Name, answer => answer.Value);
            var good = Assert.Single(answers, answer => answer.Key[0] == '2').Value;
            Assert.True(good.GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _), route.Name);
            Assert.All(answers.Where(answer => answer.Key[0] != '2'), answer =>
                Assert.EndsWith("/ProblemDetails", answer.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString(), StringComparison.Ordinal));
            Assert.Subset(answers.Keys.ToHashSet(), new HashSet<string> { "500", "503" });
            // What is not for everybody says by which key, and what is sent has an example. A petition is: a tip has no sender.
            Assert.Equal((route.Method == "POST" && route.Pattern != "/api/v1/petitions") || route.Pattern.StartsWith("/api/v1/staff/", StringComparison.Ordinal) || route.Pattern.StartsWith("/api/v1/webhooks", StringComparison.Ordinal), operation.TryGetProperty("security", out _));
            if (route.Pattern.EndsWith("/uploads", StringComparison.Ordinal)) Assert.True(operation.GetProperty("requestBody").GetProperty("content").TryGetProperty("multipart/form-data", out _));
            else if (operation.TryGetProperty("parameters", out _) || operation.TryGetProperty("requestBody", out _)) Assert.Contains("\"example\"", operation.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_asks_wrongly_gets_a_documented_problem(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        using var document = await ReadAsync(office);
        var paths = document.RootElement.GetProperty("paths");
        var wrong = new List<string>();
        foreach (var visitor in await Visitors.ArriveAsync(office))
            foreach (var route in (await RouteTable.ReadAsync(office)).Where(route => route.IsApi))
            {
                using var answer = await visitor.SendAsync(route, formToken: null);
                var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (!Operation(paths, route).GetProperty("responses").TryGetProperty(status, out _)) wrong.Add($"{route.Name} as {visitor.Name}: {status} is not in the document");
                else if (!answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType != "application/problem+json") wrong.Add($"{route.Name} as {visitor.Name}: {status} is {answer.Content.Headers.ContentType}");
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, OnEveryDatabase]
    public async Task The_example_of_filing_can_be_read_and_what_is_no_JSON_is_a_problem(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        using var document = await ReadAsync(office);
        var filing = document.RootElement.GetProperty("paths").GetProperty("/api/v1/dossiers").GetProperty("post");
        var example = filing.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
        var citizen = await office.SignInAsync(Role.Citizen);
        // It names a procedure that this empty office does not have: read, understood, and refused for that alone.
        foreach (var (body, type, status) in new[] { (example, "application/json", HttpStatusCode.NotFound), ("{", "application/json", HttpStatusCode.BadRequest), ("x", "text/plain", HttpStatusCode.UnsupportedMediaType) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = new StringContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            request.Headers.Add("Idempotency-Key", "k");
            using var answer = await citizen.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((body, status), (body, answer.StatusCode));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_reading_page_shows_every_operation_without_script(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var answer = await office.Browser().OpenAsync("/api");
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var page = await answer.ReadPageAsync();
        foreach (var route in (await RouteTable.ReadAsync(office)).Where(route => route.IsApi))
            Assert.Contains(page.QuerySelectorAll("section h2 code"), code => code.TextContent == Line(route));
        Assert.Contains(page.QuerySelectorAll("section pre code"), code => code.TextContent.Contains("Idempotency-Key: ", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    private static async Task<JsonDocument> ReadAsync(TestOffice office) =>
        JsonDocument.Parse(await (await office.Browser().OpenAsync("/openapi/v1.json")).Content.ReadAsStringAsync());

    private static string Line(Route route) => $"{route.Method} {route.Pattern}";

    private static JsonElement Operation(JsonElement paths, Route route) => paths.GetProperty(route.Pattern).GetProperty(route.Method.ToLowerInvariant());
}
