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
    /// <returns>Answers a second.</returns>
    public static async Task<double> RateAsync(int port, IReadOnlyList<string> paths, int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(place => AskAsync(port, paths, place * 7919, watch, time, null)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <returns>How long each answer took, in milliseconds.</returns>
    public static async Task<double[]> TimesAsync(int port, IReadOnlyList<string> paths, int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var times = Enumerable.Range(0, connections).Select(_ => new List<double>()).ToList();
        await Task.WhenAll(times.Select((own, place) => AskAsync(port, paths, place * 7919, watch, time, own)));
        return [.. times.SelectMany(own => own)];
    }

    private static async Task<int> AskAsync(int port, IReadOnlyList<string> paths, int from, Stopwatch watch, TimeSpan time, List<double>? times)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        var buffer = new byte[1 << 17];
        var count = 0;
        while (watch.Elapsed < time)
        {
            var asked = watch.Elapsed;
            var request = $"GET {paths[(from + count) % paths.Count]} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
            var length = 0;
            do
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length));
                if (read == 0) throw new InvalidOperationException("The server hung up.");
                length += read;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Min(300, length)));
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
