using System.Diagnostics;
using System.Globalization;
using MotCua.Storage;

namespace Bench;

/// <summary>
/// P6: from the start of the process to the first page, resident memory when nobody asks, and the size of what is installed:
/// the published program (framework-dependent, linux-x64) over the demonstration with 2,000 dossiers. A bare Razor program started in
/// turn shows what the machine makes of any start.
/// </summary>
internal static class StartBench
{
    private const double GoalSeconds = 2, GoalMegabytes = 250, GoalInstalled = 100;
    private const int Dossiers = 2_000;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P6 start to first page, resident memory idle, published size (framework-dependent, linux-x64)");
        var work = Directory.CreateTempSubdirectory("motcua-p6-").FullName;
        try
        {
            var published = await Installed.PublishedAsync(Path.Combine(work, "program"));
            await SizeAsync(output, published);
            var installed = new Installed(published, new StoreSettings(Path.Combine(work, "data"), null));
            await installed.RunAsync("demo", "--dossiers", Dossiers.ToString(CultureInfo.InvariantCulture));

            var (starts, cpu, memory, bare) = (new double[Rounds.Count], new double[Rounds.Count], new double[Rounds.Count], new double[Rounds.Count]);
            await StartAsync(installed, idle: TimeSpan.Zero);
            for (var round = 0; round < Rounds.Count; round++)
            {
                (starts[round], cpu[round], memory[round]) = await StartAsync(installed, TimeSpan.FromSeconds(10));
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

    private static async Task SizeAsync(TextWriter output, string published)
    {
        var files = new DirectoryInfo(published).GetFiles("*", SearchOption.AllDirectories);
        var megabytes = files.Sum(file => file.Length) / 1048576.0;
        await output.WriteLineAsync($"  {files.Length} files; the largest: {string.Join(", ", files.OrderByDescending(file => file.Length).Take(6).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length / 1048576.0:0.0}")))}");
        await Rounds.VerdictAsync(output, "P6 published, MB", megabytes, $"≤ {GoalInstalled}", megabytes <= GoalInstalled);
    }

    private static async Task<(double Seconds, double Cpu, double Megabytes)> StartAsync(Installed installed, TimeSpan idle)
    {
        var watch = Stopwatch.StartNew();
        var (process, address) = await installed.ServeAsync();
        try
        {
            using var client = new HttpClient { BaseAddress = address };
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
            await Installed.KillAsync(process);
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
}
