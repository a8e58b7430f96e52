using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Tests.Boundaries;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

/// <summary>Other programs are built against <c>docs/api/openapi-v1.json</c>: what the API says of itself changes only on purpose.</summary>
public sealed class CommittedApiTests
{
    private const string Accept = "MOTCUA_ACCEPT_API";
    private static readonly string Committed = Path.Combine(Sources.Root, "docs/api/openapi-v1.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_running_document_is_the_committed_one()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var running = Sorted(JsonNode.Parse(await (await office.Browser().OpenAsync("/openapi/v1.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))!;
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            await File.WriteAllTextAsync(Committed, running.ToJsonString(Readable) + "\n", TestContext.Current.CancellationToken);
            return;
        }
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken))!;
        var differences = Differences("", committed, running).Take(40).ToList();
        Assert.True(differences.Count == 0, $"""
            The API differs from docs/api/openapi-v1.json:
            {string.Join('\n', differences)}
            What breaks a client needs a new version of the API, or a line in CHANGELOG. If this is meant, run this test with {Accept}=1, read what it wrote, and commit it.
            """);
    }

    [Fact]
    public void A_difference_would_be_seen()
    {
        var one = JsonNode.Parse("""{"paths":{"/a":{"get":{"x":[1,2]}}}}""");
        string[] Against(string other) => [.. Differences("", one, JsonNode.Parse(other))];
        Assert.Empty(Against("""{"paths":{"/a":{"get":{"x":[1,2]}}}}"""));
        Assert.Equal(["/paths//a/get/x/1: was 2, is 3"], Against("""{"paths":{"/a":{"get":{"x":[1,3]}}}}"""));
        Assert.Equal(["/paths//a: is gone", "/paths//b: is new"], Against("""{"paths":{"/b":{"get":{"x":[1,2]}}}}"""));
        Assert.Equal(["/paths//a/get/x/1: is gone"], Against("""{"paths":{"/a":{"get":{"x":[1]}}}}"""));
    }

    private static IEnumerable<string> Differences(string place, JsonNode? was, JsonNode? now)
    {
        switch (was, now)
        {
            case (JsonObject a, JsonObject b):
                foreach (var name in a.Select(member => member.Key).Union(b.Select(member => member.Key)).Order(StringComparer.Ordinal))
                    if (!b.ContainsKey(name)) yield return $"{place}/{name}: is gone";
                    else if (!a.ContainsKey(name)) yield return $"{place}/{name}: is new";
                    else
                        foreach (var inner in Differences($"{place}/{name}", a[name], b[name])) yield return inner;
                break;
            case (JsonArray a, JsonArray b):
                for (var index = 0; index < Math.Max(a.Count, b.Count); index++)
                    if (index >= b.Count) yield return $"{place}/{index}: is gone";
                    else if (index >= a.Count) yield return $"{place}/{index}: is new";
                    else
                        foreach (var inner in Differences($"{place}/{index}", a[index], b[index])) yield return inner;
                break;
            default:
                if (!JsonNode.DeepEquals(was, now)) yield return $"{place}: was {was?.ToJsonString(Readable) ?? "null"}, is {now?.ToJsonString(Readable) ?? "null"}";
                break;
        }
    }

    /// <summary>Members in ordinal order: the order in which rooms are put together is nobody's business.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
