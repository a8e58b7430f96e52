using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Bench;

/// <summary>
/// P4: the same filing as P3 on PostgreSQL, sixteen connections, against pgbench writing the very same rows (prepared statements, one transaction
/// for each, the day's number drawn in it). <c>$MOTCUA_TEST_POSTGRES</c> names the server, which should keep <c>fsync</c> on.
/// </summary>
internal static partial class PgSubmitBench
{
    private const int Many = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P4 submit a dossier (PostgreSQL, sixteen connections)");
        if (!Database.Kinds.Contains("PostgreSQL") || Pgbench() is not { } pgbench)
        {
            await output.WriteLineAsync("  not run: $MOTCUA_TEST_POSTGRES names no server, or pgbench is not installed.");
            return;
        }
        await using var database = await Database.CreateAsync("PostgreSQL");
        await using var services = await Office.FurnishAsync(database.Settings, dossiers: 0);
        var filing = await Filing.OpenAsync(services);
        var script = Path.Combine(database.Settings.Folder, "dossier.sql");
        var (rows, text) = await ScriptAsync(database.Settings.Postgres!, await filing.FileAsync());
        await File.WriteAllTextAsync(script, text);
        var (fsync, commit) = (await AnswerAsync(database.Settings.Postgres!, "SHOW fsync"), await AnswerAsync(database.Settings.Postgres!, "SHOW synchronous_commit"));
        await output.WriteLineAsync($"  {rows.ToString(CultureInfo.InvariantCulture)} rows a dossier; fsync {fsync}, synchronous_commit {commit}");
        var ratio = await Rounds.CompareAsync(output, "dossiers/s",
            ("through the act, 16 connections", () => SubmitBench.RateAsync(Many, _ => filing.FileAsync(), Round)),
            ("pgbench, the same rows, 16 connections", () => RateAsync(pgbench, database.Settings.Postgres!, script)));
        await Rounds.VerdictAsync(output, "P4", ratio, "≥ 0.60", ratio >= 0.60);
    }

    private static string? Pgbench() => new[] { "/usr/bin/pgbench" }.Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin", "pgbench")) : [])
        .LastOrDefault(File.Exists);

    /// <summary>One transaction that writes what filing wrote, under new keys each time: the last twelve digits of every key that was made with the dossier are drawn.</summary>
    private static async Task<(int Rows, string Text)> ScriptAsync(string postgres, Guid dossier)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        var found = new List<(string Table, List<(string Column, string? Value)> Cells)>();
        foreach (var (table, where, without) in RawRows.Tables)
        {
            var columns = new List<string>();
            await using (var names = new NpgsqlCommand("SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' AND identity_generation IS NULL ORDER BY ordinal_position", connection) { Parameters = { new() { Value = table } } })
            await using (var reader = await names.ExecuteReaderAsync())
                while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
            columns.Remove(without);
            await using var command = new NpgsqlCommand($"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\"::text"))} FROM {table} WHERE {where.Replace("@id", $"'{dossier}'", StringComparison.Ordinal)}", connection);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                found.Add((table, [.. columns.Select((column, place) => (column, rows.IsDBNull(place) ? null : rows.GetString(place)))]));
        }
        var keys = found.Select(row => row.Cells.Find(cell => cell.Column == "id").Value).Where(key => Guid.TryParse(key, out _)).ToHashSet();
        var script = new StringBuilder("\\set n random(1, 140737488355327)\nBEGIN;\n")
            .Append("INSERT INTO kernel_counters (series, value) VALUES ('raw', 1) ON CONFLICT (series) DO UPDATE SET value = kernel_counters.value + 1 RETURNING value;\n");
        foreach (var (table, cells) in found)
            script.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table} ({string.Join(", ", cells.Select(cell => $"\"{cell.Column}\""))}) VALUES ({string.Join(", ", cells.Select(cell => Written(cell.Column, cell.Value, keys)))});\n");
        return (found.Count + 1, script.Append("COMMIT;\n").ToString());
    }

    private static string Written(string column, string? value, HashSet<string?> keys) => value switch
    {
        null => "NULL",
        _ when keys.Contains(value) => $"CAST({Quoted(value[..^12])} || lpad(to_hex(CAST(:n AS bigint)), 12, '0') AS uuid)",
        _ when column is "code" or "key" => $"{Quoted(value[..^Math.Min(12, value.Length)])} || lpad(to_hex(CAST(:n AS bigint)), 12, '0')",
        _ => Quoted(value),
    };

    /// <summary>A colon would be read as a variable of pgbench.</summary>
    private static string Quoted(string value) =>
        $"E'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace(":", "\\x3a", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}'";

    private static async Task<double> RateAsync(string pgbench, string postgres, string script)
    {
        var at = new NpgsqlConnectionStringBuilder(postgres);
        var start = new ProcessStartInfo(pgbench, ["-n", "-c", "16", "-j", "2", "-M", "prepared", "-T", ((int)Round.TotalSeconds).ToString(CultureInfo.InvariantCulture), "-f", script,
            "-h", at.Host!, "-p", at.Port.ToString(CultureInfo.InvariantCulture), "-U", at.Username!, at.Database!]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGPASSWORD"] = at.Password;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Rate().Match(said) is { Success: true } found && process.ExitCode == 0 ? double.Parse(found.Groups["rate"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench: {said}{await error}");
    }

    private static async Task<string> AnswerAsync(string postgres, string question)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"tps = (?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
