using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench;

/// <summary>
/// P6: from the start of the process to the first page, resident memory when nobody asks, and the size of what is installed:
/// the published program (framework-dependent, linux-x64) over the demonstration with 2,000 dossiers. A bare Razor program started in
/// turn shows what the machine makes of any start.
/// </summary>
internal static partial class StartBench
{
    private const double GoalSeconds = 2, GoalMegabytes = 250, GoalInstalled = 100;
    private const int Dossiers = 2_000;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P6 start to first page, resident memory idle, published size (framework-dependent, linux-x64)");
        var work = Directory.CreateTempSubdirectory("motcua-p6-").FullName;
        try
        {
            var published = Environment.GetEnvironmentVariable("MOTCUA_PUBLISHED") ?? await PublishAsync(Path.Combine(work, "program"));
            await SizeAsync(output, published);
            var data = Path.Combine(work, "data");
            await RunToEndAsync(Program(published, data, "demo", "--dossiers", Dossiers.ToString(CultureInfo.InvariantCulture)));

            var (starts, cpu, memory, bare) = (new double[Rounds.Count], new double[Rounds.Count], new double[Rounds.Count], new double[Rounds.Count]);
            await StartAsync(published, data, idle: TimeSpan.Zero);
            for (var round = 0; round < Rounds.Count; round++)
            {
                (starts[round], cpu[round], memory[round]) = await StartAsync(published, data, TimeSpan.FromSeconds(10));
                bare[round] = await BareAsync(Path.Combine(work, "bare"));
            }
            await output.WriteLineAsync($"  load {Rounds.Load()}; one warm-up, then {Rounds.Count} rounds");
            await Rounds.WriteAsync(output, "start to first page", "s", starts);
            await Rounds.WriteAsync(output, "processor time of it", "s", cpu);
            await Rounds.WriteAsync(output, "a bare Razor program, start to listening", "s", bare);
            await Rounds.WriteAsync(output, "resident after 10 s idle", "MB", memory);
            await Rounds.VerdictAsync(output, "P6 start, s", Rounds.Median(starts), $"≤ {GoalSeconds}", Rounds.Median(starts) <= GoalSeconds);
            await Rounds.VerdictAsync(output, "P6 resident, MB", Rounds.Median(memory), $"≤ {GoalMegabytes}", Rounds.Median(memory) <= GoalMegabytes);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string folder)
    {
        await RunToEndAsync(new ProcessStartInfo("dotnet", ["publish", "src/MotCua/MotCua.csproj", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-o", folder, "-v", "q", "-nologo"]));
        return folder;
    }

    private static async Task SizeAsync(TextWriter output, string published)
    {
        var files = new DirectoryInfo(published).GetFiles("*", SearchOption.AllDirectories);
        var megabytes = files.Sum(file => file.Length) / 1048576.0;
        await output.WriteLineAsync($"  {files.Length} files; the largest: {string.Join(", ", files.OrderByDescending(file => file.Length).Take(6).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length / 1048576.0:0.0}")))}");
        await Rounds.VerdictAsync(output, "P6 published, MB", megabytes, $"≤ {GoalInstalled}", megabytes <= GoalInstalled);
    }

    private static async Task<(double Seconds, double Cpu, double Megabytes)> StartAsync(string published, string data, TimeSpan idle)
    {
        var start = Program(published, data, "serve", "--urls", "http://127.0.0.1:0");
        start.RedirectStandardOutput = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            Uri? address = null;
            while (address is null && await process.StandardOutput.ReadLineAsync() is { } line)
                if (Address().Match(line) is { Success: true } found) address = new Uri(found.Value);
            using var client = new HttpClient { BaseAddress = address ?? throw new InvalidOperationException("The program did not say where it listens.") };
            (await client.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode();
            var seconds = watch.Elapsed.TotalSeconds;
            process.Refresh();
            var cpu = process.TotalProcessorTime.TotalSeconds;
            await Task.Delay(idle, TimeProvider.System);
            process.Refresh();
            return (seconds, cpu, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<double> BareAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var watch = Stopwatch.StartNew();
        var (process, _) = await Child.StartAsync("bare", folder);
        var seconds = watch.Elapsed.TotalSeconds;
        await Child.StopAsync(process);
        return seconds;
    }

    private static ProcessStartInfo Program(string published, string data, params string[] line)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(published, "MotCua.dll"), .. line]);
        start.Environment["MOTCUA_DATA"] = data;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment.Remove("MOTCUA_DATABASE");
        return start;
    }

    private static async Task RunToEndAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {said}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
