using Microsoft.Data.Sqlite;
using MotCua.Storage.Backup;

namespace MotCua.Storage.Sqlite;

/// <summary>SQLite's online backup: a whole copy of one moment while writers go on.</summary>
internal static class SqliteSnapshot
{
    private const string FileName = "motcua.db";

    public static async Task<Snapshot> TakeAsync(string connectionString, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, FileName);
        await using (var source = new SqliteConnection(connectionString))
        await using (var copy = Open(path))
        {
            await source.OpenAsync(cancellation);
            await copy.OpenAsync(cancellation);
            source.BackupDatabase(copy);
            // The copy is one file, whatever journal the source keeps.
            await ExecuteAsync(copy, "PRAGMA journal_mode = DELETE", cancellation);
        }
        await using var taken = Open(path);
        await taken.OpenAsync(cancellation);
        var rows = new Dictionary<string, long>();
        foreach (var table in await TextsAsync(taken, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", cancellation))
            rows[table] = (await NumbersAsync(taken, $"SELECT '', count(*) FROM \"{table}\"", cancellation)).Single().Value;
        var contents = new Dictionary<string, long>();
        foreach (var (sha256, length) in await NumbersAsync(taken, "SELECT DISTINCT sha256, length FROM kernel_files", cancellation)) contents[sha256] = length;
        return new Snapshot(await TextsAsync(taken, "SELECT migration_id FROM \"__EFMigrationsHistory\" ORDER BY migration_id", cancellation), rows, contents);
    }

    /// <summary>Puts the copy where the database was; nobody may have it open.</summary>
    public static void Load(string folder, string databasePath)
    {
        foreach (var file in new[] { databasePath + "-wal", databasePath + "-shm" }) File.Delete(file);
        File.Move(Path.Combine(folder, FileName), databasePath, overwrite: true);
    }

    /// <exception cref="SqliteException">The copy is damaged.</exception>
    public static async Task VerifyAsync(string folder, CancellationToken cancellation)
    {
        await using var copy = Open(Path.Combine(folder, FileName));
        await copy.OpenAsync(cancellation);
        var answer = await TextsAsync(copy, "PRAGMA quick_check", cancellation);
        if (answer is not ["ok"]) throw Problems.BackupBroken.Because($"Cơ sở dữ liệu trong bản sao lưu bị hỏng: {answer[0]}");
    }

    private static SqliteConnection Open(string path) => new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<List<string>> TextsAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellation)) texts.Add(reader.GetString(0));
        return texts;
    }

    private static async Task<List<KeyValuePair<string, long>>> NumbersAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var numbers = new List<KeyValuePair<string, long>>();
        while (await reader.ReadAsync(cancellation)) numbers.Add(new(reader.GetString(0), reader.GetInt64(1)));
        return numbers;
    }
}
