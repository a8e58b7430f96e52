using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary><c>POST /api/v1/uploads</c> and <c>POST /api/v1/dossiers</c> with a client key.</summary>
public sealed class FilingApiTests
{
    private static async Task<HttpClient> ClientAsync(Stage stage, params string[] scopes)
    {
        var secret = await stage.Office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("thử", scopes, Actor.System, default));
        var client = stage.Office.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private static JsonObject Body(string? upload = null) => new()
    {
        ["procedureCode"] = TestCatalogue.Code,
        ["channel"] = "online",
        ["submitter"] = new JsonObject
        {
            ["kind"] = "citizen", ["name"] = "Nguyễn Văn Mẫu", ["phone"] = "0912345678",
            ["identity"] = new JsonObject { ["type"] = "personalNumber", ["number"] = "089090000001" },
        },
        ["owner"] = new JsonObject
        {
            ["kind"] = "citizen", ["name"] = "KIM MIN SU",
            ["identity"] = new JsonObject { ["type"] = "passport", ["number"] = "M12345678", ["country"] = "KR" },
        },
        ["papers"] = upload is null ? new JsonArray() : new JsonArray(new JsonObject { ["requiredPaper"] = "don", ["uploadId"] = upload }),
    };

    private static async Task<(HttpStatusCode Status, JsonElement Answer, string? Type)> PostAsync(HttpClient client, JsonNode body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        using var content = await answer.Content.ReadAsStreamAsync();
        return (answer.StatusCode, JsonDocument.Parse(content).RootElement, answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> UploadAsync(HttpClient client, byte[] content, string name)
    {
        using var file = new ByteArrayContent(content);
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var answer = await client.PostAsync(new Uri("/api/v1/uploads", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("uploadId").GetString()!;
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_without_a_key_and_no_key_without_the_scope_files(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var nobody = await PostAsync(stage.Office.Browser(), Body(), "k");
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (nobody.Status, nobody.Type));
        var reader = await PostAsync(await ClientAsync(stage, Scopes.ProceduresRead), Body(), "k");
        Assert.Equal((HttpStatusCode.Forbidden, "MC-1109"), (reader.Status, reader.Answer.GetProperty("code").GetString()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_left_out_is_named_and_nothing_is_a_fault_of_ours(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var client = await ClientAsync(stage, Scopes.DossiersSubmit);
        async Task RefusedAsync(Action<JsonObject> spoil, string field, int status = 400, string? key = "k")
        {
            var body = Body();
            spoil(body);
            var (found, answer, type) = await PostAsync(client, body, key);
            Assert.Equal((status, "application/problem+json"), ((int)found, type));
            Assert.Equal(field, answer.TryGetProperty("field", out var named) ? named.GetString() : null);
            Assert.Matches("^MC-\\d{4}$", answer.GetProperty("code").GetString());
        }
        await RefusedAsync(_ => { }, "Idempotency-Key", key: null);
        await RefusedAsync(_ => { }, "Idempotency-Key", key: new string('k', 201));
        await RefusedAsync(body => body.Remove("procedureCode"), "procedureCode");
        await RefusedAsync(body => body.Remove("channel"), "channel");
        await RefusedAsync(body => body.Remove("submitter"), "submitter");
        await RefusedAsync(body => ((JsonObject)body["submitter"]!).Remove("identity"), "submitter.identity");
        await RefusedAsync(body => body["owner"]!["identity"]!["country"] = null, "Owner.IdentityCountry");
        await RefusedAsync(body => body["submitter"]!["name"] = "", "Submitter.Name");
        await RefusedAsync(body => body["papers"] = new JsonArray((JsonNode?)null), "papers");
        var unknown = await PostAsync(client, Body("00000000-0000-7000-8000-000000000001"), "k");
        Assert.Equal((HttpStatusCode.NotFound, "MC-1310"), (unknown.Status, unknown.Answer.GetProperty("code").GetString()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_is_filed_once_for_a_key_and_another_body_under_it_is_refused(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var client = await ClientAsync(stage, Scopes.DossiersSubmit, Scopes.Uploads);
        var body = Body(await UploadAsync(client, SampleFiles.Pdf(2), "Đơn đề nghị.pdf"));
        var first = await PostAsync(client, body, "mot");
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal("000.00.16.H01-211115-0001", first.Answer.GetProperty("code").GetString());
        Assert.Equal((1, "Mới đăng ký"), (first.Answer.GetProperty("state").GetProperty("number").GetInt32(), first.Answer.GetProperty("state").GetProperty("name").GetString()));
        var paper = Assert.Single(first.Answer.GetProperty("papers").EnumerateArray());
        Assert.Equal((2, "Đơn đề nghị.pdf", 64), (paper.GetProperty("pages").GetInt32(), paper.GetProperty("fileName").GetString(), paper.GetProperty("sha256").GetString()!.Length));

        await stage.AcceptAsync("000.00.16.H01-211115-0001");
        var again = await PostAsync(client, body, "mot");
        Assert.Equal((HttpStatusCode.Created, first.Answer.GetRawText()), (again.Status, again.Answer.GetRawText()));
        var other = await PostAsync(client, Body(), "mot");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "MC-1008"), (other.Status, other.Answer.GetProperty("code").GetString()));
        // A key is its owner's: another program may use the same words.
        Assert.Equal("000.00.16.H01-211115-0002", (await PostAsync(await ClientAsync(stage, Scopes.DossiersSubmit), Body(), "mot")).Answer.GetProperty("code").GetString());
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_has_its_number_of_the_day(Database database)
    {
        await using var stage = await Stage.SetAsync(database, configure: builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["RateLimits:key-dossiers-a-day"] = "2" }));
        var client = await ClientAsync(stage, Scopes.DossiersSubmit);
        foreach (var key in new[] { "1", "2" }) Assert.Equal(HttpStatusCode.Created, (await PostAsync(client, Body(), key)).Status);
        var third = await PostAsync(client, Body(), "3");
        Assert.Equal((HttpStatusCode.TooManyRequests, "MC-3033"), (third.Status, third.Answer.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(client, Body(), "2")).Status);
        stage.Office.Time.Move(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(client, Body(), "3")).Status);
    }
}
