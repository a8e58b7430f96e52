using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Storage;
using Npgsql;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>Looks everywhere where an installation leaves something: its log, its data folder with database, uploads and backups, every table, and the server's own files.</summary>
internal static class LeakSearch
{
    /// <returns>Where something was found: "place: what".</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(SealedStage stage, Needles needles, KeptLog log, DateTime since)
    {
        var found = new ConcurrentBag<string>();
        void Note(string place, string? what)
        {
            if (what is not null) found.Add($"{place}: {what}");
        }

        Note("log", needles.In(log.Bytes()));
        foreach (var file in Directory.EnumerateFiles(stage.Office.DataFolder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(stage.Office.DataFolder, file);
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Note(PlaceOf(name), needles.In(content) ?? InZip(content, needles) ?? needles.In(Encoding.UTF8.GetBytes(name)));
        }
        await stage.StoreAsync(async store =>
        {
            foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct()) Note(table, needles.In(await DumpAsync(store, table)));
            return true;
        });
        if (stage.Office.Settings.Postgres is { } connection) await SearchServerAsync(connection, needles, Note, since);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string PlaceOf(string name) =>
        name.StartsWith("sao-luu", StringComparison.Ordinal) ? "backup" : name.StartsWith("files", StringComparison.Ordinal) ? "uploads"
        : name.EndsWith("-wal", StringComparison.Ordinal) ? "database log" : name.Contains(".db", StringComparison.Ordinal) ? "database" : name;

    /// <summary>What a workbook or another package holds is compressed.</summary>
    private static string? InZip(FileStream content, Needles needles)
    {
        content.Position = 0;
        Span<byte> sign = stackalloc byte[4];
        if (content.ReadAtLeast(sign, 4, throwOnEndOfStream: false) < 4 || !sign.SequenceEqual("PK\u0003\u0004"u8)) return null;
        content.Position = 0;
        using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        return package.Entries.Select(entry =>
        {
            using var inside = entry.Open();
            return needles.In(inside) ?? needles.In(Encoding.UTF8.GetBytes(entry.FullName));
        }).FirstOrDefault(what => what is not null);
    }

    /// <summary>Every value of a table as the database gives it: texts as UTF-8, bytes as they are.</summary>
    private static async Task<byte[]> DumpAsync(Store store, string table)
    {
        await using var connection = store.Dialect.Connect(store.Database.GetConnectionString()!);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        using var all = new MemoryStream();
        while (await reader.ReadAsync())
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (await reader.IsDBNullAsync(column)) continue;
                all.Write(reader.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
                all.WriteByte((byte)'\n');
            }
        return all.ToArray();
    }

    /// <summary>The server's own files, read through the server: this database's tables, what it wrote for sorting, its log of changes and of messages.</summary>
    private static async Task SearchServerAsync(string connectionString, Needles needles, Action<string, string?> note, DateTime since)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        if (!await MayReadAsync(connection)) return;
        await new NpgsqlCommand("CHECKPOINT", connection).ExecuteNonQueryAsync();
        var number = Convert.ToString(await new NpgsqlCommand("SELECT oid FROM pg_database WHERE datname = current_database()", connection).ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
        foreach (var (place, folder) in new[] { ("pg_base", $"base/{number}"), ("pg_tmp", "base/pgsql_tmp"), ("pg_wal", "pg_wal"), ("pg_log", "log") })
            foreach (var (file, size) in await FilesAsync(connection, folder, since))
            {
                await using var read = new NpgsqlCommand("SELECT pg_read_binary_file($1, 0, $2, true)", connection) { Parameters = { new() { Value = file }, new() { Value = size } } };
                if (await read.ExecuteScalarAsync() is byte[] bytes) note(place, needles.In(bytes));
            }
    }

    /// <summary>The log of changes is one for all databases of the server and may be large: what was last written before this began cannot hold it.</summary>
    private static async Task<IReadOnlyList<(string Path, long Size)>> FilesAsync(NpgsqlConnection connection, string folder, DateTime since)
    {
        await using var list = new NpgsqlCommand("SELECT $1 || '/' || name, stat.size FROM pg_ls_dir($1, true, false) name, LATERAL pg_stat_file($1 || '/' || name, true) stat WHERE NOT stat.isdir AND stat.modification >= $2", connection)
        {
            Parameters = { new() { Value = folder }, new() { Value = since } },
        };
        await using var rows = await list.ExecuteReaderAsync();
        var files = new List<(string, long)>();
        while (await rows.ReadAsync()) files.Add((rows.GetString(0), rows.GetInt64(1)));
        return files;
    }

    /// <summary>Whoever runs the tests may read the server's files through it; where not, tables and the backup's dump were searched.</summary>
    public static async Task<bool> MayReadAsync(NpgsqlConnection connection) =>
        (bool)(await new NpgsqlCommand("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", connection).ExecuteScalarAsync())!;
}
