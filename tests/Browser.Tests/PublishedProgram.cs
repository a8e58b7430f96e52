using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Browser.Tests;

/// <summary>The program as it is delivered: published, with its own data folder, its demonstration and a free loopback port.</summary>
public sealed class PublishedProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private PublishedProgram(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Folder of the published program; null where there is none.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("MOTCUA_PUBLISHED") is { Length: > 0 } path ? path : null;

    /// <summary>A program somebody started already, to try one journey again and again while writing it; null otherwise.</summary>
    public static Uri? Running { get; } = Environment.GetEnvironmentVariable("MOTCUA_ADDRESS") is { Length: > 0 } address ? new Uri(address) : null;

    /// <summary>The scores of PAPI where they are at hand; null otherwise. They are imported before the program serves.</summary>
    public static string? Papi { get; } = Environment.GetEnvironmentVariable("MOTCUA_TEST_DATA") is { Length: > 0 } given && Directory.Exists(Path.Combine(given, "papi")) ? Path.Combine(given, "papi") : null;

    public static async Task<PublishedProgram> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("motcua-browser-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var said = new List<string>();
        if (Papi is { } scores)
            foreach (var command in new[] { ["demo"], new[] { "import", "papi", scores } })
            {
                using var first = Run(data, said, command);
                await first.WaitForExitAsync();
                if (first.ExitCode != 0) throw new InvalidOperationException($"{command[0]} failed:\n{string.Join('\n', said)}");
            }
        var started = Run(data, said, "serve", "--urls", address.GetLeftPart(UriPartial.Authority));
        var program = new PublishedProgram(started, data, address);
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 3600; attempt++)
        {
            if (started.HasExited) throw new InvalidOperationException($"The program ended by itself:\n{string.Join('\n', said)}");
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/health/ready"));
                if (answer.StatusCode == HttpStatusCode.OK) return program;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(250);
        }
        await program.DisposeAsync();
        throw new TimeoutException($"Not ready in fifteen minutes:\n{string.Join('\n', said)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Process Run(string data, List<string> said, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder!, "MotCua.dll"), .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["MOTCUA_DATA"] = data,
                ["MOTCUA_DATABASE"] = "",
                ["RateLimits__public-api"] = "100000",
                ["RateLimits__sign-in"] = "100000",
                ["RateLimits__look-up"] = "100000",
            },
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        started.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
        started.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
