using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bench.Faults;

/// <summary>
/// Clients that file dossiers through the API as fast as they are answered, each under a key of its own, and note what was acknowledged.
/// What got no answer is sent again under the same key by the next round: it must then lead to one dossier.
/// </summary>
internal sealed class Submitters(string key, int clients = 16)
{
    private readonly ConcurrentDictionary<string, string> acknowledged = new();
    private readonly ConcurrentQueue<string> unanswered = new();
    private int made;

    /// <summary>Idempotency key → code, of all that was answered with 201.</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => acknowledged;

    public ConcurrentDictionary<string, int> Refusals { get; } = new();

    /// <summary>Sent again after no answer and then acknowledged.</summary>
    public int SentAgain { get; private set; }

    /// <summary>How many different codes were given for one key: must stay none.</summary>
    public ConcurrentBag<string> Contradictions { get; } = [];

    public async Task RunAsync(Uri address, CancellationToken until)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients, ConnectTimeout = TimeSpan.FromSeconds(5) };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => OneAsync(client, until), CancellationToken.None)));
    }

    private async Task OneAsync(HttpClient client, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var again = unanswered.TryDequeue(out var own);
            own ??= $"kill-{Interlocked.Increment(ref made)}";
            try
            {
                if (await FileAsync(client, own) is not { } code) continue;
                if (again) SentAgain++;
                if (acknowledged.GetOrAdd(own, code) != code) Contradictions.Add(own);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or JsonException)
            {
                unanswered.Enqueue(own);
                return;
            }
        }
    }

    /// <returns>The code; null where it was refused.</returns>
    public async Task<string?> FileAsync(HttpClient client, string own)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = new StringContent(BodyText, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", own);
        using var answer = await client.SendAsync(request, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            Refusals.AddOrUpdate($"{(int)answer.StatusCode} {Title(text)}", 1, (_, count) => count + 1);
            unanswered.Enqueue(own);
            return null;
        }
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("code").GetString();
    }

    /// <summary>What each files: a dossier of a citizen, without papers.</summary>
    public static string BodyText { get; } = JsonSerializer.Serialize(new
    {
        procedureCode = Scene.Procedure,
        channel = "online",
        submitter = new { kind = "citizen", name = "Người Thử Tải", phone = "0912345678", identity = new { type = "personalNumber", number = "089090000001" } },
        papers = Array.Empty<object>(),
    });

    private static string Title(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return $"{json.RootElement.GetProperty("code").GetString()} {json.RootElement.GetProperty("detail").GetString()}";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return text.Length > 80 ? text[..80] : text;
        }
    }

    /// <summary>Asks until it is answered. Returns how long that took, from <paramref name="watch"/>'s start.</summary>
    public static async Task<TimeSpan> AnsweringAsync(Uri address, Stopwatch watch)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        while (watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), CancellationToken.None);
                if (answer.IsSuccessStatusCode) return watch.Elapsed;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(50, CancellationToken.None);
        }
        throw new InvalidOperationException("The program did not come back within two minutes.");
    }
}
