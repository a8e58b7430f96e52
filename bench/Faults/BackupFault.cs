using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using MotCua.Storage;

namespace Bench.Faults;

/// <summary>
/// R6: a backup is made while sixteen clients file dossiers with files, restored elsewhere, and held against the office it was taken from: every
/// row of the backup must be in the office with the same columns wherever nothing has changed it since (acts never change), every act up to the
/// backup's last must be there, every stored file must have its bytes, and `check` must be clean on what was restored.
/// </summary>
internal static class BackupFault
{
    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("R6 backup under load, restore, compare (SQLite)");
        var work = Directory.CreateTempSubdirectory("motcua-r6-").FullName;
        try
        {
            var published = await Installed.PublishedAsync(Path.Combine(work, "program"));
            var office = new Installed(published, new StoreSettings(Path.Combine(work, "office"), null));
            var restored = new Installed(published, new StoreSettings(Path.Combine(work, "restored"), null));
            var submitters = new Submitters(await Scene.MakeAsync(office.Settings, dossiers: 500));
            var (process, address) = await office.ServeAsync();
            await Submitters.AnsweringAsync(address, Stopwatch.StartNew());
            using var stop = new CancellationTokenSource();
            var filing = submitters.RunAsync(address, stop.Token);
            await Task.Delay(3_000, CancellationToken.None);
            var before = submitters.Acknowledged.Values.ToList();
            var archive = Path.Combine(work, "sao-luu.tar");
            var said = await office.RunAsync("backup", archive);
            var during = submitters.Acknowledged.Count - before.Count;
            await stop.CancelAsync();
            await filing;
            await Installed.KillAsync(process);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {before.Count} acknowledged before it began, {during} while it ran; {said.Trim()}"));

            await restored.RunAsync("restore", archive);
            var stored = await KillFault.CodesAsync(restored);
            var lost = before.Count(code => !stored.Contains(code));
            var (rows, differing) = await CompareAsync(office, restored);
            var (files, wrong) = CompareFiles(restored.Settings.Folder);
            var (code, checkSaid) = await restored.TryAsync("check");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {stored.Count} dossiers restored, {lost} of those acknowledged before missing; {rows} rows of tables that only grow compared, {differing} differ; {files} files, {wrong} wrong; check ended with {code}: {checkSaid.Trim().Split('\n')[^1]}"));
            await Rounds.VerdictAsync(output, "R6 lost, differing or wrong", lost + differing + wrong, "0", lost + differing + wrong == 0 && code == 0);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Tables whose rows are written once: each restored row must be the office's, and of the acts none up to the last may be missing.</summary>
    private static async Task<(long Rows, long Differing)> CompareAsync(Installed office, Installed restored)
    {
        await using var connection = new SqliteConnection($"Data Source={restored.Settings.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"ATTACH '{office.Settings.SqlitePath}' AS office");
        long rows = 0, differing = 0;
        foreach (var table in new[] { "kernel_acts", "kernel_act_words", "dossiers_transitions", "dossiers_parties", "dossiers_papers" })
        {
            rows += await NumberAsync(connection, $"SELECT count(*) FROM main.{table}");
            differing += await NumberAsync(connection, $"SELECT count(*) FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM office.{table})");
        }
        differing += await NumberAsync(connection, "SELECT count(*) FROM office.kernel_acts WHERE number <= (SELECT max(number) FROM main.kernel_acts) AND number NOT IN (SELECT number FROM main.kernel_acts)");
        return (rows, differing);
    }

    private static (int Files, int Wrong) CompareFiles(string data)
    {
        var folder = Path.Combine(data, "files");
        if (!Directory.Exists(folder)) return (0, 0);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).Length == 64).ToList();
        return (files.Count, files.Count(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != Path.GetFileName(path)));
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
