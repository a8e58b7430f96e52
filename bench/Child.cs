using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Bench.Bare;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Storage;

namespace Bench;

/// <summary>
/// The server side of a measure, in a process of its own: <c>serve program|bare FOLDER [POSTGRES]</c>. Says its port on the first line
/// and ends when its input does.
/// </summary>
internal static class Child
{
    public static async Task ServeAsync(string[] args)
    {
        var settings = new StoreSettings(args[1], args.ElementAtOrDefault(2));
        await using var app = args[0] == "bare" ? Bare(settings)
            : Serving.Build(settings, TimeProvider.System, ["http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        await Console.Out.WriteLineAsync(new Uri(app.Urls.First()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    /// <returns>The process and its port.</returns>
    public static async Task<(Process Process, int Port)> StartAsync(string what, string folder, string? postgres = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, postgres is null ? ["serve", what, folder] : ["serve", what, folder, postgres]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Insert(0, typeof(Child).Assembly.Location);
        // How often one address may ask is another question than how quickly it is answered.
        start.Environment["RateLimits__look-up"] = start.Environment["RateLimits__public-api"] = "1000000000";
        var process = Process.Start(start)!;
        var port = int.Parse(await process.StandardOutput.ReadLineAsync() ?? "0", CultureInfo.InvariantCulture);
        return (process, port);
    }

    public static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static WebApplication Bare(StoreSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        settings.AddTo(builder.Services);
        builder.Services.AddSingleton<TrackReads>();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Bare").AddApplicationPart(typeof(TrackModel).Assembly);
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }
}

/// <summary>Asks over raw sockets, so that the asking costs the machine as little as it can.</summary>
internal static class Asking
{
    /// <summary>One request as it goes over the wire.</summary>
    /// <param name="key">A bearer token, or a whole <c>Cookie</c> header's value where it begins with <c>cookie:</c>.</param>
    public static string Request(string method, string path, string? key = null, string? body = null, string? once = null)
    {
        var head = new System.Text.StringBuilder($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (key is not null) head.Append(key.StartsWith("cookie:", StringComparison.Ordinal) ? $"Cookie: {key[7..]}\r\n" : $"Authorization: Bearer {key}\r\n");
        if (once is not null) head.Append(CultureInfo.InvariantCulture, $"Idempotency-Key: {once}\r\n");
        if (body is not null) head.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\n");
        return head.Append("\r\n").Append(body).ToString();
    }

    /// <returns>Answers a second.</returns>
    public static Task<double> RateAsync(int port, IReadOnlyList<string> paths, int connections, TimeSpan time) =>
        RateAsync(port, at => Request("GET", paths[at % paths.Count]), connections, time);

    /// <param name="request">The request for a running number; connections begin at different ones.</param>
    public static async Task<double> RateAsync(int port, Func<int, string> request, int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(place => AskAsync(port, request, place * 7919, watch, time, null)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <returns>How long each answer took, in milliseconds.</returns>
    public static Task<double[]> TimesAsync(int port, IReadOnlyList<string> paths, int connections, TimeSpan time) =>
        TimesAsync(port, at => Request("GET", paths[at % paths.Count]), connections, time);

    /// <inheritdoc cref="TimesAsync(int, IReadOnlyList{string}, int, TimeSpan)"/>
    public static async Task<double[]> TimesAsync(int port, Func<int, string> request, int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var times = Enumerable.Range(0, connections).Select(_ => new List<double>()).ToList();
        await Task.WhenAll(times.Select((own, place) => AskAsync(port, request, place * 7919, watch, time, own)));
        return [.. times.SelectMany(own => own)];
    }

    private static async Task<int> AskAsync(int port, Func<int, string> request, int from, Stopwatch watch, TimeSpan time, List<double>? times)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        var buffer = new byte[1 << 20];
        var count = 0;
        while (watch.Elapsed < time)
        {
            var asked = watch.Elapsed;
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(request(from + count)));
            var length = 0;
            do
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length));
                if (read == 0) throw new InvalidOperationException("The server hung up.");
                length += read;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 20"u8)) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Min(700, length)));
            times?.Add((watch.Elapsed - asked).TotalMilliseconds);
            count++;
        }
        return count;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var at = answer[..end].IndexOf("Content-Length: "u8);
        if (at < 0) return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(at + 16)..end];
        var stop = digits.IndexOf((byte)'\r');
        return answer.Length - end - 4 >= int.Parse(stop < 0 ? digits : digits[..stop], CultureInfo.InvariantCulture);
    }
}
