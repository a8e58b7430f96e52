using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Storage;

namespace Bench;

/// <summary>The published program, as an office has it: in a process of its own, on a free loopback port, over a data folder.</summary>
internal sealed partial class Installed(string published, StoreSettings settings)
{
    public StoreSettings Settings => settings;

    /// <summary><c>$MOTCUA_PUBLISHED</c>, or the program published now into <paramref name="folder"/>.</summary>
    public static async Task<string> PublishedAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_PUBLISHED") is { Length: > 0 } ready) return ready;
        await RunToEndAsync(new ProcessStartInfo(".ci/publish", [folder]));
        return folder;
    }

    /// <summary>Runs a verb to its end. Returns what it wrote on standard output.</summary>
    public Task<string> RunAsync(params string[] line) => RunToEndAsync(Program(line));

    /// <summary>As <see cref="RunAsync"/>, with the exit code instead of an exception.</summary>
    public async Task<(int Code, string Said)> TryAsync(params string[] line)
    {
        var start = Program(line);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await error);
    }

    /// <summary>Starts serving and waits until it says where. How often one address may ask is not what is measured.</summary>
    /// <param name="zone">The host's time zone, where it shall be another.</param>
    public async Task<(Process Process, Uri Address)> ServeAsync(string? zone = null)
    {
        var start = Program("serve", "--no-demo", "--urls", "http://127.0.0.1:0");
        start.RedirectStandardOutput = true;
        if (zone is not null) start.Environment["TZ"] = zone;
        foreach (var limit in new[] { "look-up", "public-api", "sign-in", "key-dossiers-a-day" }) start.Environment[$"RateLimits__{limit}"] = "1000000000";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (Address().Match(line) is { Success: true } found) return (process, new Uri(found.Value));
        throw new InvalidOperationException("The program did not say where it listens.");
    }

    public static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private ProcessStartInfo Program(params string[] line)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(published, "MotCua.dll"), .. line]);
        start.Environment["MOTCUA_DATA"] = settings.Folder;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        if (settings.Postgres is null) start.Environment.Remove("MOTCUA_DATABASE");
        else start.Environment["MOTCUA_DATABASE"] = settings.Postgres;
        return start;
    }

    private static async Task<string> RunToEndAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {said}"));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
