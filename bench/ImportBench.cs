using System.Diagnostics;
using System.Text.Json;
using MotCua.Commands;
using MotCua.Procedures;

namespace Bench;

/// <summary>
/// P11: the national catalogue and its details brought into an empty store (read, checked, written with acts and search
/// rows, durable), against reading and parsing the same files. A second import, which finds nothing to do, is shown beside.
/// </summary>
internal static class ImportBench
{
    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P11 import of the national catalogue");
        if (Database.NationalPaths is not { } paths)
        {
            await output.WriteLineAsync("  not run: $MOTCUA_TEST_DATA has no national-catalogue.jsonl");
            return;
        }
        foreach (var kind in Database.Kinds)
        {
            var again = new List<double>();
            var ratio = await Rounds.CompareAsync(output, "s",
                ($"import, {kind}", () => ImportAsync(kind, paths, again)),
                ("reading and parsing", () => Task.FromResult(Parse(paths))));
            await Rounds.WriteAsync(output, $"the same import again, {kind}", "s", [.. again]);
            await Rounds.VerdictAsync(output, $"P11 {kind}", ratio, "≤ 3", ratio <= 3);
        }
    }

    private static async Task<double> ImportAsync(string kind, string[] paths, List<double> again)
    {
        await using var database = await Database.CreateAsync(kind);
        await using var services = Work.Services(database.Settings, TimeProvider.System);
        var first = await OnceAsync(services, paths, report => report.New > 5_000);
        again.Add(await OnceAsync(services, paths, report => report.New + report.Changed + report.Kept == 0));
        return first;
    }

    private static async Task<double> OnceAsync(ServiceProvider services, string[] paths, Func<ImportReport, bool> isRight)
    {
        await using var scope = services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ProcedureImport>();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var report = await import.RunAsync(paths, null, CancellationToken.None);
        watch.Stop();
        return isRight(report) ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(report.ToString());
    }

    private static double Parse(string[] paths)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var count = 0;
        foreach (var line in File.ReadLines(paths[0]))
        {
            using var row = JsonDocument.Parse(line);
            count += row.RootElement.EnumerateObject().Count();
        }
        foreach (var file in Directory.EnumerateFiles(paths[1], "*.json"))
        {
            using var record = JsonDocument.Parse(File.ReadAllBytes(file));
            count += record.RootElement.EnumerateObject().Count();
        }
        return count > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("Nothing was read.");
    }
}
