using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bench.Faults;

/// <summary>
/// R1: the program is killed with SIGKILL at random moments while 16 clients file dossiers. Nothing acknowledged may be lost, no number may
/// be given twice, the database's own integrity check and `check` must be clean, and the program must answer again within 3 s.
/// <c>$MOTCUA_ROUNDS</c> and <c>$MOTCUA_LEAST</c> change how many rounds and acknowledged dossiers are wanted at least.
/// </summary>
internal static class KillFault
{
    private static readonly TimeSpan Back = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var kind in Database.Kinds)
        {
            await output.WriteLineAsync($"R1 kill -9 under sixteen submitters ({kind})");
            await using var database = await Database.CreateAsync(kind);
            await OneAsync(output, database);
        }
    }

    private static async Task OneAsync(TextWriter output, Database database)
    {
        var (rounds, least) = (Number("MOTCUA_ROUNDS", 50), Number("MOTCUA_LEAST", 100_000));
        var work = Directory.CreateTempSubdirectory("motcua-r1-").FullName;
        try
        {
            var installed = new Installed(await Installed.PublishedAsync(Path.Combine(work, "program")), database.Settings);
            var submitters = new Submitters(await Scene.MakeAsync(database.Settings));
            var random = new Random(20211115);
            var (backs, round) = (new List<double>(), 0);
            var perRound = TimeSpan.FromSeconds(4);
            while (round < rounds || submitters.Acknowledged.Count < least)
            {
                var watch = Stopwatch.StartNew();
                var (process, address) = await installed.ServeAsync();
                backs.Add((await Submitters.AnsweringAsync(address, watch)).TotalSeconds);
                var before = submitters.Acknowledged.Count;
                using var stop = new CancellationTokenSource();
                var filing = submitters.RunAsync(address, stop.Token);
                await Task.Delay(perRound * (0.5 + random.NextDouble()), CancellationToken.None);
                await Installed.KillAsync(process);
                await stop.CancelAsync();
                await filing;
                round++;
                if (submitters.Acknowledged.Count == before) throw new InvalidOperationException($"Nothing was acknowledged in round {round}: {string.Join("; ", submitters.Refusals.Keys)}");
                // Aim at the wanted count in the wanted rounds, whatever the machine does today.
                var rate = Math.Max(1, submitters.Acknowledged.Count - before) / perRound.TotalSeconds;
                if (round < rounds) perRound = TimeSpan.FromSeconds(Math.Clamp((least - submitters.Acknowledged.Count) / (rate * (rounds - round)), 2, 60));
            }
            await ReportAsync(output, installed, submitters, backs, round);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task ReportAsync(TextWriter output, Installed installed, Submitters submitters, List<double> backs, int rounds)
    {
        var stored = await CodesAsync(installed);
        var lost = submitters.Acknowledged.Values.Count(code => !stored.Contains(code));
        var twice = submitters.Acknowledged.Count - submitters.Acknowledged.Values.Distinct().Count();
        var integrity = await IntegrityAsync(installed);
        var (code, said) = await installed.TryAsync("check");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {rounds} rounds, {submitters.Acknowledged.Count} acknowledged, {submitters.SentAgain} answered only when sent again, {stored.Count} stored; {submitters.Refusals.Values.Sum()} refused {string.Join("; ", submitters.Refusals.Keys)}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  lost {lost}; numbers twice {twice}; two codes for one key {submitters.Contradictions.Count}; integrity: {integrity}; check ended with {code}: {said.Trim().Split('\n')[^1]}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  back after: median {Rounds.Median([.. backs]):0.00} s, longest {backs.Max():0.00} s"));
        var good = lost == 0 && twice == 0 && submitters.Contradictions.IsEmpty && integrity == "ok" && code == 0;
        await Rounds.VerdictAsync(output, "R1 lost, doubled or wrong", lost + twice + submitters.Contradictions.Count, "0", good);
        await Rounds.VerdictAsync(output, "R1 back, longest, s", backs.Max(), $"≤ {Back.TotalSeconds}", backs.Max() <= Back.TotalSeconds);
    }

    internal static async Task<HashSet<string>> CodesAsync(Installed installed)
    {
        await using System.Data.Common.DbConnection connection = installed.Settings.Postgres is { } postgres ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={installed.Settings.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT code FROM dossiers_dossiers";
        var codes = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (!codes.Add(reader.GetString(0))) throw new InvalidOperationException($"{reader.GetString(0)} stands twice.");
        return codes;
    }

    /// <summary>SQLite's own check of its file; PostgreSQL recovers its log at start and has the constraints read here.</summary>
    private static async Task<string> IntegrityAsync(Installed installed)
    {
        if (installed.Settings.Postgres is not null) return "ok";
        await using var connection = new SqliteConnection($"Data Source={installed.Settings.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
