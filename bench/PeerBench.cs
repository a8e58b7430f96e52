using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Bench.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;

namespace Bench;

/// <summary>
/// P10: read, list and create over HTTP, signed in, with the audit on, beside Directus on the same machine over the same dossiers, both on SQLite.
/// <c>$MOTCUA_DIRECTUS</c> names a folder in which npm installed <c>directus</c> and <c>sqlite3</c>, <c>$MOTCUA_ROWS</c> one number of dossiers instead of both. Directus stores one row with its activity
/// and revision for a dossier; the house draws its number, checks identities and writes a dozen rows with the act.
/// </summary>
internal static class PeerBench
{
    private const int Connections = 16, Page = 50;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P10 read, list, create beside Directus (SQLite, sixteen connections)");
        if (Environment.GetEnvironmentVariable("MOTCUA_DIRECTUS") is not { Length: > 0 } installed)
        {
            await output.WriteLineAsync("  not run: MOTCUA_DIRECTUS names no folder (npm install directus@12.4.0 sqlite3).");
            return;
        }
        int[] counts = int.TryParse(Environment.GetEnvironmentVariable("MOTCUA_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var only) ? [only] : [10_000, 100_000];
        foreach (var count in counts) await OneAsync(output, installed, count);
    }

    private static async Task OneAsync(TextWriter output, string peerFolder, int count)
    {
        var work = Directory.CreateTempSubdirectory("motcua-p10-").FullName;
        try
        {
            var published = await Installed.PublishedAsync(Path.Combine(work, "program"));
            var office = new Installed(published, new StoreSettings(Path.Combine(work, "office"), null));
            var (reading, filing) = await OfficeAsync(output, office.Settings, count);
            var rows = await RowsAsync(office.Settings);
            var peer = new Directus(peerFolder, Path.Combine(work, "directus.db"));
            await peer.FurnishAsync(rows);

            var watch = Stopwatch.StartNew();
            var (ours, address) = await office.ServeAsync();
            var ourStart = (await Submitters.AnsweringAsync(address, watch)).TotalSeconds;
            watch.Restart();
            var theirs = await peer.StartAsync();
            var theirStart = watch.Elapsed.TotalSeconds;
            try
            {
                await output.WriteLineAsync($"  {rows.Count.ToString("N0", CultureInfo.InvariantCulture)} dossiers in both");
                await MeasureAsync(output, rows, new Side(address.Port, reading, filing));
                var (ourPeak, theirPeak) = (Peak(ours), Peak(theirs));
                await RatioAsync(output, "start to first answer, s", ourStart, theirStart, 0.5);
                await RatioAsync(output, "peak memory, MB", ourPeak, theirPeak, 0.5);
                await RatioAsync(output, "installed, MB (without dotnet and node)", Size(published), Size(peerFolder), 0.2);
            }
            finally
            {
                await Installed.KillAsync(ours);
                await Installed.KillAsync(theirs);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    /// <param name="Reading">A service account's key that may read.</param>
    /// <param name="Filing">A client's key that may file.</param>
    private sealed record Side(int Port, string Reading, string Filing);

    private static async Task MeasureAsync(TextWriter output, List<Row> rows, Side ours)
    {
        var (made, run) = (0, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        string Ours(string method, string path, string key, string? body = null, string? once = null) => Asking.Request(method, path, key, body, once);
        var read = await Rounds.CompareAsync(output, "reads/s",
            ("one dossier, ours", () => Asking.RateAsync(ours.Port, at => Ours("GET", $"/api/v1/staff/dossiers/{rows[at % rows.Count].Code}", ours.Reading), Connections, Round)),
            ("one item, Directus", () => Asking.RateAsync(Directus.Port, at => Ours("GET", $"/items/dossiers/{(at % rows.Count) + 1}", Directus.Token), Connections, Round)));
        await Rounds.VerdictAsync(output, "P10 read", read, "≥ 10", read >= 10);
        var list = await Rounds.CompareAsync(output, "lists/s",
            ($"a page of {Page}, ours", () => Asking.RateAsync(ours.Port, _ => Ours("GET", $"/api/v1/staff/dossiers?view=open&size={Page}", ours.Reading), Connections, Round)),
            ($"a page of {Page}, Directus", () => Asking.RateAsync(Directus.Port, _ => Ours("GET", $"/items/dossiers?limit={Page}&sort=promised&filter[state][_nin]=3,8,10", Directus.Token), Connections, Round)));
        await Rounds.VerdictAsync(output, "P10 list", list, "≥ 10", list >= 10);
        var create = await Rounds.CompareAsync(output, "dossiers/s",
            ("create, ours", () => Asking.RateAsync(ours.Port, _ => Ours("POST", "/api/v1/dossiers", ours.Filing, Submitters.BodyText, $"{run}-{Interlocked.Increment(ref made)}"), Connections, Round)),
            ("create, Directus", () => Asking.RateAsync(Directus.Port, _ => Ours("POST", "/items/dossiers", Directus.Token, Directus.BodyText(rows[0], $"{run}-{Interlocked.Increment(ref made)}")), Connections, Round)));
        await Rounds.VerdictAsync(output, "P10 create", create, "≥ 8", create >= 8);
    }

    private static async Task RatioAsync(TextWriter output, string what, double ours, double theirs, double goal)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {what}: ours {ours:0.0}, Directus {theirs:0.0}"));
        await Rounds.VerdictAsync(output, $"P10 {what}", ours / theirs, string.Create(CultureInfo.InvariantCulture, $"≤ {goal}"), ours / theirs <= goal);
    }

    private static async Task<(string Reading, string Filing)> OfficeAsync(TextWriter output, StoreSettings settings, int count)
    {
        var filing = await Scene.MakeAsync(settings, dossiers: 2_000);
        await Multiplied.GrowAsync(output, settings.Folder, count);
        await using var services = MotCua.Commands.Work.Services(settings, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock: false, CancellationToken.None);
        var desk = await scope.ServiceProvider.GetRequiredService<Store>().Set<MotCua.Dossiers.Dossier>().GroupBy(row => row.DeskUnitId).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync();
        var reading = await scope.ServiceProvider.GetRequiredService<ClientKeys>()
            .CreateAsync(new KeyWish("Đọc", [Scopes.StaffRead], desk, Role.DeskOfficer, scope.ServiceProvider.GetRequiredService<OfficeClock>().Today.AddDays(300)), Actor.System, CancellationToken.None);
        return (reading, filing);
    }

    internal sealed record Row(string Code, string Procedure, string Name, int State, string Registered, string? Promised);

    private static async Task<List<Row>> RowsAsync(StoreSettings settings)
    {
        await using var connection = new SqliteConnection($"Data Source={settings.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT code, procedure_code, procedure_name, state, registered_at, promised_at FROM dossiers_dossiers WHERE desk_unit_id = (SELECT desk_unit_id FROM dossiers_dossiers GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) ORDER BY code";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync()) rows.Add(new Row(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        return rows;
    }

    /// <summary>The most that the process ever had in memory, in MB.</summary>
    private static double Peak(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static double Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".db").Sum(file => file.Length) / 1048576.0;
}

/// <summary>Directus over a SQLite file of its own, with its activity log and revisions on as it comes.</summary>
internal sealed class Directus(string folder, string database)
{
    public const int Port = 38055;
    public const string Token = "bench-static-token";

    public async Task FurnishAsync(List<PeerBench.Row> rows)
    {
        using (var bootstrap = Process.Start(Program("bootstrap"))!)
        {
            await bootstrap.StandardOutput.ReadToEndAsync();
            await bootstrap.WaitForExitAsync();
        }
        var server = await StartAsync();
        using (var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            using var made = await client.PostAsJsonAsync("/collections", new
            {
                collection = "dossiers",
                schema = new { },
                meta = new { accountability = "all" },
                fields = new object[]
                {
                    new { field = "code", type = "string", schema = new { is_unique = true } }, new { field = "procedure", type = "string" }, new { field = "name", type = "text" },
                    new { field = "state", type = "integer", schema = new { is_indexed = true } }, new { field = "registered", type = "dateTime" }, new { field = "promised", type = "dateTime", schema = new { is_indexed = true } },
                },
            });
            made.EnsureSuccessStatusCode();
        }
        await Installed.KillAsync(server);
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO dossiers (code, procedure, name, state, registered, promised) VALUES (@c, @p, @n, @s, @r, @d)";
        foreach (var name in new[] { "@c", "@p", "@n", "@s", "@r", "@d" }) insert.Parameters.AddWithValue(name, "");
        foreach (var row in rows)
        {
            object?[] values = [row.Code, row.Procedure, row.Name, row.State, row.Registered, row.Promised];
            for (var place = 0; place < values.Length; place++) insert.Parameters[place].Value = values[place] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    public async Task<Process> StartAsync()
    {
        var process = Process.Start(Program("start"))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 2_400; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/server/ping"));
                if (answer.IsSuccessStatusCode) return process;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException("Directus did not start.");
    }

    public static string BodyText(PeerBench.Row row, string code) =>
        JsonSerializer.Serialize(new { code, procedure = row.Procedure, name = row.Name, state = 1, registered = row.Registered, promised = row.Promised });

    private ProcessStartInfo Program(string verb)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "node_modules", "directus", "cli.js"), verb]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var (name, value) in new[]
        {
            ("KEY", "bench"), ("SECRET", "bench-secret-of-thirty-two-letters"), ("DB_CLIENT", "sqlite3"), ("DB_FILENAME", database), ("ADMIN_EMAIL", "bench@example.com"),
            ("ADMIN_PASSWORD", "bench-password"), ("ADMIN_TOKEN", Token), ("HOST", "127.0.0.1"), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), ("TELEMETRY", "false"),
            ("RATE_LIMITER_ENABLED", "false"), ("CACHE_ENABLED", "false"), ("LOG_LEVEL", "warn"), ("NODE_ENV", "production"),
        }) start.Environment[name] = value;
        return start;
    }
}
